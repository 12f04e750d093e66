import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLetter } from '../../../src/app/load/load-letter.ts';
import { shippedRound } from '../../support/letter-desk.ts';

const shipped = join(import.meta.dirname, '../../../prompts/rounds/banenafspraak-2025');
const round = shippedRound();

/** A copy of the shipped round with words of one file replaced, and the problems it gives. */
async function problemsWith(file: string, changes: readonly (readonly [from: string, to: string])[]) {
  const folder = await mkdtemp(join(tmpdir(), 'letter-'));
  try {
    await cp(shipped, folder, { recursive: true });
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    const changed = changes.reduce((sofar, [from, to]) => {
      if (!sofar.includes(from)) throw new Error(`${file} does not hold '${from}'`);
      return sofar.replace(from, to);
    }, text);
    await writeFile(path, changed);
    const loaded = await loadLetter(folder, round);
    return loaded.ok ? [] : loaded.problems.map((one) => ({ ...one, file: one.file.slice(folder.length + 1), at: changed.split('\n')[one.line - 1] }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the shipped letter is sound', async () => {
  const loaded = await loadLetter(shipped, round);
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  expect(loaded.ok && loaded.letter?.file).toBe('letter/letter.yaml');
});

test('a round without a letter folder has no letter', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'letter-'));
  await writeFile(join(folder, 'round.yaml'), 'id: kaal\n');
  expect(await loadLetter(folder, round)).toEqual({ ok: true, letter: null });
  await rm(folder, { recursive: true });
});

