// @ts-check
// A formula that does not fit its box can be scrolled by keyboard, also where the build could not foresee it.

const watch = new ResizeObserver(entries => entries.forEach(({ target }) => {
  if (target.scrollWidth > target.clientWidth) {
    /** @type {HTMLElement} */ (target).tabIndex = 0;
    watch.unobserve(target);
  }
}));
document.querySelectorAll('.set:not([tabindex])').forEach(box => watch.observe(box));

export {};
