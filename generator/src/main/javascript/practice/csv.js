// Cards as a table after RFC 4180. What a spreadsheet would take for a formula has an apostrophe before it. It begins with a byte-order
// mark, without which Excel takes the file for one in the machine's old encoding.
import { plain } from './parts.js';

/** @typedef {import('./types').Card} Card */

/**
 * @param {string} field
 * @returns {string}
 */
export function csvField(field) {
  const harmless = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}

/**
 * @param {Card[]} cards
 * @param {string} base the address of the page
 * @returns {string}
 */
export function csv(cards, base) {
  const rows = cards.map(card => [
    card.id,
    card.subject.singular,
    card.subject.groups.find(([id]) => id === card.group)?.[1] ?? '',
    plain(card.front),
    card.back.map(([label, text]) => (label ? `${label}: ` : '') + plain(text)).join('\n'),
    new URL(card.href, base).href
  ]);
  const lines = [['id', 'kind', 'group', 'front', 'back', 'address'], ...rows].map(row => `${row.map(csvField).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}
