import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LanguageStyle, languageReport, wordsToSpell } from '../../../src/domain/letter/language-report.ts';
import { shippedLetter } from '../../support/letter-desk.ts';

const style = LanguageStyle.parse(parse(readFileSync(join(import.meta.dirname, '../../../prompts/language/nl.yaml'), 'utf8')));
const { forms } = shippedLetter().frame;
const notes = (text: string) => languageReport([{ id: 'a', text }], style, forms).notes.map(({ kind, found, rather }) => `${kind}: ${found}${rather === null ? '' : ` → ${rather}`}`);

describe('what a writer may look at again', () => {
  test.each<[text: string, expected: readonly string[]]>([
    ['De sector telde 300 banen.', []],
    ['Aan de telling deden 7 werkgevers mee.', ['number-style: 7 → zeven']],
    ['Aan de telling deden zeven werkgevers mee.', []],
    ['Dat is 12 procent van het doel.', []],
    ['Op 7 juli 2025 telde de sector.', []],
    ['De vakbonden (3 sectoren) noemen werkdruk.', []],
    ['De Werkagenda werd door het bestuur vastgesteld en verspreid.', ['passive: werd … verspreid']],
    ['De banen worden later geteld.', ['passive: worden … geteld']],
    ['Het bestuur stelde de Werkagenda vast.', []],
    ['Conform de afspraak telde de sector tevens de inleen.', ['heavy-word: conform → volgens', 'heavy-word: tevens → ook']],
    ['De conformiteit is hoog.', []],
    ['Met betrekking tot de inleen is er niets.', ['heavy-word: met betrekking tot → over']],
    ['De sector schrijft: «Wij werden tevens geteld, alle 7.»', []],
  ])('%s', (text, expected) => expect(notes(text)).toEqual(expected));

  test('a sentence is long from twenty-six words on', () => {
    expect(notes(`${'woord '.repeat(24)}woord.`)).toEqual([]);
    expect(notes(`${'woord '.repeat(25)}woord.`)).toEqual(['long-sentence: 26']);
  });
});

describe('spelling', () => {
  const words = (text: string, names: readonly string[] = []) => wordsToSpell([{ id: 'a', text }], style, names, forms);
  test.each<[what: string, text: string, words: readonly string[]]>([
    ['each word once', 'De zon en de maan en de zon.', ['De', 'zon', 'en', 'de', 'maan']],
    ['an apostrophe and a hyphen belong to a word', "De werkagenda's van Noord-Holland.", ['De', 'van', 'Noord-Holland']],
    ['half of a compound is no word', 'De overheids- en onderwijssectoren.', ['De', 'en', 'onderwijssectoren']],
    ['what has figures is no word', 'Zo telt q08 ook 25e mee.', ['Zo', 'telt', 'ook', 'mee']],
    ['addresses are not words', 'Zie https://voorbeeld.nl/agennda of www.agennda.nl.', ['Zie', 'of']],
    ['what a sector said itself is left alone', 'De sector zegt: «Wij hebbe het druk.»', ['De', 'sector', 'zegt']],
    ['words of the trade and abbreviations are known, whatever their capitals', 'Werkagenda BZK Banenafspraak MOCW.', []],
  ])('%s', (_, text, expected) => expect(words(text)).toEqual(expected));

  test('names of the round are known', () => expect(words('De Hoogheemraadschappen telden.', ['Hoogheemraadschappen'])).toEqual(['De', 'telden']));

  test('what the dictionary does not have is a suggestion at its sentence, once', () => {
    const unknown = new Map([['baanen', ['banen', 'bannen']], ['xq', []]]);
    expect(languageReport([{ id: 'a', text: 'De baanen en de baanen.' }, { id: 'b', text: 'Een xq.' }, { id: 'c', text: 'De banen.' }], style, forms, unknown).notes).toEqual([
      { sentence: 'a', kind: 'spelling', found: 'baanen', rather: 'banen, bannen' }, { sentence: 'b', kind: 'spelling', found: 'xq', rather: null },
    ]);
  });
});

test('how it reads: short words in short sentences read with more ease', () => {
  const ease = (...texts: string[]) => languageReport(texts.map((text, index) => ({ id: String(index), text })), style, forms).readability;
  // 206.84 − 77 × 8/7 − 0.93 × 3.5
  expect(ease('De zon is warm.', 'Ik ga weg nu.'.replace(' nu', ''))).toEqual({ sentences: 2, words: 7, wordsPerSentence: 3.5, douma: 126.6 });
  expect(ease('De arbeidsmarktproblematiek belemmert werkgelegenheidsontwikkelingen.').douma).toBeLessThan(0);
  expect(ease()).toEqual({ sentences: 0, words: 0, wordsPerSentence: 0, douma: 0 });
});
