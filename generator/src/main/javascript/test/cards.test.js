import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { anki } from '../practice/anki.js';
import { chance } from '../practice/chance.js';
import { csv } from '../practice/csv.js';
import { dayOf, stretch } from '../practice/day.js';
import { html, nodes, plain } from '../practice/parts.js';
import { progress } from '../practice/progress.js';
import { after, today } from '../practice/queue.js';
import { GRADES, graded, intervals, settled } from '../practice/schedule.js';
import { faultOfCard } from '../practice/card-records.js';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) {
    delete process.env.TZ;
  } else {
    process.env.TZ = zone;
  }
});

const opening = { id: 'opening', title: 'Openings', singular: 'Opening', groups: [['open', 'Open games']] };
const term = { id: 'term', title: 'Glossary', singular: 'Term', groups: [] };

function deck(count) {
  return Array.from({ length: count }, (_, n) => ({
    id: `${n % 2 ? 'term' : 'opening'}/${n}`, subject: n % 2 ? term : opening, group: n % 2 ? '' : 'open',
    front: `Front ${n}`, back: [['', `Back ${n}`]], href: `../x.html#${n}`
  }));
}

const all = { without: [], group: '', newPerDay: 10 };

test('a day begins at four in the morning, wherever one is', () => {
  for (const where of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe']) {
    process.env.TZ = where;
    const late = new Date(2026, 2, 10, 3, 59).getTime();
    const early = new Date(2026, 2, 10, 4, 0).getTime();
    assert.equal(dayOf(late), Date.UTC(2026, 2, 9) / 86400000, where);
    assert.equal(dayOf(early), Date.UTC(2026, 2, 10) / 86400000, where);
    assert.equal(dayOf(new Date(2026, 2, 10, 23, 59).getTime()), dayOf(early), where);
  }
});

test('days follow each other where clocks are put forward and back', () => {
  process.env.TZ = 'Europe/Berlin';
  for (const [month, first] of [[2, 27], [9, 23]]) {
    for (let date = first; date < first + 4; date++) {
      const noon = dayOf(new Date(2026, month, date, 12).getTime());
      assert.equal(dayOf(new Date(2026, month, date + 1, 12).getTime()), noon + 1);
      assert.equal(dayOf(new Date(2026, month, date + 1, 3, 30).getTime()), noon);
    }
  }
});

test('the interval grows with each good answer that comes when it is due', () => {
  let schedule;
  let day = 20000;
  let before = 0;
  for (let n = 0; n < 10; n++) {
    schedule = graded(schedule, 'a', 3, day);
    const interval = schedule.due - day;
    assert.ok(interval > before || interval >= 3650, `${interval} after ${before}`);
    before = interval;
    day = schedule.due;
  }
  assert.equal(schedule.reps, 10);
  assert.equal(faultOfCard(schedule), undefined);
});

test('a better answer never brings a card back earlier, and only a forgotten one comes again today', () => {
  const random = chance(7);
  for (let run = 0; run < 300; run++) {
    let schedule;
    let day = 20000;
    for (let n = 0; n < 12; n++) {
      const days = intervals(schedule, day);
      assert.equal(days[1], 0);
      assert.ok(days[2] >= 1 && days[2] <= days[3] && days[3] <= days[4], JSON.stringify(days));
      const grade = GRADES[Math.floor(random() * 4)];
      const next = graded(schedule, 'a', grade, day);
      assert.equal(next.due - day, days[grade]);
      assert.equal(faultOfCard(next), undefined, JSON.stringify(next));
      schedule = next;
      day += Math.floor(random() * 2 * (next.due - day + 1));
    }
  }
});

test('forgetting brings a card back today and makes the next interval shorter', () => {
  let schedule;
  let day = 20000;
  for (let n = 0; n < 5; n++) {
    schedule = graded(schedule, 'a', 3, day);
    day = schedule.due;
  }
  const kept = graded(schedule, 'a', 3, day).due - day;
  const forgotten = graded(schedule, 'a', 1, day);
  assert.equal(forgotten.due, day);
  assert.equal(forgotten.lapses, 1);
  const again = graded(forgotten, 'a', 3, day);
  assert.ok(again.due - day >= 1 && again.due - day < kept);
});

