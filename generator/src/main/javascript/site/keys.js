import { load } from './loader.js';
import { open } from './search-opening.js';

/**
 * Keys without Ctrl: whether they are on, or switches them.
 * @param {boolean} [on]
 * @returns {boolean}
 */
export function singleKeys(on) {
  try {
    if (on === true) {
      localStorage.removeItem('lectern-keys');
    } else if (on === false) {
      localStorage.setItem('lectern-keys', 'off');
    }
    return localStorage.getItem('lectern-keys') !== 'off';
  } catch (blocked) {
    return true;
  }
}

document.addEventListener('keydown', event => {
  if (document.querySelector('dialog[open]') || event.altKey) {
    return;
  }
  const typing = /** @type {Element} */ (event.target).closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  const single = !typing && !event.ctrlKey && !event.metaKey && singleKeys();
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k' || single && event.key === '/') {
    event.preventDefault();
    open('');
  } else if (single && event.key === '?') {
    event.preventDefault();
    load('search.js').then(() => { /** @type {Required<Lectern>} */ (self.lectern).keys(); }, () => {});
  }
});
