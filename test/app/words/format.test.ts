import { describe, expect, test } from 'vitest';
import { formatDate, formatList, formatMoment, formatNumber, formatValue } from '../../../src/app/words/format.ts';
import type { Question } from '../../../src/domain/question.ts';
import type { Value } from '../../../src/domain/value.ts';
import { shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();
const question = (id: string): Question => round.questionnaire.questions.find((one) => one.id === id)!;
const yesNo = { nl: { yes: 'ja', no: 'nee' }, en: { yes: 'yes', no: 'no' } };

describe('figures and dates as people write them', () => {
  test.each([
    [1250, '1.250', '1,250'], [269.5, '269,5', '269.5'], [321.18, '321,18', '321.18'], [0, '0', '0'], [1234567.25, '1.234.567,25', '1,234,567.25'],
  ])('%d is %s, in English %s', (figure, dutch, english) => {
    expect([formatNumber(figure, 'nl'), formatNumber(figure, 'en')]).toEqual([dutch, english]);
  });

  test.each([
    ['2025-06-30', '30 juni 2025', '30 June 2025'], ['2025-06', 'juni 2025', 'June 2025'], ['2025', '2025', '2025'],
  ])('%s is %s, in English %s', (date, dutch, english) => {
    expect([formatDate(date, 'nl'), formatDate(date, 'en')]).toEqual([dutch, english]);
  });

  test.each([
    ['2026-07-01T15:00:00Z', 'woensdag 1 juli 2026 om 17:00 uur', 'summer'],
    ['2026-12-24T08:05:00Z', 'donderdag 24 december 2026 om 09:05 uur', 'winter'],
    ['2026-10-25T01:30:00Z', 'zondag 25 oktober 2026 om 02:30 uur', 'the second 02:30 of the night the clock goes back'],
  ])('%s is %s (%s)', (instant, shown) => {
    expect(formatMoment(instant, 'Europe/Amsterdam', 'nl')).toBe(shown);
  });

  test('a list ends in en', () => {
    expect([formatList(['a'], 'nl'), formatList(['a', 'b'], 'nl'), formatList(['a', 'b', 'c'], 'nl'), formatList(['a', 'b'], 'en')]).toEqual(['a', 'a en b', 'a, b en c', 'a and b']);
  });
});

describe('a value as an answer to its question', () => {
  test.each<[string, Value, string, string]>([
    ['q01_rol', true, 'ja', 'yes'],
    ['q02_wa_status', 'vastgesteld', 'Vastgesteld', 'Adopted'],
    ['q08_banen', 334.72, '334,72 banen', '334.72 jobs'],
    ['q19_budget', 240000, '€ 240.000', '€ 240,000'],
    ['q11_bron', ['fonds', 'schatting'], 'A&O-fonds of sectorfonds en Schatting', 'Labour-market or sector fund and Estimate'],
    ['q18_gedaan', ['Een training', 'Een gids'], 'Een training; Een gids', 'Een training; Een gids'],
    ['q20_plannen', [{ text: 'Een gids', date: '2026-12-01' }, { text: 'Een training', date: null }], 'Een gids (1 december 2026); Een training', 'Een gids (1 December 2026); Een training'],
    ['q04_wa_datum', '2024-06-14', '14 juni 2024', '14 June 2024'],
  ])('%s %o is «%s», in English «%s»', (id, value, dutch, english) => {
    expect([formatValue(value, question(id), 'nl', yesNo.nl), formatValue(value, question(id), 'en', yesNo.en)]).toEqual([dutch, english]);
  });
});
