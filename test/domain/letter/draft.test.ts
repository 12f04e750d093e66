import { describe, expect, test } from 'vitest';
import { draftLetter, sentenceAt } from '../../../src/domain/letter/draft.ts';
import type { Dossier } from '../../../src/domain/dossier/dossier.ts';
import { passportOf } from '../../../src/domain/letter/passport.ts';
import { untraced } from '../../../src/domain/letter/verify/trace.ts';
import { given, play, shippedLetter, shippedRound, submitted, unsubmitted } from '../../support/letter-desk.ts';

const round = shippedRound();
const letter = shippedLetter();
const NOW = '2026-07-02T10:00:00Z';

function draft(...dossiers: readonly Dossier[]) {
  const made = draftLetter(round, letter, dossiers, NOW);
  expect(untraced(made, { round, letter, dossiers })).toEqual([]);
  return made;
}

const introduction = (...dossiers: readonly Dossier[]): string => draft(...dossiers).introduction.map((one) => one.text).join(' ');

describe('who is in the letter', () => {
  test('nobody has submitted: all sectors are missing, and the letter says so', () => {
    const made = draft(unsubmitted('hbo', { q07_basis: 'quotum', q08_banen: 650 }));
    expect(made.passages).toEqual([]);
    expect(made.missing).toEqual(round.sectors.map((one) => one.id));
    expect(made.introduction.map((one) => one.text)).toContain('Van de twaalf sectoren heeft nog geen enkele sector over 2025 gerapporteerd.');
    expect(made.absences.find((one) => one.sector === 'rijk')?.sentences.map((one) => one.text)).toEqual(['Van het Rijk is over 2025 nog geen rapportage ontvangen.']);
  });
  test('passages stand in the order of the round, whatever order the dossiers have', () => {
    const made = draft(submitted('wo', {}), submitted('gemeenten', {}), submitted('politie', {}));
    expect(made.passages.map((one) => one.sector)).toEqual(['gemeenten', 'politie', 'wo']);
    expect(made.missing).not.toContain('politie');
  });
  test('a reopened dossier is missing again', () => {
    const reopened = play('hbo', [...given({ q07_basis: 'quotum', q08_banen: 650 }), { type: 'submitted', by: 'fuchsia-linde', late: false, open: [] }, { type: 'reopened', by: 'anemoon-bosch', reason: 'cijfer klopt niet' }]);
    expect(draft(reopened).missing).toContain('hbo');
  });
  test('all have submitted', () => {
    const all = round.sectors.map((one) => submitted(one.id, {}));
    expect(introduction(...all)).toContain('Alle twaalf sectoren hebben over 2025 gerapporteerd.');
  });
});

describe('over all sectors', () => {
  const quotum = (sector: string, banen: number, doel: number, reached?: string) => submitted(sector, { q07_basis: 'quotum', q08_banen: banen, q14_doel: doel, q21_knelpunt: ['begeleiding'], ...(reached ? { q15_doel_gehaald: reached } : {}) });

  test.each<[what: string, dossiers: readonly Dossier[], says: string]>([
    ['one of twelve', [submitted('hbo', {})], 'Eén van de twaalf sectoren heeft over 2025 gerapporteerd; van de gemeenten, de provincies'],
    ['a total over one basis only', [quotum('hbo', 650.5, 700), quotum('wo', 1000.25, 900), submitted('gemeenten', { q07_basis: 'extra', q08_banen: 4250 })], 'Twee sectoren hebben een exact aantal opgegeven van alle banen voor de doelgroep, samen 1.650,75 banen.'],
    ['who reached the goal', [quotum('hbo', 650.5, 700, 'bijna'), quotum('wo', 1000.25, 900, 'ja'), quotum('umc', 900, 800)], 'het doel voor 2025 is gehaald door het wetenschappelijk onderwijs; één andere sector haalde het niet.'],
    ['nobody reached it', [quotum('hbo', 650.5, 700, 'bijna'), quotum('wo', 800, 900, 'nee'), quotum('umc', 600, 800)], 'Twee sectoren met een aantal en een doel melden dat zij het doel voor 2025 niet of net niet hebben gehaald.'],
    ['no figure', [submitted('politie', { q07_basis: 'geen' }), submitted('defensie', { q07_basis: 'geen' })], 'Geen cijfer over het aantal banen is ontvangen van Defensie en de politie.'],
    ['what is named most', [submitted('hbo', { q21_knelpunt: ['vinden', 'begeleiding'] }), submitted('wo', { q21_knelpunt: ['begeleiding', 'geen'] }), submitted('mbo', { q21_knelpunt: ['anders'] })], 'Als belemmering noemen de sectoren het vaakst de tijd die begeleiding kost (twee sectoren).'],
  ])('%s', (_, dossiers, says) => expect(introduction(...dossiers)).toContain(says));

  test('whether the goal was reached is for the sectors to say', () => {
    expect(introduction(quotum('hbo', 650.5, 700), quotum('wo', 1000.25, 900))).not.toMatch(/doel voor 2025|gehaald/u);
  });
  test('an approximate figure is in no total', () => {
    const about = submitted('waterschappen', { q07_basis: 'quotum', q08_banen: { is: 300, approx: 'ruim' } });
    expect(introduction(quotum('hbo', 650.5, 700), quotum('wo', 1000.25, 900), about)).toContain('samen 1.650,75 banen');
  });
  test('figures on two bases are said not to be added up', () => {
    const extra = submitted('gemeenten', { q07_basis: 'extra', q08_banen: 4250 });
    expect(introduction(quotum('hbo', 650, 700), extra)).toContain('worden hun aantallen niet alle bij elkaar opgeteld');
    expect(introduction(quotum('hbo', 650, 700))).not.toContain('bij elkaar opgeteld');
  });
  test('a count names the answers it counted', () => {
    const made = draft(quotum('hbo', 650.5, 700), quotum('wo', 1000.25, 900));
    const sentence = made.introduction.find((one) => one.id === 'introduction-alle-banen')!;
    expect(sentence.computed).toEqual([
      { text: 'Twee', formula: 'count', inputs: [1, 1], from: ['hbo/q07_basis', 'wo/q07_basis'] },
      { text: '1.650,75', formula: 'sum', inputs: [650.5, 1000.25], from: ['hbo/q08_banen', 'wo/q08_banen'] },
    ]);
  });
});

