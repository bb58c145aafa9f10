import { points, times } from './score.js';

/**
 * Rounds over time. Knows no page.
 * @typedef {import('./session.js').Round} Round
 * @typedef {object} Entry
 * @property {string} id
 * @property {number} started
 * @property {string} problem
 * @property {string} title
 * @property {string} level
 * @property {number} length minutes
 * @property {Round['phase']} phase
 * @property {number | undefined} share of the points, 0 to 1
 * @property {string} score
 * @property {number} strayed milliseconds that the stages strayed from their plan, all together
 */

/**
 * @param {readonly Round[]} rounds
 * @returns {Entry[]} the latest first
 */
export function entries(rounds) {
  return rounds
    .map(round => {
      const { points: sum, of, share, scored } = points(round);
      return {
        id: round.id,
        started: round.started,
        problem: round.problem,
        title: round.title,
        level: round.levelTitle,
        length: round.length,
        phase: round.phase,
        share,
        score: scored === 0 ? '' : `${sum} of ${of}`,
        strayed: times(round).reduce((all, each) => all + Math.abs(each.over), 0)
      };
    })
    .sort((one, other) => other.started - one.started);
}

/**
 * Where the scored rounds stand in a chart, the oldest at the left; rounds of one day do not hide each other.
 * @param {readonly Entry[]} all
 * @param {number} width
 * @param {number} height
 * @returns {{ x: number, y: number, entry: Entry }[]}
 */
export function chartPoints(all, width, height) {
  const scored = all.filter(entry => entry.share !== undefined).sort((one, other) => one.started - other.started);
  return scored.map((entry, at) => ({
    x: scored.length === 1 ? width / 2 : (at * width) / (scored.length - 1),
    y: height * (1 - (entry.share ?? 0)),
    entry
  }));
}
