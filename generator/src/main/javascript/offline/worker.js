// The site without a network. All files of one release are fetched into one cache before any of them is used, so that no
// page meets a file of another release; a file that did not change since the last release is not fetched again. A new
// release waits until the reader asks for it or has closed all pages of the old one.
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching';

/** @type {any} The types of a page and those of a worker cannot be had together. */
const scope = self;

// Paths from here and fingerprints, as in "index.html=0a4d55a8d778e502"; the build puts them in.
const files = '@files@'.split(' ').map(pair => pair.split('='));

// What a server sends instead of a file that is gone must not be kept for it.
addPlugins([{ cacheWillUpdate: async ({ response }) => (response.status === 200 && !response.redirected ? response : null) }]);

precacheAndRoute(
  files.map(([url, revision]) => ({ url, revision })),
  { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/.*/] },
);
cleanupOutdatedCaches();

scope.addEventListener('message', (/** @type {MessageEvent} */ event) => {
  if (event.data === 'lectern-use-new-release') {
    scope.skipWaiting();
  }
});
