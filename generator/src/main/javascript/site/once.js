/** What the enhancements of a page ask for. */
const asked = /** @type {string[]} */ ([]);

/**
 * Finds what a selector names in a root, which may be one itself: each element once, however often it is looked for.
 * @template {Element} [Found=HTMLElement]
 * @param {string} selector
 * @returns {(root: Document | Element) => Found[]}
 */
export function once(selector) {
  asked.push(selector);
  const seen = new WeakSet();
  return root => {
    const found = /** @type {Found[]} */ ([...root.querySelectorAll(selector)]);
    if (root instanceof Element && root.matches(selector)) {
      found.unshift(/** @type {Found} */ (/** @type {Element} */ (root)));
    }
    return found.filter(element => !seen.has(element) && seen.add(element));
  };
}

/** A selector of all that scripts add something to. */
export function enhanced() {
  return asked.join(', ');
}
