// What an import would do, before it is done. Knows no page and no database.
import { readExport } from './exchange.js';

/**
 * @typedef {import('./store.js').Schema} Schema
 * @typedef {import('./store.js').Kind} Kind
 * @typedef {import('./store.js').PracticeRecord} PracticeRecord
 *
 * @typedef {object} Preview
 * @property {string} trouble why nothing can be imported; empty if something can
 * @property {number} added
 * @property {number} replaced
 * @property {number} skipped what is here is as new, or newer
 * @property {string[]} refused
 * @property {unknown} content what to give to the store
 */

/** The most bytes of a file; years of daily practice stay far below. */
export const MOST_BYTES = 32 * 1024 * 1024;

/**
 * @param {string} text the file's
 * @param {Schema} schema
 * @param {string} site
 * @param {Record<string, PracticeRecord[]>} here what is kept, by kind
 * @returns {Preview}
 */
export function preview(text, schema, site, here) {
  /** @type {(trouble: string, refused?: string[]) => Preview} */
  const nothing = (trouble, refused = []) => ({ trouble, added: 0, replaced: 0, skipped: 0, refused, content: undefined });
  /** @type {unknown} */
  let content;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (unreadable) {
    return nothing('The file is damaged, or is no file of practice data. Nothing was changed.');
  }
  const { records, refused } = readExport(schema, site, content);
  if (records.length === 0) {
    return refused.length === 1 && refused[0].endsWith('Nothing was changed.')
      ? nothing(refused[0])
      : nothing('The file has nothing that can be taken over. Nothing was changed.', refused);
  }
  const counts = { added: 0, replaced: 0, skipped: 0 };
  const kept = new Map(Object.entries(here).map(([kind, list]) => [kind, new Map(list.map(record => [record.id, record]))]));
  records.forEach(({ kind, record }) => {
    const there = kept.get(kind)?.get(record.id);
    counts[!there ? 'added' : (there.changed ?? 0) >= (record.changed ?? 0) ? 'skipped' : 'replaced']++;
  });
  return { trouble: '', ...counts, refused, content };
}

/**
 * Bytes in words.
 * @param {number} bytes
 * @returns {string}
 */
export function bytes(bytes) {
  if (bytes < 1000) {
    return `${bytes} bytes`;
  }
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
