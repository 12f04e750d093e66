import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../src/domain/letter/figures-in-text.ts';
import { printDate, printList, printMoney, printNumber } from '../../../src/domain/letter/print.ts';
import { quoted, wholeSentences } from '../../../src/domain/letter/quotation.ts';
import { shippedLetter } from '../../support/letter-desk.ts';

const { forms } = shippedLetter().frame;

describe('wholeSentences() cuts after a sentence', () => {
  test.each<[text: string, maxWords: number, kept: string | null]>([
    ['Een. Twee drie.', 5, 'Een. Twee drie.'],
    ['Een twee drie. Vier vijf.', 4, 'Een twee drie.'],
    ['Een twee drie.', 2, null],
    ['Dat kan, bijv. Utrecht doet het. En Breda.', 6, 'Dat kan, bijv. Utrecht doet het.'],
    ['Volgens dr. Smit kan het. Anderen twijfelen.', 5, 'Volgens dr. Smit kan het.'],
    ['Het zijn er 1.250 in totaal. Dat is goed.', 6, 'Het zijn er 1.250 in totaal.'],
    ['Lukt het? Ja! Zeker.', 3, 'Lukt het? Ja!'],
    ['geen punt\naan het eind', 5, 'geen punt aan het eind'],
  ])('%j within %i words', (text, maxWords, kept) => expect(wholeSentences(text, maxWords)).toBe(kept));
});

test('quoted() refuses words with the same marks inside', () => {
  expect(quoted('zo is het', forms)).toBe('«zo is het»');
  expect(quoted('zij zei «nee»', forms)).toBeNull();
});

describe('the letter prints', () => {
  test.each([[0, '0'], [1250, '1.250'], [321.18, '321,18'], [262, '262'], [1234567.5, '1.234.567,5']])('the figure %d as %s', (figure, text) => expect(printNumber(figure, forms)).toBe(text));
  test.each([[75000, '€ 75.000'], [12.5, '€ 12,50']])('%d euros as %s', (amount, text) => expect(printMoney(amount, forms)).toBe(text));
  test.each([['2025-06-30', '30 juni 2025'], ['2025-06', 'juni 2025'], ['2025-Q2', 'het tweede kwartaal van 2025'], ['2025', '2025'], ['binnenkort', null]])('the date %s as %s', (date, text) => expect(printDate(date, forms)).toBe(text));
  test('a list as a, b en c', () => expect(printList(['a', 'b', 'c'], forms)).toBe('a, b en c'));
});

describe('claimsIn() finds all that needs a source', () => {
  test.each<[text: string, kinds: readonly string[]]>([
    ['Eind 2025 telden zij 1.250,5 banen.', ['number:2025', 'number:1.250,5']],
    ['Op 30 juni 2025 was dat 54,7 procent.', ['date:30 juni 2025', 'percentage:54,7']],
    ['Dat is 5% van een doel.', ['percentage:5']],
    ['Negen van de twaalf sectoren, en één niet.', ['number-word:Negen', 'number-word:twaalf', 'number-word:één']],
    ['Een sector schrijft «wij groeien met 3».', ['quotation:«wij groeien met 3»']],
    ['Zie https://voorbeeld.nl/2025/a_1.pdf.', ['link:https://voorbeeld.nl/2025/a_1.pdf']],
    ['Zij telden banen bij een aantal werkgevers.', []],
  ])('%s', (text, kinds) => expect(claimsIn(text).map((one) => `${one.kind}:${one.text}`)).toEqual(kinds));
});
