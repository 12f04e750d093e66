import { describe, expect, test } from 'vitest';
import { answersFile } from '../../../../src/domain/letter/answers-file.ts';
import { draftLetter } from '../../../../src/domain/letter/draft.ts';
import type { Sentence } from '../../../../src/domain/letter/sentence.ts';
import { verifyLetter } from '../../../../src/domain/letter/verify/verify-letter.ts';
import { letterJson } from '../../../../src/app/letter/json.ts';
import { shippedLetter, shippedRound, submitted } from '../../../support/letter-desk.ts';

const round = shippedRound();
const letter = shippedLetter();

const dossiers = [
  submitted('waterschappen', {
    q02_wa_status: 'vastgesteld', q03_wa_orgaan: 'de ledenvergadering', q04_wa_datum: '2024-06-14', q05_wa_url: 'https://www.voorbeeld.nl/waterschappen', q07_basis: 'quotum', q08_banen: 288.25, q09_personen: 231, q10_peildatum: '2025-12-31',
    q12_respons: { deelgenomen: 34, totaal: 35 }, q13_inleen: { telt_mee: true, banen: 51 }, q14_doel: 492.7, q15_doel_gehaald: 'nee', q16_verklaring: 'Begeleiding kost tijd en teams zijn druk.', q17_prognose: { is: 300, approx: 'ongeveer', words: 'ongeveer 300' },
    q18_gedaan: ['Training voor 85 werkbegeleiders', 'Vijf functies in het groenbeheer zelf ingevuld'], q20_plannen: [{ text: 'Sectoradviseur verlengen', date: '2026-10-01' }], q21_knelpunt: ['begeleiding', 'vinden'],
    q23_voorbeeld: { voorbeeld: 'Twee waterschappen laten samen een ploeg van acht mensen de oevers onderhouden.', publiceren: true }, q25_akkoord: { akkoord: true, contact: 'nalezen@voorbeeld.nl' },
  }),
  submitted('hbo', {
    q02_wa_status: 'vernieuwd', q03_wa_orgaan: 'de algemene vergadering', q04_wa_datum: '2024-12-11', q05_wa_url: 'https://www.voorbeeld.nl/hbo', q07_basis: 'quotum', q08_banen: 641, q09_personen: 560, q10_peildatum: '2025-12-31', q12_respons: { deelgenomen: 36, totaal: 36 },
    q14_doel: 1671, q15_doel_gehaald: 'nee', q16_verklaring: 'Banen in hogere schalen komen langzaam vrij.', q17_prognose: 690, q18_gedaan: ['Gids voor functies op niveau uitgebracht'], q19_budget: 300000, q21_knelpunt: ['kenniswerk'],
    q23_voorbeeld: { voorbeeld: 'Een geheim voorbeeld dat niemand mag lezen.', publiceren: false }, q25_akkoord: { akkoord: true, contact: 'nalezen@voorbeeld.nl' },
  }),
  submitted('gemeenten', { q02_wa_status: 'vastgesteld', q07_basis: 'extra', q08_banen: 5210, q10_peildatum: '2025-12-31', q14_doel: 4500, q15_doel_gehaald: 'ja', q16_verklaring: 'Gemeenten namen meer mensen zelf in dienst.', q25_akkoord: { akkoord: true, contact: 'nalezen@voorbeeld.nl' } }),
];
const answers = JSON.parse(JSON.stringify(answersFile(round, Object.fromEntries(dossiers.map((one) => [one.sector, one])))));
type Data = ReturnType<typeof letterJson>;
const clean = (): Data => JSON.parse(JSON.stringify(letterJson(draftLetter(round, letter, dossiers, '2026-09-01T08:00:00.000Z'))));
const faults = (data: unknown) => verifyLetter(data, answers, round, letter);

const sentences = (data: Data): { readonly sentence: Sentence; readonly set: (next: Sentence) => void }[] => [
  ...[data.introduction, data.closing].flatMap((list) => list.map((sentence, index) => ({ sentence, set: (next: Sentence) => { (list as Sentence[])[index] = next; } }))),
  ...data.passages.flatMap((passage) => passage.sentences.map((sentence, index) => ({ sentence, set: (next: Sentence) => { (passage.sentences as Sentence[])[index] = next; } }))),
];

