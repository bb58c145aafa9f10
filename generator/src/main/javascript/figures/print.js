// Numbers as the build prints them (Rounding.java).

/** @param {string} plain */
function grouped(plain) {
  const sign = plain.charAt(0) === '-' ? '-' : '';
  const parts = plain.slice(sign.length).split('.');
  parts[0] = parts[0].replace(/\B(?=(\d{3})+$)/g, ',');
  return sign + parts.join('.');
}

/**
 * Significant digits without an exponent, and without zeros at the end of a fraction.
 * @param {number} number a finite one
 * @param {number} digits
 * @returns {string}
 */
export function significant(number, digits) {
  const match = /** @type {RegExpExecArray} */ (/^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number.toExponential(digits - 1)));
  let all = match[2] + (match[3] || '');
  let point = 1 + Number(match[4]);
  if (point <= 0) {
    all = '0'.repeat(1 - point) + all;
    point = 1;
  }
  if (all.length < point) {
    all += '0'.repeat(point - all.length);
  }
  const fraction = all.slice(point).replace(/0+$/, '');
  const plain = all.slice(0, point) + (fraction ? `.${fraction}` : '');
  return plain === '0' ? '0' : match[1] + plain;
}

/**
 * A number from 1e21 on, of which `toFixed` makes one with an exponent. All of them are whole.
 * @param {number} number
 * @param {number} decimals
 * @returns {string}
 */
function entire(number, decimals) {
  return `${BigInt(number)}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}

/**
 * The number alone, without commas.
 * @param {number} number
 * @param {import('./types').Printing} formula
 * @returns {string}
 */
export function rounded(number, formula) {
  if (formula.digits) {
    return significant(number, formula.digits);
  }
  const fixed = Math.abs(number) < 1e21 ? number.toFixed(formula.decimals) : entire(number, formula.decimals ?? 0);
  return /^-0(\.0*)?$/.test(fixed) ? fixed.slice(1) : fixed;
}

/**
 * The number and what stands around it.
 * @param {number} number
 * @param {import('./types').Printing} formula
 * @returns {string}
 */
export function print(number, formula) {
  const plain = rounded(number, formula);
  const one = formula.afterOne !== undefined && Math.abs(Number(plain)) === 1;
  const after = one ? formula.afterOne : formula.after;
  const text = grouped(plain);
  return text.charAt(0) === '-'
    ? `-${formula.before}${text.slice(1)}${after}`
    : formula.before + text + after;
}
