// The page of flashcards: today's cards one after the other, and how it goes.
import { element } from '../site/element.js';
import { anki } from './anki.js';
import { csv } from './csv.js';
import { dayOf, stretch } from './day.js';
import { cards, known, NEW_PER_DAY } from './deck.js';
import { button, counted, isForPage, loaded, opened, save, whole } from './page.js';
import { nodes } from './parts.js';
import { DAYS_AHEAD, DAYS_BACK, progress } from './progress.js';
import { after, isChosen, today } from './queue.js';
import { graded, GRADES, intervals } from './schedule.js';

/**
 * @typedef {import('./types').Card} Card
 * @typedef {import('./types').Grade} Grade
 * @typedef {import('./types').Schedule} Schedule
 */

const NAMES = /** @type {const} */ ({ 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' });
const MOST_NEW = 200;

/** @param {HTMLElement} place */
export async function startCards(place) {
  const { store, tell } = await opened(place);
  const data = await loaded(place, 'lecternCards');
  const all = cards(data);
  const ids = new Set(all.map(card => card.id));
  let { schedules, reviews, choice } = await known(store);
  /** @type {Card[]} */
  let queue = [];
  let revealed = false;
  let day = dayOf(Date.now());
  let busy = false;
  /** What can be taken back: the card, its schedule before, the review, the queue before. @type {{ card: Card, before: Schedule | undefined, review: string, queue: Card[] }[]} */
  const done = [];

  const stage = element('section', { class: 'card', 'aria-label': 'Card' });
  const foot = element('div', { class: 'card-foot' });
  const figures = element('dl', { class: 'practice-figures' });
  const ahead = element('p', { class: 'practice-ahead' });
  const options = element('details', { class: 'fold practice-options' });
  place.append(stage, foot, options, figures, ahead);

  function refill() {
    day = dayOf(Date.now());
    const { due, fresh } = today(all, schedules, choice, day);
    queue = [...due, ...fresh];
    revealed = false;
  }

  /** @param {boolean} [focus] whether the reader goes on from here by keys */
  function show(focus) {
    const [card] = queue;
    if (!card) {
      stage.replaceChildren(element('p', { class: 'card-done' }, [
        all.some(other => isChosen(other, choice)) ? 'Nothing is due. Come back tomorrow, or allow more new cards below.' : 'No deck is chosen. Choose one below.'
      ]));
    } else {
      const group = card.subject.groups.find(([id]) => id === card.group)?.[1];
      const seen = schedules.get(card.id);
      const parts = [
        element('p', { class: 'eyebrow' }, [
          [card.subject.singular, ...(group ? [group] : []), ...(seen && seen.reps > 0 ? [] : ['new'])].join(' · ')
        ]),
        element('div', { class: 'card-front' }, nodes(card.front))
      ];
      if (revealed) {
        const labelled = card.back.filter(([label]) => label);
        parts.push(element('div', { class: 'card-back' }, [
          ...card.back.filter(([label]) => !label).map(([, text]) => element('div', {}, nodes(text))),
          ...(labelled.length === 0 ? [] : [element('dl', {}, labelled.map(([label, text]) =>
            element('div', {}, [element('dt', {}, [label]), element('dd', {}, nodes(text))])))])
        ]));
        const days = intervals(seen, day);
        parts.push(element('div', { class: 'grades', role: 'group', 'aria-label': 'How well did you know it?' }, GRADES.map(grade =>
          button('', () => giveGrade(grade), { class: `grade-${grade}`, 'aria-keyshortcuts': String(grade) }))));
        parts[parts.length - 1].querySelectorAll('button').forEach((/** @type {HTMLElement} */ made, /** @type {number} */ at) => {
          made.append(NAMES[GRADES[at]], element('span', {}, [stretch(days[GRADES[at]])]));
        });
      } else {
        parts.push(element('div', { class: 'grades' }, [button('Show the answer', reveal, { class: 'reveal', 'aria-keyshortcuts': 'Space' })]));
      }
      stage.replaceChildren(...parts);
    }
    const [undo, suspend] = [button('Undo', takeBack, { 'aria-keyshortcuts': 'u' }), button('Suspend', suspendCard)];
    undo.disabled = done.length === 0;
    suspend.disabled = !card;
    foot.replaceChildren(
      element('span', { role: 'status' }, [card ? `${queue.length} left today` : '']),
      undo, suspend, ...(card ? [element('a', { href: card.href }, ['On its page'])] : []));
    if (focus) {
      /** @type {HTMLElement | null} */ (stage.querySelector('.grade-3, .reveal') ?? undo)?.focus();
    }
    showProgress();
  }

  function showProgress() {
    const now = progress(ids, schedules, reviews, day);
    /** @type {[string, string][]} */
    const pairs = [
      ['Seen', `${now.seen} of ${now.total}`],
      ['Answers today', String(now.reviewedToday)],
      [`Remembered in ${DAYS_BACK} days`, now.reviewed > 0 ? `${Math.round(100 * now.remembered / now.reviewed)} % of ${now.reviewed}` : 'nothing to tell yet']
    ];
    figures.replaceChildren(...pairs.map(([label, value]) => element('div', {}, [element('dt', {}, [label]), element('dd', {}, [value])])));
    const parts = now.ahead.some(count => count > 0) ? [`Due in the next ${DAYS_AHEAD} days: ${now.ahead.join(', ')}.`] : [];
    if (now.vanished > 0) {
      parts.push(`${counted(now.vanished, 'card is', 'cards are')} no longer on this site; what you know of them is kept aside, in case they come back.`);
    }
    ahead.replaceChildren(parts.join(' '));
    if (now.suspended > 0) {
      ahead.append(' ', button(`Bring back ${counted(now.suspended, 'suspended card')}`, bringBack, { class: 'plain' }));
    }
  }

  function reveal() {
    if (queue.length > 0 && !revealed) {
      revealed = true;
      show(true);
    }
  }

  /** Does one thing after the other; what fails is told and leaves the card where it is. @param {() => Promise<void>} work */
  async function once(work) {
    if (busy) {
      return;
    }
    busy = true;
    try {
      await work();
    } catch (trouble) {
      tell(trouble instanceof Error ? trouble.message : String(trouble));
    } finally {
      busy = false;
    }
  }

  /** @param {Card} card @returns {Promise<Schedule | undefined>} */
  async function kept(card) {
    return /** @type {Schedule | undefined} */ (await store.get('cards', card.id));
  }

  /** @param {Grade} grade */
  function giveGrade(grade) {
    return once(async () => {
      const [card] = queue;
      if (!card || !revealed) {
        return;
      }
      const before = await kept(card);
      const seen = schedules.get(card.id);
      if ((before?.reps ?? 0) !== (seen?.reps ?? 0) || before?.suspended !== seen?.suspended) {
        await fromElsewhere();
        return;
      }
      const now = dayOf(Date.now());
      const next = graded(before, card.id, grade, now);
      await store.put('cards', next);
      const was = before && before.reps > 0 ? now - before.last : -1;
      const review = { card: card.id, grade, day: now, after: Math.max(-1, was) };
      const id = await store.add('reviews', review);
      done.push({ card, before, review: id, queue });
      schedules.set(card.id, next);
      reviews.push({ id, ...review });
      queue = after(queue, grade);
      revealed = false;
      show(true);
    });
  }

  function takeBack() {
    return once(async () => {
      const last = done.pop();
      if (last) {
        if (last.before) {
          await store.put('cards', last.before);
          schedules.set(last.card.id, last.before);
        } else {
          await store.remove('cards', last.card.id);
          schedules.delete(last.card.id);
        }
        if (last.review) {
          await store.remove('reviews', last.review);
        }
        reviews = reviews.filter(review => review.id !== last.review);
        queue = last.queue;
        revealed = false;
        show(true);
      }
    });
  }

  function suspendCard() {
    return once(async () => {
      const [card, ...rest] = queue;
      const before = await kept(card);
      const next = before
        ? { ...before, suspended: true }
        : { id: card.id, due: day, last: day, first: day, stability: 0, difficulty: 0, reps: 0, lapses: 0, state: 0, suspended: true };
      await store.put('cards', next);
      done.push({ card, before, review: '', queue });
      schedules.set(card.id, next);
      queue = rest;
      revealed = false;
      show(true);
    });
  }

  function bringBack() {
    return once(async () => {
      for (const [id, schedule] of schedules) {
        if (schedule.suspended) {
          const { suspended, ...next } = schedule;
          if (schedule.reps === 0) {
            await store.remove('cards', id);
            schedules.delete(id);
          } else {
            await store.put('cards', next);
            schedules.set(id, next);
          }
        }
      }
      done.length = 0;
      refill();
      show();
    });
  }

  async function fromElsewhere() {
    ({ schedules, reviews, choice } = await known(store));
    done.length = 0;
    refill();
    show();
    showOptions();
    tell('These cards were changed in another tab; this page has caught up.');
  }

  function showOptions() {
    const boxes = data.subjects.map((/** @type {import('./types').Subject} */ subject) => {
      const box = element('input', { type: 'checkbox', value: subject.id });
      box.checked = !choice.without.includes(subject.id);
      box.addEventListener('change', () => {
        group.value = '';
        change({ ...choice, group: '', without: choice.without.filter(id => id !== subject.id).concat(box.checked ? [] : subject.id) });
      });
      const count = all.filter(card => card.subject === subject).length;
      return element('label', {}, [box, ` ${subject.title} `, element('span', { class: 'count' }, [String(count)])]);
    });
    const group = element('select', { 'aria-label': 'One group only' }, [element('option', { value: '' }, ['All groups'])]);
    data.subjects.forEach((/** @type {import('./types').Subject} */ subject) => {
      if (subject.groups.length > 0) {
        group.append(element('optgroup', { label: subject.title }, subject.groups.map(([id, title]) =>
          element('option', { value: `${subject.id}/${id}` }, [title]))));
      }
    });
    group.value = choice.group;
    if (group.selectedIndex < 0) {
      group.value = '';
    }
    group.addEventListener('change', () => change({ ...choice, group: group.value }));
    const count = element('input', { type: 'number', min: '0', max: String(MOST_NEW), step: '1', inputmode: 'numeric' });
    count.value = String(choice.newPerDay);
    count.addEventListener('change', () => change({ ...choice, newPerDay: whole(count.value, 0, MOST_NEW, NEW_PER_DAY) }));
    /** @type {() => Card[]} */
    const chosen = () => all.filter(card => isChosen(card, choice));
    options.replaceChildren(
      element('summary', {}, ['Decks and settings']),
      element('fieldset', {}, [element('legend', {}, ['Decks']), ...boxes]),
      element('p', {}, [element('label', {}, ['Group ', group])]),
      element('p', {}, [element('label', {}, ['New cards a day ', count])]),
      element('p', {}, [
        'The chosen decks as files: ',
        button('for Anki', () => save('cards-anki.txt', 'text/plain', anki(data, chosen(), location.href)), { class: 'plain' }), ' ',
        button('as CSV', () => save('cards.csv', 'text/csv', csv(chosen(), location.href)), { class: 'plain' }), '. Your schedule goes with ',
        element('a', { href: 'data.html' }, ['your data']), '.'
      ]),
      element('p', { class: 'fold-note' }, ['A day begins at 04:00. Keys: Space shows the answer, 1 to 4 grade, u takes back.']));
  }

  /** @param {import('./queue.js').Choice} next */
  function change(next) {
    choice = next;
    refill();
    show();
    return once(() => store.put('settings', { id: 'cards', ...next }));
  }

  document.addEventListener('keydown', event => {
    if (!isForPage(event)) {
      return;
    }
    const grade = GRADES.find(number => String(number) === event.key);
    if (event.key === ' ' && queue.length > 0) {
      event.preventDefault();
      if (revealed) {
        giveGrade(3);
      } else {
        reveal();
      }
    } else if (grade && revealed) {
      event.preventDefault();
      giveGrade(grade);
    } else if (event.key === 'u' && done.length > 0) {
      event.preventDefault();
      takeBack();
    }
  });
  store.onChange(change => {
    if (change.kind === 'cards' || change.kind === 'settings') {
      once(fromElsewhere);
    }
  });
  // A page that stays open over night has another day in the morning.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !busy && dayOf(Date.now()) !== day) {
      refill();
      show();
    }
  });
  refill();
  showOptions();
  show();
}
