import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRound } from '../../../src/app/load/load-round.ts';
import { type Plant, ROUNDS, lineOf, plantedRound } from '../../support/planted-round.ts';

const ROUND = 'energie-bibliotheken-2025';
const FIXTURES = join(import.meta.dirname, '../../support/rounds');

/** `at` is a text on the line that must be named; `found`, `allowed` and `remedy` are pieces of what must be said. */
type Row = Plant & { readonly mistake: string; readonly at: string; readonly found: string; readonly allowed: string; readonly remedy: string };

const rows: readonly Row[] = [
  { mistake: 'a title in one language only', file: 'round.yaml', instead: 'title: { nl: Energie in bibliotheken 2025, en: Energy in libraries 2025 }', write: 'title: { nl: Energie }', at: 'title:', found: "'en' is missing", allowed: "'en'", remedy: "add 'en'" },
  { mistake: 'a key that does not exist', file: 'round.yaml', instead: 'quietHours: 24', write: 'quietHour: 24\n  quietHours: 24', at: 'quietHour: 24', found: "'quietHour' is unknown", allowed: 'quietHours, slots', remedy: "'quietHours'?" },
  { mistake: 'a text where a number belongs', file: 'round.yaml', instead: 'year: 2025\n', write: 'year: dit jaar\n', at: 'year: dit jaar', found: "'dit jaar'", allowed: 'a number', remedy: 'a number' },
  { mistake: 'a purpose that does not exist', file: 'round.yaml', instead: 'purpose: last-day', write: 'purpose: lastday', at: 'purpose: lastday', found: "'lastday'", allowed: 'invitation, reminder, last-day', remedy: "'last-day'?" },
  { mistake: 'a deadline without a time', file: 'round.yaml', instead: 'deadline: 2026-03-27T17:00', write: 'deadline: 2026-03-27', at: 'deadline: 2026-03-27', found: "'2026-03-27'", allowed: 'a moment as 2026-05-01T09:00', remedy: 'in this form' },
  { mistake: 'a deadline on a day that does not exist', file: 'round.yaml', instead: 'deadline: 2026-03-27T17:00', write: 'deadline: 2026-02-30T17:00', at: 'deadline: 2026-02-30', found: '2026-02-30T17:00 does not exist', allowed: 'that exist', remedy: 'day and the month' },
  { mistake: 'a deadline before the opening', file: 'round.yaml', instead: 'deadline: 2026-03-27T17:00', write: 'deadline: 2026-02-27T17:00', at: 'deadline: 2026-02-27', found: 'deadline (2026-02-27T17:00) does not come after opens', allowed: '2026-03-02T09:00', remedy: 'change one' },
  { mistake: 'a deadline on Saturday 28 March', file: 'round.yaml', instead: 'deadline: 2026-03-27T17:00', write: 'deadline: 2026-03-28T17:00', at: 'deadline: 2026-03-28', found: '2026-03-28T17:00 is a free day', allowed: 'a working day', remedy: 'the working day before' },
  { mistake: 'a deadline on Easter Monday, 6 April', file: 'round.yaml', instead: 'deadline: 2026-03-27T17:00', write: 'deadline: 2026-04-06T17:00', at: 'deadline: 2026-04-06', found: '2026-04-06T17:00 is a free day', allowed: 'a working day', remedy: 'the working day before' },
  { mistake: 'a closing before the deadline', file: 'round.yaml', instead: 'closes: 2026-04-24T17:00', write: 'closes: 2026-03-24T17:00', at: 'closes: 2026-03-24', found: 'closes (2026-03-24T17:00)', allowed: '2026-03-27T17:00', remedy: 'change one' },
  { mistake: 'a reminder before the opening', file: 'round.yaml', instead: 'days: -7', write: 'days: -70', at: 'days: -70', found: "'een-week-vooraf' falls on 2026-01-16", allowed: 'from 2026-03-02 up to 2026-04-24', remedy: 'number of days' },
  { mistake: 'a slot with days and working days', file: 'round.yaml', instead: 'workingDays: 3', write: 'workingDays: 3, days: 2', at: 'workingDays: 3, days: 2', found: 'neither, or both', allowed: 'days or workingDays', remedy: 'exactly one' },
  { mistake: 'a zone that does not exist', file: 'round.yaml', instead: 'zone: Europe/Amsterdam', write: 'zone: Europe/Amsterdm', at: 'zone: Europe/Amsterdm', found: "'Europe/Amsterdm' does not exist", allowed: 'Europe/Amsterdam', remedy: 'IANA' },
  { mistake: 'a sector in no group', file: 'round.yaml', instead: 'group: dorp', write: 'group: dorpen', at: 'group: dorpen', found: "group 'dorpen' does not exist", allowed: 'stad, dorp', remedy: "'dorp'?" },
  { mistake: 'two sectors with one id', file: 'round.yaml', instead: 'id: molenwijk', write: 'id: havenstad', at: 'id: havenstad\n    label: { nl: Bibliotheek Molenwijk', found: "id 'havenstad' is there already", allowed: 'each id once', remedy: 'another name' },
  { mistake: 'an earlier answer to no question', file: 'round.yaml', instead: 'e3_doel: { value: 175000', write: 'e3_doelen: { value: 175000', at: 'e3_doelen: {', found: "question 'e3_doelen' does not exist", allowed: 'e3_doel', remedy: "'e3_doel'?" },
  { mistake: 'an earlier answer that no option fits', file: 'round.yaml', instead: 'value: [led]', write: 'value: [kaarsen]', at: 'value: [kaarsen]', found: 'cannot be an answer to \'e4_maatregelen\'', allowed: 'led, isolatie, zonnepanelen, geen', remedy: 'as an answer' },
  { mistake: 'an earlier answer with more digits than are kept', file: 'round.yaml', instead: 'value: 61240.5', write: 'value: 61240.55', at: 'value: 61240.55', found: '61240.55 cannot be an answer', allowed: '12.5', remedy: 'as an answer' },
  { mistake: 'an earlier answer of this year', file: 'round.yaml', instead: 'value: 182500, year: 2024', write: 'value: 182500, year: 2025', at: 'value: 182500', found: '2025 is not earlier', allowed: 'a year before 2025', remedy: 'the year of this answer' },
  { mistake: 'a range that runs backwards', file: 'round.yaml', instead: 'low: 40000, high: 400000', write: 'low: 400000, high: 40000', at: 'low: 400000', found: 'from 400000 to 40000', allowed: 'a beginning before the end', remedy: 'swap' },
  { mistake: 'a computed figure over no question', file: 'round.yaml', instead: 'over: e3_doel', write: 'over: e3_doell', at: 'over: e3_doell', found: "question 'e3_doell' does not exist", allowed: 'e3_doel', remedy: "'e3_doel'?" },
  { mistake: 'a kind of check that does not exist', file: 'questions.yaml', instead: 'kind: below', write: 'kind: belw', at: 'kind: belw', found: "'belw'", allowed: 'below, above', remedy: "'below'?" },
  { mistake: 'a check without its figure', file: 'questions.yaml', instead: '        kind: below\n        limit: 0\n', write: '        kind: below\n', at: '- id: negatief', found: "'limit' is missing", allowed: "'limit'", remedy: "add 'limit'" },
  { mistake: 'a figure that is none of its shapes', file: 'questions.yaml', instead: 'limit: 0', write: 'limit: { feit: norm }', at: 'limit: { feit', found: '{feit} does not fit', allowed: 'number / {answer, times} / {fact, times}', remedy: 'one of these shapes' },
  { mistake: 'a condition with a misspelt word', file: 'questions.yaml', instead: 'when: { answer: e2_verbruik, atLeast: 100000 }', write: 'when: { answer: e2_verbruik, atleast: 100000 }', at: 'when: { answer: e2_verbruik, atleast', found: '{answer, atleast} does not fit', allowed: '{answer, atLeast}', remedy: 'one of these shapes' },
  { mistake: 'a fact nobody has', file: 'questions.yaml', instead: 'range: plausible', write: 'range: plausibel', at: 'range: plausibel', found: "figure 'plausibel' does not exist", allowed: 'plausible', remedy: "'plausible'?" },
  { mistake: 'a figure where a range is needed', file: 'questions.yaml', instead: 'range: plausible', write: 'range: saving_norm', at: 'range: saving_norm', found: "'saving_norm' has another shape", allowed: 'low: 200, high: 700', remedy: 'another figure' },
  { mistake: 'a slot that nothing fills', file: 'questions.yaml', instead: 'Usually it lies between {low} and {high}.', write: 'Usually it lies between {laag} and {high}.', at: 'en: Usually it lies', found: "nothing fills 'laag'", allowed: '{low}, {high}', remedy: 'use one of these' },
  { mistake: 'a condition on a question that comes later', file: 'questions.yaml', instead: '    type: choices\n', write: '    type: choices\n    when: { answer: e6_akkoord.akkoord, is: true }\n', at: 'when: { answer: e6_akkoord', found: "question 'e6_akkoord' comes later", allowed: 'e1_rol, e2_verbruik, e3_doel', remedy: 'earlier question' },
  { mistake: 'a condition on an option that does not exist', file: 'questions.yaml', instead: 'optional: { not: { warned: [e2_verbruik.veel-meer] } }', write: 'optional: { answer: e4_maatregelen, includes: windmolen }', at: 'optional: { answer: e4', found: "option 'windmolen' does not exist", allowed: 'led, isolatie, zonnepanelen, geen', remedy: 'choose a name that exists' },
  { mistake: 'a condition that can never hold', file: 'questions.yaml', instead: 'when: { answer: e2_verbruik, atLeast: 100000 }', write: 'when: { answer: e1_rol, is: ja }', at: 'when: { answer: e1_rol, is: ja }', found: "'ja' can never hold for 'e1_rol'", allowed: 'true, false', remedy: 'a value that the answer can have' },
  { mistake: 'a warning of a check that does not exist', file: 'questions.yaml', instead: 'warned: [e2_verbruik.veel-meer]', write: 'warned: [e2_verbruik.veel-minder]', at: 'warned: [e2_verbruik.veel-minder]', found: "check 'veel-minder' does not exist", allowed: 'negatief, veel-meer, buiten-bereik', remedy: "'veel-meer'?" },
  { mistake: 'a check on a part that does not exist', file: 'questions.yaml', instead: 'part: akkoord', write: 'part: akoord', at: 'part: akoord', found: "part 'akoord' does not exist", allowed: 'akkoord, contact', remedy: "'akkoord'?" },
  { mistake: 'a check on the wrong type of answer', file: 'questions.yaml', instead: 'kind: longer-than\n        characters: 400', write: 'kind: round-number\n        multipleOf: 100', at: 'kind: round-number', found: "'round-number' cannot look at an answer of type 'text'", allowed: 'suits the type', remedy: 'another check' },
  { mistake: 'a section that does not exist', file: 'questions.yaml', instead: 'section: einde', write: 'section: slot', at: 'section: slot', found: "section 'slot' does not exist", allowed: 'begin, stroom, einde', remedy: 'choose a name that exists' },
  { mistake: 'nothing that submits', file: 'questions.yaml', instead: '    submits: true\n', write: '', at: 'questions:', found: 'submission is possible at: –', allowed: 'exactly one', remedy: 'the last question' },
  { mistake: 'a choice without options', file: 'questions.yaml', instead: '    type: text\n', write: '    type: choice\n', at: '- id: e5_uitleg', found: "'e5_uitleg' has no options", allowed: 'a choice with options', remedy: 'add options' },
  { mistake: 'a role that does not exist', file: 'people.yaml', instead: 'role: signer', write: 'role: singer', at: 'id: beryl-zand', found: "'singer'", allowed: 'owner, contributor, deputy, signer', remedy: "'signer'?" },
  { mistake: 'a role in an unknown sector', file: 'people.yaml', instead: '{ role: deputy, sector: molenwijk }', write: '{ role: deputy, sector: molenwyk }', at: 'sector: molenwyk', found: "sector 'molenwyk' does not exist", allowed: 'havenstad, molenwijk, duindorp', remedy: "'molenwijk'?" },
  { mistake: 'a sector that nobody owns', file: 'people.yaml', instead: 'role: owner, sector: duindorp', write: 'role: contributor, sector: duindorp', at: 'people:', found: "nobody owns sector 'duindorp'", allowed: 'one owner', remedy: 'role: owner, sector: duindorp' },
  { mistake: 'a sector with two owners', file: 'people.yaml', instead: 'role: deputy, sector: molenwijk', write: 'role: owner, sector: molenwijk', at: 'id: diamant-veen', found: "Diamant Veen owns sector 'molenwijk' too", allowed: 'Citrien Klei', remedy: 'contributor or deputy' },
  { mistake: 'nobody to coordinate', file: 'people.yaml', instead: 'role: coordinator', write: 'role: reviewer, reads: all', at: 'people:', found: 'nobody is coordinator', allowed: 'at least one', remedy: 'role: coordinator' },
  { mistake: 'an e-mail address that is none', file: 'people.yaml', instead: 'agaat.steen@voorbeeld.nl', write: 'agaat.steen', at: 'email: agaat.steen', found: "'agaat.steen'", allowed: 'an e-mail address', remedy: 'in this form' },
  { mistake: 'hours that end before they begin', file: 'people.yaml', instead: 'from: "10:00", until: "18:00"', write: 'from: "10:00", until: "09:00"', at: 'id: citrien-klei', found: 'from 10:00 to 09:00', allowed: 'a beginning before the end', remedy: 'swap' },
  { mistake: 'a weekday that does not exist', file: 'people.yaml', instead: 'days: [3, 4, 5]', write: 'days: [3, 4, 8]', at: 'days: [3, 4, 8]', found: '8 is too high', allowed: 'at most 7', remedy: 'a lower number' },
  { mistake: 'a tab in the indentation', file: 'people.yaml', instead: '  - { id: beryl-zand', write: '\t- { id: beryl-zand', at: '\t- { id: beryl-zand', found: 'a tab in the indentation', allowed: 'spaces', remedy: 'two spaces' },
  { mistake: 'a key twice', file: 'round.yaml', instead: 'year: 2025\n', write: 'year: 2025\nyear: 2025 # weer\n', at: 'year: 2025 # weer', found: 'a second time', allowed: 'once', remedy: 'remove one' },
  { mistake: 'a bracket that is never closed', file: 'people.yaml', instead: 'roles: [{ role: coordinator }] }', write: 'roles: [{ role: coordinator } }', at: 'id: agaat-steen', found: 'this is not YAML', allowed: 'key: value', remedy: 'brackets' },
  { mistake: 'a file that is not there', file: 'round.yaml', instead: 'year: 2025\n', write: 'year: 2025\nquestions: vragen.yaml\n', at: '', found: 'the file is not there', allowed: 'round.yaml', remedy: 'make the file' },
];

