// @ts-check
// A link to a term shows what it means: under the pointer, with the focus, or when it is tapped. A second tap, a click and Enter go
// to the glossary, as they do without a script.
import { once } from './once.js';

/** @type {(root: Document | Element) => HTMLAnchorElement[]} */
const links = once('main a[data-term]');
const notes = once('.definition');

/** @type {{ link: HTMLAnchorElement, note: HTMLElement } | null} */
let open = null;
let timer = 0;

function hide() {
  clearTimeout(timer);
  if (open) {
    open.note.hidePopover();
    open = null;
  }
}

/** @param {HTMLAnchorElement} link */
function show(link) {
  clearTimeout(timer);
  if (open && open.link === link) {
    return;
  }
  hide();
  const note = document.getElementById(link.dataset.term || '');
  if (!note) {
    return;
  }
  note.showPopover();
  open = { link, note };
  const at = link.getClientRects()[0];
  const size = note.getBoundingClientRect();
  const below = at.bottom + size.height + 72 < innerHeight || at.top < size.height + 72;
  const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - size.width - 8));
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${(below ? at.bottom + 4 : at.top - size.height - 4) + scrollY}px`;
}

/** @param {PointerEvent} event */
function leave(event) {
  if (event.pointerType === 'mouse') {
    clearTimeout(timer);
    timer = setTimeout(hide, 200);
  }
}

let touched = false;
let listening = false;

function listen() {
  listening = true;
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      hide();
    }
  });
  document.addEventListener('pointerdown', event => {
    if (open && event.target instanceof Node && !open.link.contains(event.target) && !open.note.contains(event.target)) {
      hide();
    }
  });
  addEventListener('resize', hide);
}

/** @param {HTMLAnchorElement} link */
function explain(link) {
  link.setAttribute('aria-describedby', link.dataset.term || '');
  link.addEventListener('pointerenter', event => {
    if (event.pointerType === 'mouse') {
      clearTimeout(timer);
      timer = setTimeout(() => { show(link); }, 120);
    }
  });
  link.addEventListener('pointerleave', leave);
  link.addEventListener('pointerdown', event => { touched = event.pointerType === 'touch'; });
  link.addEventListener('focus', () => {
    if (!touched) {
      show(link);
    }
  });
  link.addEventListener('blur', event => {
    if (!open || !(event.relatedTarget instanceof Node) || !open.note.contains(event.relatedTarget)) {
      hide();
    }
  });
  link.addEventListener('click', event => {
    if (touched && !(open && open.link === link)) {
      event.preventDefault();
      show(link);
    }
  });
}

/** @param {Document | Element} root */
export function explainTerms(root) {
  if (!('popover' in HTMLElement.prototype)) {
    return;
  }
  if (open && !(open.link.isConnected && open.note.isConnected)) {
    hide();
  }
  const found = links(root);
  if (found.length > 0 && !listening) {
    listen();
  }
  found.forEach(explain);
  notes(root).forEach(note => {
    note.addEventListener('pointerenter', () => { clearTimeout(timer); });
    note.addEventListener('pointerleave', leave);
  });
}