describe('a mistake is told with its file, its line, what stands there and what is allowed', () => {
  const passage = 'letter/passage.yaml';
  test.each<[what: string, file: string, from: string, to: string, found: RegExp, allowed: RegExp]>([
    ['a slot nobody declared', passage, 'text: De Werkagenda is nog niet gereed{wa-moment}.', 'text: De Werkagenda is nog niet gereed {wanner}.', /\{wanner\}/u, /wanneer/u],
    ['a figure in a template', passage, 'text: De Werkagenda is nog niet gereed{wa-moment}.', 'text: De Werkagenda is in 2026 gereed.', /'2026'/u, /bron/u],
    ['a number word in a template', passage, 'text: De Werkagenda is nog niet gereed{wa-moment}.', 'text: De twee Werkagenda’s zijn gereed.', /'twee'/u, /bron/u],
    ['another wording with another slot', passage, 'also: ["De sector noemt {belemmeringen} als {belemmeringen:belemmering|belemmeringen}."]', 'also: ["De sector noemt {belemmeringen} in {jaar}."]', /belemmeringen, jaar/u, /^belemmeringen$/u],
    ['another wording where no sectors take turns', 'letter/beslisnota.yaml', 'id: eerste-kamer, text: De Eerste Kamer heeft om een afschrift gevraagd. }', 'id: eerste-kamer, text: De Eerste Kamer heeft om een afschrift gevraagd., also: [De Eerste Kamer vroeg een afschrift.] }', /'also'/u, /text, footnote/u],
    ['a figure in another wording', passage, '"De sector schrijft hierover: {verklaring}."', '"De sector schrijft in 2026: {verklaring}."', /'2026'/u, /bron/u],
    ['a check that a reason was given to and that is not there', passage, 'reason: q02_wa_status.nog-vast-te-stellen', 'reason: q02_wa_status.nog-vast', /controle 'nog-vast'/u, /nog-vast-te-stellen/u],
    ['an attachment that no sentence refers to', 'letter/letter.yaml', 'referredBy: introduction-voorbeelden', 'referredBy: introduction-voorbeeld', /zin 'introduction-voorbeeld'/u, /introduction-voorbeelden/u],
    ['a question that is not there', passage, 'prognose: { answer: q17_prognose }', 'prognose: { answer: q71_prognose }', /q71_prognose/u, /q17_prognose/u],
    ['a part that is not there', passage, 'extra-banen: { answer: q08_banen.extra }', 'extra-banen: { answer: q08_banen.meer }', /deel 'meer'/u, /totaal, extra/u],
    ['a confidential part', passage, 'wat: { quote: q22_nodig.wat, maxWords: 25 }', 'wat: { quote: q25_akkoord.reden, maxWords: 25 }', /vertrouwelijk/u, /openbaar/u],
    ['text where a figure goes', passage, 'vorig-aantal: { previous: q08_banen }', 'vorig-aantal: { previous: q16_verklaring }', /text/u, /number/u],
    ['free text that is not quoted', passage, 'wat: { quote: q22_nodig.wat, maxWords: 25 }', 'wat: { answer: q22_nodig.wat }', /text/u, /choice/u],
    ['an option that is not there', passage, 'q02_wa_status, is: niet_af', 'q02_wa_status, is: nietaf', /'nietaf'/u, /niet_af/u],
    ['a check that is not there', passage, 'q11_bron.alleen-schatting', 'q11_bron.alleen-gokken', /alleen-gokken/u, /alleen-schatting/u],
    ['a figure the round does not compute', passage, 'when: { computed: realisatie, atLeast: 0 }', 'when: { computed: realisering, atLeast: 100 }', /realisering/u, /realisatie/u],
    ['a count inside a passage', passage, 'when: { answer: q19_budget, atLeast: 1 }', 'when: { count: {}, atLeast: 1 }', /telling/u, /letter\.yaml/u],
    ['a kind of slot that does not exist', passage, 'prognose: { answer: q17_prognose }', 'prognose: { antwoord: q17_prognose }', /antwoord/u, /answer/u],
    ['a slot nobody declared, in the nota', 'letter/beslisnota.yaml', 'text: De rapportages over {jaar} zijn er nu', 'text: De rapportages over {jar} zijn er nu', /\{jar\}/u, /jaar/u],
    ['a step the clearance does not have', 'letter/beslisnota.yaml', 'put: { before: [sectoren] }', 'put: { before: [sectorn] }', /'sectorn'/u, /sectoren, ocw, mocw, mpvo/u],
    ['a figure in the nota', 'letter/beslisnota.yaml', 'text: "De openbare versie van deze nota bevat', 'text: "De openbare versie van deze 2 nota’s bevat', /'2'/u, /bron/u],
    ['a slot the head of a paper does not have', 'letter/aanbiedingsbrief.yaml', 'title: Afschrift Kamerbrief voortgang banenafspraak {year}', 'title: Afschrift Kamerbrief voortgang banenafspraak {jaar}', /\{jaar\}/u, /year, date, attachments/u],
    ['a footnote with a figure of its own', 'letter/letter.yaml', 'footnote: "{kamerstuk}."', 'footnote: "{kamerstuk}, blz. 3."', /'3'/u, /bron/u],
    ['a column that is not in the table', passage, 'column: realisatie', 'column: resultaat', /kolom 'resultaat'/u, /realisatie/u],
    ['a cell that is not about one sector', passage, 'text: "{doel}" }', 'text: "{ingediend}" }', /\{ingediend\}/u, /doel/u],
    ['an option without words', 'letter/letter.yaml', '    vinden: het vinden van geschikte kandidaten\n', '', /vinden/u, /woorden/u],
    ['data that is not there', 'letter/letter.yaml', 'akkoord: { data: akkoord }', 'akkoord: { data: accoord }', /gegeven 'accoord'/u, /akkoord/u],
    ['an answer around the passages', 'letter/letter.yaml', 'jaar: { year: reporting }', 'jaar: { answer: q08_banen }', /'answer'/u, /count/u],
    ['an id twice', passage, '- id: werkagenda-gereed', '- id: werkagenda-vastgesteld', /werkagenda-vastgesteld/u, /een keer/u],
  ])('%s', async (_, file, from, to, found, allowed) => {
    const problems = await problemsWith(file, [[from, to]]);
    expect(problems.length).toBeGreaterThan(0);
    const [problem] = problems;
    expect(problem).toMatchObject({ file });
    expect(problem!.found).toMatch(found);
    expect(problem!.allowed).toMatch(allowed);
  });

  test('on the line where it stands', async () => {
    const [problem] = await problemsWith(passage, [['text: De Werkagenda is nog niet gereed{wa-moment}.', 'text: De Werkagenda is in 2026 gereed.']]);
    expect(problem!.at).toContain('in 2026 gereed');
  });
  test('all mistakes at once', async () => {
    const problems = await problemsWith(passage, [['q02_wa_status, is: niet_af', 'q02_wa_status, is: nietaf'], ['{ answer: q17_prognose }', '{ answer: q71_prognose }']]);
    expect(problems.map((one) => one.found).join()).toMatch(/nietaf.*q71_prognose|q71_prognose.*nietaf/u);
  });
  test('a file that is no YAML', async () => {
    const [problem] = await problemsWith(passage, [['themes:\n', 'themes: [\n']]);
    expect(problem).toMatchObject({ file: passage, found: expect.stringContaining('geen YAML') });
  });
});
