import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openTransport } from '../../../adapters/teams/transport.ts';

const TENANT = '99999999-8888-4777-8666-555555555555';
const APP = '11111111-2222-4333-8444-555555555555';

it('opens with a secret and with a managed identity, and not without an app id', () => {
  expect(() => openTransport({ kind: 'secret', app: APP, tenant: TENANT, secret: 'x'.repeat(40) })).not.toThrow();
  expect(() => openTransport({ kind: 'managed-identity', app: APP, tenant: TENANT })).not.toThrow();
  expect(() => openTransport({ kind: 'secret', app: ' ', tenant: TENANT, secret: 'x'.repeat(40) })).toThrow('without an app id');
});

it('is the one file that knows the SDK', () => {
  const folder = resolve(import.meta.dirname, '../../../adapters/teams');
  expect(readdirSync(folder).filter((name) => /from '(?:botbuilder|botframework|@azure)/.test(readFileSync(resolve(folder, name), 'utf8')))).toEqual(['transport.ts']);
});

it('the SDK comes without its outdated parts', () => {
  const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8')) as { packages: Record<string, { version?: string }> };
  const versions = (name: string): readonly string[] => Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`)).map(([, { version }]) => version ?? '');
  expect({ uuid: versions('uuid'), msal: versions('@azure/msal-node'), ws: versions('ws'), dialogs: versions('botbuilder-dialogs') }).toEqual({ uuid: ['11.1.1'], msal: ['5.6.0'], ws: ['8.23.0'], dialogs: [] });
});
