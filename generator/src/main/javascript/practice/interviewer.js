/**
 * What the interviewer asks, and when. Knows no page; the same seed gives the same round.
 *
 * @typedef {object} BankQuestion
 * @property {string} id
 * @property {string} stage the stage's id; empty for one that may come at any time
 * @property {string} level the level's id; empty for one that fits each
 * @property {boolean} own whether it is about this problem only
 *
 * @typedef {{ id: string, stage: number, at: number }} Interjection
 * `at` is how long the stage, counted from 0, has then taken, in milliseconds
 */

/** Minutes between two questions. */
export const PACES = { quiet: 12, usual: 6, insistent: 3 };

/** @typedef {keyof typeof PACES} Pace */

/**
 * Numbers from 0 up to 1 that follow from the seed (Mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The questions of a round. None tests a level above the chosen one, unless a stage has no other; those about the problem and those of the
 * chosen level come more often. The follow-ups come in the last stretch.
 *
 * @param {object} round
 * @param {readonly { id: string, planned: number }[]} round.stages with the milliseconds that each gets
 * @param {readonly BankQuestion[]} round.questions
 * @param {readonly string[]} round.followUps ids
 * @param {readonly string[]} round.levels ids, lowest first
 * @param {string} round.level
 * @param {Pace} round.pace
 * @param {number} round.seed
 * @returns {Interjection[]} in the order in which they come
 */
export function interjections({ stages, questions, followUps, levels, level, pace, seed }) {
  const random = numbers(seed);
  const every = PACES[pace] * 60_000;
  const chosen = levels.indexOf(level);
  const taken = new Set();
  /** @type {Interjection[]} */
  const all = [];
  stages.forEach(({ id, planned }, stage) => {
    const last = stage === stages.length - 1;
    const many = Math.max(planned < 60_000 ? 0 : 1, Math.round(planned / every));
    const asked = last && followUps.length > 0
      ? drawn(followUps.map(each => ({ id: each, weight: 1 })), Math.max(many, 2), random)
      : drawn(weighted(questions.filter(each => (each.stage === id || each.stage === '') && !taken.has(each.id)), levels, chosen), many, random);
    asked.forEach((question, at) => {
      taken.add(question);
      // Not before the stage has begun to speak, not when it is almost over.
      const share = (at + 0.45 + 0.3 * random()) / asked.length;
      all.push({ id: question, stage, at: Math.round(planned * (0.1 + 0.8 * Math.min(1, share))) });
    });
  });
  return all;
}

/**
 * One more question for a stage, when somebody asks for it.
 * @param {object} round
 * @param {readonly BankQuestion[]} round.questions
 * @param {readonly string[]} round.levels
 * @param {string} round.level
 * @param {string} stage the stage's id
 * @param {ReadonlySet<string>} without ids of those that were asked, or will be
 * @param {number} seed
 * @returns {string | undefined}
 */
export function another({ questions, levels, level }, stage, without, seed) {
  const left = questions.filter(each => !without.has(each.id));
  const here = left.filter(each => each.stage === stage);
  return drawn(weighted(here.length > 0 ? here : left, levels, levels.indexOf(level)), 1, numbers(seed))[0];
}

/**
 * @param {readonly BankQuestion[]} questions
 * @param {readonly string[]} levels
 * @param {number} chosen
 */
function weighted(questions, levels, chosen) {
  const rank = (/** @type {BankQuestion} */ each) => (each.level === '' ? chosen : levels.indexOf(each.level));
  const fitting = questions.filter(each => rank(each) <= chosen);
  return (fitting.length > 0 ? fitting : questions).map(each => ({
    id: each.id,
    weight: (each.own ? 3 : 1) * (rank(each) === chosen ? 3 : 1) * (each.stage === '' ? 0.5 : 1)
  }));
}

/**
 * @param {readonly { id: string, weight: number }[]} from
 * @param {number} many
 * @param {() => number} random
 * @returns {string[]} ids, each once
 */
function drawn(from, many, random) {
  const left = [...from];
  const ids = [];
  while (ids.length < many && left.length > 0) {
    let at = random() * left.reduce((sum, each) => sum + each.weight, 0);
    const found = left.findIndex(each => (at -= each.weight) < 0);
    ids.push(left.splice(found < 0 ? left.length - 1 : found, 1)[0].id);
  }
  return ids;
}
