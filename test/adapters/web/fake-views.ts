import type { AnswerRow, ComparePanel, ComparisonView, DraftView, Mark, PageView, ReachView, SectorOverview, Table } from '../../../src/app/page/door.ts';
import { twoSides } from '../../../src/app/words/two-sides.ts';

const title = 'Voortgang banenafspraak 2025';
const deadline = 'Uiterlijk woensdag 1 juli 2026 om 17:00';

/** Label and answer of the 25 questions, a bar between them; without a bar it is not answered. A warning follows a second bar. */
const answers: readonly (readonly [section: string, ...rows: readonly string[]])[] = [
  ['Begin', 'Uw rol|Ja, voor de waterschappen'],
  ['Werkagenda', 'Stand van de Werkagenda|Vastgesteld', 'Bestuur dat vaststelde|Bestuur Vereniging werken voor waterschappen', 'Datum van vaststelling|14 mei 2024', 'Werkagenda op internet|https://www.example.org/werkagenda/waterschappen-2024-2026.pdf', 'Rapportage over 2025|Verwacht op 30 september 2026'],
  ['Cijfers', 'Soort aantal|Alle banen (quotum)', 'Aantal banen|269,5 banen|U noemde 60,2%. Navraag rekent 54,7% uit. Reden: “het doel is later bijgesteld”.', 'Aantal mensen|238 mensen', 'Peildatum|31 december 2025|Peildatum in december: door uitbetaalde uren kan het aantal hoger zijn.', 'Bron van het cijfer|Eigen vraag aan werkgevers, A&O-fonds', 'Respons|33 van 35 werkgevers', 'Uitzenden en detachering|', 'Doel voor 2025|', 'Doel gehaald|', 'Verklaring|', 'Verwachting eind 2026|'],
  ['Wat de sector deed', 'Gedaan in 2025|', 'Extra geld|', 'Plannen voor 2026|', 'Knelpunten|', 'Wat nodig is|', 'Goed voorbeeld|', 'Kennis gedeeld|'],
  ['Afronding', 'Akkoord|'],
];

/** The page of somebody who answers for one sector. */
export function representativeView(): PageView {
  return { round: title, deadline, talks: true, notice: [], status: null, draft: null, plan: null, overviews: [overviewOf('waterschappen', 'Waterschappen', 'Bezig', 'busy', 12)] };
}

/** The page of somebody at the desk, in the middle of a round. */
export function coordinatorView(): PageView {
  return {
    round: title, deadline, talks: true, notice: [],
    overviews: sectors.map(([id, label, state, mark, done]) => overviewOf(id, label, state, mark, done)),
    status: { summary: 'Vijf van de twaalf sectoren hebben ingediend. Vier zijn bezig, twee zijn nog niet begonnen en één is te laat.', picture: 'Twaalf sectoren: vijf ingediend, vier bezig, twee niet begonnen, één te laat.', table: statusTable },
    draft, plan, reach,
  };
}

const sectors: readonly (readonly [id: string, label: string, state: string, mark: Mark, done: number])[] = [
  ['gemeenten', 'Gemeenten', 'Ingediend', 'agreed', 24], ['provincies', 'Provincies', 'Ingediend', 'agreed', 23], ['waterschappen', 'Waterschappen', 'Bezig', 'busy', 12],
  ['rijk', 'Rijksoverheid', 'Ingediend', 'agreed', 8], ['defensie', 'Defensie', 'Bezig', 'busy', 19], ['politie', 'Politie', 'Te laat', 'attention', 3],
  ['umc', 'Universitaire medische centra', 'Ingediend', 'agreed', 24], ['po_vo', 'Funderend onderwijs', 'Nog niet begonnen', 'open', 0], ['mbo', 'Middelbaar beroepsonderwijs', 'Bezig', 'busy', 21],
  ['hbo', 'Hoger beroepsonderwijs', 'Ingediend', 'agreed', 24], ['wo', 'Wetenschappelijk onderwijs', 'Klaar om in te dienen', 'done', 24], ['onderzoek', 'Onderzoeksinstellingen', 'Nog niet begonnen', 'open', 0],
];

function overviewOf(sector: string, label: string, state: string, mark: Mark, done: number): SectorOverview {
  let at = 0;
  return {
    sector, label, state, mark, progress: { done, of: 25, text: `${done} van 25 vragen beantwoord` },
    sections: answers.map(([section, ...rows]) => ({ title: section, rows: rows.map((row): AnswerRow => {
      const [what = '', value = '', warning] = row.split('|');
      const answered = ++at <= done;
      return {
        question: `q${String(at).padStart(2, '0')}`, number: String(at), label: what, value: answered ? value || 'Ja' : null, mark: answered ? (warning ? 'attention' : 'done') : 'open', state: answered ? 'Beantwoord' : 'Nog niet beantwoord',
        by: answered ? 'Sanne de Wit' : null, at: answered ? { at: '2026-05-04T08:06:00Z', short: 'ma 4 mei 10:06', full: 'maandag 4 mei 2026 om 10:06 uur' } : null, warnings: answered && warning ? [warning] : [],
        change: answered ? { label: `Wijzig vraag ${at}: ${what}`, action: { do: 'change', question: `q${String(at).padStart(2, '0')}` } } : null,
      };
    }) })),
  };
}

