import { describe, expect, test } from 'vitest';
import { readConfirmation } from '../../../src/domain/reading/read-confirmation.ts';
import { readKamerstuk } from '../../../src/domain/reading/read-kamerstuk.ts';
import { readList } from '../../../src/domain/reading/read-list.ts';
import { readMentions } from '../../../src/domain/reading/read-mentions.ts';
import { readMoment } from '../../../src/domain/reading/read-moment.ts';
import { readParts } from '../../../src/domain/reading/read-parts.ts';
import { readReply } from '../../../src/domain/reading/read-reply.ts';
import { readSeveral } from '../../../src/domain/reading/read-several.ts';
import type { Reading } from '../../../src/domain/reading/reading.ts';
import { asks } from './asks.ts';

const when = { today: '2026-02-12', year: 2025 };

describe('moments, on Thursday 2026-02-12 at 10:30', () => {
  test.each([
    ['morgen', 'Fri 2026-02-13', null], ['morgenochtend', 'Fri 2026-02-13', '09:00'], ['maandag', 'Mon 2026-02-16', null], ['donderdag', 'Thu 2026-02-19', null],
    ['volgende week', 'Mon 2026-02-16', null], ['volgende week dinsdag om 10 uur', 'Tue 2026-02-17', '10:00'], ['over 3 dagen', 'Sun 2026-02-15', null], ['over een uur', 'Thu 2026-02-12', '11:30'],
    ['over een half uur', 'Thu 2026-02-12', '11:00'], ['na het weekend', 'Mon 2026-02-16', null], ['om 14:00', 'Thu 2026-02-12', '14:00'], ['om 9 uur', 'Fri 2026-02-13', '09:00'],
    ['morgen om half drie', 'Fri 2026-02-13', '14:30'], ['3 juni', 'Wed 2026-06-03', null], ['1 januari', 'Fri 2027-01-01', null], ['tomorrow at 2pm', 'Fri 2026-02-13', '14:00'], ['in two weeks', 'Thu 2026-02-26', null],
  ])('%s is %s %s', (text, day, time) => {
    const moment = readMoment(text, { date: '2026-02-12', time: '10:30' });
    const weekday = moment === null ? '' : new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' }).format(new Date(moment.date));
    expect([`${weekday} ${moment?.date}`, moment?.time]).toEqual([day, time]);
  });

  test.each(['goedemorgen', 'later', 'gisteren', '1 februari 2026', ''])('"%s" names no later moment', (text) => {
    expect(readMoment(text, { date: '2026-02-12', time: '10:30' })).toBeNull();
  });
});

test.each([
  ['klopt, door nieuwe plaatsingen', 'confirm', 'door nieuwe plaatsingen'], ['ja', 'confirm', ''], ['👍', 'confirm', ''], ['dat klopt', 'confirm', ''], ['nee, 270', 'reject', '270'], ['nee', 'reject', ''],
  ['klopt niet, het zijn er 270', 'reject', 'het zijn er 270'], ['we hebben veel uitstroom gehad', 'confirm', 'we hebben veel uitstroom gehad'], ['270', 'other', undefined], ['ja maar het moet 270 zijn', 'other', undefined],
  ['weet ik niet', 'other', undefined], ['wat bedoel je?', 'other', undefined],
])('confirmation: %s', (text, kind, words) => {
  const said = readConfirmation(text);
  expect([said.kind, said.kind === 'confirm' ? said.reason : said.kind === 'reject' ? said.rest : undefined]).toEqual([kind, words]);
});

test.each([
  ['Kamerstukken II 2025/26, 34 352, nr. 348', '34 352', '348', null], ['brief van 18 november 2025, 34352-348', '34 352', '348', '2025-11-18'], ['1.234 banen', undefined, undefined, undefined],
])('letter to parliament: %s', (text, dossier, number, date) => {
  const letter = readKamerstuk(text);
  expect([letter?.dossier, letter?.number, letter?.date]).toEqual([dossier, number, date]);
});

test.each([
  ['- Werkplekken aanpassen\n- Buddy\'s (juni 2026)\n- Visie: 1 juli 2026', [['Werkplekken aanpassen', null], ['Buddy\'s', '2026-06'], ['Visie', '2026-07-01']]],
  ['1. Scholing 2. Inkoop', [['Scholing', null], ['Inkoop', null]]],
  ['scholing; inkoop, Q3 2026', [['scholing', null], ['inkoop', '2026-Q3']]],
  ['Scholing, inkoop en coaching', [['Scholing', null], ['inkoop', null], ['coaching', null]]],
  ['We werken aan scholing en coaching van mensen', [['We werken aan scholing en coaching van mensen', null]]],
])('list: %j', (text, items) => {
  expect(readList(text).map((item) => [item.text, item.date])).toEqual(items);
});

