import { randomBytes } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { Keyv } from 'keyv';
import { openBackground } from '../../src/app/background.ts';
import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import type { Address } from '../../src/app/messages.ts';
import type { PageView } from '../../src/app/page/door.ts';
import { livingStatus } from '../../src/app/living-status.ts';
import { openPace } from '../../src/app/pacing.ts';
import type { Pace, Rate, Timer } from '../../src/app/pacing.ts';
import type { AttachedFiles, Channel, Documents } from '../../src/app/ports.ts';
import { renderReply } from '../../src/app/words/render.ts';
import { openCalls } from './call.ts';
import { FILE_HOSTS, openFiles } from './files.ts';
import { openForms } from './forms.ts';
import { openHome } from './home.ts';
import { openHomePicture } from './home-picture.ts';
import { keptInstallations, oneInstallation } from './installations.ts';
import type { Installations } from './installations.ts';
import { openMemory } from './memory.ts';
import { openOAuth } from './oauth.ts';
import type { OAuth } from './oauth.ts';
import { shownWith, slackChannel } from './send.ts';
import type { Sending } from './send.ts';
import { probeWorkspace } from './probe.ts';
import type { Probed } from './probe.ts';
import { serveSlack } from './serve.ts';
import { listenBySocket } from './socket.ts';
import { openStatus } from './status.ts';
import { take } from './take.ts';
import { openUploads } from './upload.ts';
import { vouchedEmail } from './vouch.ts';

/** Where we may speak: one workspace by its token, or several that install us themselves. */
export type Workspaces =
  | { readonly kind: 'one'; readonly team: string; readonly token: string }
  | { readonly kind: 'several'; readonly allowed: readonly string[]; readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };

/** How Slack reaches us: by requests it signs, or by a connection that we make. */
export type Incoming =
  | { readonly kind: 'http'; readonly signingSecret: string; readonly host: string; readonly port: number }
  | { readonly kind: 'socket'; readonly appToken: string };

export type SlackOptions = {
  readonly workspaces: Workspaces;
  readonly incoming: Incoming;
  readonly house: House;
  readonly handler: Handler;
  readonly documents: Documents;
  readonly attached: AttachedFiles;
  /** What a person's desk shows. */
  readonly page: (person: string) => Promise<PageView>;
  /** Holds installations, conversations and open cards; a round goes on over a restart when it lasts. */
  readonly kept: Keyv<unknown>;
  /** The address of a person on Slack, from the people file or confirmed at first contact. */
  readonly addressOf: (person: string) => Address | null;
  readonly timer: Timer;
  /** PNG of the status as a person may see it now; null for who may not. */
  readonly picture: (person: string) => Promise<Uint8Array | null>;
  /** The https address that Slack reaches us by, for pictures on a desk; null where it cannot. */
  readonly reachedBy: string | null;
  /** The address of the page, for a link on the desk. */
  readonly publicUrl: string | null;
  /** The channel that shows how the round stands, in counts; left out or null for none. */
  readonly status?: { readonly team: string; readonly channel: string } | null;
  readonly rate?: Rate;
  readonly fileRate?: Rate;
  /** Brings the bytes of files where Slack says. */
  readonly bring?: typeof globalThis.fetch;
  /** Another place than Slack's own, for a double on this machine. */
  readonly apiUrl?: string;
  readonly fileHosts?: readonly string[];
  readonly authorizeUrl?: string;
  readonly fetch?: webApi.FetchFunction;
};

