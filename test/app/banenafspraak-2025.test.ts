import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRound } from '../../src/app/load/load-round.ts';
import type { Round } from '../../src/domain/round.ts';
import { ROUNDS } from '../support/planted-round.ts';

const round = await shipped();

test('twelve sectors in the order of the letter, seven of government and five of education', () => {
  expect(round.sectors.map((sector) => `${sector.group} ${sector.id}`)).toEqual([
    'overheid gemeenten', 'overheid provincies', 'overheid waterschappen', 'overheid rijk', 'overheid defensie', 'overheid politie', 'overheid umc',
    'onderwijs po_vo', 'onderwijs mbo', 'onderwijs hbo', 'onderwijs wo', 'onderwijs onderzoek',
  ]);
});

/** Every rule of the questionnaire by question: hard, soft and follow-up checks, and how else it is asked. */
const rules: readonly (readonly [id: string, type: string, hard: string, soft: string, followUp: string])[] = [
  ['q01_rol', 'yes-no', 'niet-de-juiste', '', ''],
  ['q02_wa_status', 'choice', '', 'stap-terug', 'nog-vast-te-stellen'],
  ['q03_wa_orgaan', 'text', 'te-lang', 'noemt-persoon', ''],
  ['q04_wa_datum', 'date', 'voor-het-akkoord in-de-toekomst', 'ouder-dan-drie-jaar', ''],
  ['q05_wa_url', 'url', 'geen-https', 'niet-openbaar zelfde-link', ''],
  ['q06_rapport', 'url-or-date', '', 'na-de-deadline interne-link', ''],
  ['q07_basis', 'choice', '', 'andere-basis', 'geen-cijfer'],
  ['q08_banen', 'number', 'negatief extra-negatief extra-boven-totaal meer-dan-kan', 'stijging daling zelfde-getal buiten-bereik buiten-bereik-extra rond-getal jaartal uren-per-baan genoemde-verandering', ''],
  ['q09_personen', 'integer', 'negatief te-weinig-mensen', 'veel-banen-per-mens weinig-banen-per-mens klein-aantal', ''],
  ['q10_peildatum', 'date', 'in-de-toekomst', 'buiten-het-jaar andere-dag decemberpiek', ''],
  ['q11_bron', 'choices', 'geen-bron', 'alleen-schatting', 'andere-bron'],
  ['q12_respons', 'parts', 'negatief totaal-nul meer-dan-totaal', 'lage-respons ander-totaal', ''],
  ['q13_inleen', 'parts', 'negatief meer-dan-alle-banen', 'zonder-aantal andere-telwijze', ''],
  ['q14_doel', 'number', 'niet-boven-nul', 'lager-dan-vorig wijkt-af-van-lijst wijkt-af-van-lijst-extra andere-basis', ''],
  ['q15_doel_gehaald', 'choice', '', 'past-niet ander-percentage ongewoon-percentage', ''],
  ['q16_verklaring', 'text', 'te-lang', 'persoonsgegevens', ''],
  ['q17_prognose', 'number', 'negatief', 'grote-stijging lager-dan-nu', ''],
  ['q18_gedaan', 'list', 'geen-punt', 'te-veel-punten zelfde-als-vorig geen-resultaat persoonsgegevens', ''],
  ['q19_budget', 'money', 'negatief', 'groot-bedrag klein-bedrag maal-duizend', ''],
  ['q20_plannen', 'dated-list', 'geen-plan al-voorbij', 'geen-datum ver-weg persoonsgegevens', ''],
  ['q21_knelpunt', 'choices', 'geen-keuze', 'geen-bij-gemist-doel meer-dan-vijf', 'ander-knelpunt'],
  ['q22_nodig', 'parts', '', 'niet-gezegd-wat', ''],
  ['q23_voorbeeld', 'parts', 'te-lang', 'persoonsgegevens', ''],
  ['q24_delen', 'parts', '', 'niet-gezegd-hoe persoonsgegevens', ''],
  ['q25_akkoord', 'parts', 'geen-akkoord reden-ontbreekt', '', ''],
];

test('all questions in their order', () => {
  expect(round.questionnaire.questions.map((question) => question.id)).toEqual(rules.map(([id]) => id));
});

test.each(rules)('%s has every check of the questionnaire', (id, type, hard, soft, followUp) => {
  const question = questionById(id);
  const of = (level: string) => question.checks.filter((check) => check.level === level).map((check) => check.id).join(' ');
  expect([question.type, of('hard'), of('soft'), of('follow-up')]).toEqual([type, hard, soft, followUp]);
});

test('soft checks and follow-ups end in a question; hard ones say what was found and what would be right', () => {
  for (const question of round.questionnaire.questions) {
    for (const check of question.checks) {
      for (const text of [check.say.nl, check.say.en]) {
        const where = `${question.id}.${check.id}: ${text}`;
        if (check.level === 'hard') expect(text.split(/[.?](?:\s|$)/).filter(Boolean).length, where).toBeGreaterThanOrEqual(2);
        else expect(text, where).toMatch(/\?$/);
      }
    }
  }
});

test('people are addressed with u, in both languages something is said, and each text is short', () => {
  for (const [where, nl] of dutchTexts()) {
    expect(nl, where).not.toMatch(/\b(je|jij|jou|jouw|jullie)\b/i);
    for (const sentence of nl.split(/(?<=[.?!])\s/)) expect(sentence.split(/\s+/).length, `${where}: ${sentence}`).toBeLessThanOrEqual(26);
  }
});

