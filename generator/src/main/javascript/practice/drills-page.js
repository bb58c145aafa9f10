// The page of drills: a question, an answer, why, and the next one.
import { element } from '../site/element.js';
import { askedFor, choice, heard, hearing } from './choices.js';
import { dayOf } from './day.js';
import { button, counted, isForPage, loaded, opened, within } from './page.js';
import { nodes } from './parts.js';
import { anyQuestion, isRight, readNumber } from './quiz.js';
import { revise } from './revise.js';

/**
 * @typedef {import('./types').DrillData} DrillData
 * @typedef {import('./types').Result} Result
 * @typedef {import('./quiz.js').Tolerance} Tolerance
 * @typedef {{ id: string, title: string, ask: (seed: number) => void }} Drill
 */

/** @type {[Tolerance, string][]} */
const TOLERANCES = [['factor', 'within a factor of two'], ['fifth', 'within 20 %'], ['exact', 'as it is printed']];
const LETTERS = '1234';

/** @returns {number} */
function anySeed() {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

/** @param {HTMLElement} place */
export async function startDrills(place) {
  const { store, tell } = await opened(place);
  /** @type {DrillData} */
  const data = await loaded(place, 'lecternDrills');
  let results = /** @type {Result[]} */ (/** @type {unknown} */ (await store.all('drills')));
  const setting = await store.get('settings', 'drills');
  /** @type {Tolerance} */
  let tolerance = TOLERANCES.find(([id]) => id === setting?.tolerance)?.[0] ?? 'factor';

  const bar = element('div', { class: 'drill-bar', role: 'group', 'aria-label': 'Drills' });
  const stage = element('section', { class: 'card', 'aria-label': 'Question' });
  const summary = element('section', { class: 'drill-summary', 'aria-label': 'What to revise' });
  place.append(bar, stage, summary);

  /** @type {Drill[]} */
  const drills = [];
  if (anyQuestion(data.estimates, 1)) {
    drills.push({ id: 'estimate', title: 'Estimate', ask: estimate });
  }
  askedFor(data).forEach(subject => drills.push({
    id: `which/${data.subjects[subject].id}`, title: `Which ${within(data.subjects[subject].singular)}?`,
    ask: seed => choose(some => choice(data, subject, some), `which/${data.subjects[subject].id}`, seed)
  }));
  heard(data).forEach(subject => drills.push({
    id: `hear/${data.subjects[subject].id}`, title: `Spot the ${within(data.subjects[subject].singular)}`,
    ask: seed => choose(some => hearing(data, subject, some), `hear/${data.subjects[subject].id}`, seed)
  }));
  if (drills.length === 0) {
    tell('There is nothing to ask yet.');
    return;
  }
  let now = drills[0];
  /** The last few questions, so that none comes again at once. @type {string[]} */
  const recent = [];

  bar.append(...drills.map(drill => button(drill.title, () => {
    now = drill;
    bar.querySelectorAll('button').forEach((/** @type {HTMLElement} */ other) =>
      other.setAttribute('aria-pressed', String(other.dataset.drill === drill.id)));
    next();
  }, { 'aria-pressed': String(drill === now), 'data-drill': drill.id })));

  /**
   * Shows a question; who answered the one before by keys goes on by keys.
   * @param {Node[]} parts
   * @param {HTMLElement} first
   */
  function put(parts, first) {
    const goesOn = stage.contains(document.activeElement);
    stage.replaceChildren(...parts);
    if (goesOn) {
      first.focus();
    }
  }

  function next() {
    now.ask(anySeed());
  }

  /**
   * Draws until a question comes that was not among the last.
   * @template T
   * @param {(seed: number) => T | undefined} draw
   * @param {(made: T) => string} name
   * @param {number} seed
   * @returns {T | undefined}
   */
  function fresh(draw, name, seed) {
    let made = draw(seed);
    for (let attempt = 0; attempt < 20 && made && recent.includes(name(made)); attempt++) {
      made = draw(anySeed());
    }
    if (made) {
      recent.push(name(made));
      recent.splice(0, recent.length - 8);
    }
    return made;
  }

  /**
   * Keeps how it went.
   * @param {string} drill
   * @param {string} entry
   * @param {boolean} right
   */
  async function keep(drill, entry, right) {
    const result = { drill, entry, right, day: dayOf(Date.now()) };
    try {
      const id = await store.add('drills', result);
      results.push({ id, ...result });
    } catch (trouble) {
      tell(trouble instanceof Error ? trouble.message : String(trouble));
    }
    showSummary();
  }

  /** @param {boolean} right @param {(Node | string)[]} why */
  function verdict(right, why) {
    const on = button('Next question', next, { class: 'reveal' });
    stage.append(element('div', { class: `verdict ${right ? 'right' : 'wrong'}`, role: 'status' }, [
      element('p', { class: 'verdict-word' }, [right ? 'Right' : 'Not quite'])
    ]), ...why, element('div', { class: 'grades' }, [on]));
    on.focus();
  }

  /** @param {number} seed */
  function estimate(seed) {
    const made = fresh(some => anyQuestion(data.estimates, some), some => `${some.item.entry.id} ${some.item.formula.id}`, seed);
    if (!made) {
      return;
    }
    const { entry, formula } = made.item;
    const field = element('input', { type: 'text', inputmode: 'text', autocomplete: 'off', 'aria-label': `${formula.label}, your estimate`, 'aria-describedby': '_typed' });
    const hint = element('p', { class: 'fold-note', id: '_typed', role: 'status' }, ['Such as 1200, 1.2e3 or 1.2×10^3.']);
    const near = element('select', { 'aria-label': 'How near' }, TOLERANCES.map(([id, text]) => element('option', { value: id }, [text])));
    near.value = tolerance;
    near.addEventListener('change', () => {
      tolerance = TOLERANCES.find(([id]) => id === near.value)?.[0] ?? 'factor';
      store.put('settings', { id: 'drills', tolerance }).catch((/** @type {Error} */ trouble) => tell(trouble.message));
    });
    const form = element('form', { class: 'estimate' }, [
      element('p', {}, [made.before, field, made.after, ' ', element('button', { type: 'submit' }, ['Answer'])]), hint,
      element('p', { class: 'fold-note' }, [element('label', {}, ['Right is what is ', near])])
    ]);
    form.addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      if (field.disabled) {
        return;
      }
      const given = readNumber(field.value, made);
      field.setAttribute('aria-invalid', String(given === undefined));
      if (given === undefined) {
        hint.textContent = 'This cannot be read as a number. Such as 1200, 1.2e3 or 1.2×10^3.';
        return;
      }
      const right = isRight(made, given, tolerance);
      /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll('input, button, select')).forEach(control => { control.disabled = true; });
      verdict(right, [
        element('p', {}, [`${formula.label}: `, element('strong', {}, [made.text]), '.']),
        element('div', { class: 'table-scroll', tabindex: '0' }, [element('table', { class: 'solution' }, [
          element('thead', {}, [element('tr', {}, ['Step', 'Formula', 'Result'].map(text => element('th', { scope: 'col' }, [text])))]),
          element('tbody', {}, made.solution.map(step => element('tr', {}, [
            element('th', { scope: 'row' }, [step.label]), element('td', {}, [element('code', {}, [step.formula])]),
            element('td', { class: 'number' }, [step.text])
          ])))
        ])]),
        element('p', { class: 'fold-note' }, ['The figures of ', element('a', { href: `${entry.href}#_figures` }, [entry.title]), '.'])
      ]);
      keep('estimate', entry.id, right);
    });
    put([
      element('p', { class: 'eyebrow' }, [entry.title]),
      element('div', { class: 'card-front' }, [`${formula.label}?`]),
      element('dl', { class: 'given' }, made.given.map((given, at) => element('div', {}, [
        element('dt', {}, [given.label, ' ', element('code', {}, [made.item.inputs[at].id])]), element('dd', {}, [given.text])
      ]))),
      form
    ], field);
  }

  /**
   * @param {(seed: number) => import('./choices.js').Choice | undefined} draw
   * @param {string} drill
   * @param {number} seed
   */
  function choose(draw, drill, seed) {
    const made = fresh(draw, some => some.id, seed);
    if (!made) {
      return;
    }
    const subject = data.subjects[made.subject];
    const buttons = made.options.map((option, at) => button('', () => answer(option), {
      'aria-keyshortcuts': LETTERS[at], 'data-option': data.options[option][0]
    }));
    buttons.forEach((made_, at) => made_.append(element('kbd', { 'aria-hidden': 'true' }, [LETTERS[at]]), ` ${data.options[made.options[at]][3]}`));
    let answered = false;
    /** @param {number} option */
    function answer(option) {
      if (answered || !made) {
        return;
      }
      answered = true;
      const right = made.all.includes(option);
      buttons.forEach((made_, at) => {
        const of = made.options[at];
        made_.setAttribute('aria-disabled', 'true');
        if (made.all.includes(of)) {
          made_.classList.add('right');
          made_.append(' ', element('span', {}, ['right']));
        } else if (of === option) {
          made_.classList.add('wrong');
          made_.append(' ', element('span', {}, ['your answer']));
        }
      });
      /** @type {(number: number) => Node[]} */
      const about = number => {
        const [, , , title, text, href] = data.options[number];
        return [element('p', {}, [element('a', { href }, [title]), ': ', ...nodes(text)])];
      };
      verdict(right, [
        ...(made.clue === '' ? [] : [element('p', {}, nodes(made.clue))]),
        ...about(made.right), ...(right || option === made.right ? [] : about(option)),
        ...(made.all.length > 1
          ? [element('p', {}, [`Also right: ${made.all.filter(number => number !== made.right).map(number => data.options[number][3]).join(', ')}.`])]
          : [])
      ]);
      keep(drill, data.options[made.right][0], right);
    }
    put([
      element('p', { class: 'eyebrow' }, [made.label || subject.title]),
      made.talk.length > 0
        ? element('div', { class: 'talk' }, made.talk.map(([who, says]) => element('div', {}, [element('p', { class: 'who' }, [who]), element('p', {}, nodes(says))])))
        : element('div', { class: 'card-front said' }, nodes(made.given)),
      element('p', { class: 'asked' }, [made.talk.length > 0 ? `What goes wrong here? Which ${within(subject.singular)} is it?` : `Which ${within(subject.singular)}?`]),
      element('div', { class: 'options', role: 'group', 'aria-label': 'Answers' }, buttons)
    ], buttons[0]);
  }

  const titles = new Map([
    ...data.options.map(([id, , , title, , href]) => /** @type {[string, [string, string]]} */ ([id, [title, href]])),
    ...data.estimates.entries.map(({ id, title, href }) => /** @type {[string, [string, string]]} */ ([id, [title, href]]))
  ]);

  function showSummary() {
    const rows = revise(results, dayOf(Date.now()));
    summary.hidden = rows.length === 0;
    summary.replaceChildren(element('h2', {}, ['What to revise']), ...rows.map(row => {
      const title = drills.find(drill => drill.id === row.drill)?.title ?? row.drill;
      const links = row.revise.slice(0, 8).flatMap(({ entry }, at) => {
        const [name, href] = titles.get(entry) ?? [entry, ''];
        return [at > 0 ? ', ' : '', href ? element('a', { href }, [name]) : name];
      });
      return element('p', {}, [
        element('strong', {}, [title]), `: ${row.right} of ${counted(row.total, 'answer')} right. `,
        ...(links.length > 0 ? ['Look again at ', ...links, '.'] : ['Nothing to look at again.'])
      ]);
    }));
  }

  document.addEventListener('keydown', event => {
    const at = LETTERS.indexOf(event.key);
    /** @type {NodeListOf<HTMLElement>} */
    const options = stage.querySelectorAll('.options button');
    if (event.key.length === 1 && at >= 0 && isForPage(event) && options[at]) {
      event.preventDefault();
      options[at].click();
    }
  });
  store.onChange(change => {
    if (change.kind === 'drills') {
      store.all('drills').then((/** @type {any} */ all) => {
        results = all;
        showSummary();
      }, () => {});
    }
  });
  next();
  showSummary();
}
