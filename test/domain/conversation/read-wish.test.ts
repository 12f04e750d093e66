import { describe, expect, test } from 'vitest';
import { readUntil, readWish } from '../../../src/domain/conversation/read-wish.ts';
import type { Wish } from '../../../src/domain/conversation/read-wish.ts';

const change = (number: number, rest = ''): Wish => ({ wish: 'change', number, rest });
const amend = (rest: string, sure = true): Wish => ({ wish: 'amend', rest, sure });

describe('a wish about the conversation itself', () => {
  test.each<[string, Wish]>([
    // to a question by its number
    ['wijzig vraag 8', change(8)],
    ['vraag 8', change(8)],
    ['Ga naar vraag 12.', change(12)],
    ['Ik wil graag vraag 8 wijzigen', change(8)],
    ['change question 8', change(8)],
    ['wijzig vraag 3 en 4', { wish: 'change', number: 3, rest: '', then: 4 }],
    ['wijzig vraag 3 want die klopt niet', change(3)],
    // with its new answer
    ['vraag 8 moet 269,5 zijn', change(8, '269,5')],
    ['vraag 8: 270', change(8, '270')],
    ['bij vraag 8 moet 270 staan', change(8, '270')],
    ['antwoord 3 moet de ledenvergadering zijn', change(3, 'de ledenvergadering')],
    ['wijzig vraag 8 in 270 banen', change(8, '270 banen')],
    ['question 8 should be 269.5', change(8, '269.5')],
    // of the answer before this one
    ['nee wacht, 270', amend('270')],
    ['* 270', amend('270')],
    ['ik bedoelde 21 van de 35', amend('21 van de 35')],
    ['foutje, het moet 270 zijn', amend('270')],
    ['no wait, 13 of 14', amend('13 of 14')],
    // which may as well be of this one
    ['sorry, 270', amend('270', false)],
    ['nee, 270', amend('270', false)],
    // about time
    ['stop', { wish: 'stop', until: '' }],
    ['stop met herinneren', { wish: 'stop', until: '' }],
    ['stop tot 1 juni', { wish: 'stop', until: 'stop tot 1 juni' }],
    ['geen herinneringen meer tot 1 juni', { wish: 'stop', until: 'geen herinneringen meer tot 1 juni' }],
    ['ik ben tot 3 juni weg', { wish: 'away', until: 'ik ben tot 3 juni weg' }],
    ['na het reces', { wish: 'away', until: 'na het reces' }],
    ['3 juni weer terug', { wish: 'away', until: '3 juni weer terug' }],
    ['herhaal de vraag', { wish: 'repeat' }],
  ])('%s', (text, wish) => {
    expect(readWish(text)).toEqual(wish);
  });

  test.each([
    '8', '270', 'nee', 'nee, de ledenvergadering', 'wacht even', 'vraag 8 snap ik niet', 'vraag 10 januari', '** belangrijk ** en * ook dit', 'We stoppen met uitbesteden',
    'weg met de bureaucratie', 'ik ben niet vrij om dat te zeggen', 'ik ben het eens met de vraag en vrij tevreden', 'wij zijn afwezig van de overleggen waar het om ging en dat speelt al jaren', '',
  ])('%s is none', (text) => {
    expect(readWish(text)).toBeNull();
  });
});

describe('until when, on Wed 2026-05-20 at 10:00', () => {
  test.each([
    ['stop tot 1 juni', 'Mon', '2026-06-01'],
    ['ik ben tot 3 juni weg', 'Wed', '2026-06-03'],
    // the last day away is one more day of peace
    ['met verlof t/m 2 juni', 'Wed', '2026-06-03'],
    ['tot en met vrijdag', 'Sat', '2026-05-23'],
    ['volgende week', 'Mon', '2026-05-25'],
  ])('%s: %s %s', (text, weekday, date) => {
    expect(readUntil(text, { date: '2026-05-20', time: '10:00' })?.date).toBe(date);
    expect(Temporal.PlainDate.from(date).toLocaleString('en', { weekday: 'short' })).toBe(weekday);
  });

  test('no moment is none', () => {
    expect(readUntil('na het reces', { date: '2026-05-20', time: '10:00' })).toBeNull();
  });
});
