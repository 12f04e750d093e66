import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '99999999-8888-4777-8666-555555555555';
const SECRET = 'abc8Q~0123456789012345678901234567890123';
const full = { NAVRAAG_TEAMS_APP: APP, NAVRAAG_TEAMS_TENANT: TENANT, NAVRAAG_TEAMS_SECRET: SECRET };
const problemsOf = (settings: Record<string, string>): readonly string[] => { const read = readConfig(settings); return read.ok ? [] : read.problems.map(({ setting }) => setting); };

describe('the settings of Teams', () => {
  it('keep the door shut where nothing is set', () => { expect(readConfig({})).toMatchObject({ config: { teams: { kind: 'none' } } }); });
  it('are a secret in a single tenant', () => { expect(readConfig({ ...full, NAVRAAG_TEAMS_URL: 'https://navraag.example.nl/' })).toMatchObject({ config: { teams: { kind: 'secret', app: APP, tenant: TENANT, secret: SECRET, port: 3979, url: 'https://navraag.example.nl' } } }); });
  it('or a managed identity', () => { expect(readConfig({ NAVRAAG_TEAMS_APP: APP, NAVRAAG_TEAMS_TENANT: TENANT, NAVRAAG_TEAMS_IDENTITY: 'managed', NAVRAAG_TEAMS_PORT: '0' })).toMatchObject({ config: { teams: { kind: 'managed-identity', port: 0, url: null } } }); });

  it.each<readonly [string, Record<string, string>, readonly string[]]>([
    ['only an app id', { NAVRAAG_TEAMS_APP: APP }, ['NAVRAAG_TEAMS_TENANT', 'NAVRAAG_TEAMS_SECRET']],
    ['only a secret', { NAVRAAG_TEAMS_SECRET: SECRET }, ['NAVRAAG_TEAMS_APP', 'NAVRAAG_TEAMS_TENANT']],
    ['only a port', { NAVRAAG_TEAMS_PORT: '3979' }, ['NAVRAAG_TEAMS_APP', 'NAVRAAG_TEAMS_TENANT', 'NAVRAAG_TEAMS_SECRET']],
    ['an empty app id', { ...full, NAVRAAG_TEAMS_APP: '' }, ['NAVRAAG_TEAMS_APP']],
    ['an app id of zeros', { ...full, NAVRAAG_TEAMS_APP: '00000000-0000-0000-0000-000000000000' }, ['NAVRAAG_TEAMS_APP']],
    ['a name for an app id', { ...full, NAVRAAG_TEAMS_APP: 'navraag' }, ['NAVRAAG_TEAMS_APP']],
    ['a domain for a tenant', { ...full, NAVRAAG_TEAMS_TENANT: 'voorbeeld.onmicrosoft.com' }, ['NAVRAAG_TEAMS_TENANT']],
    ['any tenant', { ...full, NAVRAAG_TEAMS_TENANT: 'common' }, ['NAVRAAG_TEAMS_TENANT']],
    ['an empty secret', { ...full, NAVRAAG_TEAMS_SECRET: '' }, ['NAVRAAG_TEAMS_SECRET']],
    ['a short secret', { ...full, NAVRAAG_TEAMS_SECRET: 'geheim' }, ['NAVRAAG_TEAMS_SECRET']],
    ['the id of a secret', { ...full, NAVRAAG_TEAMS_SECRET: '22222222-3333-4444-8555-666666666666' }, ['NAVRAAG_TEAMS_SECRET']],
    ['the id of a secret with a line end', { ...full, NAVRAAG_TEAMS_SECRET: `${SECRET}\n` }, ['NAVRAAG_TEAMS_SECRET']],
    ['a secret and an identity', { ...full, NAVRAAG_TEAMS_IDENTITY: 'managed' }, ['NAVRAAG_TEAMS_IDENTITY']],
    ['another identity', { NAVRAAG_TEAMS_APP: APP, NAVRAAG_TEAMS_TENANT: TENANT, NAVRAAG_TEAMS_IDENTITY: 'yes' }, ['NAVRAAG_TEAMS_IDENTITY']],
    ['a port that is none', { ...full, NAVRAAG_TEAMS_PORT: '99999' }, ['NAVRAAG_TEAMS_PORT']],
    ['an address without https', { ...full, NAVRAAG_TEAMS_URL: 'http://navraag.example.nl' }, ['NAVRAAG_TEAMS_URL']],
    ['the endpoint for an address', { ...full, NAVRAAG_TEAMS_URL: 'https://navraag.example.nl/api/messages' }, ['NAVRAAG_TEAMS_URL']],
    ['a setting that does not exist', { ...full, NAVRAAG_TEAMS_PASSWORD: 'x' }, ['NAVRAAG_TEAMS_PASSWORD']],
  ])('are refused with %s', (_name, settings, wrong) => { expect(problemsOf(settings)).toEqual(wrong); });

  it('never repeat a secret in a problem', () => {
    const read = readConfig({ ...full, NAVRAAG_TEAMS_SECRET: 'geheim-kort', NAVRAAG_TEAMS_PORT: 'x' });
    expect(JSON.stringify(read)).not.toContain('geheim-kort');
  });
});
