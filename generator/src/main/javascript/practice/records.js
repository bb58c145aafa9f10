/**
 * What a record of each kind must have so that the pages can show it; what lacks it is kept aside. Knows no database.
 * @typedef {import('./store.js').PracticeRecord} PracticeRecord
 */

/** The phases of a round, in their order; a running one can pause. */
export const PHASES = /** @type {const} */ (['running', 'paused', 'scoring', 'done']);

/**
 * Why a record cannot be a round; undefined if it can.
 * @param {PracticeRecord} record
 * @returns {string | undefined}
 */
export function faultOfRound(record) {
  /** @type {(value: unknown) => boolean} */
  const minutes = value => typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (!PHASES.some(phase => phase === record.phase)) {
    return 'is in no phase that a round has';
  }
  if (typeof record.problem !== 'string' || typeof record.title !== 'string' || typeof record.level !== 'string') {
    return 'does not say what was practised';
  }
  if (!minutes(record.started) || !minutes(record.length)) {
    return 'has no readable time';
  }
  if (!Array.isArray(record.stages) || record.stages.length === 0
    || !record.stages.every(stage => typeof stage?.id === 'string' && typeof stage.title === 'string'
      && minutes(stage.planned) && minutes(stage.spent) && typeof stage.notes === 'string')) {
    return 'has no readable stages';
  }
  return undefined;
}
