import { describe, expect, test } from 'vitest';
import { readDeskAsk } from '../../../src/domain/reading/desk-ask.ts';
import { readLetterAsk } from '../../../src/domain/reading/desk/letter-ask.ts';
import { takeCommand } from '../../../src/domain/reading/desk/smooth-ask.ts';
import type { SmoothAsk } from '../../../src/domain/reading/desk/smooth-ask.ts';
import { shippedRound } from '../../support/letter-desk.ts';

const round = shippedRound();
const read = (text: string) => readLetterAsk(text, round, '2026-10-12');
const smooth = (sector: string, place: number | null = null): SmoothAsk => ({ ask: 'smooth', sector, place });
const take = (sector: string | null, places: readonly number[] | null, mark: string | null = null): SmoothAsk => ({ ask: 'take-wordings', sector, places, mark });

test.each<[string, SmoothAsk]>([
  ['maak de passage van waterschappen vloeiender', smooth('waterschappen')],
  ['Maak de tekst over de Politie soepeler.', smooth('politie')],
  ['maak zin 3 van Politie vloeiender', smooth('politie', 3)],
  ['herschrijf de passage van het hbo', smooth('hbo')],
  ['laat een model de passage van Defensie herschrijven', smooth('defensie')],
  ['smooth the passage of police', smooth('politie')],
  ['make the passage of Waterschappen read better', smooth('waterschappen')],
  ['maak de passage vloeiender', { ask: 'letter-lacks', lacks: 'passage' }],
  ['maak de passages van Politie en Defensie vloeiender', { ask: 'letter-lacks', lacks: 'passage' }],
  ['neem alles over', take(null, null)],
  ['neem ze allemaal over', take(null, null)],
  ['neem zin 2 en 4 over', take(null, [2, 4])],
  ['neem zin 2, 3 en 10 van Politie over', take('politie', [2, 3, 10])],
  ['take sentences 1 and 3', take(null, [1, 3])],
  ['take all', take(null, null)],
  ['zin 3 van Politie is goed', { ask: 'accept-wordings', sector: 'politie', places: [3] }],
  ['zinnen 3 en 4 van Politie zijn zo goed', { ask: 'accept-wordings', sector: 'politie', places: [3, 4] }],
  ['aanvaard de herschreven zinnen van Politie', { ask: 'accept-wordings', sector: 'politie', places: null }],
  ['accept sentence 2 of police', { ask: 'accept-wordings', sector: 'politie', places: [2] }],
  ['zet zin 3 van Politie terug', { ask: 'undo-wordings', sector: 'politie', places: [3] }],
  ['zet de passage van Politie terug naar het sjabloon', { ask: 'undo-wordings', sector: 'politie', places: null }],
  ['restore sentence 3 of police', { ask: 'undo-wordings', sector: 'politie', places: [3] }],
])('«%s»', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each(['neem het voorstel over bij zin 2 van Politie', 'maak concept', 'maak een nieuwe versie', 'toon concept van Politie', 'waar komt zin 3 van Politie vandaan?', 'wijzig zin 3 van Politie: maak dit vloeiender', 'neem contact op met Politie', 'verzet de deadline van Politie naar 3 november', 'is Politie goed bezig?', 'zijn de antwoorden van Politie goed?', 'zet Politie op de lijst'])('«%s» is about something else', (text) => {
  expect(read(text)?.ask ?? '').not.toMatch(/smooth|wordings/);
});

describe('a button that takes wordings over', () => {
  test.each(round.sectors.map(({ id }) => id))('of %s reads back to the same', (sector) => {
    expect(read(takeCommand(sector, null, '0a1b2c3d'))).toEqual(take(sector, null, '0a1b2c3d'));
    expect(read(takeCommand(sector, [2, 11], '0a1b2c3d'))).toEqual(take(sector, [2, 11], '0a1b2c3d'));
  });

  test('is nothing the desk carries out by itself', () => {
    const ask = readDeskAsk(takeCommand('politie', null, '0a1b2c3d'), round, '2026-10-12');
    expect('confirmed' in ask && ask.confirmed).toBe(false);
  });
});
