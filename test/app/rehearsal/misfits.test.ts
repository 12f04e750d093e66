import { expect, test } from 'vitest';
import { loadRound } from '../../../src/app/load/load-round.ts';
import { misfits } from '../../../src/app/rehearsal/misfits.ts';
import { Script } from '../../../src/app/rehearsal/script.ts';

const loaded = await loadRound('prompts/rounds/energie-bibliotheken-2025');
if (!loaded.ok) throw new Error(`The small round is not right: ${JSON.stringify(loaded.problems)}`);
const { round } = loaded;
const [sector, question, person] = [round.sectors[0]!.id, round.questionnaire.questions[0]!.id, round.people[0]!.id];
const usual = { round: 'x', from: '2026-05-01T08:00:00+02:00[Europe/Amsterdam]', until: '2026-09-01T18:00:00+02:00[Europe/Amsterdam]' };
const at = '2026-05-20T10:05';

test('a script that speaks of what the round has fits', () => {
  expect(misfits(Script.parse({ ...usual, replies: { [sector]: { [question]: ['1'] } }, delay: { default: 'PT2H', [sector]: 'P1D' }, say: [{ at, who: person, text: 'status' }] }), round)).toEqual([]);
});

test.each([
  ['a sector', { replies: { [`${sector}x`]: {} } }, `replies: round ${round.id} has no sector '${sector}x', did you mean '${sector}'?; it has ${sector}, `],
  ['a question', { replies: { [sector]: { [`${question}x`]: ['1'] } } }, `replies.${sector}: round ${round.id} has no question '${question}x', did you mean '${question}'?; it has ${question}, `],
  ['a sector that waits', { delay: { qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq: 'P1D' } }, `delay: round ${round.id} has no sector 'qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq'; it has ${sector}, `],
  ['a person', { say: [{ at, who: `${person}x`, text: 'status' }] }, `say.0: round ${round.id} has no person '${person}x', did you mean '${person}'?; it has ${person}, `],
])('%s that is not there is named with what is', (_, part, sentence) => {
  const found = misfits(Script.parse({ ...usual, ...part }), round);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(sentence);
});
