import type { Person } from '../../src/domain/person.ts';
import { Person as PersonShape } from '../../src/domain/person.ts';
import { Questionnaire } from '../../src/domain/question.ts';
import type { Round } from '../../src/domain/round.ts';
import { RoundFile } from '../../src/domain/round.ts';

const SECTORS: readonly (readonly [id: string, nl: string, en: string, group: string, named: string, speaker: string, aliases?: readonly string[]])[] = [
  ['gemeenten', 'Gemeenten', 'Municipalities', 'overheid', 'de gemeenten', 'VNG'],
  ['provincies', 'Provincies', 'Provinces', 'overheid', 'de provincies', 'IPO'],
  ['waterschappen', 'Waterschappen', 'Water authorities', 'overheid', 'de waterschappen', 'Vereniging Werken voor waterschappen'],
  ['rijk', 'Rijksoverheid', 'Central government', 'overheid', 'het Rijk', 'BZK'],
  ['defensie', 'Defensie', 'Defence', 'overheid', 'Defensie', 'Ministerie van Defensie'],
  ['politie', 'Politie', 'Police', 'overheid', 'de Politie', 'Politie'],
  ['umc', 'Universitaire medische centra', 'University medical centres', 'onderwijs', 'de universitaire medische centra', 'NFU'],
  ['po_vo', 'Funderend onderwijs', 'Primary and secondary education', 'onderwijs', 'het funderend onderwijs', 'PO-Raad en VO-raad'],
  ['mbo', 'Middelbaar beroepsonderwijs', 'Vocational education', 'onderwijs', 'het mbo', 'MBO Raad'],
  ['hbo', 'Hoger beroepsonderwijs', 'Higher professional education', 'onderwijs', 'het hbo', 'Vereniging Hogescholen', ['hogescholen']],
  ['wo', 'Wetenschappelijk onderwijs', 'Research universities', 'onderwijs', 'het wetenschappelijk onderwijs', 'Universiteiten van Nederland', ['universiteiten']],
  ['onderzoek', 'Onderzoeksinstellingen', 'Research institutes', 'onderwijs', 'de onderzoeksinstellingen', 'WVOI'],
];

const QUESTIONS: readonly (readonly [id: string, nl: string, en: string, more?: object])[] = [
  ['q01_rol', 'Uw rol', 'Your role', { type: 'yes-no', indispensable: true }],
  ['q02_wa_status', 'Stand van de Werkagenda', 'State of the agenda', { type: 'choice', options: [{ key: 'af', label: { nl: 'af', en: 'done' } }, { key: 'niet', label: { nl: 'niet af', en: 'not done' } }] }],
  ['q04_wa_datum', 'Datum van de Werkagenda', 'Date of the agenda', { type: 'date', when: { answer: 'q02_wa_status', is: 'af' } }],
  ['q08_banen', 'Aantal banen', 'Number of jobs', { type: 'number', decimals: 2, noun: { nl: 'banen', en: 'jobs' } }],
  ['q09_personen', 'Aantal mensen', 'Number of people', { type: 'integer', optional: true }],
  ['q19_budget', 'Extra geld', 'Extra money', { type: 'money' }],
  ['q23_voorbeeld', 'Goed voorbeeld', 'Good example', { type: 'text' }],
  ['q25_akkoord', 'Uw akkoord', 'Your agreement', { type: 'yes-no', indispensable: true, submits: true, declaration: true }],
];

/** A round with the twelve sectors and eight questions; opens 4 May 2026, due Friday 26 June 2026 at 17:00. */
export function deskRound(change: Partial<Round> = {}): Round {
  const file = RoundFile.parse({
    id: 'proef-2025', title: { nl: 'Banenafspraak 2025', en: 'Jobs agreement 2025' }, about: { nl: 'proef', en: 'trial' }, privacy: { nl: 'proef', en: 'trial' },
    fiction: true, year: 2025, zone: 'Europe/Amsterdam', asks: { name: { nl: 'het ministerie', en: 'the ministry' }, short: 'BZK', contact: 'proef@example.org' },
    groups: [{ id: 'overheid', label: { nl: 'Overheid', en: 'Government' } }, { id: 'onderwijs', label: { nl: 'Onderwijs', en: 'Education' } }],
    sectors: SECTORS.map(([id, nl, en, group, named, speaker, aliases]) => ({
      id, label: { nl, en }, group, named: { nl: named, en: `the ${en.toLowerCase()}`, plural: true }, speaker, ...(aliases === undefined ? {} : { aliases: [...aliases] }),
      divisions: id === 'po_vo' ? [{ id: 'po', label: { nl: 'Primair onderwijs', en: 'Primary education' } }, { id: 'vo', label: { nl: 'Voortgezet onderwijs', en: 'Secondary education' } }] : [],
    })),
    calendar: { opens: '2026-05-04T09:00', deadline: '2026-06-26T17:00', closes: '2026-08-31T17:00', freeDays: [] },
    reminders: { quietHours: 12, slots: [
      { id: 'uitnodiging', purpose: 'invitation', from: 'opening', days: 0, at: '09:00', to: ['owner'] },
      { id: 'week-ervoor', purpose: 'reminder', from: 'deadline', days: -7, at: '09:00', to: ['owner'] },
    ] },
  });
  const questionnaire = Questionnaire.parse({
    version: '1', sections: [{ id: 'alles', label: { nl: 'Alles', en: 'All' } }],
    questions: QUESTIONS.map(([id, nl, en, more]) => ({ id, section: 'alles', label: { nl, en }, ask: { nl, en }, help: { nl, en }, why: { nl, en }, personalData: 0, ...more })),
  });
  const { questions: _q, people: _p, letter: _l, ...round } = file;
  return { ...round, questionnaire, people: deskPeople(), fictionalPeople: true, ...change };
}

/** One owner and one deputy per sector (`eigenaar-politie`, `vervanger-politie`), and two coordinators. */
export function deskPeople(): readonly Person[] {
  const person = (id: string, name: string, roles: Person['roles']) => PersonShape.parse({ id, name, email: `${id}@example.org`, roles });
  return [
    ...SECTORS.flatMap(([id, nl]) => {
      const key = id.replace('_', '-');
      return [
        person(`eigenaar-${key}`, `Ada van ${nl}`, [{ role: 'owner', sector: id }]),
        person(`vervanger-${key}`, `Bas van ${nl}`, [{ role: 'deputy', sector: id }]),
      ];
    }),
    person('coordinator-een', 'Cora Coördinator', [{ role: 'coordinator' }]),
    person('coordinator-twee', 'Dirk Coördinator', [{ role: 'coordinator' }]),
  ];
}
