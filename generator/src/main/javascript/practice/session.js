import { planned } from './clock.js';
import { interjections } from './interviewer.js';

/**
 * A round from its start to its score, as plain data; each function gives a new one. Knows no page. What does not fit the phase changes
 * nothing: a key that is pressed too late does no harm.
 *
 * @typedef {'running' | 'paused' | 'scoring' | 'done'} Phase
 * @typedef {{ id: string, title: string, planned: number, spent: number, notes: string, score?: number }} StageRecord
 * `planned` and `spent` in milliseconds
 * @typedef {{ id: string, ask: string, stage: number, at: number, state: 'open' | 'answered' | 'skipped' }} Asked
 *
 * @typedef {object} Round
 * @property {string} id
 * @property {string} problem id
 * @property {string} title
 * @property {string} level id
 * @property {string} levelTitle
 * @property {number} length minutes
 * @property {number} started milliseconds since 1970
 * @property {Phase} phase
 * @property {number} seed
 * @property {number} current the stage that runs, counted from 0
 * @property {StageRecord[]} stages
 * @property {import('./interviewer.js').Interjection[]} due what will be asked
 * @property {Asked[]} asked what was asked
 * @property {import('./board.js').Item[]} board
 * @property {string[]} mistakes ids of those that were made
 * @property {number[]} discussed which points were discussed, counted from 0
 * @property {string} lesson what to do differently
 * @property {number} best the most that a stage can score
 * @property {string} [tab] the tab that goes through it
 */

/**
 * @param {import('./sheet.js').Sheet} sheet
 * @param {{ level: string, length: number, pace: import('./interviewer.js').Pace, seed: number, started: number }} choice
 * @returns {Omit<Round, 'id'>}
 */
export function begin(sheet, { level, length, pace, seed, started }) {
  const plan = planned(sheet.stages.map(stage => stage.minutes), length);
  const stages = sheet.stages.map(({ id, title }, at) => ({ id, title, planned: plan[at], spent: 0, notes: '' }));
  return {
    problem: sheet.problem,
    title: sheet.title,
    level,
    levelTitle: sheet.levels.find(each => each.id === level)?.title ?? level,
    length,
    started,
    phase: 'running',
    seed,
    current: 0,
    stages,
    due: interjections({
      stages,
      questions: sheet.questions,
      followUps: sheet.followUps.map(each => each.id),
      levels: sheet.levels.map(each => each.id),
      level,
      pace,
      seed
    }),
    asked: [],
    board: [],
    mistakes: [],
    discussed: [],
    lesson: '',
    best: sheet.best
  };
}

/** @param {Round} round */
export function isUnderWay(round) {
  return round.phase === 'running' || round.phase === 'paused';
}

/**
 * @param {Round} round
 * @param {number} at
 * @param {Partial<StageRecord>} change
 * @returns {Round}
 */
function withStage(round, at, change) {
  return { ...round, stages: round.stages.map((stage, index) => (index === at ? { ...stage, ...change } : stage)) };
}

/**
 * @param {Round} round
 * @param {number} milliseconds
 * @returns {Round}
 */
export function spend(round, milliseconds) {
  return round.phase === 'running' && milliseconds > 0
    ? withStage(round, round.current, { spent: round.stages[round.current].spent + milliseconds })
    : round;
}

/** @param {Round} round @returns {Round} */
export function pause(round) {
  return round.phase === 'running' ? { ...round, phase: 'paused' } : round;
}

/** @param {Round} round @returns {Round} */
export function resume(round) {
  return round.phase === 'paused' ? { ...round, phase: 'running' } : round;
}

/** Goes on to the next stage; after the last one there is none. @param {Round} round @returns {Round} */
export function next(round) {
  return isUnderWay(round) && round.current + 1 < round.stages.length ? { ...round, current: round.current + 1 } : round;
}

/** @param {Round} round @returns {Round} */
export function finish(round) {
  return isUnderWay(round) ? { ...round, phase: 'scoring' } : round;
}

/** Back to a round that was finished too early; it stands. @param {Round} round @returns {Round} */
export function reopen(round) {
  return round.phase === 'scoring' ? { ...round, phase: 'paused' } : round;
}

/** @param {Round} round @returns {Round} */
export function close(round) {
  return round.phase === 'scoring' ? { ...round, phase: 'done' } : round;
}

/**
 * @param {Round} round
 * @param {number} stage
 * @param {string} notes
 * @returns {Round}
 */
export function note(round, stage, notes) {
  return withStage(round, stage, { notes });
}

/**
 * @param {Round} round
 * @param {number} stage
 * @param {number | undefined} score undefined for a stage that was not reached
 * @returns {Round}
 */
export function score(round, stage, score) {
  return isUnderWay(round) || score !== undefined && !(score >= 1 && score <= round.best) ? round : withStage(round, stage, { score });
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {T} value
 * @param {boolean} there
 * @returns {T[]}
 */
export function marked(list, value, there) {
  const others = list.filter(each => each !== value);
  return there ? [...others, value] : others;
}

/** The question that is waiting for an answer. @param {Round} round @returns {Asked | undefined} */
export function openQuestion(round) {
  return round.asked.find(each => each.state === 'open');
}

/** The interjection whose time has come, unless one is open. @param {Round} round */
export function dueQuestion(round) {
  return round.phase === 'running' && !openQuestion(round)
    ? round.due.find(each => each.stage === round.current && each.at <= round.stages[each.stage].spent)
    : undefined;
}

/**
 * @param {Round} round
 * @param {string} id
 * @param {string} ask its words
 * @returns {Round}
 */
export function ask(round, id, ask) {
  return {
    ...round,
    due: round.due.filter(each => each.id !== id),
    asked: [...round.asked, { id, ask, stage: round.current, at: elapsed(round), state: 'open' }]
  };
}

/**
 * @param {Round} round
 * @param {'answered' | 'skipped'} state
 * @returns {Round}
 */
export function answer(round, state) {
  return { ...round, asked: round.asked.map(each => (each.state === 'open' ? { ...each, state } : each)) };
}

/** The milliseconds that the round has taken. @param {Round} round */
export function elapsed(round) {
  return round.stages.reduce((sum, stage) => sum + stage.spent, 0);
}

/** A round that a page finds in the store stands, whatever its last page did. @param {Round} round @returns {Round} */
export function found(round) {
  return pause({ ...round, current: Math.max(0, Math.min(Math.trunc(round.current) || 0, round.stages.length - 1)) });
}
