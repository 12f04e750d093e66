import { expect, test } from 'vitest';
import type { Called } from '../../../adapters/slack/call.ts';
import { SCOPES } from '../../../adapters/slack/handled.ts';
import { probeWorkspace } from '../../../adapters/slack/probe.ts';
import type { Probed } from '../../../adapters/slack/probe.ts';
import { shippedRound } from '../../support/living-house.ts';
import { TEAM, openSlackHouse } from './slack-house.ts';

const all = SCOPES.map(({ scope }) => scope);
const done = (team: string, scopes: readonly string[]): Called => ({ outcome: 'done', body: { ok: true, team_id: team, response_metadata: { scopes } } });

test.each<readonly [string, Called, Probed]>([
  ['a token of this workspace with all permissions', done('T1', all), { outcome: 'works', missing: [] }],
  ['with more than we ask for', done('T1', [...all, 'channels:read']), { outcome: 'works', missing: [] }],
  ['from before a permission was added', done('T1', all.filter((scope) => scope !== 'files:write')), { outcome: 'works', missing: ['files:write'] }],
  ['a token of another workspace', done('T2', all), { outcome: 'other-workspace', found: 'T2' }],
  ['a token that was taken back', { outcome: 'refused', error: 'token_revoked' }, { outcome: 'refused', error: 'token_revoked' }],
  ['a workspace that has not installed us', { outcome: 'not-made', why: 'not-installed' }, { outcome: 'not-installed' }],
  ['no way out of this machine', { outcome: 'not-made', why: 'ENOTFOUND' }, { outcome: 'unreachable' }],
  ['no answer in time', { outcome: 'cut-off' }, { outcome: 'unreachable' }],
])('%s', async (_, called, probed) => expect(await probeWorkspace('T1', async () => called)).toEqual(probed));

test('the double of Slack takes our token with every permission', async () => {
  await using slack = await openSlackHouse(await shippedRound());
  expect(await slack.slack.probe()).toEqual([{ team: TEAM, probed: { outcome: 'works', missing: [] } }]);
});
