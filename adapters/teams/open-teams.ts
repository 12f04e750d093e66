import { randomBytes } from 'node:crypto';
import type { Keyv } from 'keyv';
import { openBackground } from '../../src/app/background.ts';
import type { Handler } from '../../src/app/handle.ts';
import type { House } from '../../src/app/house.ts';
import type { Address } from '../../src/app/messages.ts';
import { openPace } from '../../src/app/pacing.ts';
import type { Rate, Timer } from '../../src/app/pacing.ts';
import type { AttachedFiles, Channel, Documents, SmallPictures } from '../../src/app/ports.ts';
import type { BringFile } from '../../src/app/sent-report.ts';
import { renderReply } from '../../src/app/words/render.ts';
import { SERVICE_HOSTS } from './admit.ts';
import { openConsents } from './consents.ts';
import type { SharedFile } from './delivery.ts';
import { FILE_HOSTS, bringFile } from './files.ts';
import { openForms } from './forms.ts';
import { publishedKeys } from './keys.ts';
import { openPictures } from './pictures.ts';
import { take } from './take.ts';
import { openMemory } from './memory.ts';
import { teamsChannel } from './send.ts';
import type { Sending } from './send.ts';
import { listenForTeams } from './serve.ts';
import { openTransport } from './transport.ts';
import type { Credentials } from './transport.ts';
import { vouchedEmail } from './vouch.ts';

export type TeamsOptions = {
  readonly credentials: Credentials;
  readonly house: House;
  readonly handler: Handler;
  readonly documents: Documents & SmallPictures;
  readonly attached: AttachedFiles;
  /** Holds references, cards and keys; a round goes on over a restart when it lasts. */
  readonly kept: Keyv<unknown>;
  /** The address of a person on Teams, from the people file or confirmed at first contact. */
  readonly addressOf: (person: string) => Address | null;
  readonly timer: Timer;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** What Microsoft reaches us by, such as https://navraag.example.nl; without it pictures travel inside their card. */
  readonly publicUrl: string | null;
  /** The address of the page, where what could not be delivered is found; null where it has none that others can open. */
  readonly page: string | null;
  readonly rate?: Rate;
  /** How long an answer may take before three dots are shown; null for never. */
  readonly typingAfterMs?: number | null;
  readonly serviceHosts?: readonly string[];
  readonly fileHosts?: readonly string[];
  readonly serviceUrl?: string;
  readonly metadata?: string;
  readonly fetchJson?: (url: string) => Promise<unknown>;
};

export type Teams = {
  readonly channel: Channel;
  readonly port: number;
  /** The e-mail address the tenant gives for a full member. */
  vouch(from: Address): Promise<string | null>;
  /** Why Microsoft does not let us in; null where it does. */
  probe(): Promise<string | null>;
  /** Resolves when nothing is under way in the background. */
  quiet(): Promise<void>;
  close(): Promise<void>;
};

/** Even spacing below both limits: 50 calls a second per app and tenant, and 60 in 30 seconds per conversation. Source: Microsoft, "Rate limiting for bots". */
export const TEAMS_RATE: Rate = { perSecond: 25, perDestinationMs: 500 };
const SERVICE_URL = 'https://smba.trafficmanager.net/teams/';

/** Opens the door of Teams and the way back. Throws without an app id: the door then stays shut. */
export async function startTeams(options: TeamsOptions): Promise<Teams> {
  const { credentials, house, handler, kept, timer } = options;
  const background = openBackground(house.log);
  const transport = openTransport(credentials);
  const memory = openMemory(kept);
  const pictures = openPictures({ kept, documents: options.documents, publicUrl: options.publicUrl, random: randomBytes });
  const sending: Sending = {
    house, transport, memory, background, pace: openPace(options.rate ?? TEAMS_RATE, timer), addressOf: options.addressOf, serviceUrl: options.serviceUrl ?? SERVICE_URL,
    say: (language) => (key, slots = {}) => renderReply(key, slots, { round: house.round, replies: house.replies, language }),
    pictureOf: pictures.of, attached: options.attached, page: options.page,
  };
  const forms = openForms({ house, handler, say: sending.say });
  const consents = openConsents({ sending, timer, hosts: options.fileHosts ?? FILE_HOSTS, fetch: globalThis.fetch });
  const bring = (file: SharedFile): BringFile => bringFile(file, { most: house.reports?.most ?? 0, hosts: options.fileHosts ?? FILE_HOSTS, fetch: globalThis.fetch });
  const now = (): number => house.clock.now().epochMilliseconds;
  const server = await listenForTeams({
    admission: {
      app: credentials.app, tenant: credentials.tenant, serviceHosts: options.serviceHosts ?? SERVICE_HOSTS, now,
      keys: publishedKeys({ kept: kept as Parameters<typeof publishedKeys>[0]['kept'], now, fetchJson: options.fetchJson ?? fetchJson, ...(options.metadata ? { metadata: options.metadata } : {}) }),
    },
    take: (told) => take(told, { house, handler, memory, sending, forms, consents, bring, timer, typingAfterMs: options.typingAfterMs === undefined ? 800 : options.typingAfterMs }),
    picture: pictures.behind, host: options.host, port: options.port, log: house.log,
  });
  return { channel: teamsChannel(sending), port: server.port, vouch: (from) => vouchedEmail(from, credentials.tenant, memory, transport), probe: transport.probe, quiet: background.done, close: async () => { await server.close(); await background.done(); } };
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`Cannot read ${url}: status ${response.status}`);
  return response.json();
}
