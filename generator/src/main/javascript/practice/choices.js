// Questions with one right answer among wrong ones. Knows no page.
import { chance, oneOf, shuffled } from './chance.js';
import { plain } from './parts.js';

/**
 * @typedef {import('./types').DrillData} DrillData
 * @typedef {import('./types').Parts} Parts
 *
 * @typedef {object} Choice
 * @property {string} id
 * @property {number} subject the number of the kind that is asked for
 * @property {string} label what is given; empty for talk
 * @property {Parts} given empty for talk
 * @property {[string, Parts][]} talk who says what; empty but for talk
 * @property {number[]} options numbers of options, one of them right
 * @property {number} right the one among them
 * @property {number[]} all every option that would be right, shown or not
 * @property {Parts} clue what gives it away; empty but for talk
 * @property {string} href where what is given is said; empty for talk
 */

const MOST_WRONG = 3;

/**
 * @param {string} text
 * @returns {string}
 */
function words(text) {
  return ` ${text.normalize('NFKD').toLowerCase().replace(/@\w+/g, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/**
 * Whether a text gives its answer away by its name.
 * @param {Parts} given
 * @param {string} title
 * @returns {boolean}
 */
export function leaks(given, title) {
  const text = words(plain(given));
  const bare = title.replace(/\([^)]*\)/g, ' ');
  const inBrackets = [...title.matchAll(/\(([^)]*)\)/g)].map(match => match[1]);
  return [bare, ...inBrackets].map(words).some(name => name.trim() !== '' && (text.includes(name) || text.includes(`${name.trimEnd()}s `)));
}

/**
 * Of each question, what is the same for all that say the same of a kind.
 * @typedef {object} Said
 * @property {number} subject the number of the kind
 * @property {Parts} given
 * @property {Set<number>} all every option that is right
 * @property {boolean} isUsable whether it can be asked: it names no right option, and there is a wrong one
 *
 * @typedef {Map<DrillData['asks'][number], Said>} Sayings
 */

/** Data do not change once they are loaded. @type {WeakMap<DrillData, Sayings>} */
const known = new WeakMap();

/**
 * In time that grows with the questions, not with their pairs.
 * @param {DrillData} data
 * @returns {Sayings}
 */
function sayings(data) {
  const before = known.get(data);
  if (before) {
    return before;
  }
  /** @type {Map<string, Said>} */
  const bySaying = new Map();
  /** @type {Sayings} */
  const found = new Map();
  const ofSubject = data.subjects.map((_, subject) => data.options.flatMap((option, number) => (option[1] === subject ? [number] : [])));
  data.asks.forEach(ask => {
    const [, subject, label, given, right] = ask;
    const key = JSON.stringify([subject, label, words(plain(given))]);
    const said = bySaying.get(key) ?? { subject, given, all: new Set(), isUsable: false };
    right.forEach(option => said.all.add(option));
    bySaying.set(key, said);
    found.set(ask, said);
  });
  bySaying.forEach(said => {
    said.isUsable = ![...said.all].some(option => leaks(said.given, data.options[option][3]))
      && ofSubject[said.subject].some(option => !said.all.has(option));
  });
  known.set(data, found);
  return found;
}

/**
 * Every option that is right for a question: its own, and those of which the same is said.
 * @param {DrillData} data
 * @param {DrillData['asks'][number]} ask one of them
 * @returns {Set<number>}
 */
export function rightOnes(data, ask) {
  return sayings(data).get(ask)?.all ?? new Set(ask[4]);
}

/**
 * Options of a kind that are wrong, those of the same group first; none that has the name of a right one.
 * @param {DrillData} data
 * @param {number} subject
 * @param {number} right
 * @param {Set<number>} all
 * @param {() => number} random
 * @returns {number[]}
 */
function wrongOnes(data, subject, right, all, random) {
  const titles = new Set([...all].map(option => words(data.options[option][3])));
  const wrong = data.options.flatMap((option, number) =>
    (option[1] === subject && !titles.has(words(option[3])) ? [number] : []));
  const group = data.options[right][2];
  const near = wrong.filter(option => data.options[option][2] === group);
  const far = wrong.filter(option => data.options[option][2] !== group);
  return [...shuffled(near, random), ...shuffled(far, random)].slice(0, MOST_WRONG);
}

/**
 * The numbers of the kinds about which a question with options can be asked.
 * @param {DrillData} data
 * @returns {number[]}
 */
export function askedFor(data) {
  return data.subjects.map((_, number) => number).filter(subject => usable(data, subject).length > 0);
}

/**
 * @param {DrillData} data
 * @param {number} subject
 * @returns {DrillData['asks']}
 */
function usable(data, subject) {
  const all = sayings(data);
  return data.asks.filter(ask => ask[1] === subject && all.get(ask)?.isUsable);
}

/**
 * A question "which of these?". The entry is drawn first, so that one of which much is said does not come more often.
 * @param {DrillData} data
 * @param {number} subject
 * @param {number} seed the same one gives the same question
 * @returns {Choice | undefined}
 */
export function choice(data, subject, seed) {
  const random = chance(seed);
  const asks = usable(data, subject);
  if (asks.length === 0) {
    return undefined;
  }
  const about = oneOf([...new Set(asks.map(ask => ask[0].split('#')[0]))], random);
  const ask = oneOf(asks.filter(other => other[0].split('#')[0] === about), random);
  const all = rightOnes(data, ask);
  const right = oneOf(ask[4], random);
  return {
    id: ask[0],
    subject,
    label: ask[2],
    given: ask[3],
    talk: [],
    options: shuffled([right, ...wrongOnes(data, subject, right, all, random)], random),
    right,
    all: [...all].sort((one, other) => one - other),
    clue: '',
    href: ask[5]
  };
}

/**
 * The numbers of the kinds that can be heard in talk.
 * @param {DrillData} data
 * @returns {number[]}
 */
export function heard(data) {
  return [...new Set(data.talks.map(talk => talk[1]))];
}

/**
 * Talk, and what happens in it.
 * @param {DrillData} data
 * @param {number} subject
 * @param {number} seed
 * @returns {Choice | undefined}
 */
export function hearing(data, subject, seed) {
  const random = chance(seed);
  const talks = data.talks.filter(talk => talk[1] === subject);
  if (talks.length === 0) {
    return undefined;
  }
  const [id, , right, talk, clue] = oneOf(talks, random);
  return {
    id,
    subject,
    label: '',
    given: '',
    talk,
    options: shuffled([right, ...wrongOnes(data, subject, right, new Set([right]), random)], random),
    right,
    all: [right],
    clue,
    href: ''
  };
}
