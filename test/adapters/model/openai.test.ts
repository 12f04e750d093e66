import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openaiModel } from '../../../adapters/model/openai.ts';
import type { Endpoint } from '../../../adapters/model/openai.ts';
import { scriptedEndpoint } from './scripted-endpoint.ts';
import type { Act, ScriptedEndpoint } from './scripted-endpoint.ts';

const shape = z.object({ word: z.string() });
const prompt = { system: 'Answer as JSON.', user: '"reply"', shape };
const RIGHT: Act = { say: '{"word":"ja"}' };
const UNSUPPORTED = (param: string, message: string, status = 400): Act => ({ status, body: { error: { message, type: 'invalid_request_error', param, code: 'unsupported_parameter' } } });

const opened: ScriptedEndpoint[] = [];
afterEach(async () => { for (const one of opened.splice(0)) await one[Symbol.asyncDispose](); });

async function modelAt(script: readonly Act[], more: Partial<Endpoint> = {}) {
  const endpoint = await scriptedEndpoint(...script);
  opened.push(endpoint);
  let now = Temporal.Instant.from('2026-02-12T10:00:00Z');
  const model = openaiModel({ url: endpoint.url, name: 'small-7b', key: 'secret', auth: 'bearer', budgetMs: 5_000, ...more }, { now: () => now });
  return { endpoint, model, later: (ms: number) => { now = now.add({ milliseconds: ms }); } };
}

describe('an answer', () => {
  test.each<[string, string]>([
    ['bare', '{"word":"ja"}'],
    ['in a fence', '```json\n{"word":"ja"}\n```'],
    ['with prose around it', 'Sure! Here it is: {"word":"ja"}. Anything else?'],
    ['behind thoughts', '<think>Is it {"word":"nee"}? Or not {</think>\n{"word":"ja"}'],
    ['behind thoughts that were never opened', 'hmm {"word":"nee"}</think>{"word":"ja"}'],
    ['behind an object of another shape', '{"plan":1} and so {"word":"ja"}'],
    ['behind a brace that means nothing', 'a set { of things, then {"word":"ja"}'],
    ['with more in it than was asked for', '{"word":"ja","tool":"rm"}'],
  ])('%s', async (_, say) => {
    const { model } = await modelAt([{ say }]);
    expect(await model.ask(prompt)).toEqual({ ok: true, value: { word: 'ja' }, tokens: { in: 900, out: 30 } });
  });

  test('without a count of tokens', async () => {
    const { model } = await modelAt([{ say: '{"word":"ja"}', usage: null }]);
    expect((await model.ask(prompt)).tokens).toBeNull();
  });
});

