// Where a reader is on a page stays over its being loaded again: how far it is scrolled, what has the focus, what is unfolded.
import { FOCUSABLE } from './keeping.js';

const KEY = 'lectern-serve-place';

/**
 * The place of an element among those that can be told apart.
 * @param {Element | null} focused
 * @param {string} selector
 */
function numberOf(focused, selector) {
  return focused ? [...document.querySelectorAll(selector)].indexOf(focused) : -1;
}

const page = document.documentElement;

/** Keeps the place for the page that comes next at this address. */
export function keepPlace() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({
      path: location.pathname,
      x: scrollX,
      y: scrollY,
      focus: numberOf(document.activeElement, FOCUSABLE),
      open: [...document.querySelectorAll('details')].map(details => details.open),
    }));
  } catch (refused) {
    // Then it begins at the top.
  }
}

function restore() {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (!kept) {
    return;
  }
  const place = JSON.parse(kept);
  if (place.path !== location.pathname) {
    return;
  }
  history.scrollRestoration = 'manual';
  const all = document.querySelectorAll('details');
  if (all.length === place.open.length) {
    all.forEach((details, i) => { details.open = place.open[i]; });
  }
  const focused = document.querySelectorAll(FOCUSABLE)[place.focus];
  if (focused instanceof HTMLElement) {
    focused.focus({ preventScroll: true });
  }
  const back = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
  back();
  // Pictures and late styles may have moved the text since.
  addEventListener('load', () => {
    back();
    history.scrollRestoration = 'auto';
  });
  page.dataset.reloaded = '';
}

try {
  restore();
} catch (refused) {
  // Storage is blocked: it begins at the top.
}
