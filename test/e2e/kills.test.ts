import { randomFrom } from '../support/random-from.ts';
import { describe, expect, it } from 'vitest';
import { verified } from '../../adapters/storage/sqlite/integrity.ts';
import { openSqliteStore } from '../../adapters/storage/sqlite/store.ts';
import { visitor } from '../adapters/web/visitor.ts';
import { newPlace, startProgram } from './program.ts';
import type { Program } from './program.ts';

const KILLS = 10;
const people = [['Fuchsia Linde', 'gemeenten'], ['Iris Populier', 'provincies'], ['Klaver Meerkoet', 'waterschappen'], ['Salie Ekster', 'politie'], ['Pioen Buizerd', 'defensie']] as const;

/** One person who answers the same question over and over from a browser, and remembers what was acknowledged. */
type Writer = {
  readonly sector: string;
  readonly browser: ReturnType<typeof visitor>;
  readonly form: string;
  /** The words of every answer whose form was answered with a redirect, in order. */
  readonly acknowledged: string[];
  /** A form that was cut off: nobody knows whether it arrived, so a browser sends it again as it was. */
  pending: { readonly path: string; readonly fields: { readonly [field: string]: string } } | null;
  count: number;
};

describe('kill -9 during a stream of answers', { timeout: 120_000 }, () => {
  it(`loses none that was acknowledged and keeps each once, over ${KILLS} kills, and the conversation goes on`, async () => {
    using place = await newPlace();
    const random = randomFrom(20261122);
    let program = await startProgram(place.settings);
    const writers = await Promise.all(people.map(async ([person, sector]) => begin(program, person, sector)));
    for (let life = 0; life < KILLS; life += 1) {
      const streams = writers.map((writer) => write(writer));
      await new Promise((later) => setTimeout(later, 20 + random() * 400));
      await program.kill();
      await Promise.all(streams);
      program = await startProgram(place.settings);
    }
    for (const writer of writers) {
      await write(writer, 1);
      expect(await (await writer.browser.go('/')).text()).toContain(writer.acknowledged.at(-1));
    }
    expect(await program.stop()).toBe(0);

    verified(place.file);
    await using store = await openSqliteStore(place.file);
    expect(await store.unfinished()).toEqual([]);
    for (const { sector, acknowledged } of writers) {
      const events = await store.read(`dossier/banenafspraak-2025/${sector}`, 0);
      const kept = events.flatMap(({ event }) => (event.type === 'answer-given' && event.question === 'q03_wa_orgaan' ? [event.words] : []));
      expect(kept).toEqual(acknowledged);
    }
    // enough to have been cut off in the middle of something
    expect(writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)).toBeGreaterThan(KILLS * people.length);
  });
});

/** Signs in and answers up to the question about the board, with the first board. */
async function begin(program: Program, person: string, sector: string): Promise<Writer> {
  const browser = visitor(program.address);
  await browser.signIn(program.linkOf(person));
  const { form = '' } = await browser.form('/say');
  const writer: Writer = { sector, browser, form, acknowledged: [], pending: null, count: 0 };
  for (const text of ['ja', 'vastgesteld']) expect(await post(writer, '/say', { text })).toBe(true);
  await answer(writer);
  return writer;
}

/** Goes on until the program is gone, or for so many answers. */
async function write(writer: Writer, answers = Infinity): Promise<void> {
  if (writer.pending) {
    const { path, fields } = writer.pending;
    if (!(await post(writer, path, fields))) return;
    if (path === '/change' && !(await answer(writer))) return;
  }
  for (let done = 0; done < answers; done += 1) {
    if (!(await post(writer, '/change', { sector: writer.sector, question: 'q03_wa_orgaan' }))) return;
    if (!(await answer(writer))) return;
  }
}

async function answer(writer: Writer): Promise<boolean> {
  writer.count += 1;
  return post(writer, '/say', { text: `de ledenvergadering van ${writer.sector}, besluit ${writer.count}` });
}

/** True when the form was acknowledged; a refusal is no cut-off and fails the test. */
async function post(writer: Writer, path: string, fields: { readonly [field: string]: string }): Promise<boolean> {
  const whole = { form: writer.form, delivery: crypto.randomUUID(), view: 'talk', ...fields };
  writer.pending = { path, fields: whole };
  const answered = await writer.browser.post(path, whole).catch(() => null);
  if (!answered) return false;
  expect([path, answered.status]).toEqual([path, 303]);
  writer.pending = null;
  if (fields['text']?.startsWith('de ledenvergadering')) writer.acknowledged.push(fields['text']);
  return true;
}
