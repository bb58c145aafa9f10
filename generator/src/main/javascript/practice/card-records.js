// What a record of cards and drills must have so that the pages can use it; what lacks it is kept aside. Knows no database.

/** @typedef {import('./store.js').PracticeRecord} PracticeRecord */

/** @type {(value: unknown) => boolean} */
const isDay = value => Number.isSafeInteger(value) && Math.abs(Number(value)) < 4000000;

/** @type {(value: unknown) => boolean} */
const isCount = value => Number.isSafeInteger(value) && Number(value) >= 0;

/**
 * Why a record cannot be the schedule of a card; undefined if it can.
 * @param {PracticeRecord} record
 * @returns {string | undefined}
 */
export function faultOfCard(record) {
  if (![record.due, record.last, record.first].every(isDay)) {
    return 'has no readable day';
  }
  if (!isCount(record.reps) || !isCount(record.lapses) || !isCount(record.state) || Number(record.state) > 3) {
    return 'has no readable history';
  }
  const held = [record.stability, record.difficulty].every(value => typeof value === 'number' && Number.isFinite(value) && value >= 0);
  if (!held || record.reps !== 0 && (Number(record.stability) <= 0 || Number(record.difficulty) > 10)) {
    return 'has no readable memory';
  }
  return undefined;
}

/**
 * Why a record cannot be a review; undefined if it can.
 * @param {PracticeRecord} record
 * @returns {string | undefined}
 */
export function faultOfReview(record) {
  return typeof record.card === 'string' && [1, 2, 3, 4].includes(Number(record.grade)) && isDay(record.day) && isDay(record.after)
    ? undefined
    : 'is no review of a card';
}

/**
 * Why a record cannot be an answer in a drill; undefined if it can.
 * @param {PracticeRecord} record
 * @returns {string | undefined}
 */
export function faultOfDrill(record) {
  return typeof record.drill === 'string' && typeof record.entry === 'string' && typeof record.right === 'boolean' && isDay(record.day)
    ? undefined
    : 'is no answer in a drill';
}
