import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { slotsIn } from '../../src/app/words/fill.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import { Check, CrossCheck } from '../../src/domain/check.ts';
import type { Given, Held } from '../../src/domain/dossier/dossier.ts';
import type { Formula } from '../../src/domain/letter/sentence.ts';
import type { RefusalKind } from '../../src/domain/letter/smoothing/refusal.ts';
import type { NoAnswer } from '../../src/domain/model-asked.ts';
import type { PersonalDataKind } from '../../src/domain/personal-data/personal-data.ts';
import type { Doubt } from '../../src/domain/reading/reading.ts';
import { URGENCY } from '../../src/domain/reminders/slot.ts';
import { SECTOR_STATES } from '../../src/domain/status.ts';

const root = join(import.meta.dirname, '../..');
const read = await loadReplies(join(root, 'prompts/replies'));
if (!read.ok) throw new Error(`The replies do not load: ${JSON.stringify(read.problems, null, 2)}`);
const { nl, en } = read.replies;

const files = ['src', 'adapters'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => ({ file: join(entry.parentPath, entry.name).slice(root.length + 1), code: readFileSync(join(entry.parentPath, entry.name), 'utf8') })));
const code = files.map((one) => one.code).join('\n');

/** Every member of a union, as the compiler sees to. */
const doubts: Record<Doubt, true> = {
  range: true, bound: true, vague: true, 'no-value': true, 'several-values': true, 'parts-without-total': true, relative: true, rate: true,
  'out-of-range': true, 'not-integer': true, separator: true, malformed: true, currency: true, 'fraction-or-percent': true, implausible: true,
  ratio: true, 'invalid-date': true, 'year-missing': true, contradiction: true, conditional: true, 'negative-question': true, 'option-ambiguous': true,
  'option-unknown': true, 'invalid-url': true, 'invalid-email': true, 'no-previous': true, order: true, 'answer-or-later': true,
};
const statuses: Record<Given['status'] | 'open', true> = { answered: true, unknown: true, skipped: true, 'not-applicable': true, open: true };
const personalData: Record<PersonalDataKind, true> = { name: true, bsn: true, email: true, phone: true, diagnosis: true, 'age-and-place': true };
const formulas: Record<Formula, true> = { percentage: true, difference: true, 'change-percent': true, sum: true, count: true };
const refusals: Record<RefusalKind, true> = {
  'source-unknown': true, 'source-twice': true, empty: true, markup: true, link: true, 'too-long': true, 'not-a-sentence': true, 'begins-with-figure': true,
  'slot-broken': true, 'slot-unknown': true, 'slot-missing': true, 'slot-twice': true, 'slot-moved': true, 'figures-together': true, digit: true, 'number-word': true,
  'date-word': true, quotation: true, name: true, language: true, causal: true, negation: true, approximation: true, quantity: true, modality: true, direction: true,
  attribution: true, 'new-word': true, 'lost-word': true, 'noun-moved': true,
};
const noAnswers: Record<NoAnswer, true> = {
  unreachable: true, 'too-slow': true, 'key-refused': true, 'not-found': true, 'request-refused': true, 'too-busy': true, 'out-of-order': true, resting: true,
  declined: true, 'cut-off': true, 'too-long': true, empty: true, 'no-json': true, 'wrong-shape': true,
};
const heldKinds: Record<Held['kind'], true> = {
  checks: true, 'same-as-previous': true, suggestion: true, 'other-unit': true, 'not-applicable': true, 'personal-data': true, parts: true, 'follow-up': true,
  'cross-check': true, 'colleague-answered': true, 'submit-with-open': true, referral: true, delegation: true, letter: true, understood: true,
  'which-answer': true, proposals: true, reconfirm: true, withdrawal: true, returned: true, reopening: true, snooze: true, stop: true,
};

