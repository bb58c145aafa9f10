// @ts-check
// A field that hides what does not hold the words in it.
import { each } from './enhance.js';
import { holds } from './table-order.js';

/**
 * @param {Element} frame what the field stands before
 * @param {HTMLElement[]} rows
 * @param {string} word what several are called
 * @param {HTMLElement[]} [parts] what is hidden while none of its rows is shown; a word of its heading is one of each of its rows
 */
export function filterable(frame, rows, word, parts = []) {
  const box = document.createElement('div');
  box.className = 'filter';
  const label = document.createElement('label');
  const input = document.createElement('input');
  const count = document.createElement('span');
  input.type = 'search';
  count.setAttribute('role', 'status');
  label.append(`Filter ${word}`, input);
  box.append(label, count);
  const texts = rows.map(row => `${parts.find(part => part.contains(row))?.querySelector('h2')?.textContent || ''} ${row.textContent}`);
  input.addEventListener('input', () => {
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !holds(texts[i], input.value);
      shown += row.hidden ? 0 : 1;
    });
    parts.forEach(part => { part.hidden = rows.every(row => row.hidden || !part.contains(row)); });
    count.textContent = shown === rows.length ? '' : `${shown} of ${rows.length} ${word}`;
  });
  frame.before(box);
}

each('main:not(.book) [data-filter]', list => {
  filterable(list, Array.from(list.querySelectorAll('li')), list.dataset.filter || '', Array.from(list.querySelectorAll('section')));
});
