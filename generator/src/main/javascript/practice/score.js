/**
 * Sums of a round. Knows no page.
 * @typedef {import('./session.js').Round} Round
 */

/**
 * The points of the stages that were scored, and the most that they can have.
 * @param {Pick<Round, 'stages' | 'best'>} round
 * @returns {{ points: number, of: number, scored: number, share: number | undefined }}
 */
export function points({ stages, best }) {
  const scores = stages.map(stage => stage.score).filter(score => score !== undefined);
  const sum = scores.reduce((all, each) => all + each, 0);
  const of = scores.length * best;
  return { points: sum, of, scored: scores.length, share: of > 0 ? sum / of : undefined };
}

/**
 * The time of each stage beside its plan.
 * @param {Pick<Round, 'stages'>} round
 * @returns {{ title: string, planned: number, spent: number, over: number }[]} milliseconds
 */
export function times({ stages }) {
  return stages.map(({ title, planned, spent }) => ({ title, planned, spent, over: spent - planned }));
}

/** The stage that strayed farthest from its plan. @param {Pick<Round, 'stages'>} round */
export function farthest(round) {
  return times(round).reduce((worst, each) => (Math.abs(each.over) > Math.abs(worst.over) ? each : worst));
}
