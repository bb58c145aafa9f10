// When a card comes back, by FSRS. In whole days: within a day only a card that was forgotten comes again.
import { createEmptyCard, fsrs } from 'ts-fsrs';
import { dateOf, dayOfDate } from './day.js';

/**
 * @typedef {import('./types').Schedule} Schedule
 * @typedef {import('./types').Grade} Grade
 */

/** @type {readonly Grade[]} */
export const GRADES = [1, 2, 3, 4];

export const AGAIN = 1;

// Without fuzz, so that the interval that a button shows is the one that it gives.
const scheduler = fsrs({
  request_retention: 0.9, maximum_interval: 3650, enable_fuzz: false, enable_short_term: true, learning_steps: [], relearning_steps: []
});

/**
 * The schedule of a card as it counts today. A day before that of the last review means that a clock was wrong: the interval
 * then counts from today. Without this a card reviewed under a clock that ran a year ahead would be gone for that year.
 * @param {Schedule} schedule
 * @param {number} day
 * @returns {Schedule}
 */
export function settled(schedule, day) {
  const ahead = schedule.last - day;
  return ahead <= 0 ? schedule : { ...schedule, last: day, due: schedule.due - ahead, first: Math.min(schedule.first, day) };
}

/**
 * The schedule after a grade.
 * @param {Schedule | undefined} before nothing for a card that is new
 * @param {string} id
 * @param {Grade} grade
 * @param {number} day
 * @returns {Schedule}
 */
export function graded(before, id, grade, day) {
  const now = before && settled(before, day);
  const today = dateOf(day);
  const card = now && now.reps > 0
    ? {
        due: dateOf(now.due), last_review: dateOf(now.last), stability: now.stability, difficulty: now.difficulty, reps: now.reps,
        lapses: now.lapses, state: now.state, elapsed_days: 0, scheduled_days: Math.max(0, now.due - now.last), learning_steps: 0
      }
    : createEmptyCard(today);
  const next = scheduler.next(card, today, grade).card;
  return {
    id,
    due: grade === AGAIN ? day : Math.max(day + 1, dayOfDate(next.due)),
    last: day,
    first: now && now.reps > 0 ? now.first : day,
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state
  };
}

/**
 * In how many days a card would come back after each grade.
 * @param {Schedule | undefined} before
 * @param {number} day
 * @returns {Record<Grade, number>}
 */
export function intervals(before, day) {
  /** @type {(grade: Grade) => number} */
  const after = grade => graded(before, '', grade, day).due - day;
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}
