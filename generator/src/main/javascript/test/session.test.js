import assert from 'node:assert/strict';
import { test } from 'node:test';
import { another, interjections, PACES } from '../practice/interviewer.js';
import { faultOfRound } from '../practice/records.js';
import { saving } from '../practice/saving.js';
import { farthest, points, times } from '../practice/score.js';
import {
  answer, ask, begin, close, dueQuestion, elapsed, finish, found, marked, next, note, openQuestion, pause, reopen, resume, score, spend
} from '../practice/session.js';
import { chartPoints, entries } from '../practice/history.js';
import { LEVELS, sheet } from './chess.js';

const choice = { level: 'master', length: 30, pace: 'usual', seed: 42, started: 1_700_000_000_000 };
const begun = (more = {}) => ({ ...begin(sheet, { ...choice, ...more }), id: 'a' });

test('a round goes from running to done and keeps the time of each stage', () => {
  let round = begun();
  round = spend(round, 60_000);
  round = pause(round);
  assert.equal(spend(round, 5_000), round);
  round = next(spend(resume(round), 30_000));
  round = finish(spend(round, 1_000));
  assert.deepEqual(round.stages.map(stage => stage.spent), [90_000, 1_000, 0]);
  assert.equal(elapsed(round), 91_000);
  assert.deepEqual([round.phase, close(round).phase], ['scoring', 'done']);
});

test('what does not fit the phase changes nothing', () => {
  const running = begun();
  assert.equal(close(running), running);
  assert.equal(resume(running), running);
  assert.equal(reopen(running), running);
  assert.equal(score(running, 0, 3), running);
  const last = next(next(next(running)));
  assert.equal(last.current, 2);
  const scoring = finish(running);
  for (const change of [pause, resume, next, finish]) {
    assert.equal(change(scoring), scoring);
  }
  assert.equal(score(scoring, 0, 5), scoring);
  assert.equal(reopen(scoring).phase, 'paused');
});

test('each step of a round is a record that the store takes', () => {
  let round = begun();
  for (const step of [pause, resume, next, each => note(each, 1, 'x'), each => ask(each, 'anywhere', 'What if?'), finish, each => score(each, 0, 2), close]) {
    round = step(round);
    assert.equal(faultOfRound(JSON.parse(JSON.stringify(round))), undefined);
  }
});

test('a round that a page finds again stands, with all that was in it', () => {
  const round = note(spend(begun(), 12_345), 0, 'half a thought');
  const again = found(JSON.parse(JSON.stringify(round)));
  assert.deepEqual({ ...again, phase: 'running' }, JSON.parse(JSON.stringify(round)));
  assert.equal(again.phase, 'paused');
  assert.equal(found({ ...round, current: 99 }).current, 2);
  assert.equal(found({ ...round, current: NaN }).current, 0);
});

test('an interjection comes when its time has come, one at a time', () => {
  let round = begun();
  const first = round.due[0];
  assert.equal(dueQuestion(round), undefined);
  round = spend(round, first.at);
  assert.equal(dueQuestion(round), first);
  round = ask(round, first.id, 'Why?');
  assert.equal(openQuestion(round).id, first.id);
  assert.equal(dueQuestion(spend(round, 300_000)), undefined);
  round = answer(round, 'skipped');
  assert.deepEqual([openQuestion(round), round.asked[0].state], [undefined, 'skipped']);
  assert.ok(!round.due.some(each => each.id === first.id));
});

test('the same seed asks the same, another seed something else', () => {
  const ids = seed => begun({ seed }).due.map(each => each.id).join();
  assert.equal(ids(1), ids(1));
  assert.ok(new Set([...Array(20).keys()].map(ids)).size > 5);
});

test('questions belong to their stage, are asked once, in order, within it, and none tests a higher level', () => {
  for (let seed = 0; seed < 300; seed++) {
    for (const level of LEVELS) {
      for (const pace of Object.keys(PACES)) {
        const { stages, due } = begun({ seed, level, pace });
        assert.equal(new Set(due.map(each => each.id)).size, due.length);
        due.forEach((each, at) => {
          assert.ok(each.at >= 0 && each.at < stages[each.stage].planned);
          const before = due[at - 1];
          assert.ok(!before || before.stage < each.stage || before.stage === each.stage && before.at <= each.at);
          const question = sheet.questions.find(known => known.id === each.id);
          if (question) {
            assert.ok(question.stage === '' || question.stage === stages[each.stage].id);
            assert.ok(question.level === '' || LEVELS.indexOf(question.level) <= LEVELS.indexOf(level));
          } else {
            assert.equal(each.stage, 2);
          }
        });
      }
    }
  }
});

