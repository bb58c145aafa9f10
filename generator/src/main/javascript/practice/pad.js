import { element } from '../site/element.js';
import { boardOf, changed, FONT, HEIGHT, inWords, itemAt, linesOf, moved, redone, shapeOf, undone, WIDTH } from './board.js';

/**
 * The whiteboard on the page: an SVG that is drawn on with a pen, a mouse, a finger or the keyboard.
 * @typedef {import('./board.js').Item} Item
 * @typedef {import('./board.js').Point} Point
 * @typedef {'pen' | 'box' | 'arrow' | 'text' | 'move' | 'erase'} Tool
 */

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 25;

/** @type {{ tool: Tool, label: string, key: string }[]} */
const TOOLS = [
  { tool: 'pen', label: 'Pen', key: 'p' },
  { tool: 'box', label: 'Box', key: 'b' },
  { tool: 'arrow', label: 'Arrow', key: 'a' },
  { tool: 'text', label: 'Text', key: 't' },
  { tool: 'move', label: 'Move', key: 'm' },
  { tool: 'erase', label: 'Erase', key: 'e' }
];

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} [parts]
 */
function svg(name, attributes, parts = []) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...parts);
  return made;
}

/** @param {Item} item @returns {SVGElement} */
function drawn(item) {
  const { path, filled, label } = shapeOf(item);
  const group = svg('g', { class: 'pad-item' });
  if (path !== '') {
    group.append(svg('path', { d: path, class: filled ? 'pad-ink' : item.kind === 'box' ? 'pad-line pad-box' : 'pad-line' }));
  }
  if (label) {
    linesOf(label).forEach(({ x, y, line }) => group.append(svg('text', { x, y, 'text-anchor': label.anchor }, [line])));
  }
  return group;
}

/**
 * The board as a picture.
 * @param {readonly Item[]} items
 * @returns {SVGElement}
 */
export function picture(items) {
  return svg('svg', { class: 'pad-board', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': inWords(items) }, items.map(drawn));
}

/**
 * The board as PNG, black on white.
 * @param {readonly Item[]} items
 * @returns {Promise<Blob | null>}
 */
export function pngOf(items) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH * 2, HEIGHT * 2];
  const context = canvas.getContext('2d');
  if (!context) {
    return Promise.resolve(null);
  }
  context.scale(2, 2);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#111';
  context.strokeStyle = '#111';
  context.lineWidth = 2.5;
  context.lineJoin = 'round';
  context.font = `${FONT}px sans-serif`;
  for (const item of items) {
    const { path, filled, label } = shapeOf(item);
    const area = new Path2D(path);
    if (filled) {
      context.fill(area);
    } else {
      context.stroke(area);
    }
    if (label) {
      context.textAlign = label.anchor === 'middle' ? 'center' : 'left';
      linesOf(label).forEach(({ x, y, line }) => context.fillText(line, Number(x), Number(y)));
    }
  }
  return new Promise(made => canvas.toBlob(made, 'image/png'));
}

/**
 * @param {readonly Item[]} start
 * @param {(items: readonly Item[]) => void} onChange
 * @returns {HTMLElement}
 */
