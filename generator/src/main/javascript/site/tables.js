// @ts-check
// Tables that compare things can be sorted by a column, and long ones filtered. Those of a round follow its stages, and stay as they are.
import { each } from './enhance.js';
import { filterable } from './filter.js';
import { order } from './table-order.js';

/** A table with fewer rows is seen as a whole. */
const SORTED_FROM = 3;
const FILTERED_FROM = 9;

/**
 * @param {HTMLTableElement} table
 * @param {HTMLTableSectionElement} body
 */
function sortable(table, body) {
  const heads = Array.from(table.tHead ? table.tHead.rows[0].cells : []);
  const asWritten = Array.from(body.rows);
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      heads.forEach(other => { other.removeAttribute('aria-sort'); });
      if (before === 'descending') {
        body.append(...asWritten);
        return;
      }
      head.setAttribute('aria-sort', before === 'ascending' ? 'descending' : 'ascending');
      const cells = asWritten.map(row => row.cells[column].textContent || '');
      body.append(...order(cells, before === 'ascending').map(i => asWritten[i]));
    });
  });
}

each('main:not(.sheet, .book, .round-page) .table-scroll', frame => {
  const table = frame.querySelector('table');
  const body = table && table.tBodies[0];
  if (!table || !body || !table.tHead || table.matches('.figures, .budget') || body.rows.length < SORTED_FROM
      || Array.from(body.rows).some(row => row.cells.length !== table.tHead?.rows[0].cells.length)) {
    return;
  }
  sortable(table, body);
  if (body.rows.length >= FILTERED_FROM) {
    filterable(frame, Array.from(body.rows), 'rows');
  }
});
