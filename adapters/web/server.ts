import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Keyv } from 'keyv';
import type { Channel, Clock, Log } from '../../src/app/ports.ts';
import { answer } from './answer.ts';
import { readAssets } from './assets.ts';
import type { Door, PageWords } from '../../src/app/page/door.ts';
import { floodGate } from './flood-gate.ts';
import type { House } from './house.ts';
import { openPages } from './open-pages.ts';
import { problem } from './problem.ts';
import { guarded } from './reply.ts';
import type { Reply } from './reply.ts';
import { webChannel } from './send.ts';
import { signInWith, usualStay } from './sign-in.ts';
import { languageOf } from './visit.ts';

/** How long requests under way may take to finish when the page closes. */
const drainMs = 3_000;

export type WebOptions = {
  readonly door: Door;
  readonly words: PageWords;
  /** Holds links and sessions; they last over a restart when it does. */
  readonly sessions: Keyv;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly clock: Clock;
  readonly log: Log;
  /** The address people use, when that is not where we listen, as behind a proxy that speaks https. */
  readonly publicUrl?: string | null;
  /** How long an unused link works. */
  readonly linkLasts?: Temporal.Duration;
  /** How long a browser stays signed in. */
  readonly sessionLasts?: Temporal.Duration;
  readonly random?: (bytes: number) => Uint8Array;
};

export type Web = {
  /** What people type. */
  readonly address: string;
  /** Where it listens on this machine. */
  readonly port: number;
  readonly channel: Channel;
  /** A new one-time link for this person, to hand to nobody else. */
  signInLink(person: string): Promise<string>;
  /** Stops taking requests, lets those under way finish, and closes open pages. */
  close(): Promise<void>;
};

/** Serves the web page. Resolves once it listens; rejects where the port is taken. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { door, words, clock, log, random = randomBytes, sessionLasts = usualStay.sessionLasts, linkLasts = usualStay.linkLasts } = options;
  const publicUrl = options.publicUrl ? new URL(options.publicUrl) : null;
  const pages = openPages(door);
  const signIn = signInWith({ kept: options.sessions, clock, random, linkLasts, sessionLasts });
  const house: House = { door, words, signIn, pages, assets: readAssets(), mayPost: floodGate(clock), clock, log, random, publicUrl, https: publicUrl?.protocol === 'https:', sessionSeconds: sessionLasts.total('second') };

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => void serve(request, response, house));
  await listening(server, options.host, options.port);
  const listens = server.address() as AddressInfo;
  const address = publicUrl?.origin ?? addressOf(listens);
  return {
    address,
    port: listens.port,
    channel: webChannel(door, pages),
    signInLink: async (person) => `${address}/in/${await signIn.link(person)}`,
    close: () => {
      pages.close();
      return new Promise((resolve) => {
        const patience = setTimeout(() => server.closeAllConnections(), drainMs);
        server.close(() => {
          clearTimeout(patience);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse, house: House): Promise<void> {
  try {
    const given = await answer(request, house);
    if (!('keepOpen' in given)) return write(request, response, given, house.https);
    response.writeHead(200, guarded({ status: 200, headers: { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }, body: '' }, house.https));
    if (request.method === 'HEAD') response.end();
    else house.pages.open(given.keepOpen.person, given.keepOpen.session, response);
  } catch (fault) {
    // The stack names code; the message could hold somebody's words.
    house.log.error('the page failed', { method: request.method ?? '', fault: fault instanceof Error ? fault.name : 'unknown', where: fault instanceof Error ? (fault.stack?.split('\n    at ')[1] ?? '') : '' });
    const language = languageOf(request);
    if (!response.headersSent) write(request, response, problem('500', { language, say: (key, slots) => house.words(language, key, slots) }), house.https);
    else response.destroy();
  }
}

function write(request: IncomingMessage, response: ServerResponse, reply: Reply, https: boolean): void {
  const length = reply.status === 304 ? {} : { 'content-length': Buffer.byteLength(reply.body) };
  response.writeHead(reply.status, { ...guarded(reply, https), ...length });
  response.end(request.method === 'HEAD' || reply.status === 304 ? undefined : reply.body);
  // What was too much to read is not read to its end.
  if (!request.complete && reply.headers['connection'] === 'close') response.once('finish', () => request.destroy());
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf({ address, family, port }: AddressInfo): string {
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}
