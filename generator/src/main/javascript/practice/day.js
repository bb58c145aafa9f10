// Days as people live them: local ones that begin at 04:00, so that a late evening belongs to the day before.

/** The hour at which a day begins. */
export const DAY_BEGINS = 4;

const MILLISECONDS = 86400000;

/**
 * The number of the day of a moment, counted from 1970 by the local calendar.
 * @param {number} moment milliseconds since 1970
 * @returns {number}
 */
export function dayOf(moment) {
  const local = new Date(moment);
  const midnight = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate()) / MILLISECONDS;
  return local.getHours() < DAY_BEGINS ? midnight - 1 : midnight;
}

/**
 * A day as a date in UTC, for libraries that count days between dates.
 * @param {number} day
 * @returns {Date}
 */
export function dateOf(day) {
  return new Date(day * MILLISECONDS);
}

/**
 * @param {Date} date
 * @returns {number}
 */
export function dayOfDate(date) {
  return Math.round(date.getTime() / MILLISECONDS);
}

/**
 * A stretch of days in words.
 * @param {number} days
 * @returns {string}
 */
export function stretch(days) {
  if (days < 1) {
    return 'today';
  }
  if (days === 1) {
    return '1 day';
  }
  if (days < 31) {
    return `${days} days`;
  }
  const [count, unit] = days < 365 ? [days / 30.44, 'months'] : [days / 365.25, 'years'];
  const plain = count < 10 ? count.toFixed(1).replace(/\.0$/, '') : String(Math.round(count));
  return plain === '1' ? `1 ${unit.slice(0, -1)}` : `${plain} ${unit}`;
}
