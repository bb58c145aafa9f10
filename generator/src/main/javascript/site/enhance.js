/** What is done to the page, now and whenever a part of it is another one. @type {(() => void)[]} */
export const enhancements = [];
/** @type {string[]} */
const selectors = [];

/**
 * Adds something to each element that a selector finds, once, however often the page is enhanced.
 * @template {Element} [Found=HTMLElement]
 * @param {string} selector
 * @param {(found: Found) => void} add
 */
export function each(selector, add) {
  const done = new WeakSet();
  selectors.push(selector);
  enhancements.push(() => /** @type {NodeListOf<Found>} */ (document.querySelectorAll(selector)).forEach(found => {
    if (!done.has(found)) {
      done.add(found);
      add(found);
    }
  }));
}

export function enhance() {
  enhancements.forEach(enhancement => enhancement());
}

/** A selector of all that something is added to. */
export function enhanced() {
  return selectors.join();
}
