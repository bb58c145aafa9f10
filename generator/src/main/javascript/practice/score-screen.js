import { element } from '../site/element.js';
import { readItems, svgOf } from './board.js';
import { reading } from './clock.js';
import { button, dated, download, tick } from './controls.js';
import { fileName, toJson, toMarkdown } from './export.js';
import { picture, pngOf } from './pad.js';
import { farthest, points, times } from './score.js';
import { marked, score } from './session.js';

/**
 * What stands on the page after a round: time, score, mistakes, what was asked, drawn and noted, and the ways to keep it.
 * @typedef {import('./session.js').Round} Round
 *
 * @typedef {object} Actions
 * @property {string} site
 * @property {number} version of the store's data
 * @property {(round: Round) => void} change
 * @property {() => void} back
 * @property {() => Promise<void>} done
 * @property {() => Promise<void>} again
 */

/**
 * @param {Round} start
 * @param {import('./sheet.js').Sheet} sheet
 * @param {HTMLElement} page what the page says without a script
 * @param {Actions} actions
 * @returns {HTMLElement[]}
 */
export function scoreScreen(start, sheet, page, actions) {
  let round = start;
  const board = readItems(round.board);
  const sum = element('p', { class: 'r-sum', role: 'status' });

  /** @param {Round} changed */
  function keep(changed) {
    round = changed;
    actions.change(changed);
    const { points: got, of, scored } = points(round);
    sum.textContent = scored === 0 ? 'Not scored yet.' : `${got} of ${of} points in ${scored} ${scored === 1 ? 'stage' : 'stages'}.`;
  }
  keep(round);

  const drawing = () => (board.length > 0 ? svgOf(board, `Whiteboard: ${round.title}`) : '');
  const parts = [
    element('p', { class: 'r-of' }, [`${dated(round.started)}, ${round.levelTitle}, ${round.length} min`]),
    sum,
    part('Time', [timeTable(round), element('p', {}, [strayed(round)])])
  ];
  if (sheet.best > 0) {
    parts.push(part('Score', [
      element('p', {}, [
        'Choose in each row what your answer came to, with the ',
        element('a', { href: sheet.design, target: '_blank', rel: 'noopener' }, ['worked design']),
        ' open beside it; the name of a stage leads to its part.'
      ]),
      rubric()
    ]));
  }
  if (sheet.points.length > 0) {
    parts.push(part('Must discuss', sheet.points.map((point, at) =>
      tick([point], round.discussed.includes(at), on => keep({ ...round, discussed: marked(round.discussed, at, on) })))));
  }
  if (sheet.mistakes.length > 0) {
    parts.push(part('Mistakes', [
      element('p', {}, ['Tick what happened; the clue says how to tell.']),
      ...sheet.mistakes.map(mistake => {
        const clue = page.querySelector(`[data-mistake="${CSS.escape(mistake.id)}"] dd`);
        return element('div', { class: 'r-mistake' }, [
          tick([mistake.title], round.mistakes.includes(mistake.id),
            on => keep({ ...round, mistakes: marked(round.mistakes, mistake.id, on) })),
          ...(clue ? copies(clue.children) : [])
        ]);
      })
    ]));
  }
  if (round.asked.length > 0) {
    parts.push(part('Asked', round.asked.map(asked => {
      const bank = page.querySelector(`[data-question="${CSS.escape(asked.id)}"]`)
        ?? page.querySelectorAll('[data-follow-up]')[Number(asked.id.replace('follow-up-', '')) - 1];
      const state = element('small', {}, [asked.state === 'open' ? 'not answered' : asked.state]);
      const held = bank?.querySelector('details > p') ?? (bank?.matches('details') ? bank.querySelector('p') : null);
      if (held) {
        return element('details', { class: 'fold' }, [element('summary', {}, [asked.ask, ' ', state]), ...copies([held])]);
      }
      const link = bank?.querySelector('a');
      return element('p', { class: 'round-shared' }, [link ? element('a', { href: link.href, target: '_blank', rel: 'noopener' }, [asked.ask]) : asked.ask, ' ', state]);
    })));
  }
  if (board.length > 0) {
    parts.push(part('Whiteboard', [picture(board)]));
  }
  const noted = round.stages.filter(stage => stage.notes.trim() !== '');
  if (noted.length > 0) {
    parts.push(part('Notes', noted.flatMap(stage => [element('h4', {}, [stage.title]), element('p', { class: 'r-noted' }, [stage.notes])])));
  }
  const lesson = /** @type {HTMLTextAreaElement} */ (element('textarea', { id: 'r-lesson', rows: '3' }));
  lesson.value = round.lesson;
  lesson.addEventListener('input', () => keep({ ...round, lesson: lesson.value }));
  parts.push(part('Next time', [element('label', { for: 'r-lesson' }, ['What will you do differently?']), lesson]));
  const levels = page.querySelector('.levels');
  if (levels) {
    parts.push(element('details', { class: 'fold r-levels' }, [element('summary', {}, ['An answer of each level']), ...copies([levels])]));
  }
  parts.push(element('p', { class: 'r-actions r-keep' }, [
    ...(round.phase === 'scoring'
      ? [button('Keep it', () => void actions.done(), { class: 'start' }), button('Back to the round', actions.back)]
      : []),
    button('Markdown', () => download(toMarkdown(round, sheet, drawing()), 'text/markdown', fileName(round, 'md'))),
    button('JSON', () => download(toJson(round, actions.site, actions.version), 'application/json', fileName(round, 'json'))),
    ...(board.length > 0
      ? [
        button('Board as SVG', () => download(drawing(), 'image/svg+xml', fileName(round, 'svg'))),
        button('Board as PNG', async () => {
          const image = await pngOf(board);
          if (image) {
            download(image, 'image/png', fileName(round, 'png'));
          }
        })
      ]
      : []),
    button('Print', () => print()),
    button('Another round', () => void actions.again()),
    element('a', { href: 'index.html' }, ['All rounds'])
  ]));
  if (round.phase === 'done') {
    parts.unshift(element('p', { class: 'r-message', role: 'status' }, ['Kept in this browser. Scores can still be changed.']));
  }
  return parts;

  /** The rubric of the page, with a box to choose in each cell. */
  function rubric() {
    const table = page.querySelector('.round-rubric');
    if (!table) {
      return element('p');
    }
    const [copy] = copies([table]);
    copy.querySelectorAll('tr[data-stage]').forEach(row => {
      const id = /** @type {HTMLElement} */ (row).dataset.stage ?? '';
      const at = round.stages.findIndex(stage => stage.id === id);
      const title = round.stages[at]?.title ?? id;
      row.querySelectorAll('td[data-score]').forEach(cell => {
        const value = Number(/** @type {HTMLElement} */ (cell).dataset.score);
        const box = /** @type {HTMLInputElement} */ (element('input', {
          type: 'radio', name: `r-score-${id}`, value: String(value), 'aria-label': `${title}: ${value} of ${sheet.best}, ${cell.textContent?.trim()}`
        }));
        box.checked = at >= 0 && round.stages[at].score === value;
        box.addEventListener('change', () => {
          keep(score(round, at, value));
          row.querySelectorAll('td').forEach(each => each.classList.toggle('r-chosen', each === cell));
        });
        cell.classList.toggle('r-chosen', box.checked);
        cell.prepend(box, ' ');
        cell.addEventListener('click', event => {
          if (!(/** @type {Element} */ (event.target).closest('a, input'))) {
            box.click();
          }
        });
      });
    });
    return element('div', { class: 'table-scroll', tabindex: '0' }, [copy]);
  }
}

