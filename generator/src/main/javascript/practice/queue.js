// Which cards come today, and in which order. Knows no page and no store.
import { spread } from './chance.js';
import { AGAIN, settled } from './schedule.js';

/**
 * @typedef {import('./types').Schedule} Schedule
 * @typedef {import('./types').Grade} Grade
 * @typedef {import('./types').Card} Card
 *
 * @typedef {object} Choice what the reader wants to see
 * @property {string[]} without ids of the kinds that are left out
 * @property {string} group a kind and a group of it, `metric/ranking`; empty for all
 * @property {number} newPerDay
 */

/**
 * Whether a card is among the chosen.
 * @param {Card} card
 * @param {Choice} choice
 * @returns {boolean}
 */
export function isChosen(card, choice) {
  return choice.group !== '' ? choice.group === `${card.subject.id}/${card.group}` : !choice.without.includes(card.subject.id);
}

/**
 * Today's cards: those that are due, longest first, then new ones, mixed over all kinds but in the same order every day. Of the new
 * ones as many as the day has left, whatever is chosen.
 * @param {Card[]} cards
 * @param {Map<string, Schedule>} schedules
 * @param {Choice} choice
 * @param {number} day
 * @returns {{ due: Card[], fresh: Card[] }}
 */
export function today(cards, schedules, choice, day) {
  const chosen = cards.filter(card => isChosen(card, choice) && !schedules.get(card.id)?.suspended);
  /** @type {(card: Card) => number} */
  const since = card => {
    const schedule = schedules.get(card.id);
    return schedule && schedule.reps > 0 ? settled(schedule, day).due : Infinity;
  };
  /** @type {(one: Card, other: Card) => number} */
  const mixed = (one, other) => spread(one.id) - spread(other.id) || (one.id < other.id ? -1 : 1);
  const due = chosen.filter(card => since(card) <= day).sort((one, other) => since(one) - since(other) || mixed(one, other));
  const left = Math.max(0, choice.newPerDay - newOn(schedules, day));
  const fresh = chosen.filter(card => since(card) === Infinity).sort(mixed).slice(0, left);
  return { due, fresh };
}

/**
 * How many cards were seen for the first time on a day.
 * @param {Map<string, Schedule>} schedules
 * @param {number} day
 * @returns {number}
 */
export function newOn(schedules, day) {
  return [...schedules.values()].filter(schedule => schedule.reps > 0 && schedule.first === day).length;
}

/**
 * What is left after the first card was graded: a forgotten one comes again at the end.
 * @template T
 * @param {readonly T[]} queue
 * @param {Grade} grade
 * @returns {T[]}
 */
export function after(queue, grade) {
  const [head, ...rest] = queue;
  return grade === AGAIN ? [...rest, head] : rest;
}
