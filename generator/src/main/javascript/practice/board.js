/**
 * What is on the whiteboard, as plain data, and how it looks. Knows no page.
 *
 * @typedef {[number, number]} Point on a board of WIDTH by HEIGHT
 * @typedef {{ kind: 'pen', points: Point[] }} Pen
 * @typedef {{ kind: 'box', from: Point, to: Point, text: string }} Box
 * @typedef {{ kind: 'arrow', from: Point, to: Point, text: string }} Arrow
 * @typedef {{ kind: 'text', from: Point, text: string }} Label
 * @typedef {Pen | Box | Arrow | Label} Item
 *
 * @typedef {object} History
 * @property {readonly Item[][]} past
 * @property {readonly Item[]} items
 * @property {readonly Item[][]} future
 *
 * @typedef {object} Shape
 * @property {string} path of an SVG path
 * @property {boolean} filled whether the path is an area, or else a line
 * @property {{ at: Point, anchor: 'start' | 'middle', lines: string[] }} [label]
 */
import { getStroke } from 'perfect-freehand';

export const WIDTH = 1000;
export const HEIGHT = 625;
export const FONT = 22;

const LINE = 26;
const HEAD = 14;
const UNDONE = 200;

/** @param {readonly Item[]} [items] @returns {History} */
export function boardOf(items = []) {
  return { past: [], items, future: [] };
}

/** @param {History} board @param {readonly Item[]} items @returns {History} */
export function changed(board, items) {
  return { past: [...board.past, [...board.items]].slice(-UNDONE), items, future: [] };
}

/** @param {History} board @returns {History} */
export function undone(board) {
  const before = board.past[board.past.length - 1];
  return before ? { past: board.past.slice(0, -1), items: before, future: [[...board.items], ...board.future] } : board;
}

/** @param {History} board @returns {History} */
export function redone(board) {
  const [after, ...future] = board.future;
  return after ? { past: [...board.past, [...board.items]], items: after, future } : board;
}

/**
 * The topmost item at a point; -1 if there is none.
 * @param {readonly Item[]} items
 * @param {Point} point
 * @param {number} [near] how far away still counts
 */
export function itemAt(items, [x, y], near = 14) {
  for (let at = items.length - 1; at >= 0; at--) {
    const item = items[at];
    if (item.kind === 'box') {
      const { left, top, right, bottom } = bounds(item);
      if (x >= left - near && x <= right + near && y >= top - near && y <= bottom + near) {
        return at;
      }
    } else if (item.kind === 'text') {
      const lines = item.text.split('\n');
      const width = Math.max(40, ...lines.map(line => line.length * FONT * 0.55));
      if (x >= item.from[0] - near && x <= item.from[0] + width + near
        && y >= item.from[1] - FONT - near && y <= item.from[1] + (lines.length - 1) * LINE + near) {
        return at;
      }
    } else {
      const points = item.kind === 'pen' ? item.points : [item.from, item.to];
      if (points.some((point, index) => toSegment([x, y], points[Math.max(0, index - 1)], point) <= near)) {
        return at;
      }
    }
  }
  return -1;
}

/** @param {Point} point @param {Point} from @param {Point} to */
function toSegment([x, y], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
}

/** @param {{ from: Point, to: Point }} box */
function bounds({ from, to }) {
  return {
    left: Math.min(from[0], to[0]), top: Math.min(from[1], to[1]), right: Math.max(from[0], to[0]), bottom: Math.max(from[1], to[1])
  };
}

/**
 * @param {Item} item
 * @param {number} dx
 * @param {number} dy
 * @returns {Item}
 */
export function moved(item, dx, dy) {
  /** @type {(point: Point) => Point} */
  const by = ([x, y]) => [x + dx, y + dy];
  switch (item.kind) {
    case 'pen':
      return { ...item, points: item.points.map(by) };
    case 'text':
      return { ...item, from: by(item.from) };
    default:
      return { ...item, from: by(item.from), to: by(item.to) };
  }
}

/** @param {number} value */
function short(value) {
  return String(Math.round(value * 10) / 10);
}

/**
 * @param {Item} item
 * @returns {Shape}
 */
