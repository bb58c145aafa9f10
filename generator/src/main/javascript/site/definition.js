// @ts-check
// A link to a term shows what it means: under the pointer, with the focus, or when it is tapped. A second tap, a click and Enter go
// to the glossary, as they do without a script.
import { putBeside } from './beside.js';
import { each, enhancements } from './enhance.js';

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
  if (!note || !link.isConnected) {
    return;
  }
  note.showPopover();
  open = { link, note };
  putBeside(note, link);
}

/** @param {PointerEvent} event */
function leave(event) {
  if (event.pointerType === 'mouse') {
    clearTimeout(timer);
    timer = setTimeout(hide, 200);
  }
}

if ('popover' in HTMLElement.prototype) {
  let touched = false;
  each('main a[data-term]', (/** @type {HTMLAnchorElement} */ link) => {
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
  });
  each('.definition', note => {
    note.addEventListener('pointerenter', () => { clearTimeout(timer); });
    note.addEventListener('pointerleave', leave);
  });
  enhancements.push(() => {
    if (open && !open.link.isConnected) {
      hide();
    }
  });
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
