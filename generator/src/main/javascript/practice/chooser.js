import { element } from '../site/element.js';
import { planned, reading } from './clock.js';
import { button, dated, lengths, select, troubleLine } from './controls.js';
import { PACES } from './interviewer.js';
import { begin, elapsed, isUnderWay } from './session.js';
import { readSheet } from './sheet.js';
import { openStore } from './store.js';
import { trouble } from './trouble.js';

/**
 * The beginning of a rehearsal on the page of a round: one chooses level and length, or goes on with a round that waits.
 * @typedef {import('./session.js').Round} Round
 * @typedef {{ level: string, length: number, pace: import('./interviewer.js').Pace }} Choice
 */

/** @param {HTMLElement} page what the page says without a script */
export async function startRound(page) {
  const sheet = readSheet(page);
  const root = /** @type {HTMLElement} */ (element('div', { class: 'rehearsal' }));
  const { line, tell } = troubleLine();
  page.before(line, root);
  /** @param {boolean} on */
  function showSheet(on) {
    page.hidden = !on;
    document.body.classList.toggle('sheet-away', !on);
  }
  showSheet(false);
  const store = await openStore({ onTrouble: tell });
  /** @type {import('./rehearsal.js').Desk | undefined} */
  let desk;

  async function choose() {
    const last = /** @type {any} */ (await store.get('settings', 'round').catch(() => undefined));
    const fromAddress = new URLSearchParams(location.hash.slice(1));
    const usual = sheet.stages.reduce((sum, stage) => sum + stage.minutes, 0);
    const options = lengths(usual);
    /** @param {string} name @param {string[]} allowed @param {string} otherwise */
    const chosen = (name, allowed, otherwise) =>
      [fromAddress.get(name), String(last?.[name] ?? '')].find(each => each !== null && allowed.includes(each)) ?? otherwise;
    const levels = sheet.levels.map(each => /** @type {[string, string]} */ ([each.id, each.title]));
    const middle = sheet.levels[Math.floor(sheet.levels.length / 2)]?.id ?? '';
    const level = select('Level', levels, chosen('level', levels.map(([id]) => id), middle));
    const length = select('Length', options, chosen('length', options.map(([minutes]) => minutes), String(usual)));
    const pace = select('Interviewer', Object.keys(PACES).map(each => [each, each]), chosen('pace', Object.keys(PACES), 'usual'));
    const plan = element('ol', { class: 'r-plan' });
    const showPlan = () => {
      const each = planned(sheet.stages.map(stage => stage.minutes), Number(length.select.value));
      plan.replaceChildren(...sheet.stages.map((stage, at) =>
        element('li', { class: `hue-${stage.hue}` }, [element('span', {}, [stage.title]), ' ', element('b', {}, [reading(each[at])])])));
    };
    length.select.addEventListener('change', showPlan);
    showPlan();
    const toggle = button('Show the sheet', () => {
      showSheet(Boolean(page.hidden));
      toggle.textContent = page.hidden ? 'Show the sheet' : 'Hide the sheet';
      toggle.setAttribute('aria-expanded', String(!page.hidden));
    }, { 'aria-expanded': 'false' });
    const form = element('form', { class: 'r-choose' }, [
      ...(levels.length > 0 ? [level.row] : []), length.row, pace.row,
      element('p', { class: 'r-actions' }, [element('button', { class: 'start', type: 'submit' }, ['Start']), toggle])
    ]);
    form.addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      void start({
        level: level.select.value,
        length: Number(length.select.value),
        pace: /** @type {import('./interviewer.js').Pace} */ (pace.select.value)
      });
    });
    const waiting = /** @type {Round[]} */ (/** @type {unknown} */ (await store.all('rounds').catch(() => [])))
      .filter(each => each.problem === sheet.problem && each.phase !== 'done').reverse();
    const rounds = waiting.map(each => element('li', {}, [
      `${dated(each.started)}, ${each.levelTitle}: ${isUnderWay(each) ? `${each.stages[each.current]?.title ?? ''}, ${reading(elapsed(each))} taken` : 'not scored yet'} `,
      button(isUnderWay(each) ? 'Go on' : 'Score it', () => open(each)),
      ' ',
      button('Delete', async () => {
        await store.remove('rounds', each.id).catch(error => tell(trouble(error)));
        await choose();
      })
    ]));
    root.replaceChildren(
      element('h2', { class: 'r-title', tabindex: '-1' }, ['Rehearse it']),
      ...(rounds.length > 0 ? [element('div', { class: 'r-waiting' }, [element('p', {}, ['Waiting for you:']), element('ul', {}, rounds)])] : []),
      form,
      plan,
      element('p', { class: 'r-hint' }, [
        'The prompt comes first, then the clock runs. Notes, drawings and scores stay in this browser and are saved as you go.'
      ])
    );
  }

  /** @param {Choice} choice */
  async function start(choice) {
    store.put('settings', { id: 'round', ...choice }).catch(error => tell(trouble(error)));
    const seed = crypto.getRandomValues(new Uint32Array(1))[0];
    const made = begin(sheet, { ...choice, seed, started: Date.now() });
    let id = `${Date.now().toString(36)}-${seed.toString(36)}`;
    try {
      id = await store.add('rounds', made);
    } catch (error) {
      // The round goes on without being saved; the page says so.
      tell(trouble(error));
    }
    void store.persist();
    await open({ ...made, id });
  }

  /** @param {Round} round */
  async function open(round) {
    if (!desk) {
      try {
        await Promise.all([self.lectern.load('desk.js'), self.lectern.style('desk.css')]);
      } catch (missing) {
        tell(new Error('A part of this page could not be loaded. Your data are untouched; check the connection and try again.'));
        return;
      }
      desk = self.lectern.desk?.({ sheet, page, root, store, tell, choose });
    }
    await desk?.open(round);
  }

  const wanted = new URLSearchParams(location.hash.slice(1)).get('round');
  const stored = wanted
    ? /** @type {Round | undefined} */ (/** @type {unknown} */ (await store.get('rounds', wanted).catch(() => undefined)))
    : undefined;
  await choose();
  if (page.contains(document.getElementById(location.hash.slice(1)) ?? root)) {
    /** @type {HTMLButtonElement | null} */ (root.querySelector('[aria-expanded="false"]'))?.click();
    location.replace(location.hash);
  }
  if (stored?.problem === sheet.problem) {
    await open(stored);
  }
}
