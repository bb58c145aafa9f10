/**
 * What a record of each kind must have so that the pages can show it; what lacks it is kept aside. Knows no database.
 * @typedef {import('./store.js').PracticeRecord} PracticeRecord
 */

/** The phases of a round, in their order; a running one can pause. */
export const PHASES = /** @type {const} */ (['running', 'paused', 'scoring', 'done']);

/** @param {unknown} value */
function size(value) {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/** @param {unknown} value */
function text(value) {
  return typeof value === 'string';
}

/** @param {unknown} value @param {(each: any) => unknown} fits */
function list(value, fits) {
  return Array.isArray(value) && value.every(fits);
}

/**
 * Why a record cannot be a round; undefined if it can.
 * @param {PracticeRecord} record
 * @returns {string | undefined}
 */
export function faultOfRound(record) {
  if (!PHASES.some(phase => phase === record.phase)) {
    return 'is in no phase that a round has';
  }
  if (![record.problem, record.title, record.level, record.levelTitle].every(text)) {
    return 'does not say what was practised';
  }
  // As late as a date can be.
  if (![record.started, record.length].every(size) || Number(record.started) > 8.64e15) {
    return 'has no readable time';
  }
  const many = Array.isArray(record.stages) ? record.stages.length : 0;
  const isStage = (/** @type {unknown} */ value) => Number.isInteger(value) && size(value) && Number(value) < many;
  if (many === 0 || !list(record.stages, stage => text(stage?.id) && text(stage.title) && size(stage.planned) && size(stage.spent)
    && text(stage.notes) && (stage.score === undefined || size(stage.score)))) {
    return 'has no readable stages';
  }
  if (!isStage(record.current)) {
    return 'is in no stage that it has';
  }
  if (!list(record.asked, each => text(each?.id) && text(each.ask) && isStage(each.stage) && size(each.at) && text(each.state))
    || !list(record.due, each => text(each?.id) && isStage(each.stage) && size(each.at))) {
    return 'has no readable questions';
  }
  if (!size(record.best) || !size(record.seed) || !list(record.mistakes, text) || !list(record.discussed, size) || !text(record.lesson)) {
    return 'has no readable score';
  }
  return undefined;
}