describe('a mistake in a round is named with its file, its line, what is allowed and what to do', () => {
  test.each(rows)('$mistake', async ({ file, instead, write, at, found, allowed, remedy }) => {
    await using round = await plantedRound(ROUND, [{ file, instead, write }]);
    const loaded = await loadRound(round.folder, { language: 'en' });
    if (loaded.ok) throw new Error('The round was found right');
    const expected = { file: at === '' ? 'vragen.yaml' : file, line: at === '' ? 1 : await lineOf(round.folder, file, at) };
    const named = loaded.problems.filter((one) => basename(one.file) === expected.file && one.line === expected.line);
    expect(named, loaded.problems.map((one) => `${one.file}:${one.line} ${one.found}`).join('\n')).not.toEqual([]);
    const hit = named.find((one) => one.found.includes(found));
    expect(hit?.found ?? named.map((one) => one.found)).toContain(found);
    expect(hit!.allowed).toContain(allowed);
    expect(hit!.remedy).toContain(remedy);
  });

  test('one mistake is one problem', async () => {
    const several: string[] = [];
    for (const row of rows) {
      await using round = await plantedRound(ROUND, [row]);
      const loaded = await loadRound(round.folder, { language: 'en' });
      if (!loaded.ok && loaded.problems.length > 1) several.push(row.mistake);
    }
    // these have a second effect that is rightly told too: what referred to the old name, or the line after a bad one
    expect(several).toEqual(['two sectors with one id', 'a check on the wrong type of answer', 'a choice without options', 'a tab in the indentation', 'a bracket that is never closed']);
  });
});