/** @param {Iterable<Element>} from */
function copies(from) {
  return [...from].map(each => {
    const copy = /** @type {HTMLElement} */ (each.cloneNode(true));
    [copy, ...copy.querySelectorAll('[id]')].forEach(one => one.removeAttribute('id'));
    copy.querySelectorAll('a').forEach(link => {
      link.target = '_blank';
      link.rel = 'noopener';
    });
    return copy;
  });
}

/** @param {string} title @param {(Node | string)[]} parts @returns {HTMLElement} */
function part(title, parts) {
  return element('section', { class: 'r-part' }, [element('h3', {}, [title]), ...parts]);
}

/** @param {Round} round */
function strayed(round) {
  const { title, over } = farthest(round);
  return Math.abs(over) < 30_000 ? 'Each stage kept to its plan within half a minute.'
    : `Farthest from its plan: ${title}, ${reading(Math.abs(over))} ${over > 0 ? 'longer' : 'shorter'}.`;
}

/** @param {Round} round */
function timeTable(round) {
  const rows = times(round);
  const most = Math.max(1, ...rows.map(row => Math.max(row.planned, row.spent)));
  return element('div', { class: 'table-scroll', tabindex: '0' }, [
    element('table', { class: 'r-time' }, [
      element('thead', {}, [element('tr', {}, ['Stage', 'Plan', 'Spent', 'Over'].map((name, at) =>
        element('th', at === 0 ? { scope: 'col' } : { scope: 'col', class: 'number' }, [name])).concat(element('td', {})))]),
      element('tbody', {}, rows.map(row => {
        const spent = element('span', { class: 'r-spent' });
        const plan = element('span', { class: 'r-planned' });
        spent.style.width = `${(100 * row.spent) / most}%`;
        plan.style.left = `${(100 * row.planned) / most}%`;
        return element('tr', {}, [
          element('th', { scope: 'row' }, [row.title]),
          element('td', { class: 'number' }, [reading(row.planned)]),
          element('td', { class: 'number' }, [reading(row.spent)]),
          element('td', { class: 'number' }, [`${row.over > 0 ? '+' : ''}${reading(row.over)}`]),
          element('td', { class: 'r-track', 'aria-hidden': 'true' }, [element('div', {}, [spent, plan])])
        ]);
      }))
    ])
  ]);
}
