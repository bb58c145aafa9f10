import { element } from '../site/element.js';
import { advance, clockAt, cue, presentTime, reading, sentence } from './clock.js';
import { button } from './controls.js';
import { readItems } from './board.js';
import { another } from './interviewer.js';
import { pad } from './pad.js';
import { saving } from './saving.js';
import { scoreScreen } from './score-screen.js';
import {
  answer, ask, close, dueQuestion, elapsed, finish, found, isUnderWay, next, note, openQuestion, pause, reopen, resume, spend
} from './session.js';
import { trouble } from './trouble.js';

/**
 * The rehearsal itself: the round runs, and is scored.
 * @typedef {import('./session.js').Round} Round
 *
 * @typedef {object} Surroundings
 * @property {import('./sheet.js').Sheet} sheet
 * @property {HTMLElement} page what the page says without a script
 * @property {HTMLElement} root where the rehearsal stands
 * @property {import('./store.js').Store} store
 * @property {(trouble: Error | undefined) => void} tell
 * @property {() => Promise<void>} choose shows the choice again
 *
 * @typedef {{ open(round: Round): Promise<void> }} Desk
 */

const TICK = 250;
const HIDDEN_FOR_LONG = 5_000;
/** While the clock runs it is kept so often, for the case that the page ends without a word. More often, and a tab that has yet to hear
 * that another took the round over would write over it. */
const KEEP_CLOCK = 5_000;

