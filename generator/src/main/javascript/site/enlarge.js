import { button } from './button.js';

/**
 * Shows a picture as large as the window, to zoom and to move.
 *
 * @param {Element} figure
 * @param {HTMLElement} opener
 */
export function enlarge(figure, opener) {
  const svg = /** @type {SVGElement} */ (figure.querySelector('.diagram-scroll svg'));
  const home = /** @type {Element} */ (svg.parentNode);
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const dialog = document.createElement('dialog');
  const stage = document.createElement('div');
  const bar = document.createElement('div');
  const title = document.createElement('span');
  let scale = 1;
  dialog.className = 'diagram-large';
  dialog.setAttribute('aria-label', /** @type {Element} */ (figure.querySelector('.diagram-title')).textContent);
  stage.className = 'diagram-stage';
  stage.tabIndex = 0;
  bar.className = 'diagram-bar';
  title.textContent = /** @type {Element} */ (figure.querySelector('.diagram-title')).textContent;

  /**
   * The point of the picture under x and y stays where it is.
   * @param {number} to
   * @param {number} [x]
   * @param {number} [y]
   */
  function zoom(to, x, y) {
    const before = scale;
    const atX = x === undefined ? stage.clientWidth / 2 : x;
    const atY = y === undefined ? stage.clientHeight / 2 : y;
    scale = Math.min(6, Math.max(0.1, to));
    const ratio = scale / before;
    const left = (stage.scrollLeft + atX) * ratio - atX;
    const top = (stage.scrollTop + atY) * ratio - atY;
    svg.style.width = `${width * scale}px`;
    stage.scrollLeft = left;
    stage.scrollTop = top;
  }
  function fit() {
    zoom(Math.min((stage.clientWidth - 40) / width, (stage.clientHeight - 40) / height));
  }

  bar.append(
    title,
    button('−', 'Smaller', () => { zoom(scale / 1.25); }),
    button('+', 'Larger', () => { zoom(scale * 1.25); }),
    button('Fit', '', fit),
    button('Close', '', () => { dialog.close(); }));
  dialog.append(bar, stage);
  stage.append(svg); // the same picture: its ids must not be there twice
  document.body.append(dialog);

  stage.addEventListener('wheel', event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const box = stage.getBoundingClientRect();
      zoom(scale * Math.exp(-event.deltaY / 300), event.clientX - box.left, event.clientY - box.top);
    }
  }, { passive: false });
  // One pointer moves the picture, two stretch it; a link is followed if nothing moved.
  /** @typedef {{ x: number, y: number }} Point */
  /** @type {Record<string, Point>} */
  const pointers = {};
  let spread = 0;
  let moved = false;
  function held() {
    return Object.keys(pointers).map(id => pointers[id]);
  }
  /** @param {Point[]} points */
  function middle(points) {
    const box = stage.getBoundingClientRect();
    return {
      x: (points[0].x + points[1].x) / 2 - box.left,
      y: (points[0].y + points[1].y) / 2 - box.top
    };
  }
  /** @param {Point[]} points */
  function distance(points) {
    return Math.hypot(points[0].x - points[1].x, points[0].y - points[1].y);
  }
  stage.addEventListener('pointerdown', event => {
    if (event.pointerType === 'mouse' && event.button !== 0) {
      return;
    }
    moved = held().length > 0 && moved;
    pointers[event.pointerId] = { x: event.clientX, y: event.clientY };
    if (held().length === 2) {
      spread = distance(held());
    }
  });
  stage.addEventListener('pointermove', event => {
    const pointer = pointers[event.pointerId];
    if (!pointer) {
      return;
    }
    const old = held();
    const from = { x: pointer.x, y: pointer.y };
    const before = /** @type {Point} */ (old.length === 2 && middle(old));
    if (!moved && old.length === 1 && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 4) {
      return;
    }
    if (!moved) {
      moved = true;
      stage.classList.add('dragged');
    }
    if (!stage.hasPointerCapture(event.pointerId)) {
      stage.setPointerCapture(event.pointerId);
    }
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    if (old.length === 1) {
      stage.scrollLeft += from.x - pointer.x;
      stage.scrollTop += from.y - pointer.y;
    } else if (old.length === 2) {
      const now = middle(held());
      stage.scrollLeft += before.x - now.x;
      stage.scrollTop += before.y - now.y;
      zoom(scale * distance(held()) / Math.max(1, spread), now.x, now.y);
      spread = distance(held());
    }
  });
  /** @type {const} */ (['pointerup', 'pointercancel']).forEach(end => {
    stage.addEventListener(end, event => {
      delete pointers[event.pointerId];
      stage.classList.remove('dragged');
    });
  });
  stage.addEventListener('dragstart', event => { event.preventDefault(); });
  stage.addEventListener('click', event => {
    if (moved) {
      event.preventDefault();
    }
  }, true);
  /** @type {Record<string, [number, number]>} */
  const STEPS = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
  dialog.addEventListener('keydown', event => {
    const step = STEPS[event.key];
    if (event.key === '+' || event.key === '=') {
      zoom(scale * 1.25);
    } else if (event.key === '-') {
      zoom(scale / 1.25);
    } else if (event.key === '0') {
      fit();
    } else if (step) {
      stage.scrollLeft += step[0];
      stage.scrollTop += step[1];
    } else {
      return;
    }
    event.preventDefault();
  });
  dialog.addEventListener('close', () => {
    svg.style.width = '';
    home.append(svg);
    dialog.remove();
    opener.focus();
  });
  dialog.showModal();
  stage.focus();
  fit();
}