test('a clock that went back loses nothing: the interval counts from today', () => {
  const right = 20000;
  const ahead = right + 400;
  let schedule = graded(undefined, 'a', 3, right - 10);
  schedule = graded(schedule, 'a', 3, ahead);
  const interval = schedule.due - schedule.last;
  const now = settled(schedule, right);
  assert.equal(now.last, right);
  assert.equal(now.due, right + interval);
  assert.equal(settled(now, right), now);
  const next = graded(schedule, 'a', 3, right);
  assert.equal(faultOfCard(next), undefined);
  assert.ok(next.due > right && next.due <= right + 2 * 3650);
  const cards = deck(1).map(card => ({ ...card, id: 'a' }));
  assert.equal(today(cards, new Map([['a', now]]), all, right + interval).due.length, 1);
});

test('a schedule that nobody touched is left as it is by a clock that goes on', () => {
  const schedule = graded(undefined, 'a', 3, 20000);
  assert.equal(settled(schedule, 30000), schedule);
});

test('the queue has each card once, the longest due first, and no more new ones than the day has left', () => {
  const cards = deck(40);
  const schedules = new Map(cards.slice(0, 12).map((card, n) => [card.id, { ...graded(undefined, card.id, 3, 19000 + n), due: 20000 - n }]));
  const { due, fresh } = today(cards, schedules, all, 20000);
  assert.equal(due.length, 12);
  assert.deepEqual(due.map(card => schedules.get(card.id).due), due.map(card => schedules.get(card.id).due).sort((a, b) => a - b));
  assert.equal(fresh.length, 10);
  assert.equal(new Set([...due, ...fresh]).size, 22);
  assert.deepEqual(today(cards, schedules, all, 20000), { due, fresh });
  schedules.set(fresh[0].id, graded(undefined, fresh[0].id, 3, 20000));
  assert.deepEqual(today(cards, schedules, all, 20000).fresh, fresh.slice(1));
});

test('within a session a card repeats only after Again', () => {
  const random = chance(3);
  let queue = deck(30).map(card => card.id);
  const forgotten = new Set();
  const seen = new Set();
  while (queue.length > 0) {
    const [head] = queue;
    assert.ok(!seen.has(head) || forgotten.has(head));
    seen.add(head);
    const grade = GRADES[Math.floor(random() * 4)];
    forgotten.delete(head);
    if (grade === 1) {
      forgotten.add(head);
    }
    queue = after(queue, grade);
  }
  assert.equal(seen.size, 30);
});

test('a suspended card does not come, nor one of a kind or a group that is left out', () => {
  const cards = deck(6);
  const schedules = new Map([[cards[0].id, { ...graded(undefined, cards[0].id, 3, 100), suspended: true }]]);
  const ids = choice => today(cards, schedules, { ...all, ...choice }, 20000).fresh.map(card => card.id).sort();
  assert.deepEqual(ids({}), ['opening/2', 'opening/4', 'term/1', 'term/3', 'term/5']);
  assert.deepEqual(ids({ without: ['term'] }), ['opening/2', 'opening/4']);
  assert.deepEqual(ids({ group: 'opening/open' }), ['opening/2', 'opening/4']);
});

test('a card that is gone keeps its schedule aside, and progress counts what is here', () => {
  const schedules = new Map(['a', 'b', 'gone'].map(id => [id, graded(undefined, id, 3, 20000)]));
  const review = (card, grade, day, later) => ({ id: `${card}${day}`, card, grade, day, after: later });
  const figures = progress(new Set(['a', 'b', 'c']), schedules, [
    review('a', 3, 20000, -1), review('a', 3, 20003, 3), review('b', 1, 20003, 3), review('b', 3, 20003, 0), review('a', 1, 19000, 2)
  ], 20003);
  assert.deepEqual([figures.total, figures.seen, figures.vanished, figures.reviewed, figures.remembered], [3, 2, 1, 2, 1]);
  assert.equal(figures.due + figures.ahead.reduce((sum, count) => sum + count), 2);
});