test('all mistakes come at once, also beside parts of the wrong shape, in the order of files and lines', async () => {
  const together = rows.filter((row) => [
    'a key that does not exist', 'a purpose that does not exist', 'a sector in no group', 'an earlier answer that no option fits', 'a kind of check that does not exist',
    'a slot that nothing fills', 'a section that does not exist', 'a role in an unknown sector', 'an e-mail address that is none', 'hours that end before they begin',
  ].includes(row.mistake));
  await using round = await plantedRound(ROUND, together);
  const loaded = await loadRound(round.folder, { language: 'en' });
  if (loaded.ok) throw new Error('The round was found right');
  for (const { found } of together) expect(loaded.problems.map((one) => one.found).join('\n')).toContain(found);
  const places = loaded.problems.map((one) => `${['round.yaml', 'questions.yaml', 'people.yaml'].indexOf(basename(one.file))}:${String(one.line).padStart(4, '0')}`);
  expect(places).toEqual(places.toSorted());
});

test('problems are told in Dutch unless asked otherwise', async () => {
  await using round = await plantedRound(ROUND, [{ file: 'round.yaml', instead: 'group: dorp', write: 'group: dorpen' }]);
  const loaded = await loadRound(round.folder);
  expect(loaded).toMatchObject({ ok: false, problems: [{ found: "groep 'dorpen' bestaat niet", allowed: 'stad, dorp', remedy: "bedoelt u 'dorp'?" }] });
});

