import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../adapters/storage/sqlite/store.ts';
import type { SqliteStore } from '../../adapters/storage/sqlite/store.ts';
import { openZip } from '../../adapters/documents/report/zip.ts';
import { compile } from '../../src/commands/compile.ts';
import { verify } from '../../src/commands/verify.ts';
import { dossierStream, openStreams, roundStream } from '../../src/app/streams.ts';
import type { AnyEvent, Stream } from '../../src/app/ports.ts';
import { draftLetter, sentencesOf } from '../../src/domain/letter/draft.ts';
import type { Sentence } from '../../src/domain/letter/sentence.ts';
import { given, shippedLetter, shippedRound } from '../support/letter-desk.ts';
import type { Said } from '../support/letter-desk.ts';

const round = shippedRound();
const letter = shippedLetter();
let folder: string;
let store: SqliteStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compile-'));
  store = await openSqliteStore(join(folder, 'x.db'));
});
afterEach(async () => {
  await store[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

async function append(stream: Stream, at: string, events: readonly AnyEvent[]): Promise<void> {
  const expected = (await store.read(stream, 0)).length;
  expect((await store.commit({ at, appends: [{ stream, expected, events }], messages: [], claims: [], done: null, masks: [] })).outcome).toBe('kept');
}

const submits = (sector: string, at: string, answers: { readonly [question: string]: Said }) => append(dossierStream(round, sector), at, [...given(answers), { type: 'submitted', by: 'fuchsia-linde', late: false, open: [] }]);

/** As a coordinator does it with 'maak concept'. */
async function makesVersion(at: string): Promise<void> {
  const draft = draftLetter(round, letter, Object.values(await openStreams(round, store).dossiers()), at);
  await append(roundStream(round), at, [{ type: 'draft-compiled', by: 'anemoon-bosch', draft: at, sentences: sentencesOf(draft).length, letter: draft, proposals: {} }]);
}

/** A round without a folder of its own opened on the day it was first started. */
const run = (...args: string[]) => runWith('prompts/rounds/banenafspraak-2025', ...args);

async function runWith(folderOfRound: string | undefined, ...args: string[]) {
  const [said, complaints]: [string[], string[]] = [[], []];
  const environment = { NAVRAAG_ROUND: folderOfRound, NAVRAAG_STORE: `sqlite:${join(folder, 'x.db')}` };
  const code = await compile(args, { environment, print: (line) => said.push(line), complain: (line) => complaints.push(line), now: Temporal.Instant.from('2026-07-10T10:00:00Z') });
  return { code, said, complaints };
}

const out = (): string => join(folder, 'out');
const text = (): string => readFileSync(join(out(), 'letter.md'), 'utf8');
const HBO = { q07_basis: 'quotum', q08_banen: 650, q10_peildatum: '2025-12-31', q14_doel: 1667, q15_doel_gehaald: 'nee' } as const;

describe('while the store is open elsewhere', () => {
  test('before a version is made, the letter is what the answers give now, and it verifies', async () => {
    await submits('hbo', '2026-06-01T08:00:00Z', HBO);
    const { code, said, complaints } = await run('--out', out());
    expect([code, complaints]).toEqual([0, []]);
    expect(JSON.parse(said[0]!)).toMatchObject({ round: 'banenafspraak-2025', draft: null, sectors: 12, passages: 1 });
    expect(readdirSync(out()).toSorted()).toEqual(['aanbiedingsbrief.docx', 'answers.json', 'beslisnota.docx', 'letter.docx', 'letter.html', 'letter.json', 'letter.md']);
    expect(text()).toContain('waren er bij het hoger beroepsonderwijs 650 banen');
    expect(await verify([join(out(), 'letter.json')], () => undefined)).toBe(0);
  });

  test('the letter of a round that was moved in time verifies by the day it opened, and by no other', async () => {
    await append(roundStream(round), '2026-11-22T08:00:00Z', [{ type: 'round-begun', day: '2026-11-22' }]);
    await submits('hbo', '2026-11-23T08:00:00Z', { ...HBO, q17_prognose: 700 });
    const { code, complaints } = await runWith(undefined, '--out', out());
    expect([code, complaints]).toEqual([0, []]);
    const file = join(out(), 'letter.json');
    const told: string[] = [];
    expect([await verify([file], (line) => told.push(line)), told]).toEqual([0, ['0 faults']]);
    const data = JSON.parse(readFileSync(file, 'utf8'));
    expect(data.opens).toBe('2026-11-22');
    writeFileSync(file, JSON.stringify({ ...data, opens: '2026-05-01' }));
    expect(await verify([file], () => undefined)).toBe(1);
  });

  test('a version stays as it was made, with the answers of then; that there is more is said', async () => {
    await submits('hbo', '2026-06-01T08:00:00Z', HBO);
    await makesVersion('2026-06-02T08:00:00Z');
    await append(dossierStream(round, 'hbo'), '2026-06-03T08:00:00Z', given({ q08_banen: 700 }));
    await submits('wo', '2026-06-03T09:00:00Z', { ...HBO, q08_banen: 1250 });
    const first = await run('--out', out());
    expect([first.code, first.complaints]).toEqual([0, ["This is version 1. The answers would give another letter by now: a coordinator makes a new version with 'maak concept'."]]);
    expect(text()).toContain('650 banen');
    expect(JSON.parse(readFileSync(join(out(), 'answers.json'), 'utf8')).hbo.q08_banen).toMatchObject({ value: 650, versions: 1 });
    await makesVersion('2026-06-04T08:00:00Z');
    expect((await run('--out', out())).complaints).toEqual([]);
    expect(text()).toContain('700 banen');
    expect((await run('--out', out(), '--draft', '1')).code).toBe(0);
    expect(text()).toContain('650 banen');
  });

  test('the working version tracks what changed since the version before it', async () => {
    await submits('hbo', '2026-06-01T08:00:00Z', HBO);
    await makesVersion('2026-06-02T08:00:00Z');
    await submits('wo', '2026-06-03T09:00:00Z', { ...HBO, q08_banen: 1250 });
    await makesVersion('2026-06-04T08:00:00Z');
    expect((await run('--out', out(), '--versions')).code).toBe(0);
    const document = (name: string) => new TextDecoder().decode(openZip(new Uint8Array(readFileSync(join(out(), name))), 50_000_000).read('word/document.xml')!);
    const inserted = [...document('letter-working.docx').matchAll(/<w:ins [\s\S]*?<\/w:ins>/gu)].join('');
    expect(inserted).toContain('1.250 banen');
    expect(inserted).not.toContain('650 banen');
    for (const name of ['letter.docx', 'letter-public.docx']) expect(document(name)).not.toMatch(/<w:(?:ins|del) /u);
    // a later run without them leaves none of before behind
    await run('--out', out());
    expect(readdirSync(out()).filter((name) => /working|public|masked/u.test(name))).toEqual([]);
  });

  test('a sentence that a sector took back is in no file', async () => {
    const example = { voorbeeld: 'Twee hogescholen delen een werkplaats.', publiceren: true };
    await submits('hbo', '2026-06-01T08:00:00Z', { ...HBO, q23_voorbeeld: example });
    await makesVersion('2026-06-02T08:00:00Z');
    await append(dossierStream(round, 'hbo'), '2026-06-03T08:00:00Z', [...given({ q23_voorbeeld: { ...example, publiceren: false } })]);
    expect((await run('--out', out())).code).toBe(0);
    for (const name of ['letter.md', 'letter.html', 'letter.json']) expect(readFileSync(join(out(), name), 'utf8'), name).not.toContain('werkplaats');
  });

  test('a letter that cannot be proved is not written, and what stood there stays', async () => {
    await submits('hbo', '2026-06-01T08:00:00Z', HBO);
    await makesVersion('2026-06-02T08:00:00Z');
    expect((await run('--out', out())).code).toBe(0);
    const before = text();
    const sentence: Sentence = { id: 'hbo-cijfer', text: 'In 2025 waren er 9.999 banen.', author: 'person', parts: [{ text: 'In 2025 waren er 9.999 banen.' }], sources: [], computed: [] };
    await append(roundStream(round), '2026-06-03T08:00:00Z', [{ type: 'sentence-edited', by: 'anemoon-bosch', sentence }]);
    const { code, said, complaints } = await run('--out', out());
    expect([code, said]).toEqual([1, []]);
    expect(complaints).toContain('hbo-cijfer: number: 9.999 (no cited answer has this figure)');
    expect(complaints.at(-2)).toMatch(/^No letter was written into .*out: \d+ things in it cannot be proved from the answers\./u);
    expect(complaints.at(-1)).toContain("Version 2 was made at 2026-06-02T08:00:00Z.");
    expect(text()).toBe(before);
    expect((await run('--out', join(folder, 'new'))).code).toBe(1);
    expect(readdirSync(join(folder, 'new'))).toEqual([]);
  });
});

describe('nothing is written', () => {
  test.each([[[]], [['--out']], [['--out', '--pdf']], [['--out', 'x', '--draft', 'drie']], [['--out', 'x', 'y']]])('for the arguments %j: the usage', async (args) => {
    expect(await run(...args)).toEqual({ code: 2, said: [], complaints: [expect.stringMatching(/^Usage: npm run compile /u)] });
  });

  test('with zero sectors', async () => {
    expect(await run('--out', out())).toEqual({ code: 1, said: [], complaints: ['There is no letter to write: none of the 12 sectors of round banenafspraak-2025 has submitted its answers. Nothing was written.'] });
    expect(existsSync(out())).toBe(false);
  });

  test('for a version that was never made', async () => {
    await submits('hbo', '2026-06-01T08:00:00Z', HBO);
    expect((await run('--out', out(), '--draft', '3')).complaints).toEqual(["--draft 3: there is no such version of the letter; none was made yet. A coordinator makes one with 'maak concept'; without --draft you get what the answers give now."]);
    await makesVersion('2026-06-02T08:00:00Z');
    expect((await run('--out', out(), '--draft', '3')).complaints).toEqual(['--draft 3: there is no such version of the letter; there is only 1.']);
    expect(existsSync(out())).toBe(false);
  });

  test('where there is no store, or something that is none', async () => {
    const complaints: string[] = [];
    const from = async (file: string) => compile(['--out', out()], { environment: { NAVRAAG_ROUND: 'prompts/rounds/banenafspraak-2025', NAVRAAG_STORE: `sqlite:${file}` }, print: () => undefined, complain: (line) => complaints.push(line), now: Temporal.Instant.from('2026-07-10T10:00:00Z') });
    writeFileSync(join(folder, 'no-store'), 'precious');
    expect([await from(join(folder, 'nowhere.db')), await from(join(folder, 'no-store'))]).toEqual([1, 1]);
    expect(complaints).toEqual([expect.stringMatching(/^Cannot read the store .*nowhere\.db: there is no such file\./u), expect.stringMatching(/^Cannot read the store .*no-store: the file is not a database\./u)]);
    expect(readFileSync(join(folder, 'no-store'), 'utf8')).toBe('precious');
  });
});
