import { describe, expect, test } from 'vitest';
import { draftLetter } from '../../../../src/domain/letter/draft.ts';
import type { Draft } from '../../../../src/domain/letter/draft.ts';
import type { Sentence } from '../../../../src/domain/letter/sentence.ts';
import { untraced } from '../../../../src/domain/letter/verify/trace.ts';
import { shippedLetter, shippedRound, submitted, unsubmitted } from '../../../support/letter-desk.ts';
import { CASES } from '../passage-cases.ts';

const round = shippedRound();
const letter = shippedLetter();
const rich = CASES.find((one) => one.what.startsWith('alles gegeven'))!;
const dossiers = [
  submitted(rich.sector, rich.answers),
  submitted('hbo', { q07_basis: 'quotum', q08_banen: 650, q14_doel: 1700, q15_doel_gehaald: 'nee', q10_peildatum: '2025-12-31', q16_verklaring: 'Begeleiding kost tijd.', q21_knelpunt: ['begeleiding'] }),
  submitted('waterschappen', { q07_basis: 'quotum', q08_banen: { is: 300, approx: 'ruim' }, q14_doel: 500, q15_doel_gehaald: 'nee' }),
  submitted('po_vo', { q07_basis: 'quotum', q08_banen: { po: 300, vo: 150.5 }, q14_doel: { po: 500, vo: 300 } }),
];
const records = { round, letter, dossiers };
const clean = draftLetter(round, letter, dossiers, '2026-07-02T10:00:00Z');

/** The draft with one sentence changed. */
function withSentence(id: string, change: (sentence: Sentence) => Sentence): Draft {
  let found = false;
  const passages = clean.passages.map((passage) => ({ ...passage, sentences: passage.sentences.map((one) => {
    if (one.id !== id) return one;
    found = true;
    return change(one);
  }) }));
  if (!found) throw new Error(`no sentence ${id}`);
  return { ...clean, passages };
}

/** Words replaced in the text and in the piece that holds them, as somebody who edits the draft would. */
function replaced(id: string, from: string, to: string): Draft {
  return withSentence(id, (sentence) => {
    if (!sentence.text.includes(from)) throw new Error(`'${from}' is not in: ${sentence.text}`);
    return { ...sentence, text: sentence.text.replace(from, to), parts: sentence.parts.map((part) => ({ ...part, text: part.text.replace(from, to) })) };
  });
}

test('a clean letter has nothing that cannot be traced', () => {
  expect(untraced(clean, records)).toEqual([]);
  expect(clean.passages.flatMap((one) => one.sentences).length).toBeGreaterThan(15);
});

