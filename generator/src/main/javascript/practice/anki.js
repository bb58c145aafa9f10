// Cards as a text file that Anki 2.1.54 and later imports; a second import updates notes and keeps their schedule.
import { escaped, html } from './parts.js';

/** @typedef {import('./types').Card} Card */

/**
 * @param {string} field
 * @returns {string}
 */
function ankiField(field) {
  return /["\t\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field;
}

/** @param {string} title Two colons begin a deck within a deck. */
function deckName(title) {
  return title.replaceAll('::', ':');
}

/**
 * @param {{ name: string, title: string }} site
 * @param {Card[]} cards
 * @param {string} base the address of the page
 * @returns {string}
 */
export function anki(site, cards, base) {
  const heads = [
    '#separator:tab', '#html:true', '#notetype:Basic', '#columns:GUID\tDeck\tFront\tBack\tTags', '#guid column:1', '#deck column:2',
    '#tags column:5'
  ];
  const rows = cards.map(card => {
    const group = card.subject.groups.find(([id]) => id === card.group)?.[1] ?? '';
    return [
      `${site.name}/${card.id}`,
      `${deckName(site.title)}::${deckName(card.subject.title)}`,
      `<small>${escaped(card.subject.singular + (group ? `, ${group}` : ''))}</small><br>${html(card.front, base)}`,
      card.back.map(([label, text]) => (label ? `<b>${escaped(label)}</b>: ` : '') + html(text, base)).join('<br>'),
      `${site.name} ${card.subject.id.replaceAll(' ', '-')}${card.group ? `::${card.group}` : ''}`
    ].map(ankiField).join('\t');
  });
  return [...heads, ...rows].map(line => `${line}\n`).join('');
}