/** @param {Surroundings} surroundings @returns {Desk} */
export function desk({ sheet, page, root, store, tell, choose }) {
  const tab = String(crypto.getRandomValues(new Uint32Array(1))[0]);
  const saver = saving(
    (/** @type {Round} */ value) => store.put('rounds', value),
    error => tell(trouble(error)));

  /** @type {Round | undefined} */
  let round;
  let clock = clockAt(false, presentTime());
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let ticking;
  let saved = 0;
  let update = () => {};
  /** @type {(text: string, actions?: [string, () => void][]) => void} */
  let message = () => {};
  let said = (/** @type {string} */ _text) => {};

  /** @param {Round} changed @param {'soon' | 'now'} [when] */
  function keep(changed, when = 'soon') {
    round = { ...changed, tab };
    void saver[when](round);
    saved = presentTime().mono;
  }

  function stop() {
    clearInterval(ticking);
    ticking = undefined;
  }

  function leave() {
    stop();
    round = undefined;
    document.body.classList.remove('rehearsing', 'rehearsed');
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  }

  /** @param {string} title @param {(Node | string)[]} parts */
  function screen(title, parts) {
    const heading = element('h2', { class: 'r-title', tabindex: '-1' }, [title]);
    root.replaceChildren(heading, ...parts);
    return heading;
  }

  /** @param {Round} stored */
  async function open(stored) {
    document.body.classList.add('rehearsed', 'sheet-away');
    page.hidden = true;
    if (isUnderWay(stored)) {
      run(stored.tab ? found(stored) : stored);
    } else {
      score(stored);
    }
  }

  // Running.

  /** @param {Round} begun */
  function run(begun) {
    keep(begun, 'now');
    clock = clockAt(begun.phase === 'running', presentTime());
    document.body.classList.add('rehearsing');
    history.replaceState(null, '', `#round=${begun.id}`);

    const bar = element('ol', { class: 'stage-bar r-bar', 'aria-label': 'Stages' }, sheet.stages.map((stage, at) =>
      element('li', { class: `segment hue-${stage.hue} grow-${stage.minutes}` }, [
        element('span', { class: 'segment-body' }, [
          ...(stage.id === '' ? [] : [element('span', { class: 'segment-number' }, [String(at + 1)])]), element('span', { class: 'segment-label' }, [stage.title])
        ])
      ])));
    const stageName = element('h2', { class: 'r-stage', tabindex: '-1' });
    const left = element('b', { class: 'r-left' });
    const total = element('span', { class: 'r-total' });
    const pauseButton = button('Pause', () => toggle(), { 'aria-keyshortcuts': 'Space' });
    const nextButton = button('Next stage', () => onwards(), { 'aria-keyshortcuts': 'n' });
    const finishButton = button('Finish', () => end());
    const note_ = element('p', { class: 'r-message' });
    note_.hidden = true;
    const status = element('p', { class: 'visually-hidden', role: 'status' });
    const now = element('div', { class: 'r-now' });
    const card = element('section', { class: 'r-card', 'aria-label': 'The interviewer asks' });
    card.hidden = true;
    const notes = /** @type {HTMLTextAreaElement} */ (element('textarea', { id: 'r-notes', rows: '6', spellcheck: 'true' }));
    const notesLabel = element('label', { for: 'r-notes' });
    notes.addEventListener('input', () => {
      if (round) {
        keep(note(round, round.current, notes.value));
      }
    });
    const prompt = element('details', { class: 'r-prompt', open: '' }, [
      element('summary', {}, ['Prompt']),
      ...[...page.querySelectorAll('.prompt > :not(h2)')].map(each => withoutIds(each))
    ]);
    const drawing = pad(readItems(begun.board), items => {
      if (round) {
        keep({ ...round, board: [...items] });
      }
    });
    root.replaceChildren(
      bar,
      element('div', { class: 'r-clock' }, [
        element('div', { class: 'r-times', role: 'timer', 'aria-live': 'off' }, [stageName, left, total]),
        element('div', { class: 'r-controls' }, [pauseButton, nextButton, finishButton]),
        note_, card
      ]),
      status,
      element('div', { class: 'r-desk' }, [
        element('div', { class: 'r-left-side' }, [
          prompt, now,
          element('div', { class: 'r-notes' }, [notesLabel, notes]),
          button('Ask me something', () => askMore(), { class: 'r-more' })
        ]),
        drawing
      ]),
      element('p', { class: 'r-hint' }, ['Space pauses, N goes on to the next stage, while the cursor is in no field.'])
    );

    /** @type {string[]} */
    let together = [];
    // What is said at once is heard together; the last would silence the others.
    said = text => {
      if (together.push(text) === 1) {
        setTimeout(() => {
          status.textContent = together.join(' ');
          together = [];
        }, 50);
      }
    };
    message = (text, actions = []) => {
      note_.replaceChildren(text, ...actions.flatMap(([name, press]) => [' ', button(name, press)]));
      note_.hidden = text === '';
      if (text !== '') {
        said(text);
      }
    };

    let shownStage = -1;
    let shownCue = '';
    let shownQuestion = '';
    update = () => {
      if (!round) {
        return;
      }
      const stage = round.stages[round.current];
      const running = round.phase === 'running';
      const rest = stage.planned - stage.spent;
      const restOfAll = round.length * 60_000 - elapsed(round);
      put(left, reading(rest));
      put(total, `${reading(restOfAll)} in all`);
      const state = cue(stage.planned, stage.spent);
      left.className = `r-left ${state}`;
      put(pauseButton, running ? 'Pause' : elapsed(round) > 0 ? 'Go on' : 'Start');
      nextButton.disabled = round.current + 1 >= round.stages.length;
      root.classList.toggle('r-paused', !running);
      [...bar.children].forEach((segment, at) => {
        const each = /** @type {Round} */ (round).stages[at];
        const done = each.planned === 0 ? 0 : Math.min(1, each.spent / each.planned);
        /** @type {HTMLElement} */ (segment).style.setProperty('--done', `${(done * 100).toFixed(1)}%`);
        segment.classList.toggle('here', at === /** @type {Round} */ (round).current);
        segment.toggleAttribute('aria-current', false);
        if (at === /** @type {Round} */ (round).current) {
          segment.setAttribute('aria-current', 'step');
        }
      });
      if (shownStage !== round.current) {
        const row = page.querySelectorAll('tr[data-minutes]')[round.current];
        put(stageName, stage.title);
        put(notesLabel, `Notes: ${stage.title}`);
        notes.value = stage.notes;
        now.replaceChildren(
          ...[...row.querySelectorAll('.round-do > *')].map(withoutIds),
          ...(row.querySelector('.round-draw > *')
            ? [element('p', { class: 'r-draw-now' }, ['Now draw']), ...[...row.querySelectorAll('.round-draw > *')].map(withoutIds)]
            : []));
        if (shownStage >= 0) {
          said(`${stage.title}, ${reading(stage.planned)}.`);
          prompt.removeAttribute('open');
        }
        [shownStage, shownCue] = [round.current, ''];
      }
      if (state !== shownCue) {
        shownCue = state;
        const following = round.stages[round.current + 1];
        if (state === 'soon') {
          said(`One minute left for ${stage.title}.`);
        } else if (state === 'over') {
          message(following ? `The time of ${stage.title} is over. Next: ${following.title}.` : 'The time is over.',
            [following ? ['Next stage', onwards] : ['Finish', end]]);
        }
      }
      const question = openQuestion(round);
      if ((question?.id ?? '') !== shownQuestion) {
        shownQuestion = question?.id ?? '';
        card.hidden = !question;
        if (question) {
          card.replaceChildren(
            element('p', { class: 'r-asks' }, ['The interviewer asks']),
            element('p', { class: 'r-question' }, [question.ask]),
            element('p', { class: 'r-actions' }, [
              button('Answered', () => reply('answered')), button('Skip', () => reply('skipped'))
            ]));
          said(`The interviewer asks: ${question.ask}`);
        }
      }
    };
    tick();
    ticking ??= setInterval(tick, TICK);
    stageName.focus({ preventScroll: true });
    root.scrollIntoView({ block: 'start' });
    if (begun.phase === 'paused') {
      message('The round stands where it was; the time since then is not counted.', [['Go on', toggle]]);
    }
  }

  /** @param {Element} each */
  function withoutIds(each) {
    const copy = /** @type {Element} */ (each.cloneNode(true));
    [copy, ...copy.querySelectorAll('[id]')].forEach(part => part.removeAttribute('id'));
    copy.querySelectorAll('a').forEach(link => {
      link.target = '_blank';
      link.rel = 'noopener';
    });
    return copy;
  }

  /** @param {HTMLElement} into @param {string} text */
  function put(into, text) {
    if (into.textContent !== text) {
      into.textContent = text;
    }
  }

  function tick() {
    if (!round || !isUnderWay(round)) {
      return;
    }
    const step = advance(clock, presentTime());
    clock = step.clock;
    round = spend(round, step.counted);
    if (step.notice) {
      const { kind, milliseconds } = step.notice;
      if (kind === 'gap') {
        keep(pause(round), 'now');
      }
      message(sentence(step.notice), kind === 'gap' ? [['Go on', toggle], ['Count that time', () => {
        if (round) {
          keep(spend(resume(round), milliseconds), 'now');
          clock = clockAt(true, presentTime());
          message('');
          update();
        }
      }]] : []);
    }
    const due = dueQuestion(round);
    if (due) {
      keep(ask(round, due.id, words(due.id)), 'now');
    } else if (round.phase === 'running' && presentTime().mono - saved > KEEP_CLOCK) {
      keep(round);
    }
    update();
  }

  /** @param {string} id */
  function words(id) {
    return [...sheet.questions, ...sheet.followUps].find(each => each.id === id)?.ask ?? id;
  }

  function toggle() {
    if (!round) {
      return;
    }
    tick();
    const running = round.phase === 'running';
    keep(running ? pause(round) : resume(round), 'now');
    clock = clockAt(!running, presentTime());
    message('');
    said(running ? 'Paused.' : 'The clock runs.');
    update();
  }

  function onwards() {
    if (round && round.current + 1 < round.stages.length) {
      tick();
      keep(next(round), 'now');
      message('');
      update();
    }
  }

  /** @param {'answered' | 'skipped'} state */
  function reply(state) {
    if (round) {
      keep(answer(round, state), 'now');
      update();
      /** @type {HTMLElement | null} */ (root.querySelector('#r-notes'))?.focus({ preventScroll: true });
    }
  }

  function askMore() {
    if (!round || openQuestion(round)) {
      return;
    }
    const without = new Set([...round.asked, ...round.due].map(each => each.id));
    const id = another({ questions: sheet.questions, levels: sheet.levels.map(each => each.id), level: round.level },
      round.stages[round.current].id, without, round.seed + round.asked.length);
    if (id) {
      keep(ask(round, id, words(id)), 'now');
      update();
    } else {
      message('There are no more questions.');
    }
  }

  function end() {
    if (round) {
      tick();
      const over = finish(round);
      keep(over, 'now');
      score(over);
    }
  }

  // Scoring.

  /** @param {Round} ended */
  function score(ended) {
    stop();
    update = () => {};
    round = ended;
    document.body.classList.remove('rehearsing');
    history.replaceState(null, '', `#round=${ended.id}`);
    const heading = screen(ended.phase === 'done' ? 'The round' : 'Score the round', scoreScreen(ended, sheet, page, {
      site: store.site,
      version: store.schema.version,
      change(changed) {
        keep(changed);
      },
      back() {
        if (round) {
          const again = reopen(round);
          run(again);
        }
      },
      async done() {
        if (round) {
          const closed = close(round);
          keep(closed, 'now');
          await saver.flush();
          score(closed);
        }
      },
      async again() {
        await saver.flush();
        leave();
        await choose();
      }
    }));
    heading.focus({ preventScroll: true });
    root.scrollIntoView({ block: 'start' });
  }

  // What happens around the page.

  document.addEventListener('keydown', event => {
    const busy = event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey || !round || !isUnderWay(round)
      || document.querySelector('dialog[open]') || !self.lectern.singleKeys()
      || /** @type {Element} */ (event.target).closest('input, textarea, select, button, a, summary, [contenteditable], [role="application"]');
    if (busy) {
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      toggle();
    } else if (event.key === 'n') {
      event.preventDefault();
      onwards();
    }
  });

  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      hiddenAt = presentTime().mono;
      leaveBehind();
      return;
    }
    const away = presentTime().mono - hiddenAt;
    const ran = round?.phase === 'running';
    tick();
    if (ran && round?.phase === 'running' && away > HIDDEN_FOR_LONG) {
      message(`This page was out of sight for ${reading(away)}. The clock went on; nothing is lost.`);
    }
    void seen();
  });
  addEventListener('pagehide', leaveBehind);

  // The page may be gone before the database has written.
  function leaveBehind() {
    tick();
    if (round && (isUnderWay(round) || saver.waits())) {
      const { board, ...rest } = { ...round, tab };
      if (!store.leave('rounds', { ...rest, board })) {
        store.leave('rounds', rest);
      }
      keep(round, 'now');
    }
  }

  addEventListener('beforeunload', event => {
    if (round && isUnderWay(round) && store.trouble) {
      event.preventDefault();
    }
  });

  // The same round in two tabs: the one that was opened later has it.
  store.onChange(change => {
    if (round && change.kind === 'rounds' && (change.id === round.id || change.id === undefined)) {
      void seen();
    }
  });

  async function seen() {
    if (!round) {
      return;
    }
    const stored = /** @type {Round | undefined} */ (/** @type {unknown} */ (await store.get('rounds', round.id).catch(() => undefined)));
    if (!stored?.tab || stored.tab === tab) {
      return;
    }
    saver.drop();
    stop();
    round = undefined;
    document.body.classList.remove('rehearsing');
    screen('Open in another tab', [
      element('p', {}, ['This round goes on in another tab, with all that was saved here. Nothing is lost.']),
      button('Go on here', async () => {
        const latest = /** @type {Round | undefined} */ (/** @type {unknown} */ (await store.get('rounds', stored.id)));
        if (latest) {
          await open(latest);
        } else {
          leave();
          await choose();
        }
      }, { class: 'start' })
    ]).focus();
  }

  return { open };
}