export function shapeOf(item) {
  switch (item.kind) {
    case 'pen': {
      const outline = getStroke(item.points, { size: 5, thinning: 0.4, smoothing: 0.5, streamline: 0.4 });
      return { path: `M${outline.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`, filled: true };
    }
    case 'box': {
      const { left, top, right, bottom } = bounds(item);
      const lines = item.text === '' ? [] : item.text.split('\n');
      return {
        path: `M${short(left)} ${short(top)}H${short(right)}V${short(bottom)}H${short(left)}Z`,
        filled: false,
        label: { at: [(left + right) / 2, (top + bottom) / 2 + FONT * 0.35 - ((lines.length - 1) * LINE) / 2], anchor: 'middle', lines }
      };
    }
    case 'arrow': {
      const [[ax, ay], [bx, by]] = [item.from, item.to];
      const angle = Math.atan2(by - ay, bx - ax);
      const side = (/** @type {number} */ turn) =>
        `${short(bx - HEAD * Math.cos(angle + turn))} ${short(by - HEAD * Math.sin(angle + turn))}`;
      return {
        path: `M${short(ax)} ${short(ay)}L${short(bx)} ${short(by)}M${side(0.45)}L${short(bx)} ${short(by)}L${side(-0.45)}`,
        filled: false,
        label: { at: [(ax + bx) / 2, (ay + by) / 2 - 8], anchor: 'middle', lines: item.text === '' ? [] : item.text.split('\n') }
      };
    }
    default:
      return { path: '', filled: false, label: { at: item.from, anchor: 'start', lines: item.text.split('\n') } };
  }
}

/** Where the lines of a label stand. @param {NonNullable<Shape['label']>} label @returns {{ x: string, y: string, line: string }[]} */
export function linesOf({ at, lines }) {
  return lines.map((line, index) => ({ x: short(at[0]), y: short(at[1] + index * LINE), line }));
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
    // XML has no other control characters, not even escaped.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

/**
 * The board as an SVG file, black on white.
 * @param {readonly Item[]} items
 * @param {string} title
 * @returns {string}
 */
export function svgOf(items, title) {
  const parts = items.map(item => {
    const shape = shapeOf(item);
    const path = shape.path === '' ? ''
      : shape.filled ? `<path d="${shape.path}"/>` : `<path d="${shape.path}" fill="none" stroke="#111" stroke-width="2.5"/>`;
    const label = shape.label
      ? linesOf(shape.label).map(({ x, y, line }) =>
        `<text x="${x}" y="${y}"${shape.label?.anchor === 'middle' ? ' text-anchor="middle"' : ''}>${escaped(line)}</text>`).join('')
      : '';
    return path + label;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">`
    + `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>`
    + `<g fill="#111" stroke-linejoin="round" font-family="sans-serif" font-size="${FONT}">${parts.join('')}</g></svg>`;
}

/**
 * The items among values that were read from somewhere.
 * @param {unknown} values
 * @returns {Item[]}
 */
export function readItems(values) {
  const point = (/** @type {any} */ value) =>
    Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every(each => Number.isFinite(each));
  return (Array.isArray(values) ? values : []).filter(value => {
    switch (value?.kind) {
      case 'pen':
        return Array.isArray(value.points) && value.points.length > 0 && value.points.every(point);
      case 'box':
      case 'arrow':
        return point(value.from) && point(value.to) && typeof value.text === 'string';
      case 'text':
        return point(value.from) && typeof value.text === 'string';
      default:
        return false;
    }
  });
}

/**
 * What is on the board in words, for those who do not see it.
 * @param {readonly Item[]} items
 * @returns {string}
 */
export function inWords(items) {
  if (items.length === 0) {
    return 'The board is empty.';
  }
  const said = items.flatMap(item => (item.kind === 'pen' || item.text === '' ? [] : [`${item.kind} “${item.text.replace(/\n/g, ' ')}”`]));
  const others = items.length - said.length;
  if (others > 0) {
    said.push(`${others} ${others === 1 ? 'stroke or shape' : 'strokes and shapes'} without words`);
  }
  return `On the board: ${said.join(', ')}.`;
}
