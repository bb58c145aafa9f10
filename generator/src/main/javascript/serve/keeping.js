// What a reader did to a part of the page is done to the part that comes in its place.

const FIELDS = 'input, select, textarea';
const SCROLLED = 'pre, .table-scroll, .diagram-scroll';
export const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * @param {Element[]} parts
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(parts, selector) {
  return parts.flatMap(part => /** @type {HTMLElement[]} */ ([...(part.matches(selector) ? [part] : []), ...part.querySelectorAll(selector)]));
}

/**
 * What was typed, unfolded, scrolled, sorted, and has the focus.
 * @param {Element[]} parts of the page, one behind the other
 * @returns {(parts: Element[]) => void} does it to others
 */
export function kept(parts) {
  const typed = all(parts, FIELDS).map(field => /** @type {HTMLInputElement} */ (field).value);
  const unfolded = all(parts, 'details').map(details => ({ id: details.id, open: /** @type {HTMLDetailsElement} */ (details).open }));
  const scrolled = all(parts, SCROLLED).map(box => [box.scrollLeft, box.scrollTop]);
  const columns = all(parts, 'th').map(head => head.getAttribute('aria-sort'));
  const active = document.activeElement;
  const focus = active ? all(parts, FOCUSABLE).indexOf(/** @type {HTMLElement} */ (active)) : -1;
  const selection = active instanceof HTMLInputElement && active.selectionStart !== null ? [active.selectionStart, active.selectionEnd] : null;

  return now => {
    const details = /** @type {HTMLDetailsElement[]} */ (all(now, 'details'));
    details.forEach((each, i) => {
      const before = each.id ? unfolded.find(one => one.id === each.id) : details.length === unfolded.length ? unfolded[i] : undefined;
      each.open = before ? before.open : each.open;
    });
    const heads = all(now, 'th');
    if (heads.length === columns.length) {
      columns.forEach((sort, i) => {
        for (let clicks = ['ascending', 'descending'].indexOf(String(sort)); clicks >= 0; clicks--) {
          heads[i].querySelector('button')?.click();
        }
      });
    }
    const fields = /** @type {HTMLInputElement[]} */ (all(now, FIELDS));
    if (fields.length === typed.length) {
      fields.forEach((field, i) => {
        if (field.value !== typed[i]) {
          field.value = typed[i];
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
      });
    }
    const boxes = all(now, SCROLLED);
    boxes.slice(0, scrolled.length).forEach((box, i) => {
      if (scrolled[i].some(Boolean)) {
        [box.scrollLeft, box.scrollTop] = scrolled[i];
      }
    });
    const focused = focus < 0 ? undefined : all(now, FOCUSABLE)[focus];
    focused?.focus({ preventScroll: true });
    if (selection && focused instanceof HTMLInputElement) {
      focused.setSelectionRange(selection[0], selection[1]);
    }
  };
}