describe('a passport', () => {
  const events = given({ q07_basis: 'quotum', q08_banen: { is: 640, words: '640 banen' } });
  const dossier = play('hbo', [...events, ...given({ q08_banen: { is: 650, words: 'het moet 650 zijn', warnings: ['stijging'] }, q10_peildatum: '2025-12-31' }), { type: 'submitted', by: 'fuchsia-linde', late: false, open: [] }]);

  test('leads to the version, its words, who, when, and what a check said', () => {
    const made = draft(dossier);
    expect(sentenceAt(made, 'hbo', 1)?.id).toBe('hbo-cijfer');
    const passport = passportOf(made, round, [dossier], 'hbo-cijfer')!;
    expect(passport).toMatchObject({ sector: 'hbo', place: 1, author: 'template' });
    expect(passport.origins.find((one) => one.kind === 'answer' && one.question === 'q08_banen')).toEqual({
      kind: 'answer', sector: 'hbo', question: 'q08_banen', label: { nl: 'Aantal banen', en: 'Number of jobs' }, version: 2, latest: 2,
      quote: 'het moet 650 zijn', words: 'het moet 650 zijn', by: 'fuchsia-linde', at: '2026-06-01T08:00:00Z', warnings: [{ check: 'stijging', reason: 'klopt' }],
    });
  });
  test('shows how a figure was worked out and where the earlier one was found', () => {
    const passport = passportOf(draft(dossier), round, [dossier], 'hbo-gestegen')!;
    expect(passport.computed).toEqual([{ text: '45', formula: 'difference', inputs: [650, 605], from: ['q08_banen', 'round.yaml#hbo.previous.q08_banen.value'] }]);
    expect(passport.origins).toContainEqual({ kind: 'round', file: 'round.yaml', key: 'hbo.previous.q08_banen.value', quote: '605', found: 'zestor.nl, Monitor banenafspraak hbo 2025', fiction: false });
  });
  test('of a sentence on another way of counting cites the choice and the one before', () => {
    const other = submitted('hbo', { q07_basis: { is: 'extra', warnings: ['andere-basis'] }, q08_banen: 300 });
    const passport = passportOf(draft(other), round, [other], 'hbo-andere-telling')!;
    expect(passport.origins).toContainEqual(expect.objectContaining({ kind: 'answer', question: 'q07_basis', version: 1 }));
    expect(passport.origins).toContainEqual(expect.objectContaining({ kind: 'round', key: 'hbo.previous.q07_basis.value', quote: 'quotum' }));
  });
  test('tells when the answer has changed since', () => {
    const later = play('hbo', [...events, ...given({ q10_peildatum: '2025-12-31' }), { type: 'submitted', by: 'fuchsia-linde', late: false, open: [] }]);
    const made = draft(later);
    const passport = passportOf(made, round, [dossier], 'hbo-cijfer')!;
    expect(passport.origins).toContainEqual(expect.objectContaining({ question: 'q08_banen', version: 1, latest: 2 }));
  });
  test('of a sentence that is not there', () => {
    expect(passportOf(draft(dossier), round, [dossier], 'hbo-zin')).toBeNull();
    expect(sentenceAt(draft(dossier), 'hbo', 99)).toBeNull();
  });
});

test('words with a mark of what was taken out are not quoted, and the draft says why', () => {
  const marked = submitted('hbo', { q16_verklaring: 'Collega […] vertrok.', q20_plannen: [{ text: 'Gids van […] maken', date: null }, { text: 'Werkplaats openen', date: null }], q23_voorbeeld: { voorbeeld: 'Bij […] begon het.', toestemming: true } });
  const made = draft(marked);
  expect(JSON.stringify(made.passages)).not.toContain('[…]');
  expect(JSON.stringify(made.passages)).toContain('Werkplaats openen');
  expect(made.withheld.filter((one) => one.why === 'masked').map((one) => [one.question, one.part])).toEqual(expect.arrayContaining([['q16_verklaring', null], ['q20_plannen', null]]));
});

test('a sentence keeps its id when other answers change', () => {
  const before = draft(submitted('hbo', { q07_basis: 'quotum', q08_banen: 650 }));
  const after = draft(submitted('hbo', { q02_wa_status: 'vastgesteld', q07_basis: 'quotum', q08_banen: 700 }));
  expect(before.passages[0]!.sentences.map((one) => one.id)).toContain('hbo-cijfer');
  expect(after.passages[0]!.sentences.map((one) => one.id)).toContain('hbo-cijfer');
});
