// A cited figure says what it is and what it rests on: under the pointer, with the focus, or when
// it is tapped. The note is a live region, so that it is read out when it appears.
// One whose row stands on the same page has no note of its own: the row says it.
import { putBeside } from './beside.js';
import { each, enhancements } from './enhance.js';

/** @typedef {HTMLElement} Cited */

/**
 * @param {Cited} figure
 * @returns {{ label: string, basis: string }}
 */
function said(figure) {
  const { label, basis, figure: id } = figure.dataset;
  const row = id && Array.from(figure.closest('article, main')?.querySelectorAll('.figures tr') || [])
    .find(each => each.querySelector('th code')?.textContent === id);
  if (!row) {
    return { label: label || '', basis: basis || '' };
  }
  const given = row.querySelector('.basis');
  const sources = Array.from(row.querySelectorAll('.cite'), source => source.textContent).join(', ');
  return {
    label: row.querySelector('.label')?.textContent || '',
    basis: !given ? `= ${row.querySelector('.from annotation, .from > code')?.textContent}` : sources ? `from ${sources}` : given.textContent || ''
  };
}

const note = document.createElement('div');
/** @type {Cited | null} */
let open = null;
let leaving = 0;

function hideNote() {
  clearTimeout(leaving);
  if (open) {
    open.setAttribute('aria-expanded', 'false');
    open = null;
    note.textContent = '';
  }
}

/** @param {Cited} figure */
function showNote(figure) {
  clearTimeout(leaving);
  if (open === figure) {
    return;
  }
  hideNote();
  open = figure;
  open.setAttribute('aria-expanded', 'true');
  const label = document.createElement('strong');
  const text = said(figure);
  label.textContent = text.label;
  const basis = document.createElement(text.basis.charAt(0) === '=' ? 'code' : 'span');
  basis.textContent = text.basis;
  note.append(label, ' ', basis);
  putBeside(note, figure);
}

/** @param {PointerEvent} event */
function leave(event) {
  if (event.pointerType === 'mouse') {
    clearTimeout(leaving);
    leaving = setTimeout(hideNote, 200);
  }
}

each('.cited', figure => {
  if (figure.closest('a, button, summary, label')) {
    return;
  }
  if (!note.isConnected) {
    document.body.append(note);
  }
  figure.tabIndex = 0;
  figure.setAttribute('role', 'button');
  figure.setAttribute('aria-expanded', 'false');
  figure.addEventListener('pointerenter', event => {
    if (event.pointerType === 'mouse') {
      showNote(figure);
    }
  });
  figure.addEventListener('pointerleave', leave);
  figure.addEventListener('focus', () => { showNote(figure); });
  figure.addEventListener('blur', hideNote);
  figure.addEventListener('click', () => { showNote(figure); });
  figure.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (open === figure) {
        hideNote();
      } else {
        showNote(figure);
      }
    }
  });
});
enhancements.push(() => {
  if (open && !open.isConnected) {
    hideNote();
  }
});
note.className = 'figure-note';
note.setAttribute('role', 'status');
note.addEventListener('pointerenter', () => { clearTimeout(leaving); });
note.addEventListener('pointerleave', leave);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    hideNote();
  }
});
document.addEventListener('pointerdown', event => {
  if (open && event.target !== open && !note.contains(/** @type {Node} */ (event.target))) {
    hideNote();
  }
});
addEventListener('resize', hideNote);
