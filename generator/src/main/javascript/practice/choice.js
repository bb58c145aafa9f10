import { element } from '../site/element.js';
import { reading } from './clock.js';
import { button, dated, lengths, select, troubleLine } from './controls.js';
import { chartPoints, entries } from './history.js';
import { openStore } from './store.js';
import { trouble } from './trouble.js';

/**
 * The page where one chooses what to practise: level and length, and the rounds that were.
 * @typedef {import('./session.js').Round} Round
 * @typedef {import('./history.js').Entry} Entry
 */

const SVG = 'http://www.w3.org/2000/svg';

/** @param {HTMLElement} page */
export async function startChoice(page) {
  const { line, tell } = troubleLine();
  page.before(line);
  const choices = /** @type {HTMLElement[]} */ ([...page.querySelectorAll('.round-choices [data-level]')]);
  const levels = choices.map(each => /** @type {[string, string]} */ ([each.dataset.level ?? '', each.dataset.title ?? '']));
  const usual = Number(page.dataset.minutes);
  const links = /** @type {HTMLAnchorElement[]} */ ([...page.querySelectorAll('.problem-list a')]);
  const level = select('Level', levels, levels[Math.floor(levels.length / 2)]?.[0] ?? '');
  const options = lengths(usual);
  const length = select('Length', options, String(usual));
  const form = element('p', { class: 'r-choose' }, [...(levels.length > 0 ? [level.row] : []), length.row]);
  page.prepend(form); // before anything is waited for, in the room that the page keeps for it
  const store = await openStore({ onTrouble: tell });
  const last = /** @type {any} */ (await store.get('settings', 'round').catch(() => undefined)) ?? {};
  if (levels.some(([id]) => id === last.level)) {
    level.select.value = last.level;
  }
  if (options.some(([each]) => each === String(last.length))) {
    length.select.value = String(last.length);
  }
  const lead = () => links.forEach(link => {
    link.hash = new URLSearchParams({ level: level.select.value, length: length.select.value }).toString();
  });
  form.addEventListener('change', lead);
  lead();

  const past = element('section', { class: 'r-history' });
  form.after(past);
  const show = async () => {
    const rounds = /** @type {Round[]} */ (/** @type {unknown} */ (await store.all('rounds').catch(error => {
      tell(trouble(error));
      return [];
    })));
    const all = entries(rounds);
    past.replaceChildren(...(all.length === 0 ? [] : [
      element('h2', {}, ['Your rounds']),
      ...chart(all, page.clientWidth),
      table(all, links, async id => {
        await store.remove('rounds', id).catch(error => tell(trouble(error)));
        await show();
      })
    ]));
  };
  store.onChange(change => {
    // A list that somebody moves through does not change under the fingers.
    if (change.kind === 'rounds' && !past.contains(document.activeElement)) {
      void show();
    }
  });
  await show();
}

/**
 * @param {Entry[]} all
 * @param {HTMLAnchorElement[]} links
 * @param {(id: string) => Promise<void>} remove
 */
function table(all, links, remove) {
  const rows = all.map(entry => {
    const link = links.find(each => each.pathname.endsWith(`/${entry.problem}.html`));
    const address = link ? `${link.href.split('#')[0]}#round=${encodeURIComponent(entry.id)}` : '';
    const name = entry.phase === 'done' || entry.phase === 'scoring' ? entry.title : `${entry.title}: go on`;
    return element('tr', {}, [
      element('th', { scope: 'row' }, [address ? element('a', { href: address }, [name]) : entry.title]),
      element('td', {}, [dated(entry.started)]),
      element('td', {}, [`${entry.level}, ${entry.length} min`]),
      element('td', { class: 'number' }, [entry.score || (entry.phase === 'done' ? '–' : entry.phase === 'scoring' ? 'not scored' : 'under way')]),
      element('td', { class: 'number' }, [reading(entry.strayed)]),
      element('td', {}, [button('Delete', () => void remove(entry.id), { 'aria-label': `Delete the round of ${dated(entry.started)}` })])
    ]);
  });
  return element('div', { class: 'table-scroll', tabindex: '0' }, [
    element('table', {}, [
      element('thead', {}, [element('tr', {}, [
        ...['Round', 'Begun', 'As'].map(name => element('th', { scope: 'col' }, [name])),
        ...['Score', 'Off the plan'].map(name => element('th', { scope: 'col', class: 'number' }, [name])),
        element('td', {})
      ])]),
      element('tbody', {}, rows)
    ])
  ]);
}

/** The scores over time as a picture; the table below it says the same. @param {Entry[]} all @param {number} room pixels */
function chart(all, room) {
  const [width, height, edge] = [Math.max(280, Math.min(700, room)), 150, 36];
  const points = chartPoints(all, width - 2 * edge, height - 2 * edge);
  if (points.length < 2) {
    return [];
  }
  /** @type {(name: string, attributes: Record<string, string>, parts?: (Node | string)[]) => Element} */
  const svg = (name, attributes, parts = []) => {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...parts);
    return made;
  };
  const at = points.map(({ x, y }) => `${(x + edge).toFixed(1)} ${(y + edge).toFixed(1)}`);
  const first = points[0].entry;
  const latest = points[points.length - 1].entry;
  return [svg('svg', {
    class: 'r-chart', viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': `Scores over time: from ${percent(first)} in the first scored round to ${percent(latest)} in the latest. The table has each.`
  }, [
    ...[0, 0.5, 1].flatMap(share => {
      const y = String(edge + (height - 2 * edge) * (1 - share));
      return [
        svg('path', { class: 'r-grid', d: `M${edge} ${y}H${width - edge}` }),
        svg('text', { x: '0', y, dy: '4' }, [`${share * 100}%`])
      ];
    }),
    svg('path', { class: 'r-course', d: `M${at.join('L')}` }),
    ...points.map(({ x, y, entry }) => svg('circle', { cx: String(x + edge), cy: String(y + edge), r: '4' }, [
      svg('title', {}, [`${entry.title}, ${dated(entry.started)}: ${entry.score}`])
    ]))
  ])];
}

/** @param {Entry} entry */
function percent(entry) {
  return `${Math.round((entry.share ?? 0) * 100)}%`;
}