export function pad(start, onChange) {
  let board = boardOf(start);
  /** @type {Tool} */
  let tool = 'pen';
  let selected = -1;
  /** @type {Item | undefined} what is being drawn */
  let draft;
  /** @type {{ at: number, item: Item, from: Point } | undefined} what is being moved */
  let carried;
  /** @type {Point} where the keyboard draws */
  let cross = [WIDTH / 2, HEIGHT / 2];

  const content = svg('g', {});
  const cursor = svg('g', { class: 'pad-cursor', 'aria-hidden': 'true' }, [svg('path', { d: 'M-16 0H16M0 -16V16' })]);
  const surface = svg('svg', {
    class: 'pad-board', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, tabindex: '0', role: 'application', 'aria-describedby': 'pad-help', focusable: 'true'
  }, [content, cursor]);
  const said = element('p', { class: 'visually-hidden', role: 'status' });
  const label = /** @type {HTMLInputElement} */ (element('input', { type: 'text', id: 'pad-label', maxlength: '200', autocomplete: 'off' }));
  /** @type {(text: string, press: () => void, attributes?: Record<string, string>) => HTMLButtonElement} */
  const button = (text, press, attributes = {}) => {
    const made = /** @type {HTMLButtonElement} */ (element('button', { type: 'button', ...attributes }, [text]));
    made.addEventListener('click', press);
    return made;
  };
  const tools = TOOLS.map(each =>
    button(each.label, () => take(each.tool), { 'aria-pressed': 'false', title: `${each.label} (${each.key})`, 'aria-keyshortcuts': each.key }));
  const undo = button('Undo', () => step(undone), { title: 'Undo (Ctrl+Z)' });
  const redo = button('Redo', () => step(redone), { title: 'Redo (Ctrl+Y)' });
  const clear = button('Clear', () => set([], 'The board is empty. Undo brings it back.'));

  /** @param {string} text */
  function say(text) {
    said.textContent = text;
  }

  function show() {
    const items = draft ? [...board.items, draft] : carried ? board.items.map((item, at) => (at === carried?.at ? carried.item : item)) : board.items;
    content.replaceChildren(...items.map(drawn));
    content.children[selected]?.classList.add('pad-selected');
    cursor.setAttribute('transform', `translate(${cross[0]} ${cross[1]})`);
    surface.setAttribute('aria-label', `Whiteboard. ${inWords(board.items)}`);
    surface.dataset.tool = tool;
    tools.forEach((each, at) => each.setAttribute('aria-pressed', String(TOOLS[at].tool === tool)));
    undo.disabled = board.past.length === 0;
    redo.disabled = board.future.length === 0;
    clear.disabled = board.items.length === 0;
    const item = board.items[selected];
    const words = item && item.kind !== 'pen' ? item.text : '';
    label.disabled = !item || item.kind === 'pen';
    if (label.value !== words && document.activeElement !== label) {
      label.value = words;
    }
  }

  /** @param {readonly Item[]} items @param {string} [text] */
  function set(items, text) {
    board = changed(board, items);
    selected = Math.min(selected, items.length - 1);
    onChange(board.items);
    show();
    if (text) {
      say(text);
    }
  }

  /** @param {(board: import('./board.js').History) => import('./board.js').History} change */
  function step(change) {
    board = change(board);
    selected = -1;
    [draft, carried] = [undefined, undefined];
    onChange(board.items);
    show();
    say(inWords(board.items));
  }

  /** @param {Tool} chosen */
  function take(chosen) {
    tool = chosen;
    [draft, carried] = [undefined, undefined];
    show();
    say(`${TOOLS.find(each => each.tool === chosen)?.label}.`);
  }

  /** @param {Point} point */
  function down(point) {
    selected = -1;
    if (tool === 'erase') {
      const at = itemAt(board.items, point);
      if (at >= 0) {
        set(board.items.filter((_item, index) => index !== at), 'Erased.');
      }
    } else if (tool === 'move') {
      const at = itemAt(board.items, point);
      if (at >= 0) {
        carried = { at, item: board.items[at], from: point };
        selected = at;
      }
    } else if (tool === 'pen') {
      draft = { kind: 'pen', points: [point] };
    } else if (tool === 'text') {
      draft = { kind: 'text', from: point, text: 'Text' };
    } else {
      draft = { kind: tool, from: point, to: point, text: '' };
    }
    show();
  }

  /** @param {Point} point */
  function drag(point) {
    if (carried) {
      carried = { ...carried, item: moved(board.items[carried.at], point[0] - carried.from[0], point[1] - carried.from[1]) };
    } else if (draft?.kind === 'pen') {
      draft = { ...draft, points: [...draft.points, point] };
    } else if (draft?.kind === 'text') {
      draft = { ...draft, from: point };
    } else if (draft) {
      draft = { ...draft, to: point };
    }
    show();
  }

  function up() {
    if (carried) {
      const { at, item } = carried;
      carried = undefined;
      if (item !== board.items[at]) {
        set(board.items.map((each, index) => (index === at ? item : each)), 'Moved.');
      } else {
        show();
      }
      return;
    }
    if (!draft) {
      return;
    }
    const item = draft;
    draft = undefined;
    const tiny = (item.kind === 'box' || item.kind === 'arrow') && Math.hypot(item.to[0] - item.from[0], item.to[1] - item.from[1]) < 8;
    if (tiny) {
      show();
      return;
    }
    if (item.kind !== 'pen') {
      selected = board.items.length;
    }
    set([...board.items, item], item.kind === 'pen' ? 'Drawn.' : `${item.kind === 'text' ? 'Text' : item.kind === 'box' ? 'Box' : 'Arrow'} drawn. Its words: field “Label”.`);
    if (item.kind === 'text') {
      label.focus();
      label.select();
    }
  }

  /** @param {PointerEvent} event @returns {Point} */
  function place(event) {
    const { left, top, width, height } = surface.getBoundingClientRect();
    const at = (/** @type {number} */ value) => Math.round(value * 10) / 10;
    return [at(((event.clientX - left) * WIDTH) / width), at(((event.clientY - top) * HEIGHT) / height)];
  }

  surface.addEventListener('pointerdown', event => {
    if (event.button === 0) {
      surface.setPointerCapture(event.pointerId);
      cross = place(event);
      down(cross);
      event.preventDefault();
      surface.focus({ preventScroll: true });
      if (tool === 'text') {
        up();
      }
    }
  });
  surface.addEventListener('pointermove', event => {
    if ((draft || carried) && surface.hasPointerCapture(event.pointerId)) {
      drag(place(event));
    }
  });
  surface.addEventListener('pointerup', () => up());
  surface.addEventListener('pointercancel', () => {
    [draft, carried] = [undefined, undefined];
    show();
  });

  /** @type {Record<string, Point>} */
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  surface.addEventListener('keydown', event => {
    const way = ways[event.key];
    const command = event.ctrlKey || event.metaKey;
    if (way && !command) {
      const by = event.shiftKey ? 5 : STEP;
      cross = [Math.max(0, Math.min(WIDTH, cross[0] + way[0] * by)), Math.max(0, Math.min(HEIGHT, cross[1] + way[1] * by))];
      drag(cross);
      say(`${Math.round(cross[0])}, ${Math.round(cross[1])}`);
    } else if ((event.key === 'Enter' || event.key === ' ') && !command) {
      if (draft || carried) {
        up();
      } else {
        down(cross);
        if (tool === 'text') {
          up();
        } else if (draft || carried) {
          say('Begun. Arrow keys draw, Enter ends, Escape gives up.');
        }
      }
    } else if (event.key === 'Escape' && (draft || carried)) {
      [draft, carried] = [undefined, undefined];
      show();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && !command) {
      const at = selected >= 0 ? selected : itemAt(board.items, cross);
      if (at >= 0) {
        selected = -1;
        set(board.items.filter((_item, index) => index !== at), 'Erased.');
      }
    } else if (command && event.key.toLowerCase() === 'z') {
      step(event.shiftKey ? redone : undone);
    } else if (command && event.key.toLowerCase() === 'y') {
      step(redone);
    } else {
      const chosen = !command && !event.altKey && self.lectern.singleKeys() && TOOLS.find(each => each.key === event.key);
      if (!chosen) {
        return;
      }
      take(chosen.tool);
    }
    event.preventDefault();
    event.stopPropagation();
  });

  label.addEventListener('input', () => {
    const item = board.items[selected];
    if (item && item.kind !== 'pen') {
      const items = board.items.map((each, index) => (index === selected ? { ...item, text: label.value } : each));
      // What is typed in one go is undone in one go.
      board = typing ? { ...board, items } : changed(board, items);
      typing = true;
      onChange(board.items);
      show();
    }
  });
  let typing = false;
  label.addEventListener('blur', () => { typing = false; });
  label.addEventListener('focus', () => { typing = false; });
  label.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === 'Escape') {
      surface.focus();
      event.preventDefault();
    }
  });

  const made = element('section', { class: 'pad', 'aria-label': 'Whiteboard' }, [
    element('div', { class: 'pad-tools', role: 'toolbar', 'aria-label': 'Drawing tools' }, [...tools, undo, redo, clear]),
    surface,
    element('p', { class: 'pad-label' }, [element('label', { for: 'pad-label' }, ['Label ']), label]),
    element('p', { class: 'pad-help', id: 'pad-help' }, [
      'By keyboard: letters choose a tool, arrow keys move the cross, Enter begins and ends, Delete erases, Ctrl+Z undoes.'
    ]),
    said
  ]);
  show();
  return made;
}
