import { showInPlace } from './in-place.js';
import { keepPlace } from './place.js';

/** How long after a lost connection it is tried again, in milliseconds. */
const AGAIN = 500;

/** Says which page this is; that follows the page. */
const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/**
 * Shows a page, in place if that can be done.
 * @param {string} html
 */
function show(html) {
  let done = false;
  try {
    done = showInPlace(html);
  } finally {
    if (!done) {
      reload();
    }
  }
}

function reload() {
  keepPlace();
  location.reload();
}

/**
 * Hears what concerns this page for as long as it is seen. A hidden page listens to nothing: browsers give a server six
 * connections, however many tabs there are. When it is seen again, it hears what it has missed.
 * @param {{ findings: (findings: import("./types").Findings) => void }} to
 */
export function listen(to) {
  /** @type {EventSource | undefined} */
  let source;
  let waiting = 0;

  const close = () => {
    clearTimeout(waiting);
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    const query = `path=${encodeURIComponent(location.pathname)}&fingerprint=${script.dataset.fingerprint ?? ''}`;
    source = new EventSource(`/_lectern/events?${query}`);
    source.addEventListener('page', event => show(event.data));
    source.addEventListener('reload', reload);
    source.addEventListener('findings', event => to.findings(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      close();
      waiting = setTimeout(open, AGAIN);
    });
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', event => {
    if (event.persisted) {
      open();
    }
  });
  if (!document.hidden) {
    open();
  }
}
