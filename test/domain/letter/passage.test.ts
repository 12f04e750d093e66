import { describe, expect, test } from 'vitest';
import { draftLetter } from '../../../src/domain/letter/draft.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { untraced } from '../../../src/domain/letter/verify/trace.ts';
import { shippedLetter, shippedRound, submitted } from '../../support/letter-desk.ts';
import type { Said } from '../../support/letter-desk.ts';
import { CASES } from './passage-cases.ts';

const round = shippedRound();
const letter = shippedLetter();

function passage(dossier: Dossier): string {
  return sentences(dossier).join(' ');
}

/** Written and traced: no test here passes on a passage that cannot be proved. */
function sentences(dossier: Dossier): readonly string[] {
  const draft = draftLetter(round, letter, [dossier], '2026-07-02T10:00:00Z');
  expect(untraced(draft, { round, letter, dossiers: [dossier] })).toEqual([]);
  const written = draft.passages[0]!.sentences;
  for (const { text, computed } of written) for (const figure of computed) expect(text).toContain(figure.text);
  return written.map((one) => (one.footnote === undefined ? one.text : `${one.text} [${one.footnote.text}]`));
}

const said = (sector: string, answers: { readonly [question: string]: Said }): string => passage(submitted(sector, answers));

test('every passage reads as it was approved, and can be traced', async () => {
  const read = CASES.map(({ what, sector, answers }) => [what, ...sentences(submitted(sector, answers)).map((one) => `  ${one}`), ''].join('\n')).join('\n');
  await expect(read).toMatchFileSnapshot('passages.txt');
});

describe('a comparison with an earlier year', () => {
  const base = { q07_basis: 'quotum', q10_peildatum: '2025-12-31' };
  test.each<[what: string, answers: { readonly [question: string]: Said }, says: string | null]>([
    ['605 in 2024, 650 now', { ...base, q08_banen: 650 }, 'Dat zijn er 45 meer dan een jaar eerder (605).'],
    ['605 in 2024, 606 now', { ...base, q08_banen: 606 }, 'Dat is er één meer dan een jaar eerder (605).'],
    ['605 in 2024, 591,5 now', { ...base, q08_banen: 591.5 }, 'Dat zijn er 13,5 minder dan een jaar eerder (605).'],
    ['605 in 2024 and now', { ...base, q08_banen: 605 }, 'Dat is evenveel als een jaar eerder.'],
    ['"ruim 650" cannot be compared', { ...base, q08_banen: { is: 650, approx: 'ruim' } }, null],
    ['a range cannot be compared', { ...base, q08_banen: { is: 600, range: [600, 650] } }, null],
    ['on another basis', { ...base, q07_basis: 'extra', q08_banen: 650 }, null],
    ['without a basis', { q08_banen: 650 }, null],
  ])('%s', (_, answers, says) => {
    const text = said('hbo', answers);
    if (says === null) expect(text).not.toMatch(/jaar eerder|eerdere cijfer/u);
    else expect(text).toContain(says);
  });

  test('an earlier year than the last is named', () => {
    expect(said('mbo', { q07_basis: 'extra', q08_banen: 70 })).toContain('Het laatste eerdere cijfer is van 2015, toen het om 63,09 banen ging; dat is een stijging van 6,91.');
  });

  test('a figure the sector revised is not compared with', () => {
    const dossier = submitted('hbo', { ...base, q08_banen: 650 });
    const revised = { ...dossier, revisions: [{ question: 'q08_banen', year: 2024, published: 605, revised: 580, words: 'vorig jaar was het 580', by: 'fuchsia-linde', at: '2026-06-01T08:00:00Z' }] };
    expect(passage(dossier)).toContain('jaar eerder');
    expect(passage(revised)).not.toContain('jaar eerder');
  });
});

describe('what must not be made public', () => {
  const secret = 'De vestiging in Assendelft wordt gesloten.';
  const open = { q16_verklaring: secret, q18_gedaan: ['Leerkring opgezet'], q15_doel_gehaald: 'nee' };
  const agreed = (niet_openbaar?: string): Said => ({ akkoord: true, contact: 'fuchsia.linde@voorbeeld.nl', ...(niet_openbaar === undefined ? {} : { niet_openbaar, reden: 'nog geen besluit' }) });

  test('without such a remark everything is used', () => {
    expect(said('hbo', { ...open, q25_akkoord: agreed() })).toContain('Assendelft');
  });
  test.each([
    ['by the words themselves', 'wat wij schrijven over Assendelft'],
    ['by the number of the question', 'vraag 16'],
    ['by the number in a list', 'de vragen 9 en 16'],
    ['by its name', 'de verklaring'],
    ['without saying which', 'dit is nog onder embargo'],
  ])('the answer is left out when it is named %s', (_, remark) => {
    const text = said('hbo', { ...open, q25_akkoord: agreed(remark) });
    expect(text).not.toContain('Assendelft');
    expect(text).not.toContain(remark);
  });
  test('the other answers stay when one is named', () => {
    expect(said('hbo', { ...open, q25_akkoord: agreed('vraag 16') })).toContain('Leerkring opgezet');
  });
  test('a figure that is named stays out', () => {
    expect(said('hbo', { q07_basis: 'quotum', q08_banen: 650, q25_akkoord: agreed('het getal 650') })).not.toContain('650');
  });
  test('a figure named as the letter would name it', () => {
    const text = said('hbo', { q07_basis: 'quotum', q08_banen: 650, q25_akkoord: agreed('het aantal banen') });
    expect(text).toContain('is in dit concept geen cijfer opgenomen');
    expect(text).not.toContain('650');
  });
  test('"nee" names nothing', () => {
    expect(said('hbo', { ...open, q25_akkoord: agreed('nee') })).toContain('Assendelft');
  });
  test('an example is used when it was released, and only then', () => {
    const voorbeeld = 'In een bibliotheek werken acht mensen.';
    expect(said('hbo', { q23_voorbeeld: { voorbeeld, publiceren: true } })).toContain(voorbeeld);
    expect(said('hbo', { q23_voorbeeld: { voorbeeld, publiceren: false } })).not.toContain('bibliotheek');
    expect(said('hbo', { q23_voorbeeld: { voorbeeld } })).not.toContain('bibliotheek');
  });
  test('the contact never appears', () => {
    expect(JSON.stringify(draftLetter(round, letter, [submitted('hbo', { q25_akkoord: agreed() })], '2026-07-02T10:00:00Z'))).not.toContain('fuchsia');
  });
  test('free text that names a person of the round is not quoted', () => {
    expect(said('hbo', { q16_verklaring: 'Fuchsia Linde heeft dit geregeld.' })).not.toContain('Fuchsia');
  });
});

