import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/app/documents/paper.ts';
import { sentencesIn } from '../../../src/app/documents/paper.ts';
import { papersOf } from '../../../src/app/documents/papers-of.ts';
import { versionsOf } from '../../../src/app/documents/versions-of.ts';
import { draftLetter, statementsOf } from '../../../src/domain/letter/draft.ts';
import { claimsIn } from '../../../src/domain/letter/figures-in-text.ts';
import { submitted } from '../../support/letter-desk.ts';
import { makingOf, threeSectors } from '../../support/paper-desk.ts';

const making = makingOf();
const { round, letter } = making;
const AT = '2026-07-02T10:00:00Z';
const dossiers = threeSectors();
const draft = draftLetter(round, letter, dossiers, AT);
const papers = papersOf(draft, making);
const named = (name: string, among: readonly Paper[] = papers): Paper => among.find((one) => one.name === name)!;
const headings = (paper: Paper): readonly string[] => paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

describe('the papers of a draft', () => {
  test('the letter, and a paper for every other file of its folder', () => {
    expect(papers.map((one) => one.name)).toEqual(['letter', 'aanbiedingsbrief', 'beslisnota']);
  });

  test('the nota has its six headings in order, the sectors in their groups and its attachments in a numbered table', () => {
    const nota = named('beslisnota');
    expect(headings(nota)).toEqual(['Aanleiding', 'Geadviseerd besluit', 'Kernpunten', 'Toelichting', 'Informatie die niet openbaar gemaakt kan worden', 'Bijlagen']);
    expect(nota.blocks[0]).toEqual({ kind: 'title', text: 'Beslisnota', under: 'Kamerbrief voortgang banenafspraak overheids- en onderwijssectoren 2025' });
    const under = nota.blocks.flatMap((block) => (block.kind === 'points' ? block.points.flatMap((point) => point.under) : []));
    expect(under.map((one) => [one.label, one.text.split(', ').length])).toEqual([['Overheid', 7], ['Onderwijs en onderzoek', 5]]);
    const table = nota.blocks.find((block) => block.kind === 'table');
    expect(table?.columns.map((one) => one.heading)).toEqual(['Volgnummer', 'Naam', 'Informatie']);
    expect(table?.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : '')).slice(0, 2))).toEqual([
      ['1.', 'Kamerbrief voortgang banenafspraak overheids- en onderwijssectoren 2025'], ['2.', 'Aanbiedingsbrief aan de Eerste Kamer'],
    ]);
  });

  test('the letter says to whom, when, about what, and who signs: the office, then who holds it', () => {
    const { blocks } = named('letter');
    expect(blocks.find((block) => block.kind === 'address' && block.role === 'recipient')).toMatchObject({ lines: ['De Voorzitter van de Tweede Kamer der Staten-Generaal', 'Postbus 20018', '2500 EA Den Haag'] });
    expect(blocks.find((block) => block.kind === 'details')).toMatchObject({ rows: [{ label: 'Datum', text: '6 oktober 2026' }, { label: 'Ons kenmerk' }, { label: 'Bijlagen', text: '1' }, { label: 'Betreft' }] });
    expect(blocks.find((block) => block.kind === 'signature')).toEqual({ kind: 'signature', signers: [{ office: 'De Minister van Binnenlandse Zaken en Koninkrijksrelaties,', name: 'W. Eikenhout' }] });
  });

  test('the letter has a row for every sector, and its picture says in words what it shows', () => {
    const { blocks } = named('letter');
    const table = blocks.find((block) => block.kind === 'table');
    const rows = table?.rows.map((row) => row.map((cell) => ('text' in cell ? cell.text : cell.sentence.text)));
    expect(rows).toHaveLength(12);
    expect(rows?.[0]).toEqual(['Gemeenten', 'extra banen', '5.210', '4.500', '115,8%']);
    expect(rows?.[1]).toEqual(['Provincies', '–', '–', '–', '–']);
    expect(rows?.[7]).toEqual(['Funderend onderwijs', 'geen cijfer', '–', '–', '–']);
    const picture = blocks.find((block) => block.kind === 'picture');
    expect(picture?.alt).toMatch(/^Staafdiagram van de realisatie van het doel voor 2025\. Gemeenten: 115,8%; Hoger beroepsonderwijs: 39%\. Geen percentage: Provincies, .+, Onderzoeksinstellingen\.$/u);
  });

  test('a footnote stands with its sentence, and is traced as that is', () => {
    const akkoord = sentencesIn(named('letter')).find((one) => one.id === 'introduction-akkoord');
    expect(akkoord?.footnote).toBe('Kamerstuk 34 352, nr. 165.');
    expect(statementsOf(draft).map((one) => one.sentence.id)).toContain('introduction-akkoord-footnote');
  });

  test('every figure in every sentence and cell is one of the draft', () => {
    const known = new Set(statementsOf(draft).map((one) => one.sentence.text));
    for (const paper of papers) {
      const stated = [...sentencesIn(paper).flatMap((one) => [one.text, ...(one.footnote === null ? [] : [one.footnote])]), ...paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().flatMap((cell) => ('sentence' in cell ? [cell.sentence.text] : [])) : []))];
      expect(stated.filter((text) => claimsIn(text).length > 0 && !known.has(text))).toEqual([]);
    }
  });

  test('nobody has submitted: the papers say so, and show no table and no picture', () => {
    const bare = papersOf(draftLetter(round, letter, [], AT), making);
    expect(bare.flatMap((paper) => paper.blocks.filter((block) => block.kind === 'picture' || (block.kind === 'table' && block.caption !== null)))).toEqual([]);
    expect(sentencesIn(named('letter', bare)).map((one) => one.text)).toContain('Van de twaalf sectoren heeft nog geen enkele sector over 2025 gerapporteerd.');
    expect(sentencesIn(named('beslisnota', bare)).map((one) => one.text)).toContain('Van de twaalf sectoren heeft nog geen enkele sector over 2025 gerapporteerd.');
  });

  test('more sectors than a picture can show have the table alone', () => {
    const sectors = Array.from({ length: 25 }, (_, index) => ({ ...round.sectors[0]!, id: `gemeente-${index}` }));
    const many = { ...making, round: { ...round, sectors } };
    const [made] = papersOf(draftLetter(many.round, letter, sectors.map(({ id }) => ({ ...dossiers[0]!, sector: id })), AT), many);
    expect(made!.blocks.filter((block) => block.kind === 'picture')).toEqual([]);
    expect(made!.blocks.find((block) => block.kind === 'table')?.rows).toHaveLength(25);
  });

  test('a round without a nota and without a head on paper has a letter all the same', () => {
    const small = makingOf('energie-bibliotheken-2025');
    const made = papersOf(draftLetter(small.round, small.letter, [submitted('havenstad', { e2_verbruik: 170000, e3_doel: 175000 })], AT), small);
    expect(made.map((one) => one.name)).toEqual(['letter']);
    expect(made[0]!.blocks[0]).toEqual({ kind: 'title', text: 'Energie in bibliotheken 2025', under: '' });
  });
});

