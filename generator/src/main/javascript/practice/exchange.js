/**
 * Practice data as one object that a file can hold, and the way back. Knows no database.
 * @typedef {import('./store.js').Kind} Kind
 * @typedef {import('./store.js').PracticeRecord} PracticeRecord
 * @typedef {import('./store.js').Schema} Schema
 */

export const FORMAT = 'lectern-practice';

const LONGEST_ID = 200;

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isPlain(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

/**
 * Why a value cannot be a record of this kind; undefined if it can.
 * @param {Schema} schema
 * @param {Kind} kind
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function faultOf(schema, kind, value) {
  if (!isPlain(value)) {
    return 'is not a record';
  }
  if (typeof value.id !== 'string' || value.id.length === 0 || value.id.length > LONGEST_ID) {
    return 'has no id';
  }
  if (value.changed !== undefined && !Number.isFinite(value.changed)) {
    return 'has no readable time of change';
  }
  try {
    return schema.faults[kind]?.(/** @type {PracticeRecord} */ (value));
  } catch (unreadable) {
    return 'cannot be read';
  }
}

/**
 * The records of an exported object that can be taken over, brought to the present version, and the reasons why the others cannot.
 * @param {Schema} schema
 * @param {string} site
 * @param {unknown} from
 * @returns {{ records: { kind: Kind, record: PracticeRecord }[], refused: string[] }}
 */
export function readExport(schema, site, from) {
  /** @type {(why: string) => { records: [], refused: string[] }} */
  const nothing = why => ({ records: [], refused: [`${why} Nothing was changed.`] });
  if (!isPlain(from) || from.format !== FORMAT || !isPlain(from.kinds)) {
    return nothing('This is not a file of practice data.');
  }
  const version = from.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return nothing('The file does not say which version its data have.');
  }
  if (version > schema.version) {
    return nothing('The file was written by a newer version of this site. Reload the page, then import it again.');
  }
  if (from.site !== site) {
    return nothing(`The file belongs to another site: ${String(from.site).slice(0, 80)}.`);
  }
  /** @type {{ kind: Kind, record: PracticeRecord }[]} */
  const records = [];
  /** @type {string[]} */
  const refused = [];
  for (const [name, list] of Object.entries(from.kinds)) {
    const kind = schema.kinds.find(known => known === name);
    if (!kind) {
      refused.push(`${name}: this site keeps nothing of that name`);
    } else if (!Array.isArray(list)) {
      refused.push(`${name}: is not a list`);
    } else {
      const seen = new Set();
      list.forEach((value, at) => {
        const fault = faultOf(schema, kind, value);
        const { record, why } = fault ? { record: undefined, why: fault } : migrated(schema, kind, value, version);
        if (!record) {
          refused.push(`${name}, number ${at + 1}: ${why}`);
        } else if (seen.has(record.id)) {
          refused.push(`${name}, number ${at + 1}: has the id of an earlier one`);
        } else {
          seen.add(record.id);
          records.push({ kind, record });
        }
      });
    }
  }
  return { records, refused };
}

/**
 * A record brought from a version to the present one; without a record if that fails.
 * @param {Schema} schema
 * @param {Kind} kind
 * @param {PracticeRecord} record
 * @param {number} version
 * @returns {{ record?: PracticeRecord, why: string }}
 */
export function migrated(schema, kind, record, version) {
  let now = record;
  try {
    for (let step = version; step < schema.version; step++) {
      now = schema.migrations[step]?.(kind, now) ?? now;
    }
  } catch (unreadable) {
    return { why: `cannot be brought from version ${version} to ${schema.version}` };
  }
  const fault = faultOf(schema, kind, now);
  return fault ? { why: fault } : { record: now, why: '' };
}