test('questions about the problem and of the chosen level come more often', () => {
  let [own, chosen, all] = [0, 0, 0];
  for (let seed = 0; seed < 1000; seed++) {
    for (const each of begun({ seed }).due) {
      const question = sheet.questions.find(known => known.id === each.id);
      if (question && question.stage !== '') {
        all++;
        own += question.own ? 1 : 0;
        chosen += question.level === 'master' ? 1 : 0;
      }
    }
  }
  assert.ok(own / all > 0.35, String(own / all));
  assert.ok(chosen / all > 0.6, String(chosen / all));
});

test('a stage that has only harder questions asks those, and one that has none stays silent', () => {
  const stages = [{ id: 'a', planned: 600_000 }, { id: 'b', planned: 600_000 }];
  const due = interjections({
    stages, questions: [{ id: 'hard', stage: 'a', level: 'grandmaster', own: false }], followUps: [], levels: LEVELS, level: 'club', pace: 'usual', seed: 1
  });
  assert.deepEqual(due.map(each => each.id), ['hard']);
});

test('one more question is a new one, until there are none', () => {
  const without = new Set();
  for (let n = 0; n < sheet.questions.length; n++) {
    const id = another({ questions: sheet.questions, levels: LEVELS, level: 'master' }, 'opening', without, n);
    assert.ok(!without.has(id));
    without.add(id);
  }
  assert.equal(another({ questions: sheet.questions, levels: LEVELS, level: 'master' }, 'opening', without, 1), undefined);
});

test('points count the stages that were scored, and times stand beside the plan', () => {
  let round = finish(next(spend(begun(), 400_000)));
  assert.deepEqual(points(round), { points: 0, of: 0, scored: 0, share: undefined });
  round = score(score(round, 0, 4), 1, 1);
  assert.deepEqual(points(round), { points: 5, of: 8, scored: 2, share: 0.625 });
  assert.deepEqual(points(score(round, 1, undefined)), { points: 4, of: 4, scored: 1, share: 1 });
  assert.deepEqual(times(round)[0], { title: 'Opening', planned: 300_000, spent: 400_000, over: 100_000 });
  assert.equal(farthest(round).title, 'Middle');
});

test('a mark is set once and taken away', () => {
  assert.deepEqual(marked(marked([], 'a', true), 'a', true), ['a']);
  assert.deepEqual(marked(['a', 'b'], 'a', false), ['b']);
});

test('the history has the latest first, the chart the oldest, and only what was scored', () => {
  const done = (started, value) => ({ ...score(finish(begun({ started })), 0, value), id: String(started) });
  const all = entries([done(1, 1), done(3, 4), { ...begun({ started: 2 }), id: '2' }]);
  assert.deepEqual(all.map(each => each.id), ['3', '2', '1']);
  assert.deepEqual(all.map(each => each.score), ['4 of 4', '', '1 of 4']);
  assert.deepEqual(chartPoints(all, 100, 40).map(({ x, y }) => [x, y]), [[0, 30], [100, 0]]);
  assert.deepEqual(chartPoints(all.slice(0, 1), 100, 40).map(({ x }) => x), [50]);
});

test('the last change is written, one after the other, and stays to be written if that fails', async () => {
  const written = [];
  const failures = [];
  let full = true;
  const saver = saving(async value => {
    await null;
    if (full) {
      throw new Error('full');
    }
    written.push(value);
  }, error => failures.push(error.message), 1);
  assert.equal(saver.waits(), false);
  saver.soon(1);
  saver.soon(2);
  assert.equal(saver.waits(), true);
  await saver.flush();
  assert.deepEqual([written, failures], [[], ['full']]);
  full = false;
  await saver.flush();
  assert.deepEqual(written, [2]);
  assert.equal(saver.waits(), false);
  await Promise.all([saver.now(3), saver.now(4)]);
  assert.equal(written.at(-1), 4);
  saver.soon(5);
  saver.drop();
  await saver.flush();
  assert.equal(written.at(-1), 4);
});
