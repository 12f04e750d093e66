import { expect, test } from 'vitest';
import { COLLECTING_PAUSE, asOneReply, collectingPause } from '../../../src/domain/conversation/fragments.ts';
import { questionOf } from '../../../src/domain/round.ts';
import { gave, round, situationAfter } from './given.ts';

const situation = situationAfter([gave('q01_rol', true), gave('q07_basis', 'quotum')]);

test.each<[string, string, number]>([
  ['q08_banen', '275,5', 0],
  ['q08_banen', 'dat waren er', COLLECTING_PAUSE],
  ['q08_banen', '275,5 en', COLLECTING_PAUSE],
  ['q16_verklaring', 'Begeleiding kost tijd', COLLECTING_PAUSE],
  ['q16_verklaring', 'help', 0],
  ['q16_verklaring', 'wijzig vraag 8', 0],
  ['q18_gedaan', 'Training gegeven', COLLECTING_PAUSE],
  ['q02_wa_status', 'vastgesteld', 0],
  ['q02_wa_status', 'weet ik nog niet', 0],
])('%s «%s» waits %i ms', (question, text, pause) => {
  expect(collectingPause(situation, questionOf(round, question), text)).toBe(pause);
});

test('nothing waits where nothing was asked', () => {
  expect(collectingPause(situation, null, 'hallo')).toBe(0);
});

test('fragments are read as one reply', () => {
  expect(asOneReply(['dat waren er ', '', ' 275,5'])).toBe('dat waren er\n275,5');
});
