import { expect, test } from 'vitest';
import type { Probed } from '../../adapters/slack/probe.ts';
import { slackProbeLine } from '../../src/commands/probe-slack.ts';
import { teamsProbeLine } from '../../src/commands/probe-teams.ts';

const incoming = { kind: 'http', signingSecret: 'geheim', port: 3980 } as const;
const one = { kind: 'set', workspaces: { kind: 'one', team: 'T1', token: 'xoxb-geheim' }, incoming, url: null, status: null } as const;
const several = { ...one, workspaces: { kind: 'several', allowed: ['T1'], clientId: '1.2', clientSecret: 'geheim', redirectUri: '' }, url: 'https://navraag.example.nl' } as const;
const teams = { app: 'A', tenant: 'B', port: 3979, url: null };
const secret = { ...teams, kind: 'secret', secret: 'geheim' } as const;
const managed = { ...teams, kind: 'managed-identity' } as const;

test.each<readonly [Probed, typeof one | typeof several, RegExp]>([
  [{ outcome: 'works', missing: [] }, one, /takes the token, with every permission\.$/],
  [{ outcome: 'works', missing: ['files:write'] }, one, /not given files:write\. .*install the app again/],
  [{ outcome: 'other-workspace', found: 'T2' }, one, /Set NAVRAAG_SLACK_WORKSPACES to T2/],
  [{ outcome: 'refused', error: 'invalid_auth' }, one, /\(invalid_auth\)\. Set NAVRAAG_SLACK_BOT_TOKEN/],
  [{ outcome: 'refused', error: 'token_revoked' }, several, /https:\/\/navraag\.example\.nl\/slack\/install/],
  [{ outcome: 'not-installed' }, several, /https:\/\/navraag\.example\.nl\/slack\/install/],
  [{ outcome: 'unreachable' }, one, /may this machine reach https:\/\/slack\.com/],
])('what Slack says becomes a line with a remedy and no secret: %j', (probed, config, line) => {
  const said = slackProbeLine('T1', probed, config);
  expect(said).toMatch(line);
  expect(said).not.toContain('geheim');
});

test.each([
  [null, secret, /lets app A in\.$/],
  ['no token: AADSTS7000215', secret, /Set NAVRAAG_TEAMS_SECRET to the value/],
  ['no token: AADSTS7000222', secret, /has expired/],
  ['no token: AADSTS700016', secret, /no such app in this tenant/],
  ['no token: AADSTS90002', secret, /NAVRAAG_TEAMS_TENANT/],
  ['no token: Error', secret, /login\.microsoftonline\.com/],
  ['no token: Error', managed, /managed identity is assigned/],
] as const)('what Microsoft says becomes a line with a remedy and no secret: %s', (why, config, line) => {
  const said = teamsProbeLine(why, config);
  expect(said).toMatch(line);
  expect(said).not.toContain('geheim');
});
