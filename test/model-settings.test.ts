import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { readModel } from '../src/model-settings.ts';

const url = 'https://model.example.nl/v1';
const name = 'small-7b';
const read = (url_: string | undefined, more: Readonly<Record<string, string>> = {}) => readModel({ ...(url_ === undefined ? {} : { NAVRAAG_MODEL_URL: url_ }), NAVRAAG_MODEL_NAME: name, ...more });

test('without settings there is no model', () => {
  expect(readModel({})).toEqual({ ok: true, model: { kind: 'none' } });
  const config = readConfig({});
  expect(config.ok && config.config.model).toEqual({ kind: 'none' });
});

test('with an address and a name there is one, for eight seconds at most', () => {
  expect(read(`${url}/`)).toEqual({ ok: true, model: { kind: 'openai', url, name, key: null, auth: 'bearer', budgetMs: 8_000 } });
});

describe('addresses that are fine', () => {
  test.each([
    ['http://localhost:11434/v1', 'bearer'], ['http://127.0.0.1:8000/v1', 'bearer'], ['http://vllm:8000/v1', 'bearer'], ['http://10.1.2.3/v1', 'bearer'],
    ['https://ministerie.openai.azure.com/openai/v1/', 'api-key'], ['https://ministerie.services.ai.azure.com/openai/v1', 'api-key'],
  ])('%s, with its key as %s', (address, auth) => {
    const model = read(address, { NAVRAAG_MODEL_KEY: 'k' });
    expect(model.ok && model.model.kind === 'openai' && model.model.auth).toBe(auth);
  });
  test('at Azure a token of its own directory goes as bearer', () => {
    const model = read('https://ministerie.openai.azure.com/openai/v1', { NAVRAAG_MODEL_KEY: 'k', NAVRAAG_MODEL_AUTH: 'bearer' });
    expect(model).toMatchObject({ ok: true, model: { auth: 'bearer' } });
  });
});

describe('mistakes are named with what to set', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a name alone', { NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ['an address alone', { NAVRAAG_MODEL_URL: url }, 'NAVRAAG_MODEL_NAME'],
    ['an empty name', { NAVRAAG_MODEL_URL: url, NAVRAAG_MODEL_NAME: ' ' }, 'NAVRAAG_MODEL_NAME'],
    ['no address', { NAVRAAG_MODEL_URL: 'model', NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ['another protocol', { NAVRAAG_MODEL_URL: 'ftp://x/v1', NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ['far away without https', { NAVRAAG_MODEL_URL: 'http://model.example.nl/v1', NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ['far away by number', { NAVRAAG_MODEL_URL: 'http://[2001:db8::1]/v1', NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ['too long an address', { NAVRAAG_MODEL_URL: `${url}/chat/completions`, NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ["Azure's older route", { NAVRAAG_MODEL_URL: 'https://x.openai.azure.com/openai/deployments/d', NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ['a query', { NAVRAAG_MODEL_URL: `${url}?api-version=2024-10-21`, NAVRAAG_MODEL_NAME: name }, 'NAVRAAG_MODEL_URL'],
    ['a key with a line end', { NAVRAAG_MODEL_URL: url, NAVRAAG_MODEL_NAME: name, NAVRAAG_MODEL_KEY: 'geheim\n' }, 'NAVRAAG_MODEL_KEY'],
    ['another header', { NAVRAAG_MODEL_URL: url, NAVRAAG_MODEL_NAME: name, NAVRAAG_MODEL_AUTH: 'cookie' }, 'NAVRAAG_MODEL_AUTH'],
    ['no time', { NAVRAAG_MODEL_URL: url, NAVRAAG_MODEL_NAME: name, NAVRAAG_MODEL_BUDGET_MS: '0' }, 'NAVRAAG_MODEL_BUDGET_MS'],
    ['too much time', { NAVRAAG_MODEL_URL: url, NAVRAAG_MODEL_NAME: name, NAVRAAG_MODEL_BUDGET_MS: '99999' }, 'NAVRAAG_MODEL_BUDGET_MS'],
  ])('%s', (_, settings, setting) => {
    const config = readConfig(settings);
    expect(config.ok ? [] : config.problems.map((problem) => problem.setting)).toEqual([setting]);
  });

  test('without repeating what is secret', () => {
    const config = readConfig({ NAVRAAG_MODEL_URL: 'https://u:geheim@model.example.nl/v1?code=geheim', NAVRAAG_MODEL_NAME: name, NAVRAAG_MODEL_KEY: 'ge heim' });
    expect(JSON.stringify(config)).not.toMatch(/ge ?heim/);
    expect(config.ok).toBe(false);
  });
});
