import { beforeAll, describe, expect, test } from 'vitest';
import { memoryStore } from '../../../adapters/storage/memory.ts';
import type { Pointer } from '../../../src/app/model/open-pointer.ts';
import { openPointer } from '../../../src/app/model/open-pointer.ts';
import type { PointedAt, ToPoint } from '../../../src/app/model/point.ts';
import type { Model } from '../../../src/app/ports.ts';
import type { NoAnswer } from '../../../src/domain/model-asked.ts';
import type { Pointed } from '../../../src/domain/reading/pointed.ts';
import type { Round } from '../../../src/domain/round.ts';
import { openTestHouse, shippedRound } from '../../support/living-house.ts';
import type { TestHouse } from '../../support/living-house.ts';

const model: Model = { name: 'small-7b', endpoint: 'model.example', form: () => 'plain', ask: async () => ({ ok: false, why: 'empty', tokens: null }) };
const asked = { model: 'small-7b', endpoint: 'model.example', prompt: 'a'.repeat(64), ms: 12, tokens: null };
const DOUBTFUL = 'het is af of vastgesteld, daar is discussie over';

let round: Round;
let owner: string;
beforeAll(async () => {
  round = await shippedRound();
  owner = round.people.find((person) => person.roles.some((role) => role.role === 'owner' && role.sector === 'gemeenten'))?.id ?? '';
});

/** A pointer that always points at the same, or never answers, and writes down what it was asked. */
function pointerOf(answer: Pointed | NoAnswer): Pointer & { readonly heard: ToPoint[] } {
  const heard: ToPoint[] = [];
  return {
    model, heard,
    point: async (_, toPoint): Promise<PointedAt> => {
      heard.push(toPoint);
      return typeof answer === 'string' ? { pointed: null, asked: { ...asked, outcome: answer } } : { pointed: answer, asked: { ...asked, outcome: 'pointed' } };
    },
  };
}

async function atSecondQuestion(pointer: Pointer | null): Promise<TestHouse> {
  const house = await openTestHouse(round, memoryStore(), '2026-05-04T10:00', pointer);
  await house.say(owner, 'hallo');
  await house.say(owner, 'ja');
  return house;
}

const dossier = async ({ handler }: TestHouse) => handler.streams.dossier('gemeenten');
const journal = async ({ house }: TestHouse) => (await house.store.read(`contact/${round.id}/${owner}`, 0)).map(({ event }) => event);
const pointAt = (quote: string): Pointed => ({ intent: 'answer', found: [{ question: 'q02_wa_status', quote }], doubt: null });

describe('a reply the rules are in doubt about', () => {
  test('is put to the model, and what it points at is asked before it is kept', async () => {
    const pointer = pointerOf(pointAt('vastgesteld'));
    const house = await atSecondQuestion(pointer);
    const message = await house.say(owner, DOUBTFUL);
    expect(pointer.heard.map((one) => [one.reply, one.question.id])).toEqual([[DOUBTFUL, 'q02_wa_status']]);
    expect(message?.awaits).toMatchObject({ kind: 'confirmation' });
    expect((await dossier(house)).answers['q02_wa_status']).toBeUndefined();
    await house.say(owner, 'ja');
    expect((await dossier(house)).answers['q02_wa_status']?.given).toMatchObject({ status: 'answered', value: 'vastgesteld' });
  });

  test('stands in the journal as asked about, without a word of it', async () => {
    const house = await atSecondQuestion(pointerOf(pointAt('vastgesteld')));
    await house.say(owner, DOUBTFUL);
    const events = await journal(house);
    expect(events.at(-1)).toEqual({ type: 'model-asked', delivery: 'say-3', sector: 'gemeenten', question: 'q02_wa_status', ...asked, outcome: 'pointed' });
  });

  test.each<NoAnswer>(['unreachable', 'too-slow', 'key-refused', 'too-busy', 'out-of-order', 'resting', 'declined', 'cut-off', 'no-json', 'wrong-shape'])('is asked back as without a model when it is %s', async (why) => {
    const without = await (await atSecondQuestion(null)).say(owner, DOUBTFUL);
    const house = await atSecondQuestion(pointerOf(why));
    expect(await house.say(owner, DOUBTFUL)).toEqual(without);
    expect((await journal(house)).at(-1)).toMatchObject({ type: 'model-asked', outcome: why });
  });

  test('is asked back when the model points at what the rules cannot read either', async () => {
    const house = await atSecondQuestion(pointerOf(pointAt('daar is discussie over')));
    await house.say(owner, DOUBTFUL);
    expect((await dossier(house)).answers['q02_wa_status']).toBeUndefined();
  });
});

test.each(['vastgesteld', 'weet ik nog niet', 'wat bedoelt u met vastgesteld?'])('the model is not asked about "%s", which the rules are sure of', async (text) => {
  const pointer = pointerOf(pointAt('vastgesteld'));
  const house = await atSecondQuestion(pointer);
  await house.say(owner, text);
  expect(pointer.heard).toEqual([]);
});

test.each<Pointed['intent']>(['stop', 'skip', 'forward', 'not-applicable', 'decline', 'none', 'unknown', 'same-as-previous', 'correct', 'back', 'later', 'attachment'])('a model that says "%s" writes nothing in the dossier and to nobody else', async (intent) => {
  const house = await atSecondQuestion(pointerOf({ intent, found: [], doubt: null }));
  const before = (await dossier(house)).answers;
  await house.say(owner, DOUBTFUL);
  expect((await dossier(house)).answers).toEqual(before);
  expect((await dossier(house)).referrals).toEqual([]);
  expect(house.sent.every(({ to }) => to === owner)).toBe(true);
  expect((await journal(house)).map(({ type }) => type)).not.toContain('paused');
});

test('nothing of another sector, and no declaration, is put to the model', async () => {
  const pointer = pointerOf('empty');
  const house = await atSecondQuestion(pointer);
  const other = round.people.find((person) => person.roles.some((role) => role.role === 'owner' && role.sector === 'waterschappen'))?.id ?? '';
  await house.say(other, 'hallo');
  await house.say(other, 'ja');
  await house.say(other, 'vernieuwd');
  await house.say(other, 'het KANARIEBESTUUR');
  expect(Object.keys((await house.handler.streams.dossier('waterschappen')).answers)).toContain('q03_wa_orgaan');
  await house.say(owner, DOUBTFUL);
  const heard = JSON.stringify(pointer.heard.filter((one) => one.reply === DOUBTFUL));
  expect(heard).toContain('q02_wa_status');
  expect(heard).not.toMatch(/KANARIE|[Ww]aterschap/);
  const apart = round.questionnaire.questions.filter((question) => question.declaration || question.submits).map(({ id }) => id);
  expect(apart.length).toBeGreaterThan(0);
  for (const id of apart) expect(pointer.heard.flatMap((one) => one.openQuestions)).not.toContain(id);
});

test('a turn that is decided anew does not ask the model again', async () => {
  let calls = 0;
  const counting: Model = { ...model, ask: async () => { calls += 1; return { ok: false, why: 'empty', tokens: null }; } };
  const pointer = openPointer({ model: counting, prompt: { system: '{{catalogue}}', user: '{{reply}}' }, catalogue: [], clock: { now: () => Temporal.Instant.from('2026-02-12T10:00:00Z') } });
  const toPoint: ToPoint = { reply: 'tja', question: { id: 'a', words: 'A?' }, openQuestions: ['a'], names: [] };
  await pointer.point('one', toPoint);
  await pointer.point('one', toPoint);
  expect(calls).toBe(1);
  await pointer.point('two', toPoint);
  expect(calls).toBe(2);
});