test('stretches are said in the unit that fits', () => {
  assert.deepEqual([0, 1, 2, 30, 31, 200, 365, 366, 3650].map(stretch),
    ['today', '1 day', '2 days', '30 days', '1 month', '6.6 months', '1 year', '1 year', '10 years']);
});

// Readers after the formats' own descriptions, not after our writers.
function readFields(text, separator, lineEnd) {
  const rows = [];
  let row = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) {
        field += text[at];
      }
      at++;
    } else {
      while (at < text.length && text[at] !== separator && !text.startsWith(lineEnd, at)) {
        field += text[at++];
      }
    }
    row.push(field);
    if (text.startsWith(lineEnd, at)) {
      rows.push(row);
      row = [];
      at += lineEnd.length;
    } else {
      assert.equal(text[at++], separator);
    }
  }
  assert.deepEqual(row, []);
  return rows;
}

const hard = [
  { ...deck(1)[0], front: ['Say "en passant",\n', ['em', 'please']], back: [['Line', 'a,b\r\nc'], ['', [['p', 'x < y & z'], ['ul', ['li', '=1+1']]]]] },
  { ...deck(1)[0], id: 'opening/1', front: '=HYPERLINK("https://example.org")', back: [['', '\t-1']] },
  { ...deck(1)[0], id: 'opening/2', front: '@SUM(1)', back: [['', ['see ', ['a', '../terms/index.html#x', 'that']]]] }
];
const base = 'https://chess.example/practise/cards.html';

test('a table of cards can be read again, and nothing in it is a formula', () => {
  const text = csv(hard, base);
  assert.equal(text[0], '\uFEFF', 'Excel takes a file without a byte-order mark for one in an old encoding');
  const rows = readFields(text.slice(1), ',', '\r\n');
  assert.deepEqual(rows[0], ['id', 'kind', 'group', 'front', 'back', 'address']);
  assert.deepEqual(rows[1], ['opening/0', 'Opening', 'Open games', 'Say "en passant", please', 'Line: a,b c\nx < y & z\n• =1+1',
    'https://chess.example/x.html#0']);
  assert.equal(rows[2][3], '\'=HYPERLINK("https://example.org")');
  assert.equal(rows[2][4], "'-1");
  assert.equal(rows[3][3], "'@SUM(1)");
  rows.flat().forEach(field => assert.doesNotMatch(field, /^[=+\-@\t\r]/));
});

test('a file for Anki has its heads first, and each card in one row of five fields', () => {
  const text = anki({ name: 'chess', title: 'Chess::Club' }, hard, base);
  const lines = text.split('\n');
  const heads = lines.filter(line => line.startsWith('#'));
  assert.deepEqual(heads, lines.slice(0, heads.length));
  assert.ok(['#separator:tab', '#html:true', '#guid column:1', '#deck column:2', '#tags column:5'].every(head => heads.includes(head)));
  const rows = readFields(lines.slice(heads.length).join('\n'), '\t', '\n');
  assert.deepEqual(rows.map(row => row.length), [5, 5, 5]);
  assert.deepEqual(rows[0].slice(0, 3),
    ['chess/opening/0', 'Chess:Club::Openings', '<small>Opening, Open games</small><br>Say &quot;en passant&quot;, <em>please</em>']);
  assert.equal(rows[0][3], '<b>Line</b>: a,b c<br><p>x &lt; y &amp; z</p><ul><li>=1+1</li></ul>');
  assert.equal(rows[0][4], 'chess opening::open');
  assert.equal(rows[2][3], 'see <a href="https://chess.example/terms/index.html#x">that</a>');
});

test('parts that no build makes become harmless text', () => {
  const bad = [['script', 'alert(1)'], ['a', 'javascript:alert(1)', 'go'], ['a', ' javascript:x', 'on'], ['a', 'data:text/html,x', 'there']];
  assert.equal(html(bad, base), '<span>alert(1)</span><span>go</span><span>on</span><span>there</span>');
  assert.equal(plain(bad), 'alert(1)goonthere');
  assert.equal(typeof nodes, 'function');
});