describe('a planted error is found', () => {
  test.each<[what: string, sentence: string, from: string, to: string]>([
    ['digits swapped', 'hbo-cijfer', '650', '560'],
    ['another magnitude', 'hbo-cijfer', '650', '6.500'],
    ['a decimal lost', 'po_vo-cijfer-onderdelen', '150,5', '150'],
    ['the wrong year', 'hbo-cijfer', '31 december 2025', '31 december 2024'],
    ['the wrong month', 'hbo-cijfer', '31 december 2025', '31 november 2025'],
    ['the wrong earlier figure', 'hbo-gestegen', '605', '604'],
    ['own arithmetic', 'hbo-gestegen', '45', '46'],
    ['a percentage that was rounded again', 'hbo-doel-niet-gehaald', '38,2', '38'],
    ['a percentage without its unit', 'hbo-doel-niet-gehaald', '38,2 procent', '38,2 banen'],
    ['a figure made a percentage', 'hbo-cijfer', '650 banen', '650 procent'],
    ['an invented figure', 'hbo-verklaring', 'van de sector', 'van de 36 hogescholen'],
    ['an invented figure in words', 'hbo-verklaring', 'van de sector', 'van de zesendertig hogescholen'],
    ['an invented date', 'hbo-verklaring', 'van de sector', 'van de sector op 1 maart 2025'],
    ['a quotation altered by one word', 'hbo-verklaring', 'kost tijd', 'kost veel tijd'],
    ['"ruim" lost', 'waterschappen-cijfer', 'ruim 300', '300'],
    ['"ruim" made "bijna"', 'waterschappen-cijfer', 'ruim 300', 'bijna 300'],
    ['a sum that does not add up', 'po_vo-cijfer-onderdelen', '450,5', '450'],
  ])('%s', (_, id, from, to) => {
    const found = untraced(replaced(id, from, to), records);
    expect(found.map((one) => one.sentence)).toContain(id);
  });

  test('another link in a footnote', () => {
    const other = (text: string): string => text.replace('https://voorbeeld.nl/werkagenda', 'https://voorbeeld.nl/agenda');
    const draft = withSentence('gemeenten-werkagenda-vernieuwd', (one) => ({ ...one, footnote: { ...one.footnote!, text: other(one.footnote!.text), parts: one.footnote!.parts.map((part) => ({ ...part, text: other(part.text) })) } }));
    expect(untraced(draft, records)).toContainEqual({ sentence: 'gemeenten-werkagenda-vernieuwd-footnote', kind: 'link', found: 'https://voorbeeld.nl/agenda' });
  });

  test('another number in words than the one that was given', () => {
    const dossier = submitted('hbo', { q07_basis: 'quotum', q08_banen: 12, q14_doel: 20 });
    const written = draftLetter(round, letter, [dossier], '2026-07-02T10:00:00Z');
    const wrong = JSON.parse(JSON.stringify(written).replaceAll('twaalf banen', 'dertien banen').replaceAll('"twaalf"', '"dertien"')) as Draft;
    expect(untraced(written, { round, letter, dossiers: [dossier] })).toEqual([]);
    expect(untraced(wrong, { round, letter, dossiers: [dossier] }).map((one) => one.kind)).toContain('number-word');
  });

  test('an invented quotation', () => {
    const draft = withSentence('hbo-doel-niet-gehaald', (one) => ({ ...one, text: `${one.text} «Wij gaan door.»`, parts: [...one.parts, { text: ' «Wij gaan door.»' }] }));
    expect(untraced(draft, records)).toContainEqual({ sentence: 'hbo-doel-niet-gehaald', kind: 'quotation', found: '«Wij gaan door.»' });
  });

  test('two figures swapped within a sentence', () => {
    const draft = withSentence('po_vo-cijfer-onderdelen', (one) => {
      const text = (words: string): string => words.replace('450,5', '#').replace(': 300', ': 150,5').replace('en 150,5', 'en 300').replace('#', '450,5');
      return { ...one, text: text(one.text) };
    });
    expect(untraced(draft, records).map((one) => one.kind)).toContain('parts-differ');
  });

  test('sentences swapped between sectors', () => {
    const [gemeenten] = clean.passages.filter((one) => one.sector === 'gemeenten');
    const draft = { ...clean, passages: clean.passages.map((one) => (one.sector === 'hbo' ? { ...one, sentences: gemeenten!.sentences } : one)) };
    expect(untraced(draft, records).length).toBeGreaterThan(0);
  });

  test('a source that quotes what was never said', () => {
    const draft = withSentence('hbo-verklaring', (one) => ({ ...one, sources: one.sources.map((source) => ('question' in source ? { ...source, quote: 'Iets anders.' } : source)) }));
    expect(untraced(draft, records)).toContainEqual({ sentence: 'hbo-verklaring', kind: 'source', found: 'q16_verklaring: Iets anders.' });
  });

  test('a version that is not there', () => {
    const draft = withSentence('hbo-verklaring', (one) => ({ ...one, sources: one.sources.map((source) => ('question' in source ? { ...source, version: 2 } : source)) }));
    expect(untraced(draft, records).map((one) => one.kind)).toContain('source');
  });

  test('round data that says otherwise', () => {
    const other = { ...round, sectors: round.sectors.map((one) => (one.id === 'hbo' ? { ...one, previous: { ...one.previous, q08_banen: { ...one.previous['q08_banen']!, value: 600 } } } : one)) };
    expect(untraced(clean, { ...records, round: other }).map((one) => one.sentence)).toContain('hbo-gestegen');
  });

  test('inputs of a formula that nobody gave', () => {
    const draft = withSentence('hbo-doel-niet-gehaald', (one) => ({ ...one, computed: one.computed.map((each) => ({ ...each, inputs: [649.4, 1700] })) }));
    expect(untraced(draft, records)).toContainEqual({ sentence: 'hbo-doel-niet-gehaald', kind: 'computed', found: '38,2' });
  });

  test('an answer that must not be made public', () => {
    const closed = submitted('hbo', { ...{ q07_basis: 'quotum', q08_banen: 650, q14_doel: 1700, q15_doel_gehaald: 'nee', q10_peildatum: '2025-12-31', q16_verklaring: 'Begeleiding kost tijd.', q21_knelpunt: ['begeleiding'] }, q25_akkoord: { akkoord: true, niet_openbaar: 'vraag 16' } });
    const found = untraced(clean, { ...records, dossiers: dossiers.map((one) => (one.sector === 'hbo' ? closed : one)) });
    expect(found).toContainEqual({ sentence: 'hbo-verklaring', kind: 'not-public', found: 'Begeleiding kost tijd.' });
  });

  test('words of an example that was not released', () => {
    const voorbeeld = 'In een bibliotheek werken acht mensen.';
    const answers = (publiceren: boolean) => ({ q23_voorbeeld: { voorbeeld, publiceren } });
    const released = draftLetter(round, letter, [submitted('hbo', answers(true))], '2026-07-02T10:00:00Z');
    const found = untraced(released, { ...records, dossiers: [submitted('hbo', answers(false))] });
    expect(found).toContainEqual({ sentence: 'hbo-voorbeeld', kind: 'not-public', found: voorbeeld });
  });

  test('a dossier that is no longer submitted', () => {
    const open = dossiers.map((one) => (one.sector === 'hbo' ? unsubmitted('hbo', { q16_verklaring: 'Begeleiding kost tijd.' }) : one));
    expect(untraced(clean, { ...records, dossiers: open }).map((one) => one.sentence)).toContain('hbo-verklaring');
  });

  test('a count of sectors', () => {
    const introduction = clean.introduction.map((one) => (one.id !== 'introduction-respons-deel' ? one : {
      ...one, text: one.text.replace('Vier', 'Vijf'), parts: one.parts.map((part) => ({ ...part, text: part.text.replace('Vier', 'Vijf') })), computed: one.computed.map((each) => ({ ...each, text: each.text.replace('Vier', 'Vijf') })),
    }));
    expect(untraced({ ...clean, introduction }, records)).toContainEqual({ sentence: 'introduction-respons-deel', kind: 'computed', found: 'Vijf' });
  });
});
