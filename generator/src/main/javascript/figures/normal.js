// As NormalDistribution.java and RepeatedLooks.java have it, step by step.

// The normal distribution: Wichura's AS 241, and Abramowitz and Stegun 26.2.11 and 26.2.14.
const CENTRE = [
  [3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3,
    1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4,
    3.3430575583588128105e4, 2.5090809287301226727e3],
  [1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4,
    5.2264952788528545610e3]];
const SIDE = [
  [1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
    3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
    2.27238449892691845833e-2, 7.74545014278341407640e-4],
  [1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
    1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
    1.05075007164441684324e-9]];
const TAIL = [
  [6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
    2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
    2.71155556874348757815e-5, 2.01033439929228813265e-7],
  [1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
    7.86869131745613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
    2.04426310338993978564e-15]];

/**
 * @param {number} x
 * @param {number[][]} pair coefficients above and below, the constant first
 */
function ratio(x, pair) {
  let above = pair[0][7];
  let below = pair[1][7];
  for (let i = 6; i >= 0; i--) {
    above = above * x + pair[0][i];
  }
  for (let j = 6; j >= 0; j--) {
    below = below * x + pair[1][j];
  }
  return above / below;
}

/**
 * @param {number} share between 0 and 1, without these
 * @returns {number}
 */
export function quantile(share) {
  const q = share - 0.5;
  if (Math.abs(q) <= 0.425) {
    return q * ratio(0.180625 - q * q, CENTRE);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share));
  const distance = r <= 5 ? ratio(r - 1.6, SIDE) : ratio(r - 5, TAIL);
  return q < 0 ? -distance : distance;
}

/**
 * @param {number} x
 * @returns {number}
 */
export function cdf(x) {
  const distance = Math.abs(x);
  if (distance >= 38) {
    return x < 0 ? 0 : 1;
  }
  const density = Math.exp(-distance * distance / 2) / Math.sqrt(2 * Math.PI);
  let tail;
  if (distance < 2.5) {
    let term = distance;
    let sum = distance;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term = term * distance * distance / odd;
      sum += term;
    }
    tail = 0.5 - density * sum;
  } else {
    let fraction = 0;
    for (let step = 200; step >= 1; step--) {
      fraction = step / (distance + fraction);
    }
    tail = density / (distance + fraction);
  }
  return x < 0 ? tail : 1 - tail;
}

// Standard normal numbers of a 32-bit xorshift, the same for the same seed. They are kept, as far
// as that takes no more than 16 MB: simulations with one seed share them, whatever their level.
const KEPT_DRAWS = 2097152;

/** @typedef {{ seed: number, state: number, count: number, numbers: Float64Array }} Draws */

let drawn = /** @type {Draws} */ ({ seed: 0 }); // no seed is 0

/** @param {number} seed */
function normals(seed) {
  if (drawn.seed !== seed) {
    drawn = { seed: seed, state: seed | 0, count: 0, numbers: new Float64Array(4096) };
  }
  return drawn;
}

/** @param {number} state */
function following(state) {
  state ^= state << 13;
  state ^= state >>> 17;
  return state ^ (state << 5);
}

/** @param {number} state */
function normal(state) {
  return quantile(((state >>> 1) + 0.5) / 2147483648.0);
}

/** @param {Draws} kept */
function keepOneMore(kept) {
  if (kept.count === kept.numbers.length) {
    const more = new Float64Array(2 * kept.count);
    more.set(kept.numbers);
    kept.numbers = more;
  }
  kept.state = following(kept.state);
  kept.numbers[kept.count] = normal(kept.state);
  kept.count++;
}

/**
 * The share of experiments without an effect that look significant at one of their looks.
 * @param {number} looks
 * @param {number} alpha
 * @param {number} runs
 * @param {number} seed from 1
 * @returns {number}
 */
export function peekingError(looks, alpha, runs, seed) {
  const critical = quantile(1 - alpha / 2);
  const kept = normals(seed);
  let next = 0;
  let state = 0;
  let significant = 0;
  for (let run = 0; run < runs; run++) {
    let sum = 0;
    let stopped = false;
    for (let look = 1; look <= looks && !stopped; look++) {
      if (next < KEPT_DRAWS) {
        if (next === kept.count) {
          keepOneMore(kept);
        }
        sum += kept.numbers[next];
      } else {
        state = following(next === KEPT_DRAWS ? kept.state : state);
        sum += normal(state);
      }
      next++;
      stopped = Math.abs(sum) > critical * Math.sqrt(look);
    }
    if (stopped) {
      significant++;
    }
  }
  return significant / runs;
}