const statusTable: Table = {
  caption: 'Stand per sector op maandag 15 juni 2026, 9:00', columns: ['Sector', 'Stand', 'Beantwoord', 'Waarschuwingen', 'Laatste bericht', 'Wie'],
  rows: sectors.map(([, label, state, mark, done], at) => ({ mark, cells: [label, state, `${done} van 25`, at % 3 === 2 ? '2' : 'geen', done ? 'vrijdag 12 juni, 16:40' : 'nog niets', ['Karim Haddad', 'Els Visser', 'Sanne de Wit', 'Joost Mulder'][at % 4]!] })),
};

const plan: Table = {
  caption: 'Alle berichten die nog gepland staan', columns: ['Moment', 'Soort', 'Voor wie', 'Sectoren'],
  rows: Array.from({ length: 36 }, (_, at) => ({ mark: null, cells: [`${['maandag 15', 'woensdag 24', 'maandag 29'][Math.floor(at / 12)]} juni 2026, 9:30`, ['Herinnering', 'Herinnering', 'Laatste dag'][Math.floor(at / 12)]!, ['Karim Haddad', 'Els Visser', 'Sanne de Wit'][at % 3]!, sectors[at % 12]![1]] })),
};

const reach: ReachView = {
  note: ['Dit zeiden de platformen op maandag 15 juni 2026 om 9:00 uur.', 'Op de webpagina kan iedereen terecht, met een link om in te loggen.'],
  looking: null, mayLook: true, caption: 'Alle mensen van de ronde', columns: ['Wie', 'Eerste bericht via', 'Slack', 'Teams', 'Wat helpt'],
  rows: [
    { person: 'karim', name: 'Karim Haddad', goesBy: 'De webpagina', ways: [{ mark: 'attention', text: 'Niet bereikbaar' }, { mark: 'busy', text: 'Geen antwoord' }], remedies: ['Slack: het account is uitgeschakeld. Zet het juiste account in het personenbestand.', 'Teams: het platform gaf nu geen antwoord. Kijk later nog eens.'], link: 'Maak een link voor Karim Haddad' },
    { person: 'sanne', name: 'Sanne de Wit', goesBy: 'Teams', ways: [{ mark: 'open', text: 'Nog niet bekend' }, { mark: 'done', text: 'Bereikbaar' }], remedies: [], link: 'Maak een link voor Sanne de Wit' },
  ],
};

const comparePanel: ComparePanel = { title: 'Vergelijk twee versies', versions: [{ number: 2, label: 'versie 2, van dinsdag' }, { number: 1, label: 'versie 1, van maandag' }], from: 1, to: 2 };

/** Two versions of which a sentence came, one went and one changed. */
export const comparison: ComparisonView = {
  ...comparePanel, round: title, lead: 'Wat er veranderde van versie 1 naar versie 2.', kept: '3 zinnen bleven zoals ze waren.',
  changes: [
    { where: 'Zin 1 van Gemeenten', word: 'Gewijzigd', ...twoSides('Er waren 300 banen.', 'Er waren 310 banen.') },
    { where: 'Zin 2 van Gemeenten', word: 'Vervallen', text: 'Dat was <b>veel</b>.', gone: true }, { where: 'Zin 1 van Politie', word: 'Nieuw', text: 'De politie telde 412,5 banen.', gone: false },
  ],
};

const draft: DraftView = {
  note: 'Concept van maandag 15 juni 2026, gemaakt uit de antwoorden van vijf sectoren.',
  passages: sectors.filter(([, , , mark]) => mark === 'agreed').map(([sector, label]) => ({ sector, title: label, sentences: [
    { id: `${sector}-1`, edit: { expected: 'ab'.repeat(32), label: `Ik wijzig zin 1 van ${label}` }, text: `De sector ${label} telde eind 2025 ruim 300 banen voor mensen uit de doelgroep.`, passport: [{ what: 'Vraag 8, versie 2: aantal banen', quote: 'ruim 300, net geteld', detail: 'Karim Haddad, dinsdag 2 juni 2026 om 14:05' }] },
    { id: `${sector}-2`, text: 'Dat zijn 7,5 banen meer dan een jaar eerder.', passport: [{ what: 'Berekend: verschil', quote: null, detail: '269,5 − 262,0 = 7,5' }, { what: 'Antwoord over 2024', quote: '262,0', detail: 'Monitor banenafspraak, gepubliceerd in 2025' }] },
    { id: `${sector}-3`, text: 'De sector heeft in 2025 een leerkring en een gezamenlijke gereedschapskist opgezet.', passport: [] },
  ] })),
  missing: ['Waterschappen', 'Defensie', 'Politie', 'Funderend onderwijs', 'Middelbaar beroepsonderwijs', 'Wetenschappelijk onderwijs', 'Onderzoeksinstellingen'],
  papers: { title: 'Documenten', rows: [{ title: 'Kamerbrief', versions: [{ name: 'letter', version: 'clean', label: 'Schone versie' }, { name: 'letter', version: 'public', label: 'Openbare versie', also: ['pdf', 'odt'] }] }] },
  compare: comparePanel,
  language: {
    title: 'Taalverslag: 2 suggesties', lead: 'Suggesties om naar te kijken.', unchecked: 'De spelling is niet nagekeken.',
    notes: [{ sentence: 'gemeenten-1', where: 'Zin 1 van Gemeenten', text: 'Lange zin: 31 woorden.' }, { sentence: 'gemeenten-3', where: 'Zin 3 van Gemeenten', text: 'Zwaar woord: <tevens>. Liever: ook.' }],
    trend: { title: 'Leesbaarheid', lines: ['Dit concept: 12 woorden per zin', 'Versie 1: 13 woorden per zin'] },
  },
};
