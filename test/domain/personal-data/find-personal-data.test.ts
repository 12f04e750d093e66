import { describe, expect, test } from 'vitest';
import { passesElevenTest } from '../../../src/domain/personal-data/bsn.ts';
import { findPersonalData } from '../../../src/domain/personal-data/find-personal-data.ts';
import { maskPersonalData } from '../../../src/domain/personal-data/mask-personal-data.ts';
import { normalAnswers } from './normal-answers.ts';
import { tellingAnswers } from './telling-answers.ts';

const names = ['Sanne Kuipers', 'Pieter van den Berg', 'Fatima El Amrani', 'Roos de Boer', 'Jan Bakker', 'Willem Visser', 'Anne-Marie Utrecht', 'Mark Rijk', 'Carla van Groningen'];
const marks = { name: '[naam]', bsn: '[bsn]', email: '[e-mail]', phone: '[telefoon]', diagnosis: '[gezondheid]', 'age-and-place': '[persoon]' };

test.each(tellingAnswers)('%s', (text, expected) => {
  const found = findPersonalData(text, { names });
  expect(found.map((one) => [one.kind, one.text])).toEqual(expected);
  for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
});

test.each(normalAnswers)('nothing in «%s»', (text) => expect(findPersonalData(text, { names })).toEqual([]));

test('the tables are as large as they should be', () => {
  expect(tellingAnswers.length).toBeGreaterThanOrEqual(60);
  expect(normalAnswers.length).toBeGreaterThanOrEqual(60);
});

describe('the eleven-test', () => {
  test.each(['111222333', '123456782', '12345679'])('%s passes', (digits) => expect(passesElevenTest(digits)).toBe(digits !== '12345679'));
  test.each(['111222334', '123456789', '000000000', '1234567', '1234567890', 'abcdefghi', ''])('%s does not', (digits) => expect(passesElevenTest(digits)).toBe(false));
  test('a number that fails it is no bsn, whatever the words say', () => expect(findPersonalData('bsn 123456789', { names: [] })).toEqual([]));
});

describe('masking', () => {
  test('every stretch gets the mark of its kind and the rest stays', () => {
    const text = 'Jan (34) uit Zwolle, bsn 111222333, belde s.kuipers@voorbeeld.nl via 06-12345678.';
    expect(maskPersonalData(text, findPersonalData(text, { names }), marks)).toBe('[persoon], bsn [bsn], belde [e-mail] via [telefoon].');
  });
  test('nothing found, nothing changed', () => expect(maskPersonalData('12 banen', [], marks)).toBe('12 banen'));
  test.each(tellingAnswers)('what was masked is not found again: %s', (text) => {
    const masked = maskPersonalData(text, findPersonalData(text, { names }), marks);
    expect(findPersonalData(masked, { names })).toEqual([]);
  });
});

test('a long text with many near misses is read at once', () => {
  const text = 'De 12 a 34 1 2 3 06 Jan. Van de '.repeat(400);
  expect(findPersonalData(text, { names }).every((one) => one.end > one.start)).toBe(true);
});
