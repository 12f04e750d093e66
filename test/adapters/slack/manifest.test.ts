import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { HANDLED, SCOPES } from '../../../adapters/slack/handled.ts';

const HOME = resolve(import.meta.dirname, '../../..');
const manifest = parse(readFileSync(resolve(HOME, 'manifest/slack.yaml'), 'utf8'));
const schema = JSON.parse(readFileSync(resolve(HOME, 'test/support/schemas/slack-manifest-2.0.0.json'), 'utf8'));
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
const code = readdirSync(resolve(HOME, 'adapters/slack')).filter((name) => name !== 'handled.ts').map((name) => readFileSync(resolve(HOME, 'adapters/slack', name), 'utf8')).join('\n');

test('is valid against the schema Slack publishes, which finds what is wrong', () => {
  expect([validate(manifest), validate.errors]).toEqual([true, null]);
  expect(validate({ ...manifest, display_information: { ...manifest.display_information, name: 'x'.repeat(36) } })).toBe(false);
  expect(validate({ ...manifest, features: { ...manifest.features, shortcuts: [{ type: 'message' }] } })).toBe(false);
});

test('is valid for Socket Mode too, when what the README says is left out of it', () => {
  const lines = readFileSync(resolve(HOME, 'manifest/slack.yaml'), 'utf8').replace('socket_mode_enabled: false', 'socket_mode_enabled: true').split('\n').filter((line) => !line.startsWith('#'));
  const withoutAddresses = lines.filter((line) => !line.includes('https://'));
  expect(lines.length - withoutAddresses.length).toBe(4);
  expect(validate(parse(withoutAddresses.join('\n')))).toBe(false);
  expect([validate(parse(withoutAddresses.filter((line) => line.trim() !== 'redirect_urls:').join('\n'))), validate.errors]).toEqual([true, null]);
});

test('asks for exactly the scopes, events, command and shortcut that are handled', () => {
  expect(manifest.oauth_config.scopes).toEqual({ bot: SCOPES.map(({ scope }) => scope) });
  expect(manifest.settings.event_subscriptions.bot_events).toEqual(HANDLED.events);
  expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([HANDLED.command]);
  expect(manifest.features.shortcuts.map(({ callback_id }: { callback_id: string }) => callback_id)).toEqual([HANDLED.shortcut]);
});

/** The scope each method needs. Source: the method pages of Slack's reference, read in 2026; views and their updates need none. */
const NEEDS: { readonly [method: string]: string | null } = {
  'auth.test': null, 'chat.postMessage': 'chat:write', 'chat.postEphemeral': 'chat:write', 'chat.update': 'chat:write', 'conversations.history': 'im:history', 'conversations.open': 'im:write',
  'files.completeUploadExternal': 'files:write', 'files.getUploadURLExternal': 'files:write', 'users.info': 'users:read', 'views.open': null, 'views.publish': null, 'views.update': null,
};

test('every method that is called has its scope, and every scope something that needs it', () => {
  const called = [...new Set([...code.matchAll(/'((?:chat|conversations|files|users|views|auth|team|reactions|im|channels)\.[a-zA-Z.]+)'/g)].map((match) => match[1] ?? ''))].toSorted();
  expect(called).toEqual(Object.keys(NEEDS).toSorted());
  const needed = new Set([...Object.values(NEEDS).filter((scope) => scope !== null), 'app_mentions:read', 'commands', 'files:read', 'users:read.email']);
  expect(SCOPES.map(({ scope }) => scope)).toEqual([...needed].toSorted());
  expect(SCOPES.every((scope) => scope.for.length > 0)).toBe(true);
});

test('messages can be written to us, and everything comes in at one address', () => {
  expect(manifest.features.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false });
  const addresses = [manifest.settings.event_subscriptions.request_url, manifest.settings.interactivity.request_url, manifest.features.slash_commands[0].url];
  expect(new Set(addresses)).toEqual(new Set(['https://navraag.example.nl/slack/events']));
});
