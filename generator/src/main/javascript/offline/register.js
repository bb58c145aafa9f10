import { element } from '../site/element.js';
import { assets, scriptAddress } from '../site/loader.js';

/**
 * Says that a newer release is there, and uses it when the reader asks.
 * @param {ServiceWorker} waiting
 */
function offer(waiting) {
  if (document.querySelector('.release')) {
    return;
  }
  const reload = element('button', { type: 'button' }, ['Reload']);
  const later = element('button', { type: 'button' }, ['Later']);
  const bar = element('div', { class: 'release', role: 'status' }, ['A newer version of this site is ready. ', reload, ' ', later]);
  reload.addEventListener('click', () => waiting.postMessage('lectern-use-new-release'));
  later.addEventListener('click', () => bar.remove());
  document.body.append(bar);
}

async function register() {
  const had = Boolean(navigator.serviceWorker.controller);
  // A page that nobody controlled before has nothing to lose, and is not loaded again.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (had) {
      location.reload();
    }
  });
  const registration = await navigator.serviceWorker.register(scriptAddress(new URL('../sw.js', assets).href));
  const watch = () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) {
        offer(coming);
      }
    });
  };
  if (registration.waiting && navigator.serviceWorker.controller) {
    offer(registration.waiting);
  }
  watch();
  registration.addEventListener('updatefound', watch);
}

// From a disk there is no network to miss; who saves data is not made to load a whole site.
if ('serviceWorker' in navigator && isSecureContext && location.protocol.startsWith('http') && !navigator.connection?.saveData) {
  addEventListener('load', () => {
    (self.requestIdleCallback ?? setTimeout)(() => {
      register().catch(() => {
        // Then the site needs the network, as it did before.
      });
    });
  });
}
