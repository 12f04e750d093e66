import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../../src/domain/letter/sentence.ts';
import type { SignOffEvent } from '../../../src/domain/sign-off/events.ts';
import { evolveSignOff, NO_SIGN_OFF } from '../../../src/domain/sign-off/sign-off.ts';
import { isAgreed, offeredOf, standingOf } from '../../../src/domain/sign-off/standing.ts';

const sentence = (id: string, text: string, version = 1): Sentence => ({ id, text, author: 'template', parts: [{ text }], sources: [{ question: 'q08_banen', version, quote: text }], computed: [] });

/** Three changes of the first of three sentences. */
const FIRST = [sentence('politie-cijfer', 'De Politie telde 300 banen.'), sentence('politie-cijfer', 'De Politie telde 310 banen.', 2), sentence('politie-cijfer', 'De Politie telde ruim 310 banen.', 2), sentence('politie-cijfer', 'De Politie telde ruim 310 banen.', 3)] as const;
const REST = [sentence('politie-wat', 'Zij koos voor jobcarving.'), sentence('politie-plan', 'Zij gaat door.')];
const part = (version: number): readonly Sentence[] => [FIRST[version]!, ...REST];

const offered = (version: number): SignOffEvent => ({ type: 'passage-offered', by: 'anemoon-bosch', draft: `v${version}`, to: ['salie-ekster'], asked: [], sentences: offeredOf(part(version)) });
const agreed = (by: string, version: number, ...places: readonly number[]): SignOffEvent => ({ type: 'sentences-agreed', by, sentences: places.map((place) => offeredOf(part(version))[place - 1]!).map(({ id, hash }) => ({ id, hash })) });
const remarked = (by: string, version: number, place: number, words: string): SignOffEvent => { const one = offeredOf(part(version))[place - 1]!; return { type: 'sentence-remarked', by, sentence: one.id, hash: one.hash, words }; };
const returned = (version: number, place: number, words: string): SignOffEvent => { const one = offeredOf(part(version))[place - 1]!; return { type: 'sentence-returned', by: 'clematis-ocw', from: 'ocw', sentence: one.id, hash: one.hash, words }; };

const given = (...events: readonly SignOffEvent[]) => events.reduce((sofar, event, index) => evolveSignOff(sofar, event, `2026-09-0${index + 1}T08:00:00Z`), NO_SIGN_OFF);
const states = (version: number, ...events: readonly SignOffEvent[]) => standingOf(offeredOf(part(version)), given(...events)).map((one) => one.state);

describe('a passage of three sentences', () => {
  test('nothing is agreed to by being put before somebody', () => {
    expect(states(0, offered(0))).toEqual(['open', 'open', 'open']);
  });

  test('silence, and a remark somewhere else, are no agreement', () => {
    expect(states(0, offered(0), remarked('salie-ekster', 0, 2, 'dat klopt niet'))).toEqual(['open', 'remarked', 'open']);
  });

  test('agreement is to the sentences that were named', () => {
    expect(states(0, offered(0), agreed('salie-ekster', 0, 1, 3))).toEqual(['agreed', 'open', 'agreed']);
  });

  test('when one changes, only that one lapses; what was agreed before is kept beside it', () => {
    const signOff = given(offered(0), agreed('salie-ekster', 0, 1, 2, 3), offered(1));
    const [first, second] = standingOf(offeredOf(part(1)), signOff);
    expect(states(1, offered(0), agreed('salie-ekster', 0, 1, 2, 3), offered(1))).toEqual(['lapsed', 'agreed', 'agreed']);
    expect(first).toMatchObject({ before: 'De Politie telde 300 banen.', text: 'De Politie telde 310 banen.', signers: ['salie-ekster'], by: 'salie-ekster' });
    expect(second).toMatchObject({ before: null, by: 'salie-ekster', at: '2026-09-02T08:00:00Z' });
  });

  test('a sentence through three changes: of the figure, of a word, and of the source alone', () => {
    const history: SignOffEvent[] = [offered(0), agreed('salie-ekster', 0, 1, 2, 3)];
    for (const version of [1, 2, 3]) {
      history.push(offered(version));
      expect(states(version, ...history)).toEqual(['lapsed', 'agreed', 'agreed']);
      history.push(agreed('salie-ekster', version, 1));
      expect(states(version, ...history)).toEqual(['agreed', 'agreed', 'agreed']);
    }
    expect(isAgreed(standingOf(offeredOf(part(3)), given(...history)))).toBe(true);
    expect(given(...history).wordings['politie-cijfer']).toHaveLength(4);
    expect(given(...history).wordings['politie-wat']).toHaveLength(1);
  });

  test('a wording that comes back has its agreement back', () => {
    expect(states(0, offered(0), agreed('salie-ekster', 0, 1, 2, 3), offered(1))).toEqual(['agreed', 'agreed', 'agreed']);
  });

  test('an agreement to words of before does not count for those of now', () => {
    expect(states(1, offered(0), offered(1), agreed('salie-ekster', 0, 1))).toEqual(['lapsed', 'open', 'open']);
  });

  test('a remark of one signer stands though another agrees, until its own author agrees', () => {
    const both = [offered(0), agreed('salie-ekster', 0, 1, 2, 3), remarked('tijm-kraai', 0, 1, 'dit is te stellig')];
    expect(states(0, ...both)).toEqual(['remarked', 'agreed', 'agreed']);
    expect(states(0, ...both, agreed('salie-ekster', 0, 1))).toEqual(['remarked', 'agreed', 'agreed']);
    expect(states(0, ...both, agreed('tijm-kraai', 0, 1))).toEqual(['agreed', 'agreed', 'agreed']);
  });

  test('a reviewer sends back one sentence: only that one wants a new word of the sector', () => {
    const back = [offered(0), agreed('salie-ekster', 0, 1, 2, 3), returned(0, 2, 'noem het jaar')];
    expect(states(0, ...back)).toEqual(['agreed', 'returned', 'agreed']);
    expect(states(0, ...back, agreed('salie-ekster', 0, 2))).toEqual(['agreed', 'agreed', 'agreed']);
  });

  test('a part without sentences cannot be agreed to', () => {
    expect(isAgreed([])).toBe(false);
  });
});
