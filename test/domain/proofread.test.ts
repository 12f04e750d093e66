import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { proofread } from '../../src/domain/proofread.ts';
import { ROUNDS } from '../support/planted-round.ts';

type Loose = any;
type Data = { round: Loose; questions: Loose; people: Loose };

/** The small shipped round as plain data, changed. */
function changed(change: (data: Data) => void): Data {
  const read = (file: string) => parse(readFileSync(join(ROUNDS, 'energie-bibliotheken-2025', file), 'utf8'));
  const data = { round: read('round.yaml'), questions: read('questions.yaml'), people: read('people.yaml') };
  change(data);
  return data;
}

function faultsOf(change: (data: Data) => void): readonly string[] {
  const result = proofread(changed(change));
  return result.ok ? [] : result.faults.map((fault) => `${fault.part} ${fault.path.join('.')} ${fault.at === 'key' ? '(key) ' : ''}${fault.kind}`);
}

test('a round without mistakes becomes one round', () => {
  const result = proofread(changed(() => undefined));
  expect(result.ok && [result.round.id, result.round.questionnaire.questions.length, result.round.people.length, result.round.fictionalPeople]).toEqual(['energie-bibliotheken-2025', 6, 4, true]);
});

describe('each mistake is a fault at its own place', () => {
  const rows: readonly (readonly [string, (data: Data) => void, readonly string[]])[] = [
    ['a role that lacks its sector', ({ people }) => { people.people[1].roles[0] = { role: 'owner' }; }, ['people people.1.roles.0 missing', 'people people sector-without-owner']],
    ['an unknown key in a condition inside a list', ({ questions }) => { questions.questions[4].optional = { not: { any: [{ warnt: ['e2_verbruik'] }] } }; }, ['questions questions.4.optional.not.any.0 wrong-shape']],
    ['an empty list', ({ round }) => { round.reminders.slots[0].to = []; }, ['round reminders.slots.0.to too-few']],
    ['a part referred to that no question has', ({ questions }) => { questions.questions[4].when = { answer: 'e2_verbruik.deel', is: 1 }; }, ['questions questions.4.when.answer unknown-name']],
    ['a part that refers to a later part', ({ questions }) => { questions.questions[5].parts[0].when = { answer: 'contact', given: true }; }, ['questions questions.5.parts.0.when.answer unknown-name']],
    ['a part that refers to an earlier part', ({ questions }) => { questions.questions[5].parts[1].when = { answer: 'akkoord', is: true }; }, []],
    ['a question that refers to itself', ({ questions }) => { questions.questions[1].when = { answer: 'e2_verbruik', given: true }; }, ['questions questions.1.when.answer later-question']],
    ['a check that refers to its own question', ({ questions }) => { questions.questions[1].checks[0].when = { answer: 'e2_verbruik', below: 3 }; }, []],
    ['a check that refers to a later question', ({ questions }) => { questions.questions[1].checks[0].limit = { answer: 'e3_doel' }; }, ['questions questions.1.checks.0.limit.answer later-question']],
    ['a number held against a choice', ({ questions }) => { questions.questions[4].when = { answer: 'e4_maatregelen', atLeast: 2 }; }, ['questions questions.4.when.answer wrong-value']],
    ['a trait nobody can have', ({ questions }) => { questions.questions[4].when = { trait: 'groot' }; }, ['questions questions.4.when.trait unknown-name']],
    ['a sector nobody knows', ({ questions }) => { questions.questions[4].when = { sector: ['havenstad', 'stad'] }; }, ['questions questions.4.when.sector.1 unknown-name']],
    ['a part missing from an earlier answer', ({ round }) => { round.sectors[0].previous.e6_akkoord = { value: { akkord: true }, year: 2024, source: 'fictie', fiction: true }; }, ['round sectors.0.previous.e6_akkoord.value previous-does-not-fit']],
    ['a slot of another kind of check', ({ questions }) => { questions.questions[1].checks[0].say.en = 'Not {percent}.'; }, ['questions questions.1.checks.0.say.en unfilled-slot']],
    ['a slot in the round’s own words', ({ round }) => { round.about.nl = 'Over {year}.'; }, ['round about.nl unfilled-slot']],
    ['a computed figure in the asking without it', ({ questions }) => { questions.questions[4].askWithout.nl = '{deel_van_doel}?'; }, ['questions questions.4.askWithout.nl unfilled-slot']],
    ['a cross-check over no fact', ({ round }) => { round.crossChecks = [{ id: 'a', kind: 'share-fits-realisation', jobs: 'e2_verbruik', computed: 'deel_van_doel', hoursPerJob: 'saving_norm', fte: 'fte', hoursPerFte: 36, norm: 'saving_norm', tolerance: 1, say: { nl: 'a', en: 'b' } }]; }, ['round crossChecks.0.fte unknown-name']],
    ['two people with one address', ({ people }) => { people.people[1].email = 'AGAAT.steen@voorbeeld.nl'; }, ['people people.1.email duplicate-id']],
    ['two people with one account in Slack', ({ people }) => { for (const at of [0, 1]) people.people[at].identities = { slack: { workspace: 'T0123ABCD', user: 'U0123ABCD' } }; }, ['people people.1.identities.slack.user shared-identity']],
    ['two people with one account in Teams, one of them in capitals', ({ people }) => { for (const [at, user] of ['01234567-89ab-cdef-0123-456789abcdef', '01234567-89AB-CDEF-0123-456789ABCDEF'].entries()) people.people[at].identities = { teams: { tenant: '99999999-8888-4777-8666-555555555555', user } }; }, ['people people.1.identities.teams.user shared-identity']],
    ['one member id in two workspaces is two accounts', ({ people }) => { for (const at of [0, 1]) people.people[at].identities = { slack: { workspace: `T0123ABC${at}`, user: 'U0123ABCD' } }; }, []],
    ['a name instead of an id', ({ people }) => { people.people[0].identities = { slack: { workspace: 'bzk', user: '@agaat' }, teams: { tenant: 'voorbeeld.nl', user: 'agaat@voorbeeld.nl' } }; }, ['workspace', 'user'].map((key) => `people people.0.identities.slack.${key} wrong-form`).concat(['tenant', 'user'].map((key) => `people people.0.identities.teams.${key} wrong-form`))],
    ['two checks with one id', ({ questions }) => { questions.questions[1].checks[1].id = 'negatief'; }, ['questions questions.1.checks.1.id duplicate-id', 'questions questions.4.optional.not.warned.0 unknown-name']],
    ['two questions that submit', ({ questions }) => { questions.questions[0].submits = true; }, ['questions questions.5.submits submits-once']],
  ];
  test.each(rows)('%s', (_, change, expected) => expect(faultsOf(change)).toEqual(expected));
});

