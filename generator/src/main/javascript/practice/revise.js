// What to revise, from how answers went. Knows no page.

/** @typedef {import('./types').Result} Result */

/** Only so many days back. */
const DAYS_BACK = 90;

/**
 * How each drill went, and the entries whose last answer was wrong, those first that were wrong more often.
 * @param {Result[]} results in the order in which they came
 * @param {number} day
 * @returns {{ drill: string, right: number, total: number, revise: { entry: string, wrong: number, total: number }[] }[]}
 */
export function revise(results, day) {
  /** @type {Map<string, Result[]>} */
  const drills = new Map();
  results.filter(result => result.day > day - DAYS_BACK).forEach(result => {
    const some = drills.get(result.drill) ?? [];
    some.push(result);
    drills.set(result.drill, some);
  });
  return [...drills].map(([drill, all]) => {
    /** @type {Map<string, { entry: string, wrong: number, total: number, last: boolean }>} */
    const entries = new Map();
    all.forEach(result => {
      const entry = entries.get(result.entry) ?? { entry: result.entry, wrong: 0, total: 0, last: true };
      entry.total++;
      entry.wrong += result.right ? 0 : 1;
      entry.last = result.right;
      entries.set(result.entry, entry);
    });
    return {
      drill,
      right: all.filter(result => result.right).length,
      total: all.length,
      revise: [...entries.values()].filter(entry => !entry.last).sort((one, other) => other.wrong - one.wrong)
        .map(({ entry, wrong, total }) => ({ entry, wrong, total }))
    };
  });
}