/** The footnotes of a letter, to be spoilt as sentences are. */
const footnotes = (data: Data): ReturnType<typeof sentences> => sentences(data).flatMap(({ sentence, set }) => (sentence.footnote === undefined ? [] : [{
  sentence: { ...sentence.footnote, id: `${sentence.id}-footnote`, author: sentence.author }, set: ({ text, parts, sources, computed }: Sentence) => set({ ...sentence, footnote: { text, parts, sources, computed } }),
}]));

/** One way to spoil a text; null where there is nothing of the kind in it. */
const SPOIL: { readonly [kind: string]: (text: string) => string | null } = {
  'a figure one higher': (text) => changed(text, /\d+(?=\D*$)/u, (figure) => String(Number(figure) + 1)),
  'two digits transposed': (text) => changed(text, /(\d)(\d)/u, (pair) => `${pair[1]}${pair[0]}`),
  'a wrong year': (text) => changed(text, /20(\d\d)/u, (year) => String(Number(year) - 1)),
  'a lost unit': (text) => changed(text, / (?:banen|procent|mensen|werkgevers)/u, () => ''),
  'an invented figure': (text) => changed(text, /[.»]*$/u, (end) => `${end} Dat is bij 37 werkgevers.`),
  'an invented name': (text) => changed(text, /[.»]*$/u, (end) => `${end} Aldus Stichting De Vlier.`),
  'own arithmetic': (text) => changed(text, /[.»]*$/u, (end) => `${end} Dat is 12,5 procent meer.`),
  'a quotation altered by a word': (text) => changed(text, /«(\S+)/u, (word) => `«nooit ${word.slice(1)}`),
  'a rounding': (text) => changed(text, /\d+,\d+/u, (figure) => String(Math.round(Number(figure.replace(',', '.'))))),
  'a lost approximation': (text) => changed(text, /(?:ongeveer|ruim) /u, () => ''),
  'another number in words': (text) => changed(text, /(?<!\p{L})(?:één|twee|drie|vier|negen|twaalf)(?!\p{L})/iu, () => 'zeven'),
  'another address': (text) => changed(text, /https:\/\/www\.[a-z]+\.nl/u, () => 'https://www.elders.nl'),
  'two figures swapped': (text) => {
    const [first, second] = [...text.matchAll(/\d+(?:[.,]\d+)*/gu)].map(([figure]) => figure).filter((figure, index, all) => all.indexOf(figure) === index);
    return first === undefined || second === undefined ? null : text.replace(first, '\u0001').replace(second, first).replace('\u0001', second);
  },
};

function changed(text: string, pattern: RegExp, by: (found: string) => string): string | null {
  const next = text.replace(pattern, by);
  return next === text ? null : next;
}

/** The text spoilt and the pieces left, as a careless hand does it; or every piece spoilt along, as a forger does. */
function plant(data: Data, at: number, spoil: (text: string) => string | null, pieces: boolean): boolean {
  const place = sentences(data)[at]!;
  const { sentence } = place;
  if (!pieces) {
    const text = spoil(sentence.text);
    if (text === null) return false;
    place.set({ ...sentence, text });
    return true;
  }
  const index = sentence.parts.findIndex((part) => { const next = spoil(part.text); return next !== null && next !== part.text; });
  if (index < 0) return false;
  const parts = sentence.parts.map((part, one) => (one === index ? { ...part, text: spoil(part.text)! } : part));
  place.set({ ...sentence, parts, text: parts.map((part) => part.text).join('') });
  return true;
}

test('a clean letter has no faults', () => {
  expect(faults(clean())).toEqual([]);
});

