// @ts-check
// A formula that does not fit its box can be scrolled by keyboard, also where the build could not foresee it.
import { each } from './enhance.js';

const watch = new ResizeObserver(entries => entries.forEach(({ target }) => {
  if (target.scrollWidth > target.clientWidth) {
    /** @type {HTMLElement} */ (target).tabIndex = 0;
    watch.unobserve(target);
  }
}));
each('.set:not([tabindex])', box => watch.observe(box));