describe('no answer', () => {
  const error = { error: { message: 'no', type: 'x', code: null, param: null } };
  test.each<[string, Act, string]>([
    ['a refusal', { refuse: 'I cannot help with that' }, 'declined'],
    ['a filter on the way out', { say: '', finish: 'content_filter' }, 'declined'],
    ['the filter of Azure on the way in', { status: 400, body: { error: { message: 'filtered', code: 'content_filter', param: 'prompt' } } }, 'declined'],
    ['cut off and said so', { say: '{"word":"j', finish: 'length' }, 'cut-off'],
    ['cut off and not said so', { say: '{"word":"j' }, 'no-json'],
    ['cut off inside a fence', { say: '```json\n{"word":' }, 'no-json'],
    ['thoughts without an end', { say: '<think>{"word":"ja"} hmm' }, 'no-json'],
    ['prose', { say: 'Het antwoord is ja.' }, 'no-json'],
    ['a list', { say: '["ja"]' }, 'no-json'],
    ['another shape', { say: '{"word":1}' }, 'wrong-shape'],
    ['an empty text', { say: ' ' }, 'empty'],
    ['a very long text', { say: 'x'.repeat(50_000) }, 'too-long'],
    ['a flood', { flood: 5_000_000 }, 'too-long'],
    ['400', { status: 400, body: error }, 'request-refused'],
    ['400 without JSON', { status: 400, body: 'no' }, 'request-refused'],
    ['401', { status: 401, body: error }, 'key-refused'],
    ['403', { status: 403, body: error }, 'key-refused'],
    ['404', { status: 404, body: error }, 'not-found'],
    ['429, with a wish to wait', { status: 429, body: error, headers: { 'retry-after': '3600' } }, 'too-busy'],
    ['500', { status: 500, body: error }, 'out-of-order'],
    ['503', { status: 503, body: {} }, 'out-of-order'],
    ['a page', { raw: '<html>', type: 'text/html' }, 'out-of-order'],
    ['nothing at all', { raw: '' }, 'out-of-order'],
    ['broken JSON', { raw: '{"choices":[' }, 'out-of-order'],
    ['no choices', { raw: '{"choices":[]}' }, 'out-of-order'],
    ['choices of another kind', { raw: '{"choices":[{"message":"hi","finish_reason":7}]}' }, 'empty'],
    ['null', { raw: 'null' }, 'out-of-order'],
    ['another address', { status: 302, body: {}, headers: { location: 'http://127.0.0.1:1/' } }, 'unreachable'],
    ['hung up', { hangUp: 'at-once' }, 'unreachable'],
    ['hung up half-way', { hangUp: 'half-way' }, 'unreachable'],
  ])('%s', async (_, act, why) => {
    const { model, endpoint } = await modelAt([act]);
    expect(await model.ask(prompt)).toMatchObject({ ok: false, why });
    expect(endpoint.heard).toHaveLength(1);
  });

  test.each<[string, Act]>([
    ['says nothing', { hang: 'at-once' }],
    ['stops half-way', { hang: 'half-way' }],
    ['drips', { drip: ' ' }],
  ])('an endpoint that %s is given up when the time is over', async (_, act) => {
    const { model, endpoint } = await modelAt([act], { budgetMs: 150 });
    expect(await model.ask(prompt)).toEqual({ ok: false, why: 'too-slow', tokens: null });
    expect(endpoint.heard).toHaveLength(1);
  });

  test('simpler attempts share one budget', async () => {
    const { model } = await modelAt([UNSUPPORTED('response_format', 'no'), { hang: 'at-once' }], { budgetMs: 150 });
    expect(await model.ask(prompt)).toMatchObject({ ok: false, why: 'too-slow' });
  });

  test('nobody there', async () => {
    const { model } = await modelAt([RIGHT], { url: 'http://127.0.0.1:1/v1' });
    expect(await model.ask(prompt)).toMatchObject({ ok: false, why: 'unreachable' });
  });
});

describe('an endpoint that understands less', () => {
  test('steps down from schema to object to prompt, and remembers', async () => {
    const { model, endpoint } = await modelAt([UNSUPPORTED('response_format', 'json_schema is not supported'), UNSUPPORTED('response_format', "'response_format.type' must be text", 422), RIGHT]);
    expect((await model.ask(prompt)).ok).toBe(true);
    expect((await model.ask(prompt)).ok).toBe(true);
    expect(endpoint.heard.map(({ body }) => (body['response_format'] as { type: string } | undefined)?.type ?? 'none')).toEqual(['json_schema', 'json_object', 'none', 'none']);
    expect(model.form()).toBe('plain');
  });

  test('takes the other name of the limit, and leaves out what is not known', async () => {
    const { model, endpoint } = await modelAt([
      UNSUPPORTED('max_tokens', "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."),
      UNSUPPORTED('temperature', "Unsupported value: 'temperature' does not support 0 with this model."),
      { status: 400, body: { detail: 'Extra inputs are not permitted: seed' } },
      RIGHT,
    ]);
    expect((await model.ask(prompt)).ok).toBe(true);
    expect(endpoint.heard.at(-1)?.body).toMatchObject({ max_completion_tokens: 800, response_format: { type: 'json_schema' } });
    expect(Object.keys(endpoint.heard.at(-1)?.body ?? {})).not.toContain('temperature');
    expect(Object.keys(endpoint.heard.at(-1)?.body ?? {})).not.toContain('seed');
  });

  test('a complaint that never ends is refused in the end', async () => {
    const { model, endpoint } = await modelAt([{ status: 400, body: { error: { message: 'response_format max_tokens temperature seed' } } }]);
    expect(await model.ask(prompt)).toMatchObject({ ok: false, why: 'request-refused' });
    expect(endpoint.heard.length).toBeLessThanOrEqual(6);
  });
});