describe('who is asked what', () => {
  const rows: readonly (readonly [string, unknown])[] = [
    ['q03_wa_orgaan', { answer: 'q02_wa_status', in: ['vastgesteld', 'vernieuwd'] }],
    ['q04_wa_datum', { answer: 'q02_wa_status', in: ['vastgesteld', 'vernieuwd'] }],
    ['q05_wa_url', { answer: 'q02_wa_status', in: ['af', 'vastgesteld', 'vernieuwd'] }],
    ...['q08_banen', 'q09_personen', 'q10_peildatum', 'q11_bron', 'q13_inleen', 'q14_doel'].map((id) => [id, { answer: 'q07_basis', in: ['quotum', 'extra', 'beide'] }] as const),
    ['q12_respons', { all: [{ answer: 'q07_basis', in: ['quotum', 'extra', 'beide'] }, { not: { trait: 'single-employer' } }] }],
    ['q15_doel_gehaald', undefined],
  ];
  test.each(rows)('%s', (id, when) => expect(questionById(id).when).toEqual(when));

  test('only q01 and q25 are indispensable, and only q25 submits', () => {
    expect(round.questionnaire.questions.filter((one) => one.indispensable).map((one) => one.id)).toEqual(['q01_rol', 'q25_akkoord']);
    expect(round.questionnaire.questions.filter((one) => one.declaration).map((one) => one.id)).toEqual(['q01_rol', 'q25_akkoord']);
    expect(round.questionnaire.questions.filter((one) => one.submits).map((one) => one.id)).toEqual(['q25_akkoord']);
  });

  test('an explanation may be passed over only where the goal is reached and no figure was doubtful', () => {
    const optional = questionById('q16_verklaring').optional as { not: { any: readonly [unknown, { warned: readonly string[] }] } };
    const numbers = ['q08_banen', 'q14_doel', 'q15_doel_gehaald'].flatMap((id) => questionById(id).checks.filter((check) => check.level === 'soft').map((check) => `${id}.${check.id}`));
    expect(optional.not.any[1].warned.toSorted()).toEqual(numbers.toSorted());
  });

  test('personal data per question', () => {
    const of = (personalData: number) => round.questionnaire.questions.filter((one) => one.personalData === personalData).map((one) => one.id);
    expect(of(2)).toEqual(['q01_rol', 'q23_voorbeeld', 'q25_akkoord']);
    expect(of(1)).toEqual(['q03_wa_orgaan', 'q09_personen', 'q16_verklaring', 'q18_gedaan', 'q20_plannen', 'q21_knelpunt', 'q24_delen']);
  });
});

describe('figures', () => {
  test.each([
    ['gemeenten', 'extra', 4000, 3400, 2019], ['provincies', 'quotum', 321.18, 306.17, 2019], ['waterschappen', 'quotum', 269.5, 492.7, 2021],
    ['rijk', 'quotum', 4386, 5696, 2023], ['defensie', undefined, undefined, undefined, undefined], ['politie', 'quotum', 350, 600, 2020],
    ['umc', 'quotum', 550, 2264, 2021], ['po_vo', undefined, undefined, undefined, undefined], ['mbo', 'extra', 63.09, 155, 2015],
    ['hbo', 'quotum', 605, 1667, 2024], ['wo', 'quotum', 943, 1886, 2021], ['onderzoek', 'quotum', 55, 110, 2021],
  ] as const)('the latest known of %s', (id, basis, jobs, goal, year) => {
    const { previous } = round.sectors.find((sector) => sector.id === id)!;
    expect([previous['q07_basis']?.value, previous['q08_banen']?.value, previous['q14_doel']?.value]).toEqual([basis, jobs, goal]);
    expect([previous['q07_basis']?.year, previous['q08_banen']?.year, previous['q14_doel']?.year]).toEqual([year, year, year]);
  });

  test('what is made up says so, and nothing else does', () => {
    const sourced = [round.facts, ...round.sectors.flatMap((sector) => [sector.facts, sector.previous])].flatMap((one) => Object.entries(one));
    for (const [key, { source, fiction }] of sourced) expect(`${key} ${fiction}`).toBe(`${key} ${source === 'fictie'}`);
  });

  test('the national sums of the source are one off: 60,966 + 11,842 is 72,808, published is 72,809', () => {
    expect(round.facts['result_government_2021']?.value).toBe(11842);
    expect(round.facts['result_national_2021']?.value).toBe(72809);
  });
});

test('each sector has an owner and a deputy; people are made up', () => {
  const roles = round.people.flatMap((person) => person.roles.map((role) => ('sector' in role ? `${role.role} ${role.sector}` : role.role)));
  for (const { id } of round.sectors) for (const role of ['owner', 'deputy', 'signer']) expect(roles).toContain(`${role} ${id}`);
  expect(roles.filter((role) => role === 'coordinator').length).toBe(2);
  expect(round.people.every((person) => person.email.endsWith('@voorbeeld.nl'))).toBe(true);
  expect(round.fictionalPeople).toBe(true);
});

function questionById(id: string): Round['questionnaire']['questions'][number] {
  const question = round.questionnaire.questions.find((one) => one.id === id);
  if (!question) throw new Error(`No question ${id}`);
  return question;
}

function dutchTexts(): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      if (key === 'nl' && typeof one === 'string') found.push([path, one]);
      else walk(one, `${path}.${key}`);
    }
  };
  walk({ ...round, people: [] }, '');
  return found;
}

async function shipped(): Promise<Round> {
  const loaded = await loadRound(join(ROUNDS, 'banenafspraak-2025'));
  if (!loaded.ok) throw new Error(loaded.problems.map((one) => `${one.file}:${one.line} ${one.found}; ${one.allowed}`).join('\n'));
  return loaded.round;
}