describe('a planted error is caught', () => {
  const planted = Object.entries(SPOIL).flatMap(([kind, spoil]) => [false, true].flatMap((pieces) => sentences(clean()).map((_, at) => ({ kind, spoil, pieces, at }))))
    .filter(({ spoil, pieces, at }) => plant(clean(), at, spoil, pieces));

  test('in at least 150 kinds times places', () => {
    expect(planted.length).toBeGreaterThanOrEqual(150);
  });

  test.each(Object.keys(SPOIL))('%s', (kind) => {
    const missed = planted.filter((one) => one.kind === kind).filter(({ spoil, pieces, at }) => {
      const data = clean();
      plant(data, at, spoil, pieces);
      return faults(data).length === 0;
    });
    expect(missed.map(({ at, pieces }) => `${sentences(clean())[at]?.sentence.id} ${pieces ? 'in its piece' : 'in its text'}`)).toEqual([]);
  });

  test('in every footnote, whatever is done to it', () => {
    const spoils = Object.entries(SPOIL).flatMap(([kind, spoil]) => footnotes(clean()).map((_, at) => ({ kind, spoil, at })));
    const missed = spoils.filter(({ spoil, at }) => {
      const data = clean();
      const { sentence, set } = footnotes(data)[at]!;
      const text = spoil(sentence.text);
      if (text === null) return false;
      set({ ...sentence, text });
      return faults(data).length === 0;
    });
    expect(footnotes(clean()).length).toBeGreaterThan(3);
    expect(missed.map(({ kind, at }) => `${kind} ${at}`)).toEqual([]);
  });

  test('a footnote taken away', () => {
    for (const at of footnotes(clean()).keys()) {
      const data = clean();
      const { sentence, set } = sentences(data).filter((one) => one.sentence.footnote !== undefined)[at]!;
      const { footnote, ...bare } = sentence;
      set(bare);
      expect(faults(data)).toContainEqual({ sentence: sentence.id, kind: 'footnote-lost', found: footnote!.text });
    }
  });

  test.each<[string, (data: Data) => void]>([
    ['figures swapped between two sectors, text and pieces', (data) => { const [one, other] = data.passages as { sector: string; sentences: Sentence[] }[]; [one!.sentences, other!.sentences] = [other!.sentences, one!.sentences]; }],
    ['a passage under another sector', (data) => { (data.passages[0] as { sector: string }).sector = 'politie'; }],
    ['a sector left out of both lists', (data) => { (data.missing as string[]).shift(); }],
    ['a sector that did not submit named as if it did', (data) => { (data.passages as { sector: string; sentences: Sentence[] }[]).push({ sector: 'politie', sentences: [] }); }],
    ['a source that points at another version', (data) => { const sentence = data.passages[0]!.sentences.find((one) => one.sources.some((source) => 'version' in source))!; (sentence.sources.find((source) => 'version' in source) as { version: number }).version = 7; }],
    ['inputs of a formula that are nowhere', (data) => { const sentence = data.passages.flatMap((passage) => passage.sentences).find((one) => one.computed.length > 0)!; (sentence.computed[0] as unknown as { inputs: number[] }).inputs = [1, 2]; }],
    ['an example that was not released', (data) => { spoilFirst(data, 'hbo', 'Een voorbeeld: «Een geheim voorbeeld dat niemand mag lezen.»'); }],
    ['a person by name', (data) => { spoilFirst(data, 'hbo', 'Volgens mevrouw Edelweis Tureluur gaat het goed.'); }],
    ['a figure in a sentence somebody wrote, without a source', (data) => { spoilFirst(data, 'hbo', 'Er kwamen 44 banen bij.'); }],
    ['a name in a sentence somebody wrote, without a source', (data) => { spoilFirst(data, 'hbo', 'De sector werkt samen met Stichting De Vlier.'); }],
    ['another round', (data) => { (data as { round: string }).round = 'iets-anders'; }],
  ])('%s', (_, spoil) => {
    const data = clean();
    spoil(data);
    expect(faults(data).length).toBeGreaterThan(0);
  });
});

test('a sentence somebody wrote from what the answers say has no faults', () => {
  const data = clean();
  const sentence = data.passages.find((passage) => passage.sector === 'waterschappen')!.sentences[0]!;
  const own: Sentence = { ...sentence, author: 'person', text: 'De waterschappen telden 288,25 banen.', parts: [{ text: 'De waterschappen telden 288,25 banen.' }], computed: [] };
  sentences(data).find((one) => one.sentence.id === sentence.id)!.set(own);
  expect(faults(data)).toEqual([]);
});

test.each([[null], ['no letter'], [{}], [{ round: 'banenafspraak-2025', passages: 'none', missing: [] }]])('%o is no letter, and says so', (data) => {
  expect(faults(data)).toMatchObject([{ kind: 'letter-unreadable' }]);
});

test('answers that cannot be read are a fault', () => {
  expect(verifyLetter(clean(), { waterschappen: 'no' }, round, letter)).toMatchObject([{ kind: 'answers-unreadable' }]);
});

function spoilFirst(data: Data, sector: string, text: string): void {
  const passage = data.passages.find((one) => one.sector === sector)!;
  (passage.sentences as Sentence[])[0] = { id: `${sector}-eigen`, text, author: 'person', parts: [{ text }], sources: [], computed: [] };
}