describe('every family of keys has words for each of its members', () => {
  test.each<[family: string, members: readonly string[]]>([
    ['doubt-', Object.keys(doubts)],
    ['status-', Object.keys(statuses)],
    ['personal-data-', Object.keys(personalData)],
    ['slot-method-', Object.keys(formulas)],
    ['slot-refusal-', Object.keys(refusals)],
    ['slot-noAnswer-', Object.keys(noAnswers)],
    ['slot-heldFor-', Object.keys(heldKinds)],
    ['slot-standing-', SECTOR_STATES],
    ['slot-occasion-', URGENCY],
    ['reminder-', URGENCY],
    ['purpose-', URGENCY],
    ['slot-check-', [...Check.options, ...CrossCheck.options].map((kind) => kind.shape.kind.value)],
    ['weekday-', ['1', '2', '3', '4', '5', '6', '7']],
    ['choice-', ['skip', 'unknown', 'resume', 'later', 'in-an-hour', 'tomorrow', 'next-week']],
    ['problem-', [...code.matchAll(/problem: (\d{3})/g)].map((match) => `${match[1]}-title`)],
  ])('%s', (family, members) => {
    expect(members.filter((member) => !nl.has(`${family}${member}`) || !en.has(`${family}${member}`))).toEqual([]);
  });
});

test('every key that the code names exists', () => {
  // the log's levels and the words of proofreading are other lists
  const named = files.filter(({ file }) => !/plain-log|fault-words/.test(file)).flatMap(({ file, code: text }) => [...text.matchAll(/(?:\bsay: |\b(?:line|say|renderReply)\(|\btell\([\w.]+, |\bwords\(language, )'([a-z][a-z0-9-]*)'/gi)].map((match) => ({ file, key: match[1] ?? '' }))).filter(({ key }) => key !== 'nl' && key !== 'en');
  expect(named.length).toBeGreaterThan(150);
  expect(named.filter(({ key }) => !nl.has(key))).toEqual([]);
});

test('every key that the code puts together begins with words of which there are some', () => {
  const beginnings = [...code.matchAll(/(?:\bsay: |\b(?:line|say|renderReply)\()`([a-z][A-Za-z0-9-]*-)\$\{/g)].map((match) => match[1] ?? '');
  expect(beginnings.length).toBeGreaterThan(10);
  expect(beginnings.filter((beginning) => ![...nl.keys()].some((key) => key.startsWith(beginning)))).toEqual([]);
});

test('no key is there for nothing', () => {
  const literal = new Set([...code.matchAll(/'([a-zA-Z][a-zA-Z0-9-]*)'/g)].map((match) => match[1]));
  const families = [...code.matchAll(/`([a-z][A-Za-z0-9-]*-)\$\{[^`}]*\}(-[a-z]+)?`/g)].map((match) => ({ begin: match[1] ?? '', end: match[2] ?? '' })).filter(({ begin }) => begin !== 'slot-');
  const slots = new Set([...nl.values()].flatMap(slotsIn));
  const used = (key: string): boolean => literal.has(key) || families.some(({ begin, end }) => key.startsWith(begin) && key.endsWith(end)) || slots.has(/^slot-([A-Za-z]+)-/.exec(key)?.[1] ?? '');
  expect([...nl.keys()].filter((key) => !used(key))).toEqual([]);
});

test('words to show stand with the words, not in code', () => {
  // words for reading what people write are code's own; the letter's forms of speech belong to its templates
  const showing = files.filter(({ file }) => !/\/(words|reading|personal-data|letter)\/|-words\.ts$|\/read-[a-z-]+\.ts$/.test(file));
  const dutch = /'[^'\n]*\b(?:de|het|een|niet|uw|wordt|voor|vraag|antwoord|sector is)\b [^'\n]*\b(?:de|het|een|niet|uw|wordt|voor|van|op|is)\b[^'\n]*'/;
  const found = showing.flatMap(({ file, code: text }) => text.split('\n').filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && dutch.test(line)).map((line) => `${file}: ${line.trim()}`));
  expect(found).toEqual([]);
});
