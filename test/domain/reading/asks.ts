import type { Ask } from '../../../src/domain/reading/reading.ts';

const when = { today: '2026-02-12', year: 2025 };

/** The questions that the replies of the set are given to; none is a question of a real round. */
export const asks: Readonly<Record<string, Ask>> = {
  places: { ...when, type: 'integer', question: 'Hoeveel stageplekken waren er op 31 december 2025?', noun: 'stageplekken', min: 0, max: 20_000 },
  placesLast: { ...when, type: 'integer', question: 'Hoeveel stageplekken waren er op 31 december 2025?', noun: 'stageplekken', min: 0, max: 20_000, previous: 262 },
  placesNone: { ...when, type: 'integer', question: 'Hoeveel stageplekken waren er op 31 december 2025?', noun: 'stageplekken', min: 0, max: 20_000, previous: null },
  added: { ...when, type: 'integer', question: 'Hoeveel vrijwilligers kwamen er in 2025 bij?', noun: 'vrijwilligers', min: 0, max: 5_000 },
  km: { ...when, type: 'decimal', question: 'Hoeveel kilometer fietspad is er aangelegd?', noun: 'kilometer', unit: 'km', min: 0, max: 900 },
  fte: { ...when, type: 'decimal', question: 'Hoeveel fte telt het team?', noun: 'fte', unit: 'fte', min: 0, max: 4_000 },
  mark: { ...when, type: 'decimal', question: 'Welk cijfer geeft u de dienstverlening (1 tot 10)?', min: 1, max: 10 },
  waste: { ...when, type: 'decimal', question: 'Hoeveel kiloton restafval is ingezameld?', unit: 'kiloton', min: 0, max: 5_000 },
  share: { ...when, type: 'percentage', question: 'Welk deel van de aanvragen is op tijd afgehandeld?', unit: '%', min: 0, max: 100 },
  growth: { ...when, type: 'percentage', question: 'Welk percentage van de norm is gehaald?', unit: '%', min: 0, max: 250 },
  cost: { ...when, type: 'money', question: 'Wat waren de kosten van het project (in euro)?', unit: 'EUR', min: 0, max: 5_000_000_000, plausibleMin: 500 },
  costK: { ...when, type: 'money', question: 'Wat waren de kosten van het project (x € 1.000)?', unit: 'EUR', scale: 1000, min: 0, max: 5_000_000_000 },
  opened: { ...when, type: 'date', question: 'Op welke datum in 2025 ging het loket open?' },
  since: { ...when, type: 'date', question: 'Wanneer is de regeling ingegaan?' },
  adopt: { ...when, type: 'date', question: 'Wanneer verwacht u de visie vast te stellen?' },
  span: { ...when, type: 'period', question: 'Over welke periode gaat de meting?' },
  busiest: { ...when, type: 'period', question: 'In welk kwartaal of welke week van 2025 was het het drukst?' },
  policy: { ...when, type: 'yes-no', question: 'Is er een klachtenregeling?' },
  everyone: { ...when, type: 'yes-no', question: 'Hebben alle vestigingen een aanspreekpunt?' },
  publish: { ...when, type: 'yes-no', question: 'Mogen we de uitkomsten publiceren?' },
  noDelay: { ...when, type: 'yes-no', question: 'Klopt het dat er geen vertraging is?' },
  incidents: { ...when, type: 'yes-no', question: 'Waren er in 2025 incidenten?' },
  phase: { ...when, type: 'choice', question: 'In welke fase zit het project?', options: [
    { key: 'idea', labels: ['Verkenning'] }, { key: 'plan', labels: ['Planvorming'] }, { key: 'pilot', labels: ['Proef loopt'] }, { key: 'run', labels: ['In uitvoering'] }, { key: 'stopped', labels: ['Niet doorgegaan'] }] },
  often: { ...when, type: 'choice', question: 'Hoe vaak rapporteert u?', options: [
    { key: 'week', labels: ['Wekelijks'] }, { key: 'month', labels: ['Elke maand'] }, { key: 'half', labels: ['Elk halfjaar'] }, { key: 'year', labels: ['Jaarlijks'] }] },
  happy: { ...when, type: 'choice', question: 'Hoe tevreden bent u?', options: [
    { key: '1', labels: ['Zeer ontevreden'] }, { key: '2', labels: ['Ontevreden'] }, { key: '3', labels: ['Neutraal'] }, { key: '4', labels: ['Tevreden'] }, { key: '5', labels: ['Zeer tevreden'] }] },
  tools: { ...when, type: 'choices', question: 'Welke middelen zet u in? (meer antwoorden mogelijk)', options: [
    { key: 'course', labels: ['Scholing van medewerkers'] }, { key: 'coach', labels: ['Buddyprogramma'] }, { key: 'grant', labels: ['Subsidie'] }, { key: 'tool', labels: ['Aangepaste werkplek'] }, { key: 'other', labels: ['Anders'] }] },
  proud: { ...when, type: 'text', question: 'Wat ging er goed?' },
  more: { ...when, type: 'text', question: 'Wilt u nog iets kwijt?' },
  site: { ...when, type: 'url', question: 'Waar staat het rapport?' },
  mail: { ...when, type: 'email', question: 'Wat is uw e-mailadres?' },
};