describe('what leaves', () => {
  test('the request, and no more', async () => {
    const { model, endpoint } = await modelAt([RIGHT]);
    await model.ask(prompt);
    expect(endpoint.heard[0]?.path).toBe('/v1/chat/completions');
    expect(endpoint.heard[0]?.body).toEqual({
      model: 'small-7b', max_tokens: 800, temperature: 0, seed: expect.any(Number),
      messages: [{ role: 'system', content: 'Answer as JSON.' }, { role: 'user', content: '"reply"' }],
      response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: { type: 'object', properties: { word: { type: 'string' } }, required: ['word'], additionalProperties: false } } },
    });
  });

  test('no header tells of this machine', async () => {
    const { model, endpoint } = await modelAt([RIGHT]);
    await model.ask(prompt);
    const told = Object.keys(endpoint.heard[0]?.headers ?? {}).toSorted();
    expect(told.filter((name) => !['accept', 'accept-encoding', 'accept-language', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'sec-fetch-mode', 'user-agent', 'transfer-encoding'].includes(name))).toEqual([]);
    expect(endpoint.heard[0]?.headers['user-agent']).toBe('node');
  });

  test.each<[string, Partial<Endpoint>, string | undefined, string | undefined]>([
    ['a bearer', {}, 'Bearer secret', undefined],
    ['a key of Azure', { auth: 'api-key' }, undefined, 'secret'],
    ['nothing', { key: null }, undefined, undefined],
  ])('as credential: %s', async (_, more, authorization, key) => {
    const { model, endpoint } = await modelAt([RIGHT], more);
    await model.ask(prompt);
    expect(endpoint.heard[0]?.headers.authorization).toBe(authorization);
    expect(endpoint.heard[0]?.headers['api-key']).toBe(key);
  });

  test("Azure's v1 route", async () => {
    const { model, endpoint } = await modelAt([RIGHT]);
    const azure = openaiModel({ url: endpoint.url.replace('/v1', '/openai/v1/'), name: 'deployment', key: 'secret', auth: 'api-key', budgetMs: 5_000 }, { now: () => Temporal.Instant.from('2026-02-12T10:00:00Z') });
    expect((await azure.ask(prompt)).ok).toBe(true);
    expect(endpoint.heard[0]?.path).toBe('/openai/v1/chat/completions');
    expect(azure.endpoint).toBe(model.endpoint);
  });
});

describe('the circuit', () => {
  const broken: Act = { status: 500, body: {} };

  test('opens after five failures, and closes when one call works again', async () => {
    const { model, endpoint, later } = await modelAt([broken, broken, broken, broken, broken, broken, RIGHT]);
    for (let i = 0; i < 5; i += 1) expect(await model.ask(prompt)).toMatchObject({ why: 'out-of-order' });
    expect(await model.ask(prompt)).toMatchObject({ why: 'resting' });
    expect(endpoint.heard).toHaveLength(5);
    later(60_000);
    expect(await model.ask(prompt)).toMatchObject({ why: 'out-of-order' });
    expect(await model.ask(prompt)).toMatchObject({ why: 'resting' });
    later(60_000);
    expect(await model.ask(prompt)).toMatchObject({ ok: true });
    expect(await model.ask(prompt)).toMatchObject({ ok: true });
    expect(endpoint.heard).toHaveLength(8);
  });

  test('a refusal is no failure of the endpoint', async () => {
    const { model } = await modelAt([{ refuse: 'no' }]);
    for (let i = 0; i < 7; i += 1) expect(await model.ask(prompt)).toMatchObject({ why: 'declined' });
  });

  test('when the rest is over, one of many tries', async () => {
    const { model, endpoint, later } = await modelAt([broken]);
    for (let i = 0; i < 5; i += 1) await model.ask(prompt);
    later(60_000);
    const asked = await Promise.all([model.ask(prompt), model.ask(prompt), model.ask(prompt)]);
    expect(asked.map((one) => (one.ok ? 'ok' : one.why)).toSorted()).toEqual(['out-of-order', 'resting', 'resting']);
    expect(endpoint.heard).toHaveLength(6);
  });
});
