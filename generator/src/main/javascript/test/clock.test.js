import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advance, clockAt, cue, duration, LONGEST_GAP, planned, reading, sentence } from '../practice/clock.js';
import { numbers } from '../practice/interviewer.js';

const start = { mono: 1_000, wall: 1_700_000_000_000 };
const later = (mono, wall = mono) => ({ mono: start.mono + mono, wall: start.wall + wall });

test('a running clock counts what passed, a standing one nothing', () => {
  assert.equal(advance(clockAt(true, start), later(250)).counted, 250);
  assert.deepEqual(advance(clockAt(false, start), later(250)), { clock: clockAt(false, later(250)), counted: 0 });
});

test('time that is looked at often or seldom adds up to the same', () => {
  const random = numbers(7);
  let [clock, at, counted] = [clockAt(true, start), 0, 0];
  while (at < 2_700_000) {
    at += Math.ceil(random() * 60_000);
    const step = advance(clock, later(at));
    [clock, counted] = [step.clock, counted + step.counted];
    assert.equal(step.notice, undefined);
  }
  assert.equal(counted, at);
});

test('a time of day that is set ahead or back changes no count, and the person is told', () => {
  for (const jump of [-3_600_000, -5_000, 5_000, 80_000]) {
    const step = advance(clockAt(true, start), later(250, 250 + jump));
    assert.deepEqual([step.counted, step.clock.running, step.notice], [250, true, { kind: 'jumped', milliseconds: jump }]);
    assert.match(sentence(step.notice), jump < 0 ? /jumped back/ : /jumped ahead/);
    assert.match(sentence(step.notice), /nothing is lost/);
  }
});

test('after sleep the clock stands and nothing is counted, whether or not the inner clock slept too', () => {
  for (const now of [later(3_600_000), later(250, 3_600_000), later(LONGEST_GAP + 1)]) {
    const step = advance(clockAt(true, start), now);
    assert.deepEqual([step.counted, step.clock.running, step.notice.kind], [0, false, 'gap']);
    assert.match(sentence(step.notice), /paused where it was/);
    assert.equal(advance(step.clock, later(4_000_000)).counted, 0);
  }
});

test('a hidden page that browsers run once a minute goes on counting', () => {
  assert.deepEqual(advance(clockAt(true, start), later(61_000)).notice, undefined);
});

test('an inner clock that begins anew takes nothing away', () => {
  assert.equal(advance(clockAt(true, start), { mono: 0, wall: start.wall + 100 }).counted, 0);
});

test('planned stages add up to the chosen length, and a longer stage never gets less', () => {
  const random = numbers(11);
  for (let round = 0; round < 500; round++) {
    const minutes = Array.from({ length: 1 + Math.floor(random() * 9) }, () => 1 + Math.floor(random() * 20));
    const length = 15 + Math.floor(random() * 76);
    const plan = planned(minutes, length);
    assert.equal(plan.reduce((sum, each) => sum + each, 0), length * 60_000);
    const total = minutes.reduce((sum, each) => sum + each, 0);
    plan.forEach((each, at) => {
      assert.equal(each % 1000, 0);
      assert.ok(Math.abs(each - (minutes[at] * length * 60_000) / total) < 1000, `${minutes} in ${length}`);
      minutes.forEach((other, index) => assert.ok(!(minutes[at] > other) || each >= plan[index], `${minutes} in ${length}: ${plan}`));
    });
  }
});

test('in its own length a round keeps the minutes of its stages', () => {
  assert.deepEqual(planned([5, 3, 7, 5, 8, 8, 5, 4], 45), [5, 3, 7, 5, 8, 8, 5, 4].map(each => each * 60_000));
});

test('cues come in the last minute and after the end; a short stage has no last minute', () => {
  assert.deepEqual([0, 239_000, 240_000, 299_999, 300_000].map(spent => cue(300_000, spent)), ['', '', 'soon', 'soon', 'over']);
  assert.equal(cue(120_000, 100_000), '');
});

test('a clock shows minutes and seconds, also when it is over', () => {
  assert.deepEqual([300_000, 299_999, 59_001, 1, 0, -1_000, -61_500].map(reading), ['5:00', '5:00', '1:00', '0:01', '0:00', '−0:01', '−1:01']);
  assert.deepEqual([40_000, 180_000, 7_500_000].map(duration), ['40 s', '3 min', '2 h 5 min']);
});
