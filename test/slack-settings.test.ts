import { expect, test } from 'vitest';
import { readSlack } from '../src/slack-settings.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const one = { NAVRAAG_SLACK_WORKSPACES: 'T0123ABCD', NAVRAAG_SLACK_BOT_TOKEN: 'xoxb-1234567890-abc', NAVRAAG_SLACK_SIGNING_SECRET: SECRET };
const several = { NAVRAAG_SLACK_WORKSPACES: 'T0123ABCD, T0123EFGH', NAVRAAG_SLACK_CLIENT_ID: '123.456', NAVRAAG_SLACK_CLIENT_SECRET: SECRET, NAVRAAG_SLACK_SIGNING_SECRET: SECRET, NAVRAAG_SLACK_URL: 'https://navraag.example.nl/' };

test.each([
  ['nothing', {}, { kind: 'none' }],
  ['one workspace by requests', one, { kind: 'set', workspaces: { kind: 'one', team: 'T0123ABCD', token: 'xoxb-1234567890-abc' }, incoming: { kind: 'http', signingSecret: SECRET, port: 3980 } }],
  ['one workspace by socket', { ...one, NAVRAAG_SLACK_SIGNING_SECRET: undefined, NAVRAAG_SLACK_APP_TOKEN: 'xapp-1-A123456789' }, { incoming: { kind: 'socket', appToken: 'xapp-1-A123456789' } }],
  ['several workspaces', several, { workspaces: { kind: 'several', allowed: ['T0123ABCD', 'T0123EFGH'], redirectUri: 'https://navraag.example.nl/slack/oauth' } }],
  ['an address for pictures with one workspace', { ...one, NAVRAAG_SLACK_URL: 'https://navraag.example.nl/' }, { url: 'https://navraag.example.nl' }],
  ['no channel for the status', one, { status: null }],
  ['a channel for the status', { ...one, NAVRAAG_SLACK_STATUS_CHANNEL: 'C0123ABCD' }, { status: { team: 'T0123ABCD', channel: 'C0123ABCD' } }],
  ['a channel in one of several workspaces', { ...several, NAVRAAG_SLACK_STATUS_CHANNEL: 'T0123EFGH/G0123ABCD' }, { status: { team: 'T0123EFGH', channel: 'G0123ABCD' } }],
  ['another port', { ...one, NAVRAAG_SLACK_PORT: '4001' }, { incoming: { port: 4001 } }],
])('%s', (_, given, slack) => expect(readSlack(given)).toMatchObject({ ok: true, slack }));

test.each([
  ['no workspace', { ...one, NAVRAAG_SLACK_WORKSPACES: undefined }, 'NAVRAAG_SLACK_WORKSPACES'],
  ['a name of a workspace', { ...one, NAVRAAG_SLACK_WORKSPACES: 'bzk' }, 'NAVRAAG_SLACK_WORKSPACES'],
  ['two workspaces and one token', { ...one, NAVRAAG_SLACK_WORKSPACES: 'T0123ABCD,T0123EFGH' }, 'NAVRAAG_SLACK_WORKSPACES'],
  ['no token', { ...one, NAVRAAG_SLACK_BOT_TOKEN: undefined }, 'NAVRAAG_SLACK_BOT_TOKEN'],
  ['a token of a user', { ...one, NAVRAAG_SLACK_BOT_TOKEN: 'xoxp-1234567890-abc' }, 'NAVRAAG_SLACK_BOT_TOKEN'],
  ['no signing secret', { ...one, NAVRAAG_SLACK_SIGNING_SECRET: undefined }, 'NAVRAAG_SLACK_SIGNING_SECRET'],
  ['an empty signing secret', { ...one, NAVRAAG_SLACK_SIGNING_SECRET: '' }, 'NAVRAAG_SLACK_SIGNING_SECRET'],
  ['a placeholder for a secret', { ...one, NAVRAAG_SLACK_SIGNING_SECRET: 'changeme' }, 'NAVRAAG_SLACK_SIGNING_SECRET'],
  ['a secret and a socket', { ...one, NAVRAAG_SLACK_APP_TOKEN: 'xapp-1-A123456789' }, 'NAVRAAG_SLACK_APP_TOKEN'],
  ['a socket for several', { ...several, NAVRAAG_SLACK_SIGNING_SECRET: undefined, NAVRAAG_SLACK_APP_TOKEN: 'xapp-1-A123456789' }, 'NAVRAAG_SLACK_APP_TOKEN'],
  ['a client without its secret', { ...several, NAVRAAG_SLACK_CLIENT_SECRET: undefined }, 'NAVRAAG_SLACK_CLIENT_SECRET'],
  ['an address without https', { ...several, NAVRAAG_SLACK_URL: 'http://navraag.example.nl' }, 'NAVRAAG_SLACK_URL'],
  ['an address without https for one workspace', { ...one, NAVRAAG_SLACK_URL: 'navraag' }, 'NAVRAAG_SLACK_URL'],
  ['an address with what comes after it', { ...one, NAVRAAG_SLACK_URL: 'https://navraag.example.nl/slack/' }, 'NAVRAAG_SLACK_URL'],
  ['several workspaces and no address', { ...several, NAVRAAG_SLACK_URL: undefined }, 'NAVRAAG_SLACK_URL'],
  ['a token and a client', { ...one, NAVRAAG_SLACK_CLIENT_ID: '1.2' }, 'NAVRAAG_SLACK_BOT_TOKEN'],
  ['a name of a channel', { ...one, NAVRAAG_SLACK_STATUS_CHANNEL: '#voortgang' }, 'NAVRAAG_SLACK_STATUS_CHANNEL'],
  ['a person instead of a channel', { ...one, NAVRAAG_SLACK_STATUS_CHANNEL: 'U0123ABCD' }, 'NAVRAAG_SLACK_STATUS_CHANNEL'],
  ['a channel of one of several workspaces, which is not said', { ...several, NAVRAAG_SLACK_STATUS_CHANNEL: 'C0123ABCD' }, 'NAVRAAG_SLACK_STATUS_CHANNEL'],
  ['a channel of another workspace', { ...several, NAVRAAG_SLACK_STATUS_CHANNEL: 'T0999ABCD/C0123ABCD' }, 'NAVRAAG_SLACK_STATUS_CHANNEL'],
  ['a port that is none', { ...one, NAVRAAG_SLACK_PORT: '99999' }, 'NAVRAAG_SLACK_PORT'],
] as const)('%s is refused, by the name of its setting and without its secret', (_, given, setting) => {
  const read = readSlack(given);
  expect(read).toMatchObject({ ok: false, problems: [{ setting }] });
  for (const secret of Object.entries(given).flatMap(([name, value]) => (/TOKEN|SECRET/.test(name) && value ? [value] : []))) expect(JSON.stringify(read)).not.toContain(secret);
});
