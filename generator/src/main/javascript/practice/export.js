import { FORMAT } from './exchange.js';
import { duration, reading } from './clock.js';
import { points, times } from './score.js';

/**
 * A round as a file. Knows no page.
 * @typedef {import('./session.js').Round} Round
 * @typedef {import('./sheet.js').Sheet} Sheet
 */

/** Text that Markdown takes for text, in one line. @param {string} text */
function plain(text) {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** Text of a person, as a quotation that nothing in it can end. @param {string} text */
function quoted(text) {
  return text.trim().split(/\r\n|\r|\n/).map(line => `> ${plain(line)}`.trimEnd()).join('\n>\n');
}

/** @param {string} text */
function base64(text) {
  return btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(''));
}

/**
 * @param {Round} round
 * @param {Sheet} sheet
 * @param {string} picture the board as SVG; empty for none
 * @returns {string}
 */
export function toMarkdown(round, sheet, picture) {
  const { points: sum, of, scored } = points(round);
  const lines = [
    `# ${plain(round.title)}`,
    '',
    `${new Date(round.started).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${plain(round.levelTitle)}, ${round.length} minutes.`
      + (scored > 0 ? ` Score ${sum} of ${of}.` : ' Not scored.'),
    '',
    '## Time',
    '',
    '| Stage | Plan | Spent | Score |',
    '|---|---|---|---|',
    ...times(round).map((each, at) =>
      `| ${plain(each.title)} | ${reading(each.planned)} | ${reading(each.spent)} | ${round.stages[at].score ?? ''} |`),
    ''
  ];
  const noted = round.stages.filter(stage => stage.notes.trim() !== '');
  if (noted.length > 0) {
    lines.push('## Notes', '', ...noted.flatMap(stage => [`### ${plain(stage.title)}`, '', quoted(stage.notes), '']));
  }
  if (picture !== '') {
    lines.push('## Whiteboard', '', '![Whiteboard][board]', '');
  }
  if (round.asked.length > 0) {
    lines.push('## Asked', '', ...round.asked.map(each =>
      `- ${plain(each.ask)} (${plain(round.stages[each.stage]?.title ?? '')}, after ${duration(each.at)}, ${each.state})`), '');
  }
  if (sheet.points.length > 0) {
    lines.push('## Must discuss', '', ...sheet.points.map((each, at) => `- [${round.discussed.includes(at) ? 'x' : ' '}] ${plain(each)}`), '');
  }
  const made = sheet.mistakes.filter(each => round.mistakes.includes(each.id));
  if (made.length > 0) {
    lines.push('## Mistakes', '', ...made.map(each => `- ${plain(each.title)}`), '');
  }
  if (round.lesson.trim() !== '') {
    lines.push('## Next time', '', quoted(round.lesson), '');
  }
  if (picture !== '') {
    lines.push(`[board]: data:image/svg+xml;base64,${base64(picture)}`, '');
  }
  return lines.join('\n');
}

/**
 * A round as a file that "import" takes back.
 * @param {Round} round
 * @param {string} site
 * @param {number} version of the store's data
 * @returns {string}
 */
export function toJson(round, site, version) {
  return `${JSON.stringify({ format: FORMAT, version, site, exported: new Date().toISOString(), kinds: { rounds: [round] }, aside: [] }, null, 2)}\n`;
}

/**
 * What a file is called: letters and digits only.
 * @param {Round} round
 * @param {string} extension
 */
export function fileName(round, extension) {
  return `${round.problem.replace(/[^a-z0-9-]+/gi, '-')}-${new Date(round.started).toISOString().slice(0, 10)}.${extension}`;
}
