import { describe, expect, test } from 'vitest';
import { readReply } from '../../../src/domain/reading/read-reply.ts';
import { readList } from '../../../src/domain/reading/read-list.ts';
import { readMentions } from '../../../src/domain/reading/read-mentions.ts';
import { readConfirmation } from '../../../src/domain/reading/read-confirmation.ts';
import { readKamerstuk } from '../../../src/domain/reading/read-kamerstuk.ts';
import { readMoment } from '../../../src/domain/reading/read-moment.ts';
import { readSeveral } from '../../../src/domain/reading/read-several.ts';
import type { Ask } from '../../../src/domain/reading/reading.ts';
import { dutchNumber } from '../../../src/domain/reading/words/number-words.ts';
import { asks } from './asks.ts';

const UNITS = ['', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf', 'dertien', 'veertien', 'vijftien', 'zestien', 'zeventien', 'achttien', 'negentien'];
const TENS = ['', '', 'twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** Writes a whole number in Dutch words as the Taalunie spells them. */
function inWords(value: number): string {
  if (value === 0) return 'nul';
  if (value >= 1_000_000) return `${value === 1_000_000 ? 'een' : inWords(Math.floor(value / 1_000_000))} miljoen${value % 1_000_000 === 0 ? '' : ` ${inWords(value % 1_000_000)}`}`;
  if (value >= 1_000) return `${value < 2_000 ? '' : inWords(Math.floor(value / 1_000))}duizend${value % 1_000 === 0 ? '' : ` ${inWords(value % 1_000)}`}`;
  if (value >= 100) return `${value < 200 ? '' : UNITS[Math.floor(value / 100)]}honderd${value % 100 === 0 ? '' : inWords(value % 100)}`;
  if (value < 20) return UNITS[value]!;
  const unit = value % 10;
  return unit === 0 ? TENS[value / 10]! : `${UNITS[unit]}${unit === 2 || unit === 3 ? 'ën' : 'en'}${TENS[Math.floor(value / 10)]}`;
}

/** A small generator of chance with a seed, so that a failing text can be made again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const count: Ask = { type: 'integer', question: 'Hoeveel zijn het er?', today: '2026-02-12', year: 2025, min: 0, max: 10_000_000 };
const measure: Ask = { ...count, type: 'decimal', max: 100_000_000 };
const valueOf = (reply: string, ask: Ask) => { const reading = readReply(reply, ask); return reading.turn === 'answer' ? reading.value : reading; };

describe('number words', () => {
  test('numbers up to a million read back, written together', () => {
    const edges = [0, 1, 2, 3, 8, 11, 12, 14, 20, 21, 22, 23, 83, 99, 100, 101, 112, 120, 200, 322, 999];
    // thousands and what follows them are read apart, so each is tried with every edge of the other
    const below = Array.from({ length: 1_000 }, (_, value) => value);
    const values = below.flatMap((one) => edges.flatMap((edge) => [one * 1_000 + edge, edge * 1_000 + one]));
    const wrong = values.filter((value) => dutchNumber(inWords(value).replaceAll(' ', '').replaceAll('ë', 'e')) !== value);
    expect(wrong).toEqual([]);
  });

  test('a reply in words reads back, spelled with spaces and accents', () => {
    const next = chance(7);
    const values = [...Array.from({ length: 1_200 }, (_, value) => value), ...Array.from({ length: 2_000 }, () => Math.floor(next() * 9_999_999)), 1_000_000, 2_000_000, 1_200_000];
    const wrong = values.filter((value) => valueOf(`het zijn er ${inWords(value)}`.replace(/ een$/, ' één'), count) !== value);
    expect(wrong).toEqual([]);
  });

  test.each(['', ' '])('twelve hundred and the like read back (joined by "%s")', (joint) => {
    for (let hundreds = 11; hundreds <= 99; hundreds++) if (hundreds % 10 !== 0) expect(valueOf(`${inWords(hundreds)}${joint}honderd`, count)).toBe(hundreds * 100);
  });
});

describe('digits', () => {
  test('what Intl writes for the Netherlands reads back', () => {
    const next = chance(11);
    const plain = new Intl.NumberFormat('nl-NL');
    const fine = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const money = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
    const percent = new Intl.NumberFormat('nl-NL', { style: 'percent', minimumFractionDigits: 1 });
    for (let i = 0; i < 1_000; i++) {
      const whole = Math.floor(next() * 9_999_999);
      const cents = Math.floor(next() * 99_999_999) / 100;
      const share = Math.floor(next() * 1_000) / 1_000;
      expect([plain.format(whole), valueOf(plain.format(whole), count)]).toEqual([plain.format(whole), whole]);
      expect([fine.format(cents), valueOf(fine.format(cents), measure)]).toEqual([fine.format(cents), cents]);
      expect([money.format(cents), valueOf(money.format(cents), { ...measure, type: 'money' })]).toEqual([money.format(cents), cents]);
      expect([percent.format(share), valueOf(percent.format(share), { ...measure, type: 'percentage', max: 100 })]).toEqual([percent.format(share), Number((share * 100).toFixed(1))]);
    }
  });

  test('every day of a year reads back, as Intl writes it', () => {
    const day: Ask = { type: 'date', question: 'Wanneer?', today: '2026-02-12', year: 2025 };
    const styles = (['long', 'medium', 'short'] as const).map((dateStyle) => new Intl.DateTimeFormat('nl-NL', { dateStyle, timeZone: 'UTC' }));
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
      for (const style of styles) expect([style.format(at), valueOf(style.format(at), day)]).toEqual([style.format(at), new Date(at).toISOString().slice(0, 10)]);
    }
  });
});

describe('any text', () => {
  const oneOfEachType = [...new Map(Object.values(asks).map((ask) => [ask.type, ask])).values()];
  const PIECES = ['12', '1.250', ',', '.', '-', ' ', '€', '%', 'van', 'de', 'tot', 'à', 'en', 'nee', 'ja', 'wacht', 'miljoen', 'half', 'juni', '2025', '/', '(', ')', '<', '>', '&nbsp;', '*', '_', '|', '@', 'www.', 'https://', '\n', '\t', '\u00a0', '\u202f', '½', '👍🏽', 'é', 'e\u0301', '\ud800', '\u200d', 'ﷺ', '٣', '<@U1>', '<https://x|y>', 'honderd', 'komma', '?', '!', 'eind', 'week', 'Q3'];

  test('reads without error, and quotes literally', () => {
    const next = chance(23);
    for (let i = 0; i < 800; i++) {
      const reply = Array.from({ length: 1 + Math.floor(next() * 12) }, () => (next() < 0.15 ? String.fromCodePoint(Math.floor(next() * 0x10ffff)) : PIECES[Math.floor(next() * PIECES.length)]!)).join(next() < 0.5 ? '' : ' ');
      const ask = Object.values(asks)[i % Object.keys(asks).length]!;
      const reading = readReply(reply, ask);
      if ('quote' in reading && reading.quote !== null) expect(reply.slice(reading.quote.start, reading.quote.end)).toBe(reading.quote.text);
      if (reading.turn === 'answer' && typeof reading.value === 'number') expect(Number.isFinite(reading.value)).toBe(true);
      readConfirmation(reply); readKamerstuk(reply); readList(reply); readMentions(reply, { today: '2026-02-12', year: 2025 });
      readMoment(reply, { date: '2026-02-12', time: '10:30' });
      readSeveral(reply, { a: asks['places']!, b: asks['cost']!, c: asks['phase']!, d: asks['more']! });
    }
  }, 60_000);

  test.each(['1', '1.', '12 en ', '(', '<', '&', 'nee ', '1-1-', 'honderd', 'van de ', '€ 5 per ', 'a@', 'http://', ' ', '\n', 'ja ja ', 'drie komma ', '10 tot ', 'denk ik 5 ', 'in 2024 ', '* ', 'van 3 naar ', 'maandag ', 'vraag het aan ', 'een uur ', 'a punt ', '~1', 'eerst 1 maart ', '2 euro 50 '])('fifty thousand characters of "%s" are read', (piece) => {
    const long = piece.repeat(Math.ceil(50_000 / piece.length));
    for (const ask of oneOfEachType) expect(readReply(long, ask).turn).toBeTypeOf('string');
    expect(readConfirmation(long).kind).toBeTypeOf('string');
    expect(readMentions(long, { today: '2026-02-12', year: 2025 })).toBeInstanceOf(Array);
    expect(readList(long)).toBeInstanceOf(Array);
    expect(readKamerstuk(long)).toBeNull();
  }, 60_000);
});
