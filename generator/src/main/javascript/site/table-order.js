// @ts-check
// How rows are sorted and filtered; knows no page.

/**
 * The number that a cell begins with, as `≈ 1,200 ms` does; NaN if it begins with none.
 * @param {string} text
 * @returns {number}
 */
export function leadingNumber(text) {
  const found = /^[^\p{L}\d−-]*([−-]?\d[\d,]*(?:\.\d+)?)/u.exec(text.trim());
  return found ? Number(found[1].replace(/,/g, '').replace('−', '-')) : NaN;
}

/**
 * The places of the cells in ascending order: by number if all that say something begin with one, else by words. Cells that say
 * nothing come last; cells that say the same keep their order.
 * @param {string[]} cells
 * @param {boolean} descending
 * @returns {number[]}
 */
export function order(cells, descending) {
  const texts = cells.map(cell => cell.trim());
  const numbers = texts.map(leadingNumber);
  const numeric = texts.every((text, i) => text === '' || !Number.isNaN(numbers[i]));
  const sign = descending ? -1 : 1;
  return texts.map((_, i) => i).sort((a, b) => {
    if ((texts[a] === '') !== (texts[b] === '')) {
      return texts[a] === '' ? 1 : -1;
    }
    const difference = numeric
      ? numbers[a] - numbers[b]
      : texts[a].localeCompare(texts[b], 'en', { numeric: true, sensitivity: 'base' });
    return sign * (difference || 0) || a - b;
  });
}

/**
 * Whether a row holds all words of a query, in any order and case.
 * @param {string} row
 * @param {string} query
 * @returns {boolean}
 */
export function holds(row, query) {
  const text = row.toLowerCase();
  return query.toLowerCase().split(/\s+/).every(word => text.includes(word));
}