test.each([
  ['gestegen met 13%', [[13, 'percent', 'change-up']]], ['34,5 erbij', [[34.5, 'count', 'change-up']]], ['ruim 13% meer dan vorig jaar', [[13, 'percent', 'change-up']]],
  ['60,2% van 492,7', [[60.2, 'percent', 'share-of-goal'], [492.7, 'count', null]]], ['we zitten op 60,2%', [[60.2, 'percent', 'share-of-goal']]],
  ['van 262 naar 269,5', [[262, 'count', 'previous-year'], [269.5, 'count', null]]], ['3 procentpunt lager', [[3, 'percent-point', 'change-down']]],
])('figures: %s', (text, figures) => {
  expect(readMentions(text, when).map((one) => [one.value, one.kind, one.relation])).toEqual(figures);
});

describe('several at once', () => {
  const part = (id: string, ...names: string[]) => ({ id, names, ask: { ...when, type: 'integer' as const, question: '', min: 0, max: 9_999 } });
  test.each([
    ['21 van de 35', { share: 21, whole: 35 }], ['21/35', { share: 21, whole: 35 }], ['35 van 21', {}], ['deel 21, geheel 35', { share: 21, whole: 35 }], ['21 en 35', {}],
  ])('parts: %s', (text, values) => {
    const found = readParts(text, [part('share', 'deel'), part('whole', 'geheel')]);
    expect(Object.fromEntries(Object.entries(found).map(([id, one]) => [id, one.value]))).toEqual(values);
  });

  test.each([
    ['88 stageplekken, 92% op tijd', { places: 88, share: 92 }], ['kosten 2,5 ton; open sinds 3 maart', { cost: 250_000, opened: '2025-03-03' }], ['88 en 92', {}],
    ['Ja, er is een klachtenregeling. 88 stageplekken. Opmerking: cijfers zijn voorlopig', { policy: true, places: 88, more: 'cijfers zijn voorlopig' }],
  ])('fields: %s', (text, values) => {
    const fields = Object.fromEntries(['places', 'share', 'cost', 'opened', 'policy', 'more'].map((name) => [name, asks[name]!]));
    const { found } = readSeveral(text, fields);
    expect(Object.fromEntries(Object.entries(found).map(([name, one]) => [name, one.value]))).toEqual(values);
  });
});

describe('why it asks back, and what it suggests', () => {
  const doubt = (reading: Reading) => (reading.turn === 'clarify' ? [reading.reason, reading.suggest] : [reading.turn]);
  test.each([
    ['places', '80 à 90', 'range', [80, 90]], ['places', 'minstens 200', 'bound', [200]], ['placesLast', 'vijf erbij', 'relative', [267]], ['placesLast', '8 minder dan vorig jaar', 'relative', [254]],
    ['places', '40 in het noorden en 30 in het zuiden', 'parts-without-total', [70]], ['places', '2,340', 'separator', [2340]], ['km', '2.750', 'separator', [2.75]], ['share', '0,85', 'fraction-or-percent', [85, 0.85]],
    ['since', '1 juli', 'year-missing', ['2025-07-01', '2024-07-01']], ['noDelay', 'nee', 'negative-question', []], ['phase', 'verkenning of planvorming', 'option-ambiguous', ['idea', 'plan']], ['placesNone', 'idem', 'no-previous', []],
  ])('%s: %s', (name, reply, reason, suggest) => {
    expect(doubt(readReply(reply, asks[name]!))).toEqual([reason, suggest]);
  });

  test.each([['45 fte', 'fte'], ['1200 uur', 'uur'], ['45 mensen', 'mensen'], ['45 stageplekken', null], ['45', null]])('the other unit in "%s" is %s', (reply, unit) => {
    const reading = readReply(reply, asks['places']!);
    expect(reading.turn === 'answer' ? reading.otherUnit : reading.turn).toBe(unit);
  });
});

test.each(['tussen 280 en 300', 'between 280 and 300', '280 tot 300', '280-300'])('%s is a range where one is accepted', (reply) => {
  expect(readReply(reply, { ...asks.places!, rangeAllowed: true })).toMatchObject({ turn: 'answer', range: [280, 300] });
  expect(readReply(reply, asks.places!)).toMatchObject({ turn: 'clarify', reason: 'range' });
});
