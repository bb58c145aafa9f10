import { each } from './enhance.js';
import { load } from './loader.js';

const OPENING = '.search-open';

/** @param {string} query */
export function open(query) {
  load('search.js').then(() => { /** @type {Required<Lectern>} */ (self.lectern).search(query); }, () => {
    document.querySelectorAll(OPENING).forEach(button => { button.textContent = 'Search could not be loaded: try again'; });
  });
}

// What an address that leads nowhere was about: its last name, without its ending.
function address() {
  let name = location.pathname.replace(/(\/index\.html?|\/)$/, '').replace(/\.html?$/, '').replace(/^.*\//, '');
  try {
    name = decodeURIComponent(name);
  } catch (malformed) {
    // Then it is searched for as it is.
  }
  return name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

each(OPENING, button => {
  button.hidden = false;
  button.addEventListener('click', () => {
    open(button.classList.contains('search-address') ? address() : '');
  });
});
