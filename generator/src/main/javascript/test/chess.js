/** A round about chess, as the page of a site would say it. */
export const LEVELS = ['club', 'master', 'grandmaster'];
export const sheet = {
  problem: 'endgame',
  title: 'Endgame',
  design: '../problems/endgame.html',
  stages: [
    { id: 'opening', title: 'Opening', minutes: 5, hue: '1', design: '' },
    { id: 'middle', title: 'Middle', minutes: 20, hue: '2', design: '' },
    { id: '', title: 'Talk', minutes: 5, hue: '0', design: '' }
  ],
  levels: LEVELS.map(id => ({ id, title: id })),
  questions: [
    ...LEVELS.flatMap(level => [1, 2, 3, 4].map(n => ({ id: `opening-${level}-${n}`, stage: 'opening', level, own: n === 1, ask: 'Why?' }))),
    ...LEVELS.flatMap(level => [1, 2, 3, 4].map(n => ({ id: `middle-${level}-${n}`, stage: 'middle', level, own: n === 1, ask: 'How?' }))),
    { id: 'anywhere', stage: '', level: '', own: false, ask: 'What if?' }
  ],
  followUps: [{ id: 'follow-up-1', ask: 'And then?' }, { id: 'follow-up-2', ask: 'And else?' }, { id: 'follow-up-3', ask: 'So?' }],
  mistakes: [{ id: 'zugzwang', title: 'Zugzwang' }],
  points: ['Opposition', 'Tempo'],
  best: 4
};
