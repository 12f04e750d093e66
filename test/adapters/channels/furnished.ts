import { workerReports } from '../../../adapters/documents/report/reports.ts';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import type { Reports } from '../../../src/app/ports.ts';
import type { Round } from '../../../src/domain/round.ts';
import { shippedLetter } from '../../support/letter-desk.ts';
import { submitAs } from '../../support/letter-house.ts';
import { shippedRound } from '../../support/living-house.ts';
import { makeDocx } from '../documents/report/make-documents.ts';
import type { Furnished } from './played-channel.ts';

export const files: Reports = workerReports();

/** A report of the year with two things in it that answer a question, and a figure. */
export const REPORT = new Uint8Array(makeDocx([
  { kind: 'heading', text: 'Voortgang banenafspraak 2025' },
  { kind: 'paragraph', text: 'De Werkagenda is op 14 juni 2024 vastgesteld.' },
  { kind: 'table', rows: [['', '2024', '2025'], ['Aantal banen', '262,0', '269,5']] },
]));

/** The waterschappen have submitted, so that there is a letter to put before them. */
export async function letterOf(): Promise<Furnished> {
  const store = memoryStore();
  await submitAs(store, await shippedRound(), 'waterschappen', {
    q01_rol: true, q02_wa_status: 'vastgesteld', q04_wa_datum: '2025-03-05', q07_basis: 'quotum', q08_banen: 300, q14_doel: 500, q15_doel_gehaald: 'nee', q10_peildatum: '2025-12-31', q19_budget: 75_000,
    q25_akkoord: { akkoord: true, contact: 'klaver.meerkoet@voorbeeld.nl' },
  });
  return { store, letter: shippedLetter() };
}

const WATERSCHAPPEN = [
  'Aa en Maas', 'Amstel, Gooi en Vecht', 'Brabantse Delta', 'De Dommel', 'Delfland', 'De Stichtse Rijnlanden', 'Drents Overijsselse Delta', 'Fryslân', 'Hollands Noorderkwartier', 'Hollandse Delta', 'Hunze en Aa’s',
  'Limburg', 'Noorderzijlvest', 'Rijn en IJssel', 'Rijnland', 'Rivierenland', 'Scheldestromen', 'Schieland en de Krimpenerwaard', 'Vallei en Veluwe', 'Vechtstromen', 'Zuiderzeeland',
];
const PROVINCIES = ['Drenthe', 'Flevoland', 'Gelderland', 'Groningen', 'Noord-Brabant', 'Noord-Holland', 'Overijssel', 'Utrecht', 'Zeeland', 'Zuid-Holland'];

/** The second question as one with 31 options. */
export function manyOptions(round: Round): Round {
  const options = [...WATERSCHAPPEN, ...PROVINCIES].map((label) => ({ key: label.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-'), label: { nl: label, en: label } }));
  const changed = round.questionnaire.questions.map((question) => (question.id === 'q02_wa_status' ? { ...question, options, checks: [], label: { nl: 'Organisatie', en: 'Organisation' }, ask: { nl: 'Bij welke organisatie werkt u?', en: 'Which organisation do you work for?' } } : question));
  const sectors = round.sectors.map((sector) => ({ ...sector, previous: Object.fromEntries(Object.entries(sector.previous).filter(([id]) => id !== 'q02_wa_status')) }));
  return { ...round, sectors, questionnaire: { ...round.questionnaire, questions: changed } };
}
