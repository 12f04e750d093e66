import { expect, test } from 'vitest';
import type { Source } from '../../../src/domain/letter/sentence.ts';
import { ownSources, sourcesShown } from '../../../src/domain/letter/sources-shown.ts';
import { shippedRound, submitted } from '../../support/letter-desk.ts';

const round = shippedRound();
const LONG = 'Begeleiding kost veel tijd, en de teams zijn zo druk dat er voor een goede start van nieuwe collega’s te weinig uren zijn.';
const dossiers = [submitted('waterschappen', { q08_banen: { is: 269.5, words: '269,5' }, q16_verklaring: { is: LONG, words: LONG } }), submitted('hbo', { q08_banen: { is: 605, words: '605' } })];
const answer = (question: string, quote: string, sector?: string): Source => ({ question, version: 1, quote, ...(sector === undefined ? {} : { sector }) });
const shown = (sources: readonly Source[], length: 'brief' | 'whole' = 'brief') => sourcesShown('waterschappen', sources, { round, dossiers }, length);

test('an answer stands once however often the sentence uses it, with who gave it, when, and the literal words', () => {
  expect(shown([answer('q08_banen', '269,5'), answer('q08_banen', '269,5')])).toEqual([
    { what: { say: 'source-answer', slots: { label: { words: round.questionnaire.questions.find(({ id }) => id === 'q08_banen')!.label }, version: 1, person: { person: 'fuchsia-linde' }, date: { date: '2026-06-01' } } }, quote: '269,5' },
  ]);
});

test('of long words only what the sentence uses stands beside it, and not more than fits; who asks gets every word', () => {
  expect(shown([answer('q16_verklaring', 'Begeleiding kost veel tijd')])[0]?.quote).toBe('Begeleiding kost veel tijd');
  expect(shown([answer('q16_verklaring', 'Begeleiding'), answer('q16_verklaring', 'te weinig uren')])[0]?.quote).toBe('Begeleiding … te weinig uren');
  expect(shown([answer('q16_verklaring', LONG)])[0]?.quote).toMatch(/^Begeleiding kost veel tijd.{30,62}…$/);
  expect(shown([answer('q16_verklaring', 'Begeleiding')], 'whole')[0]?.quote).toBe(LONG);
});

test('the data of the round stand last and once, by where the round found them, without its keys', () => {
  const facts = [{ round: 'round.yaml#year', quote: '2025' }, { round: 'round.yaml#calendar.deadline', quote: '2026-07-01T17:00' }, { round: 'round.yaml#waterschappen.previous.q08_banen.value', quote: '269.5' }];
  expect(shown([...facts, answer('q08_banen', '269,5')]).map(({ what, quote }) => [typeof what === 'object' && 'say' in what ? what.say : what, quote])).toEqual([['source-answer', '269,5'], ['source-round', null], ['source-round-found', null]]);
});

test('what another sector said is named by its sector, and is none of a sector\'s own', () => {
  const both = [answer('q08_banen', '269,5'), answer('q08_banen', '605', 'hbo')];
  expect(shown(both).map(({ what }) => (typeof what === 'object' && 'say' in what ? what.say : what))).toEqual(['source-answer', 'source-answer-of']);
  expect(ownSources([...both, { round: 'round.yaml#year', quote: '2025' }], 'waterschappen')).toEqual([both[0], { round: 'round.yaml#year', quote: '2025' }]);
});
