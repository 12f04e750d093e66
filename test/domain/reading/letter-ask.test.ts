import { describe, expect, test } from 'vitest';
import { readDeskAsk } from '../../../src/domain/reading/desk-ask.ts';
import type { LetterAsk } from '../../../src/domain/reading/desk/letter-ask.ts';
import { confirmedLetterCommand, readLetterAsk } from '../../../src/domain/reading/desk/letter-ask.ts';
import { shippedRound } from '../../support/letter-desk.ts';

const round = shippedRound();
/** A Monday. */
const TODAY = '2026-10-12';
const read = (text: string) => readLetterAsk(text, round, TODAY);
const politie = (place: number) => ({ part: { sector: 'politie' }, place });

const SAID: readonly (readonly [string, LetterAsk])[] = [
  ['wijzig zin 3 van Politie: Er waren 300 banen: een mooi getal.', { ask: 'edit', at: politie(3), text: 'Er waren 300 banen: een mooi getal.' }],
  ['Verander de zin 2 uit de inleiding: Nieuw.', { ask: 'edit', at: { part: { around: 'introduction' }, place: 2 }, text: 'Nieuw.' }],
  ['change sentence 1 of police: New.', { ask: 'edit', at: politie(1), text: 'New.' }],
  ['wijzig zin 3 van Politie:', { ask: 'letter-lacks', lacks: 'text' }],
  ['wijzig zin 3 van niemand: iets', { ask: 'letter-lacks', lacks: 'sentence' }],
  ['leg voor', { ask: 'offer', to: null, confirmed: false }],
  ['Leg de passages voor aan alle sectoren', { ask: 'offer', to: { step: 'sectoren' }, confirmed: false }],
  ['leg de brief voor aan de sectoren', { ask: 'offer', to: { step: 'sectoren' }, confirmed: false }],
  ['leg voor aan iedereen', { ask: 'offer', to: null, confirmed: false }],
  ['put the letter before the sectors', { ask: 'offer', to: { step: 'sectoren' }, confirmed: false }],
  ['vraag akkoord aan Politie', { ask: 'offer', to: { sectors: ['politie'] }, confirmed: false }],
  ['leg voor aan OCW', { ask: 'offer', to: { step: 'ocw' }, confirmed: false }],
  ['leg voor aan MPVO', { ask: 'offer', to: { step: 'mpvo' }, confirmed: false }],
  ['request sign-off from police', { ask: 'offer', to: { sectors: ['politie'] }, confirmed: false }],
  ['leg voor aan Jan', { ask: 'letter-lacks', lacks: 'party' }],
  ['vergelijk', { ask: 'compare', from: null, to: null, sectors: [] }],
  ['vergelijk versie 1 en 3', { ask: 'compare', from: 1, to: 3, sectors: [] }],
  ['wat is er gewijzigd sinds versie 2 bij Politie?', { ask: 'compare', from: 2, to: null, sectors: ['politie'] }],
  ['versies', { ask: 'versions' }],
  ['afstemming', { ask: 'clearance' }],
  ['toon de afstemming', { ask: 'clearance' }],
  ['toon de verschillen', { ask: 'compare', from: null, to: null, sectors: [] }],
  ['wie moet nog akkoord geven?', { ask: 'clearance' }],
  ['opmerkingen', { ask: 'remarks' }],
  ['voorstellen', { ask: 'proposals' }],
  ['neem het voorstel over bij zin 2 van Politie', { ask: 'proposal', at: politie(2), take: true, number: null, confirmed: false }],
  ['neem voorstel 2 bij zin 2 van politie', { ask: 'proposal', at: politie(2), take: true, number: 2, confirmed: false }],
  ['bevestig: neem voorstel bij zin 2 van politie', { ask: 'proposal', at: politie(2), take: true, number: null, confirmed: true }],
  ['verwerp voorstel bij zin 2 van politie', { ask: 'proposal', at: politie(2), take: false, number: null, confirmed: false }],
  ['geschiedenis van zin 2 van Politie', { ask: 'history', at: politie(2) }],
  ['ga door zonder akkoord van Politie omdat de ondertekenaar ziek is', { ask: 'waive', to: { sectors: ['politie'] }, reason: 'de ondertekenaar ziek is', confirmed: false }],
  ['ga door zonder akkoord van OCW want het is te laat', { ask: 'waive', to: { step: 'ocw' }, reason: 'het is te laat', confirmed: false }],
  ['ga door zonder akkoord van Politie', { ask: 'letter-lacks', lacks: 'reason' }],
  ['leg vast: minister op 9 oktober 2026', { ask: 'record', step: 'minister', date: '2026-10-09', confirmed: false }],
  ['noteer verzonden op 9 oktober', { ask: 'record', step: 'verzonden', date: '2026-10-09', confirmed: false }],
  ['leg vast: minister', { ask: 'letter-lacks', lacks: 'date' }],
  ['leg vast: de lunch op 9 oktober', { ask: 'letter-lacks', lacks: 'party' }],
];

test.each(SAID)('«%s»', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each(['status', 'wie moet nog?', 'maak concept', 'toon concept', 'waar komt zin 3 van Politie vandaan?', 'verzet de deadline van Politie naar 3 november', 'wijzig de deadline van Politie in 3 november', 'heropen Politie omdat het cijfer niet klopt', 'wat zei Politie op vraag 8?', 'herinner Politie', 'help', 'bevestig: herinner politie', 'Hallo', 'wie is klaar', 'plan'])('«%s» is for the desk', (text) => {
  expect(read(text)).toBeNull();
});

test('of everything the letter is asked the desk carries out nothing', () => {
  for (const [text] of SAID) {
    const ask = readDeskAsk(text, round, TODAY);
    expect('confirmed' in ask && ask.confirmed).toBe(false);
  }
});

describe('a confirming button', () => {
  test.each<Parameters<typeof confirmedLetterCommand>[0]>([
    { ask: 'offer', to: null, confirmed: true }, { ask: 'offer', to: { sectors: ['gemeenten', 'po_vo', 'wo'] }, confirmed: true }, { ask: 'offer', to: { sectors: round.sectors.map((one) => one.id) }, confirmed: true },
    ...round.clearance!.steps.filter((one) => one.kind === 'review').map(({ id }) => ({ ask: 'offer' as const, to: { step: id }, confirmed: true })),
    ...round.sectors.map(({ id }) => ({ ask: 'waive' as const, to: { sectors: [id] }, reason: 'Politie vond dat, omdat het zo is.', confirmed: true })),
    ...round.clearance!.steps.filter((one) => one.kind === 'record').map(({ id }) => ({ ask: 'record' as const, step: id, date: '2026-10-09', confirmed: true })),
  ])('reads back to the same act: %j', (act) => {
    expect(read(confirmedLetterCommand(act))).toEqual(act);
  });
});
