import { expect, test } from 'vitest';
import { capital, formatDay, formatShortMoment, formatTime } from '../../../src/app/words/format.ts';
import { whenOf } from '../../../src/app/page/when.ts';
import { shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();

test.each([
  // summer time, winter time, and the two nights between them
  ['2026-07-01T15:00:00Z', 'wo 1 jul 17:00', 'woensdag 1 juli 2026 om 17:00 uur', 'Wed 1 Jul 17:00', 'Wednesday 1 July 2026 at 17:00'],
  ['2027-01-22T16:00:00Z', 'vr 22 jan 17:00', 'vrijdag 22 januari 2027 om 17:00 uur', 'Fri 22 Jan 17:00', 'Friday 22 January 2027 at 17:00'],
  ['2026-03-29T01:00:00Z', 'zo 29 mrt 03:00', 'zondag 29 maart 2026 om 03:00 uur', 'Sun 29 Mar 03:00', 'Sunday 29 March 2026 at 03:00'],
  ['2026-10-25T01:30:00Z', 'zo 25 okt 02:30', 'zondag 25 oktober 2026 om 02:30 uur', 'Sun 25 Oct 02:30', 'Sunday 25 October 2026 at 02:30'],
  // the day there is already the next one
  ['2026-05-03T22:05:00Z', 'ma 4 mei 00:05', 'maandag 4 mei 2026 om 00:05 uur', 'Mon 4 May 00:05', 'Monday 4 May 2026 at 00:05'],
])('%s is %s, in full %s', (at, short, full, shortEn, fullEn) => {
  expect(whenOf(at, { round, language: 'nl' })).toEqual({ at, short, full });
  const english = whenOf(at, { round, language: 'en' });
  // with or without a comma after the weekday, as the locale data of the runtime has it
  expect({ ...english, full: english.full.replace(',', '') }).toEqual({ at, short: shortEn, full: fullEn });
});

test('a moment has a day and a time of its own in another zone', () => {
  expect(formatDay('2026-05-03T22:05:00Z', 'Europe/London', 'nl')).toBe('zondag 3 mei 2026');
  expect(formatTime('2026-05-03T22:05:00Z', 'Europe/London')).toBe('23:05');
  expect(formatShortMoment('2026-05-03T22:05:00Z', 'Europe/London', 'nl')).toBe('zo 3 mei 23:05');
});

test.each([['ja', 'Ja'], ['nog niet begonnen', 'Nog niet begonnen'], ['é', 'É'], ['269,5 banen', '269,5 banen'], ['klaver@voorbeeld.nl', 'klaver@voorbeeld.nl'], ['https://voorbeeld.nl/a', 'https://voorbeeld.nl/a'], ['', '']])('«%s» by itself is «%s»', (text, shown) => {
  expect(capital(text)).toBe(shown);
});
