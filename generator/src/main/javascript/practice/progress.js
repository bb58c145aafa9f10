// How it goes, in calm figures: nothing that breaks when a day is missed.
import { AGAIN, settled } from './schedule.js';

/**
 * @typedef {import('./types').Schedule} Schedule
 * @typedef {import('./types').Review} Review
 */

/** Over so many days one looks back, and so many ahead. */
export const DAYS_BACK = 30;
export const DAYS_AHEAD = 7;

/**
 * @param {Set<string>} ids of all cards that there are
 * @param {Map<string, Schedule>} schedules
 * @param {Review[]} reviews
 * @param {number} day
 */
export function progress(ids, schedules, reviews, day) {
  const known = [...schedules.values()].filter(schedule => schedule.reps > 0);
  const here = known.filter(schedule => ids.has(schedule.id) && !schedule.suspended).map(schedule => settled(schedule, day));
  // Only what had time to be forgotten says something of memory.
  const telling = reviews.filter(review => review.after > 0 && review.day > day - DAYS_BACK && review.day <= day);
  const ahead = Array.from({ length: DAYS_AHEAD }, (_, days) =>
    here.filter(schedule => schedule.due === day + days + 1).length);
  return {
    total: ids.size,
    seen: known.filter(schedule => ids.has(schedule.id)).length,
    due: here.filter(schedule => schedule.due <= day).length,
    suspended: [...schedules.values()].filter(schedule => ids.has(schedule.id) && schedule.suspended).length,
    vanished: known.filter(schedule => !ids.has(schedule.id)).length,
    reviewedToday: reviews.filter(review => review.day === day).length,
    reviewed: telling.length,
    remembered: telling.filter(review => review.grade !== AGAIN).length,
    ahead
  };
}
