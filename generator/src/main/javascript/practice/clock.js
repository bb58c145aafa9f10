/**
 * The clock of a round. Knows no page and asks no clock: the caller says what time it is.
 *
 * Two clocks tell the time: `mono` only ever runs forward, but on some machines not while they sleep; `wall` is the time of day, which
 * somebody may set. Where they disagree, or where the page did not run, the clock says so and counts only what surely passed.
 *
 * @typedef {{ mono: number, wall: number }} Now milliseconds
 * @typedef {{ running: boolean, last: Now }} Clock
 * @typedef {{ kind: 'gap' | 'jumped', milliseconds: number }} Notice
 */

/** Browsers run a hidden page once a minute at least; after a longer gap the machine or the page slept. */
export const LONGEST_GAP = 90_000;

/** Two clocks of one machine differ by less between two looks at them. */
const TOLERANCE = 2_000;

/** @returns {Now} */
export function presentTime() {
  return { mono: performance.now(), wall: Date.now() };
}

/**
 * @param {boolean} running
 * @param {Now} now
 * @returns {Clock}
 */
export function clockAt(running, now) {
  return { running, last: now };
}

/**
 * What passed since the last look: `counted` milliseconds belong to the round. After a gap nothing is counted and the clock stands.
 * @param {Clock} clock
 * @param {Now} now
 * @returns {{ clock: Clock, counted: number, notice?: Notice }}
 */
export function advance(clock, now) {
  if (!clock.running) {
    return { clock: clockAt(false, now), counted: 0 };
  }
  const mono = Math.max(0, now.mono - clock.last.mono);
  const wall = now.wall - clock.last.wall;
  const gap = Math.max(mono, wall);
  if (gap > LONGEST_GAP) {
    return { clock: clockAt(false, now), counted: 0, notice: { kind: 'gap', milliseconds: gap } };
  }
  const jump = wall - mono;
  const result = { clock: clockAt(true, now), counted: mono };
  return Math.abs(jump) > TOLERANCE ? { ...result, notice: { kind: 'jumped', milliseconds: jump } } : result;
}

/**
 * What to tell the person.
 * @param {Notice} notice
 * @returns {string}
 */
export function sentence({ kind, milliseconds }) {
  const span = duration(Math.abs(milliseconds));
  if (kind === 'gap') {
    return `For ${span} this page did not run: the computer slept, or its clock was set. The round is paused where it was; that time is `
      + 'not counted, and nothing is lost.';
  }
  return `The computer’s clock jumped ${milliseconds < 0 ? 'back' : 'ahead'} by ${span}. The round goes on by the time that passed; `
    + 'nothing is lost.';
}

/**
 * The milliseconds of each stage when a round takes so many minutes: whole seconds that add up to it, in the proportion of the stages' own
 * minutes; a stage that has more of those never gets less.
 * @param {readonly number[]} minutes
 * @param {number} length minutes
 * @returns {number[]}
 */
export function planned(minutes, length) {
  const total = minutes.reduce((sum, each) => sum + each, 0);
  const seconds = Math.round(length * 60);
  const shares = minutes.map(each => (each * seconds) / total);
  const whole = shares.map(Math.floor);
  const left = seconds - whole.reduce((sum, each) => sum + each, 0);
  shares
    .map((share, at) => ({ at, rest: share - whole[at], minutes: minutes[at] }))
    .sort((one, other) => other.rest - one.rest || other.minutes - one.minutes || one.at - other.at)
    .slice(0, left)
    .forEach(({ at }) => { whole[at]++; });
  return whole.map(each => each * 1000);
}

/**
 * What to say about a stage that has taken so long: 'soon' in its last minute, 'over' after it.
 * @param {number} plan milliseconds
 * @param {number} spent milliseconds
 * @returns {'' | 'soon' | 'over'}
 */
export function cue(plan, spent) {
  if (spent >= plan) {
    return 'over';
  }
  return plan >= 180_000 && plan - spent <= 60_000 ? 'soon' : '';
}

/**
 * Minutes and seconds for a clock: 7:05; what is over has a minus sign. A clock that counts down shows a second until it is over.
 * @param {number} milliseconds
 * @returns {string}
 */
export function reading(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1000);
  const size = Math.abs(seconds);
  return `${seconds < 0 ? '−' : ''}${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
}

/**
 * A span in words: 40 s, 3 min, 2 h 5 min.
 * @param {number} milliseconds
 * @returns {string}
 */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) {
    return `${seconds} s`;
  }
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
