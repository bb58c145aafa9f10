// @ts-check
// A formula that does not fit its box can be scrolled by keyboard, also where the build could not foresee it.
import { once } from './once.js';

const boxes = once('.set:not([tabindex])');

const watch = new ResizeObserver(entries => entries.forEach(({ target }) => {
  if (target.scrollWidth > target.clientWidth) {
    /** @type {HTMLElement} */ (target).tabIndex = 0;
    watch.unobserve(target);
  }
}));

/** @param {Document | Element} root */
export function scrollFormulas(root) {
  boxes(root).forEach(box => watch.observe(box));
}
