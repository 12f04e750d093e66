import { setTimeout as sleep } from 'node:timers/promises';
import { expiring } from '../../adapters/storage/keyv-store.ts';
import type { Door } from '../app/page/door.ts';
import type { AttachedFiles, Documents, Log } from '../app/ports.ts';
import type { Config } from '../config.ts';
import type { LivingHouse } from './open-house.ts';
import { slackProbeLine } from './probe-slack.ts';

/** How often it is looked whether the status in a channel has changed. */
const STATUS_MS = 60_000;

/** The door of Slack as `npm start` uses it. */
export type SlackDoor = { readonly connect: () => void; /** Whether we are let in, in a line for each place; none where Slack is not set up. */ readonly probe: () => Promise<readonly string[]>; /** Resolves when nothing is under way any more. */ readonly settled: () => Promise<void>; readonly close: () => Promise<void> };

/** Opens Slack where it is set up; a door that stays shut otherwise. Null after the reason was printed why it cannot open. */
export async function openSlack({ slack: config, web }: Pick<Config, 'slack' | 'web'>, living: LivingHouse, door: Pick<Door, 'page' | 'picture'>, documents: Documents, attached: AttachedFiles, log: Log, print: (line: string) => void): Promise<SlackDoor | null> {
  if (config.kind === 'none') return { connect: () => undefined, probe: async () => [], settled: async () => undefined, close: async () => undefined };
  const { incoming, workspaces } = config;
  try {
    // Bolt takes a quarter of a second and 40 MB: only who is in Slack pays that
    const { startSlack } = await import('../../adapters/slack/open-slack.ts');
    const slack = await startSlack({
      workspaces, incoming: incoming.kind === 'http' ? { ...incoming, host: web.host } : incoming,
      house: living.house, handler: living.handler, documents, attached, page: (person) => door.page(person), picture: (person) => door.picture(person, null), reachedBy: config.url, kept: expiring(living.store, 'slack'),
      addressOf: (person) => living.identities.addressOf(person, 'slack'),
      timer: { now: () => Date.now(), sleep: async (ms, until) => { await sleep(ms, undefined, until ? { signal: until } : {}).catch(() => undefined); } },
      publicUrl: web.url, status: config.status,
    });
    let every: NodeJS.Timeout | undefined;
    const beginStatus = (): void => {
      if (config.status === null) return;
      void slack.refreshStatus();
      every = setInterval(() => void slack.refreshStatus(), STATUS_MS);
    };
    log.info('listening for Slack', { port: slack.port });
    return {
      connect: () => { living.connect(slack.channel, slack.vouch); beginStatus(); },
      probe: async () => (await slack.probe()).map(({ team, probed }) => slackProbeLine(team, probed, config)),
      settled: slack.settled,
      close: async () => { clearInterval(every); await slack.close(); },
    };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    print(incoming.kind === 'socket' ? `NAVRAAG_SLACK_APP_TOKEN: the connection to Slack cannot be made: ${message}; set it to an App-Level Token with connections:write of the same app, and see that Socket Mode is on`
      : code === 'EADDRINUSE' ? `NAVRAAG_SLACK_PORT: port ${incoming.port} on ${web.host} is taken by another program; stop that one, or set NAVRAAG_SLACK_PORT to a free port` : `The door of Slack cannot be opened on ${web.host}:${incoming.port}: ${code ?? message}`);
    return null;
  }
}
