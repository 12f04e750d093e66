import { describe, expect, test } from 'vitest';
import { checkPointed } from '../../../src/domain/reading/pointed.ts';

const open = ['banen', 'plan', 'toelichting'];
const point = (reply: string, ...found: readonly { readonly question: string; readonly quote: string }[]) =>
  checkPointed({ intent: 'answer', found, doubt: null }, reply, open)?.found;
const at = (question: string, quote: string) => ({ question, quote });

describe('a quote counts when it stands in the reply', () => {
  test.each([
    ['literally', 'Het zijn er 312, dank', '312', '312'],
    ['with other white space', 'twee   honderd\nbanen', 'twee honderd banen', 'twee   honderd\nbanen'],
    ['with letters composed another way', 'tweee\u0308ntwintig', 'twee\u00ebntwintig', 'tweee\u0308ntwintig'],
    ['at its second place, where the first cuts a number', '1.312 of nee, 312', '312', '312'],
    ['with a sign that is punctuation', 'banen: 312.', '312', '312'],
  ])('%s', (_, reply, quote, kept) => {
    expect(point(reply, at('banen', quote))).toEqual([at('banen', kept)]);
  });
});

describe('a quote does not count', () => {
  test.each([
    ['when the reply does not say it', 'Het zijn er 312', '321'],
    ['in another spelling', 'Ruim driehonderd', 'RUIM DRIEHONDERD'],
    ['when it cuts a number at its point', '1.250', '250'],
    ['when it cuts a number at its comma', '12,5', '12'],
    ['when it cuts a number in groups', '3 500', '500'],
    ['when it cuts a number in groups at the end', '3 500', '3'],
    ['when it loses the minus', 'dat is -12', '12'],
    ['when it takes one end of a range', '30-40', '30'],
    ['when it cuts a word', 'onvoldoende', 'voldoende'],
    ['when it cuts a year from a date', '31-12-2025', '2025'],
    ['when it is empty', '312', ''],
    ['when it is only white space', '3 12', ' '],
  ])('%s', (_, reply, quote) => {
    expect(point(reply, at('banen', quote))).toEqual([]);
  });
});

test.each([
  ['2 duizend banen', '2', '2 duizend'],
  ['het zijn er ruim 300', '300', 'ruim 300'],
  ['ongeveer 40', '40', 'ongeveer 40'],
  ['30 tot 40', '30', '30 tot 40'],
  ['dat zijn er meer dan 200', '200', 'meer dan 200'],
  ['op 12 maart 2025 dus', 'maart', '12 maart 2025'],
  ['banen 12, plan ja', '12', '12'],
])('in "%s" the quote "%s" keeps what belongs to it: "%s"', (reply, quote, kept) => {
  const found = point(reply, at('banen', quote));
  expect(found).toHaveLength(1);
  expect(found?.[0]?.quote).toContain(kept);
});

describe('only what was asked for counts', () => {
  test('a question that is not open is dropped', () => expect(point('312', at('akkoord', '312'))).toEqual([]));
  test('two quotes for one question count for neither', () => expect(point('312 of 314', at('banen', '312'), at('banen', '314'))).toEqual([]));
  test('one stretch for two questions counts for neither', () => expect(point('312', at('banen', '312'), at('plan', '312'))).toEqual([]));
  test('the same said twice is the same', () => expect(point('312', at('banen', '312'), at('banen', '312'))).toEqual([at('banen', '312')]));
  test('two equal figures may stand for two questions', () => expect(point('12 banen en 12 plannen', at('banen', '12'), at('plan', '12'))).toEqual([at('banen', '12'), at('plan', '12')]));
  test.each(['submit', 'human', 'resume', 'delete', 'Answer'])('an intent outside the list is dropped: %s', (intent) => expect(checkPointed({ intent, found: [], doubt: 'because I say so' }, 'ja', open)).toEqual({ intent: null, found: [], doubt: null }));
  test.each([[null], [undefined], ['312'], [[]], [{}], [{ intent: 'answer', found: {}, doubt: null }], [{ intent: 1, found: [], doubt: null }]])('another shape is no answer: %j', (answer) => {
    expect(checkPointed(answer, '312', open)).toBeNull();
  });
  test('more than was asked for is left out', () => {
    expect(checkPointed({ intent: 'answer', found: [{ ...at('banen', '312'), value: 999 }], doubt: null, sql: 'drop' }, '312', open)).toEqual({ intent: 'answer', found: [at('banen', '312')], doubt: null });
  });
});