describe('the working version', () => {
  test('has a comment with every sentence, and says that it is a draft', () => {
    for (const { paper } of versionsOf('working', draft, dossiers, making)) {
      expect(sentencesIn(paper).filter((one) => one.comment === null || one.comment.length === 0)).toEqual([]);
      expect(paper.blocks[0]).toMatchObject({ kind: 'status' });
    }
  });

  test('a comment gives the version, the words, who and when', () => {
    const [working] = versionsOf('working', draft, dossiers, making);
    const comment = sentencesIn(working!.paper).find((one) => one.id === 'hbo-cijfer')?.comment?.join('\n');
    expect(comment).toContain('Aantal banen, versie 1: ‘650’ (Fuchsia Linde, ');
  });

  test('around the passages a comment says of which sector an answer is', () => {
    const [working] = versionsOf('working', draft, dossiers, making);
    const comment = sentencesIn(working!.paper).find((one) => one.id === 'introduction-doel-gehaald')?.comment?.join('\n');
    expect(comment).toContain('Gemeenten: Aantal banen, versie 1: ‘5.210’ (Fuchsia Linde, ');
    expect(comment).toContain('Hoger beroepsonderwijs: Doel, versie 1: ‘1.667’ (Fuchsia Linde, ');
    expect(comment).not.toContain('1, 1');
  });

  test('shows what came, went and changed since the draft before, and nothing where nothing did', () => {
    const now = [
      submitted('gemeenten', { q02_wa_status: 'vastgesteld', q07_basis: 'extra', q08_banen: 5310, q14_doel: 4500, q16_verklaring: 'Wij <b>groeien</b> & bloeien.' }),
      dossiers[1]!, submitted('politie', { q07_basis: 'quotum', q08_banen: 400 }),
    ];
    const [working] = versionsOf('working', draftLetter(round, letter, now, AT), now, making, draft);
    const change = (id: string) => sentencesIn(working!.paper).find((one) => one.id === id)?.change;
    expect(change('gemeenten-cijfer')).toMatchObject({ kind: 'reworded', words: expect.arrayContaining([{ kind: 'removed', text: '5.210 ' }, { kind: 'added', text: '5.310 ' }]) });
    expect(change('politie-cijfer')).toEqual({ kind: 'added' });
    expect(change('politie-ontbreekt')).toEqual({ kind: 'removed' });
    expect(change('po_vo-cijfer-geen')).toEqual({ kind: 'removed' });
    expect(change('hbo-cijfer')).toBeNull();
  });
});

describe('the public version', () => {
  test('names no official, and tells apart what it left out', () => {
    const made = versionsOf('public', draft, dossiers, making);
    const text = JSON.stringify(made.map((one) => one.paper));
    const { people } = round;
    expect(people.filter((person) => text.includes(person.name) || text.includes(person.email))).toEqual([]);
    expect(text).toContain('"[persoonsgegevens], [persoonsgegevens]"');
    expect(made.flatMap((one) => one.masked)).toEqual([{ paper: 'beslisnota', kind: 'name', text: 'Anemoon Bosch' }, { paper: 'beslisnota', kind: 'email', text: 'anemoon.bosch@voorbeeld.nl' }]);
  });

  test('who signs holds a public office, and stays', () => {
    expect(JSON.stringify(versionsOf('public', draft, dossiers, making)[0])).toContain('W. Eikenhout');
  });

  test('has no comments, no changes and no status', () => {
    const [made] = versionsOf('public', draft, dossiers, making, draftLetter(round, letter, [], AT));
    expect(sentencesIn(made!.paper).filter((one) => one.comment !== null || one.change !== null)).toEqual([]);
    expect(made!.paper.blocks.some((block) => block.kind === 'status')).toBe(false);
  });
});