export type Slack = {
  readonly channel: Channel;
  /** Where it listens; null by socket. */
  readonly port: number | null;
  readonly installations: Installations;
  /** The e-mail address the workspace gives for a full member. */
  vouch(from: Address): Promise<string | null>;
  /** Brings the status in its channel up to date; asked often, it calls Slack at most once a minute. */
  refreshStatus(): Promise<void>;
  /** What each workspace says of our token. */
  probe(): Promise<readonly { readonly team: string; readonly probed: Probed }[]>;
  /** Resolves when all that follows from what came in has been done. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** Below "several hundred per minute" for a workspace, and one per second for a conversation. Source: Slack, rate limits of chat.postMessage. */
export const SLACK_RATE: Rate = { perSecond: 4, perDestinationMs: 1_000 };
/** chat.update is of tier 3, fifty a minute in a workspace. */
const UPDATE_RATE: Rate = { perSecond: 0.75, perDestinationMs: 0 };
/** users.info is of tier 4, a hundred a minute in a workspace. */
const LOOK_RATE: Rate = { perSecond: 1.5, perDestinationMs: 0 };
/** Both calls for a file are of tier 4, a hundred a minute in a workspace. */
const FILE_RATE: Rate = { perSecond: 1.5, perDestinationMs: 0 };

/** Opens the door of Slack and the way back. Rejects where its port is taken or its socket is refused. */
export async function startSlack(options: SlackOptions): Promise<Slack> {
  const { house, handler, kept, timer, workspaces, incoming } = options;
  const installations = workspaces.kind === 'one' ? oneInstallation(workspaces.team, workspaces.token, house.clock.now().toString()) : keptInstallations(kept, workspaces.allowed);
  const memory = openMemory(kept);
  const background = openBackground(house.log);
  const say: Sending['say'] = (language) => (key, slots = {}) => renderReply(key, slots, { round: house.round, replies: house.replies, language });
  const call = openCalls({ installations, log: house.log, ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}), ...(options.fetch ? { fetch: options.fetch } : {}) });
  const sending: Sending = {
    house, call, memory, background, say, addressOf: options.addressOf,
    pace: { post: perTeam(options.rate ?? SLACK_RATE, timer), update: perTeam(UPDATE_RATE, timer), look: perTeam(LOOK_RATE, timer) },
    draw: (svg) => options.documents.png(svg, 1_024),
    attached: options.attached, page: options.publicUrl,
    upload: openUploads({ call, pace: perTeam(options.fileRate ?? FILE_RATE, timer), hosts: options.fileHosts ?? FILE_HOSTS, fetch: options.bring ?? globalThis.fetch, log: house.log }),
  };
  const homePicture = openHomePicture({ kept, address: incoming.kind === 'http' ? options.reachedBy : null, draw: options.picture, random: randomBytes });
  const taking = {
    house, handler, installations, memory, sending, background,
    files: openFiles({ most: house.reports?.most ?? 0, installations, sending, hosts: options.fileHosts ?? FILE_HOSTS, fetch: globalThis.fetch }),
    forms: openForms({ house, handler, sending, background }),
    home: openHome({ call, page: options.page, say, publicUrl: options.publicUrl, picture: homePicture }),
  };
  const oauth: OAuth | null = workspaces.kind === 'one' ? null : openOAuth({
    ...workspaces, kept, installations, random: randomBytes, clock: house.clock, log: house.log, say: say('nl'),
    ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}), ...(options.authorizeUrl ? { authorizeUrl: options.authorizeUrl } : {}),
  });
  const refreshStatus = options.status ? openStatus({
    ...options.status, call, pace: sending.pace, kept, clock: house.clock, log: house.log, stand: () => livingStatus(house, handler.streams),
    shown: (message) => shownWith(sending, message, 'status', { kind: 'open' }),
  }) : async (): Promise<void> => undefined;
  const served = incoming.kind === 'http'
    ? await serveSlack({ ...incoming, oauth, picture: homePicture.behind, take: (told) => take(told, taking), clock: house.clock, log: house.log })
    : await listenBySocket({ appToken: incoming.appToken, take: (told) => take(told, taking), log: house.log, sleep: timer.sleep, ...(options.apiUrl ? { apiUrl: options.apiUrl } : {}) });
  return {
    channel: slackChannel(sending), port: served.port, installations,
    vouch: (from) => vouchedEmail(from, call),
    probe: () => Promise.all((workspaces.kind === 'one' ? [workspaces.team] : workspaces.allowed).map(async (team) => ({ team, probed: await probeWorkspace(team, call) }))),
    refreshStatus, settled: () => background.done(),
    close: async () => { await served.close(); await background.done(); },
  };
}

/** Limits hold per workspace: each has a pace of its own. */
function perTeam(rate: Rate, timer: Timer): (team: string) => Pace {
  const paces = new Map<string, Pace>();
  return (team) => {
    const pace = paces.get(team) ?? openPace(rate, timer);
    paces.set(team, pace);
    return pace;
  };
}