describe('free text', () => {
  test('is shortened after a whole sentence, never altered', () => {
    const first = 'Begeleiding kost veel tijd.';
    const second = `Daarnaast ${'is er nog meer te zeggen over de arbeidsmarkt en '.repeat(6)}zo voort.`;
    const text = said('hbo', { q16_verklaring: `${first} ${second}` });
    expect(text).toContain(`«${first}»`);
    expect(text).not.toContain('Daarnaast');
  });
  test('is left out when its first sentence is too long', () => {
    expect(said('hbo', { q16_verklaring: 'woord '.repeat(60) })).not.toContain('«');
  });
  test('that is no name is quoted where a name is expected', () => {
    expect(said('hbo', { q02_wa_status: 'vastgesteld', q03_wa_orgaan: 'Het algemeen bestuur' })).toContain('door het algemeen bestuur vastgesteld');
    expect(said('hbo', { q02_wa_status: 'vastgesteld', q03_wa_orgaan: 'the general board' })).toContain('door «the general board» vastgesteld');
    expect(said('hbo', { q02_wa_status: 'vastgesteld', q03_wa_orgaan: 'ons bestuur' })).toContain('door «ons bestuur» vastgesteld');
    expect(said('hbo', { q02_wa_status: 'vastgesteld', q03_wa_orgaan: 'het bestuur, met 150 procent inzet' })).toContain('«het bestuur, met 150 procent inzet»');
  });
});

test('a rich passage has between 80 and 150 words', () => {
  const rich = CASES.find((one) => one.what.startsWith('alles gegeven'))!;
  const words = said(rich.sector, rich.answers).replace(/ \[[^\]]*\]/gu, '').split(' ').length;
  expect(words).toBeGreaterThanOrEqual(80);
  expect(words).toBeLessThanOrEqual(150);
});

test('an answer that lost its question is not used', () => {
  expect(said('hbo', { q07_basis: 'geen', q08_banen: 650, q14_doel: 700 })).not.toMatch(/650|700/u);
});

describe('sectors take turns with the wordings of a sentence', () => {
  const openings = (order: readonly string[]): readonly string[] => {
    const dossiers = order.map((sector) => submitted(sector, { q07_basis: 'quotum', q08_banen: 300, q10_peildatum: '2025-12-31' }));
    const draft = draftLetter(round, letter, dossiers, '2026-07-02T10:00:00Z');
    return draft.passages.map(({ sector, sentences: all }) => `${sector}: ${/telden|waren/u.exec(all.find(({ id }) => id.endsWith('-cijfer'))?.text ?? '')?.[0]}`);
  };
  const NEIGHBOURS = ['gemeenten', 'provincies', 'waterschappen'];

  test('those below one another do not read alike', () => expect(openings(NEIGHBOURS)).toEqual(['gemeenten: telden', 'provincies: waren', 'waterschappen: telden']));
  test('a sector reads the same whoever else submitted, and however often the letter is made', () => {
    expect(openings(['provincies'])).toEqual(['provincies: waren']);
    expect(openings(NEIGHBOURS)).toEqual(openings(NEIGHBOURS));
  });
});

describe('a figure that was said with a doubt bears the letter\'s word for it', () => {
  test.each([
    ['ruim', 'ruim 300'], ['Ca.', 'circa 300'], ['een kleine', 'bijna 300'], ['ik denk', 'ongeveer 300'], ['volgens mij', 'ongeveer 300'], ['uit mijn hoofd', 'ongeveer 300'], ['roughly', 'ongeveer 300'],
  ])('%s', (approx, figure) => expect(said('waterschappen', { q07_basis: 'quotum', q08_banen: { is: 300, approx }, q10_peildatum: '2025-12-31' })).toContain(`telden de waterschappen ${figure} banen`));
});