describe('beside a part of the wrong shape the rest is still looked at', () => {
  test('what follows a question that is taken out keeps its place', () => {
    expect(faultsOf(({ questions }) => {
      questions.questions[3].type = 'keuze';
      questions.questions[4].section = 'stroomm';
      questions.questions[5].checks[0].part = 'akoord';
    })).toEqual(['questions questions.3.type not-allowed', 'questions questions.4.section unknown-name', 'questions questions.5.checks.0.part unknown-name']);
  });

  test('a reference to what was taken out is no second mistake', () => {
    expect(faultsOf(({ questions }) => { questions.questions[1].noun = 'kWh'; })).toEqual(['questions questions.1.noun wrong-type']);
  });

  test('an owner whose e-mail address is wrong still owns the sector', () => {
    expect(faultsOf(({ people }) => { people.people[1].email = 'beryl'; })).toEqual(['people people.1.email wrong-form']);
  });

  test('a wrong title or calendar does not hide other mistakes', () => {
    expect(faultsOf(({ round, people }) => {
      round.title = 'Energie';
      round.calendar.opens = 'morgen';
      round.sectors[0].group = 'haven';
      people.people[3].roles[1].sector = 'duin';
    })).toEqual(['round title wrong-type', 'round calendar.opens wrong-form', 'round sectors.0.group unknown-name', 'people people.3.roles.1.sector unknown-name']);
  });

  test('a recess ends after it begins', () => {
    const recess = (from: string, until: string) => faultsOf(({ round }) => { round.calendar.recess = [{ name: { nl: 'zomerreces', en: 'summer recess' }, from, until }]; });
    expect(recess('2026-07-03', '2026-08-31')).toEqual([]);
    expect(recess('2026-08-31', '2026-07-03')).toEqual(['round calendar.recess.0.until out-of-order']);
  });

  test('a file that could not be read makes no faults in the others', () => {
    for (const part of ['round', 'questions', 'people'] as const) expect(faultsOf((data) => { data[part] = undefined; })).toEqual([]);
  });
});
