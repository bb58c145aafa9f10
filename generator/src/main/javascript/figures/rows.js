// What stands in the rows of figures, see CalculationJson.java: lists, for pages have many of them. Knows no page.

/**
 * @typedef {[factor: number, before: string, after: string, afterOne?: string]} Unit
 */

/** @param {Unit} unit */
function affixes([factor, before, after, afterOne]) {
  return { factor, before, after, ...(afterOne === undefined ? {} : { afterOne }) };
}

/**
 * @param {[value: string, least: string | null, most: string | null, ...unit: Unit]} row
 * @returns {Omit<import('./types').Input, 'id'>}
 */
export function inputOf([value, least, most, ...unit]) {
  return { value, ...(least === null || most === null ? { list: true } : { least, most }), ...affixes(unit) };
}

/**
 * @param {[tree: import('./types').Tree, digits: number | null, decimals: number | null, ...unit: Unit]} row
 * @returns {Omit<import('./types').Formula, 'id'>}
 */
export function formulaOf([tree, digits, decimals, ...unit]) {
  return { tree, ...(digits === null ? { decimals: decimals ?? 0 } : { digits }), ...affixes(unit) };
}
