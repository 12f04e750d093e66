import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/letter/draft.ts';
import { editedSentence } from '../../../src/domain/letter/edit-sentence.ts';
import type { Sentence } from '../../../src/domain/letter/sentence.ts';
import type { VersionEvent } from '../../../src/domain/letter/versions.ts';
import { evolveVersions, latestOf, NO_VERSIONS, recompiled } from '../../../src/domain/letter/versions.ts';

const source = (version: number, quote: string) => ({ question: 'q08_banen', version, quote });
const sentence = (id: string, figure: string, version = 1): Sentence => ({
  id, text: `Er waren ${figure} banen.`, author: 'template', parts: [{ text: 'Er waren ' }, { text: figure, source: source(version, figure) }, { text: ' banen.' }], sources: [source(version, figure)], computed: [],
});
const draft = (...politie: readonly Sentence[]): Draft => ({ round: 'r', compiledAt: '2026-07-06T08:00:00Z', introduction: [], closing: [], missing: [], absences: [], table: [], papers: [], withheld: [], passages: politie.length > 0 ? [{ sector: 'politie', sentences: politie }] : [] });

const given = (...events: readonly VersionEvent[]) => events.reduce((versions, event, index) => evolveVersions(versions, { n: index + 1, at: `2026-07-0${index + 1}T08:00:00Z`, event }), NO_VERSIONS);
const compiled = (letter: Draft, proposals = {}): VersionEvent => ({ type: 'draft-compiled', by: 'anemoon-bosch', draft: letter.compiledAt, sentences: 1, letter, proposals });
const edited = (old: Sentence, text: string): VersionEvent => ({ type: 'sentence-edited', by: 'anemoon-bosch', sentence: editedSentence(old, text) });
const texts = (one: Draft) => one.passages.flatMap((passage) => passage.sentences.map((each) => `${each.author} ${each.text}`));

const [A, B] = [sentence('politie-a', '300'), sentence('politie-b', '20')];

describe('a person’s words in the place of a sentence', () => {
  test('keep its id and sources; what came from a source and still stands stays bound', () => {
    expect(editedSentence(A, ' Vorig jaar  waren er 300\nbanen.')).toEqual({ ...A, author: 'person', text: 'Vorig jaar waren er 300 banen.', parts: [{ text: 'Vorig jaar waren er ' }, { text: '300', source: source(1, '300') }, { text: ' banen.' }] });
  });

  test('a figure that went is bound no more', () => {
    expect(editedSentence(A, 'Er waren banen.').parts).toEqual([{ text: 'Er waren banen.' }]);
  });
});

describe('versions', () => {
  test('every change makes one, and the last is what is put before people', () => {
    const versions = given(compiled(draft(A, B)), edited(A, 'Er waren 300 mooie banen.'));
    expect(versions.all.map((one) => `${one.number} ${one.why}`)).toEqual(['1 compiled', '2 edited']);
    expect(texts(latestOf(versions)!.draft)).toEqual(['person Er waren 300 mooie banen.', 'template Er waren 20 banen.']);
    expect(texts(versions.all[0]!.draft)).toEqual(['template Er waren 300 banen.', 'template Er waren 20 banen.']);
  });

  test('making one anew never touches a person’s sentence; it proposes nothing while the answers say the same', () => {
    const versions = given(compiled(draft(A, B)), edited(A, 'Van mij.'));
    const anew = recompiled(versions, draft(A, sentence('politie-b', '21', 2)));
    expect(texts(anew.draft)).toEqual(['person Van mij.', 'template Er waren 21 banen.']);
    expect(anew.proposals).toEqual({});
  });

  test('it proposes where the answers say something else now, or nothing any more', () => {
    const versions = given(compiled(draft(A, B)), edited(A, 'Van mij.'), edited(B, 'Ook van mij.'));
    const anew = recompiled(versions, draft(sentence('politie-a', '310', 2)));
    expect(texts(anew.draft)).toEqual(['person Van mij.', 'person Ook van mij.']);
    expect(anew.proposals).toEqual({ 'politie-a': sentence('politie-a', '310', 2), 'politie-b': null });
  });

  test('a proposal that is taken is the template’s sentence again; one that is declined is not made again', () => {
    const fresh = draft(sentence('politie-a', '310', 2), B);
    const before = given(compiled(draft(A, B)), edited(A, 'Van mij.'));
    const { draft: letter, proposals } = recompiled(before, fresh);
    const open = [compiled(draft(A, B)), edited(A, 'Van mij.'), compiled(letter, proposals)];
    const taken = given(...open, { type: 'proposal-taken', by: 'x', id: 'politie-a', sentence: proposals['politie-a']! });
    expect(texts(latestOf(taken)!.draft)[0]).toBe('template Er waren 310 banen.');
    expect([taken.own, taken.proposals]).toEqual([{}, {}]);
    const declined = given(...open, { type: 'proposal-declined', by: 'x', id: 'politie-a' });
    expect(texts(latestOf(declined)!.draft)[0]).toBe('person Van mij.');
    expect(recompiled(declined, fresh).proposals).toEqual({});
    expect(Object.keys(recompiled(declined, draft(sentence('politie-a', '320', 3), B)).proposals)).toEqual(['politie-a']);
  });

  test('a sector that is away for a version brings a person’s sentence back with it', () => {
    const versions = given(compiled(draft(A, B)), edited(A, 'Van mij.'), compiled(draft()));
    expect(texts(latestOf(versions)!.draft)).toEqual([]);
    expect(texts(recompiled(versions, draft(A, B)).draft)).toEqual(['person Van mij.', 'template Er waren 20 banen.']);
  });

  test('an event about a sentence that is not there changes nothing', () => {
    const one = given(compiled(draft(A)));
    expect(given(compiled(draft(A)), edited(B, 'Niets.'), { type: 'proposal-declined', by: 'x', id: 'politie-z' })).toEqual(one);
  });
});
