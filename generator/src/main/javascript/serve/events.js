import { keepPlace } from './place.js';

/** How long after a lost connection it is tried again, in milliseconds. */
const AGAIN = 500;

const script = document.currentScript;
const fingerprint = script instanceof HTMLScriptElement ? script.dataset.fingerprint ?? '' : '';

/** Takes the style sheets of the page as it is now, where nothing else of it has changed. */
async function swapStyles() {
  const answer = await fetch(location.pathname, { cache: 'no-store' });
  const html = await answer.text();
  const now = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(match => match[1]);
  const links = [...document.querySelectorAll('head link[rel="stylesheet"]')].slice(0, now.length);
  links.forEach((link, i) => {
    if (link.getAttribute('href') !== now[i]) {
      const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
      next.href = now[i];
      next.addEventListener('load', () => link.remove()); // until then the page keeps its look
      link.after(next);
    }
  });
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
    const query = `path=${encodeURIComponent(location.pathname)}&fingerprint=${fingerprint}`;
    source = new EventSource(`/_lectern/events?${query}`);
    source.addEventListener('reload', () => {
      keepPlace();
      location.reload();
    });
    source.addEventListener('css', () => void swapStyles());
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