test('a round without round.yaml is one problem, not three', async () => {
  const loaded = await loadRound(join(ROUNDS, 'is-er-niet'), { language: 'en' });
  expect(loaded).toMatchObject({ ok: false, problems: [{ file: join(ROUNDS, 'is-er-niet', 'round.yaml'), line: 1, found: 'the file is not there' }] });
});

test('people may stand in a file of their own, outside the round', async () => {
  const loaded = await loadRound(join(ROUNDS, ROUND), { people: join(ROUNDS, 'banenafspraak-2025', 'people.yaml'), language: 'en' });
  if (loaded.ok) throw new Error('People of other sectors were taken');
  expect(loaded.problems.every((one) => one.file.endsWith(join('banenafspraak-2025', 'people.yaml')))).toBe(true);
});

describe('nothing in a file makes loading throw', () => {
  const files: readonly [string, string | Uint8Array][] = [
    ['nothing', ''], ['only a comment', '# leeg\n'], ['a number', '12'], ['a list', '- a\n- b\n'], ['a bare text', 'hallo'], ['braces', '{{{{'], ['null', 'null'],
    ['a reference to nothing', 'id: *er-niet\n'], ['an endless reference', 'a: &a [*a]\n'], ['doubling references', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\ne: &e [*d, *d]\nf: &f [*e, *e]\ng: [*f, *f, *f]\n`],
    ['a prototype', '__proto__: { polluted: true }\n'], ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])], ['two documents', 'a: 1\n---\nb: 2\n'],
  ];
  test.each(files)('%s', async (_, content) => {
    for (const file of ['round.yaml', 'questions.yaml', 'people.yaml']) {
      await using round = await plantedRound(ROUND, []);
      await writeFile(join(round.folder, file), content);
      const loaded = await loadRound(round.folder, { language: 'en' });
      expect(loaded.ok).toBe(false);
    }
  });

  test('a folder in the place of a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'round-'));
    await mkdir(join(folder, 'round.yaml'));
    expect(await loadRound(folder, { language: 'en' })).toMatchObject({ ok: false, problems: [{ line: 1, found: 'the file cannot be read (EISDIR)' }] });
  });

  test('any line left out, or any word spoilt', async () => {
    for (const file of ['round.yaml', 'questions.yaml', 'people.yaml']) {
      const lines = (await readFile(join(ROUNDS, ROUND, file), 'utf8')).split('\n');
      await using round = await plantedRound(ROUND, []);
      for (let at = 0; at < lines.length; at++) {
        for (const spoilt of [lines.toSpliced(at, 1), lines.with(at, `${lines[at]}x`)]) {
          await writeFile(join(round.folder, file), spoilt.join('\n'));
          const loaded = await loadRound(round.folder, { language: 'en' });
          if (!loaded.ok) expect(loaded.problems.every((one) => one.line >= 1 && one.line <= lines.length + 1 && one.found !== '')).toBe(true);
        }
      }
    }
  }, 60_000);
});

test('every shipped round and every fixture loads', async () => {
  const folders = [ROUNDS, FIXTURES].map(async (parent) => (await readdir(parent)).map((name) => join(parent, name)));
  for (const folder of (await Promise.all(folders)).flat()) {
    const loaded = await loadRound(folder, { language: 'en' });
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  }
});

test('the forms that texts must have are told in Dutch too', async () => {
  await using round = await plantedRound(ROUND, [
    { file: 'round.yaml', instead: 'id: duindorp', write: 'id: Duin dorp' }, { file: 'round.yaml', instead: 'opens: 2026-03-02T09:00', write: 'opens: 2 maart' },
    { file: 'round.yaml', instead: 'at: "09:00"', write: 'at: "25:00"' }, { file: 'questions.yaml', instead: '{ key: isolatie', write: '{ key: "Isolatie!"' },
  ]);
  const loaded = await loadRound(round.folder);
  expect(loaded.ok ? [] : loaded.problems.map((one) => one.allowed).slice(0, 4)).toEqual(['een moment, als 2026-05-01T09:00', 'een tijd, als 09:00', 'een naam in kleine letters, zonder spaties', 'een naam in kleine letters, als niet_af']);
});
