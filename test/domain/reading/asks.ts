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
  fee: { ...when, type: 'money', question: 'Hoe hoog is de eigen bijdrage per maand (in euro)?', unit: 'EUR', min: 0, max: 1_000 },
  mins: { ...when, type: 'decimal', question: 'Wat was de gemiddelde wachttijd in minuten?', unit: 'minuten', noun: 'minuten', min: 0, max: 240 },
  hours: { ...when, type: 'decimal', question: 'Hoeveel uur per week werkt iemand gemiddeld?', unit: 'uur', noun: 'uur', min: 0, max: 60 },
  days: { ...when, type: 'integer', question: 'Hoeveel dagen duurt het gemiddeld?', unit: 'dagen', noun: 'dagen', min: 0, max: 400 },
  jobs: { ...when, type: 'decimal', question: 'Hoeveel banen van 25,5 uur waren er eind 2025?', noun: 'banen', min: 0, max: 20_000 },
  goal: { ...when, type: 'decimal', question: 'Wat was het doel voor 2025?', noun: 'banen', unit: 'banen', min: 0, max: 20_000 },
  agreed: { ...when, type: 'date', question: 'Op welke dag is het beleidsplan vastgesteld?' },
  aid: { ...when, type: 'choices', question: 'Wat heeft u ingezet? (meer antwoorden mogelijk)', options: [
    { key: 'carving', labels: ['Jobcarving'] }, { key: 'coaching', labels: ['Jobcoaching'] }, { key: 'uwv', labels: ['Samenwerking met UWV'] }, { key: 'training', labels: ['Training van leidinggevenden'] }] },
  orgs: { ...when, type: 'integer', question: 'Hoeveel organisaties hebben meegedaan?', noun: 'organisaties', min: 0, max: 500 },
  ends: { ...when, type: 'date', question: 'Wanneer loopt de subsidie af?' },
  council: { ...when, type: 'date', question: 'Op welke datum in 2025 heeft de raad ingestemd?' },
  school: { ...when, type: 'period', question: 'Welk schooljaar betreft deze opgave?' },
  region: { ...when, type: 'choice', question: 'In welke regio ligt uw hoofdvestiging?', options: ['Noord', 'Oost', 'Zuid', 'West', 'Midden'].map((label) => ({ key: label.toLowerCase(), labels: [label] })) },
  track: { ...when, type: 'choice', question: 'Hoe staat de uitvoering ervoor?', options: [
    { key: 'ahead', labels: ['Loopt voor op schema'] }, { key: 'on', labels: ['Op schema'] }, { key: 'behind', labels: ['Loopt achter'] }, { key: 'not', labels: ['Nog niet gestart'] }, { key: 'done', labels: ['Afgerond'] }] },
  obstacles: { ...when, type: 'choices', question: 'Wat zit er tegen? (meer antwoorden mogelijk)', options: [
    { key: 'rules', labels: ['Proefbanen tellen niet mee'] }, { key: 'guide', labels: ['Begeleiding kost tijd'] }, { key: 'survey', labels: ['Eigen vraag aan werkgevers'] }, { key: 'none', labels: ['Geen'], aliases: ['niets'] }] },
  temp: { ...when, type: 'percentage', question: 'Welk percentage van de banen is tijdelijk?', min: 0, max: 100 },
  women: { ...when, type: 'percentage', question: 'Welk percentage is vrouw?', min: 0, max: 100 },
  change: { ...when, type: 'percentage', question: 'Met hoeveel procent veranderde het aantal aanvragen?', unit: '%', min: -100, max: 100 },
  grew: { ...when, type: 'percentage', question: 'Wat was de groei van het aantal aanvragen?', unit: '%', min: 0, max: 100 },
  fell: { ...when, type: 'percentage', question: 'Met hoeveel procent is het ziekteverzuim gedaald?', unit: '%', min: 0, max: 100 },
  fewer: { ...when, type: 'integer', question: 'Wat is het verschil in vacatures met vorig jaar (een daling is negatief)?', noun: 'vacatures', min: -500, max: 500 },
};
