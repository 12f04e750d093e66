import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock, Log } from '../../src/app/ports.ts';
import type { SlackDelivery } from './delivery.ts';
import type { OAuth } from './oauth.ts';
import { decodeBody, readBody } from './read-body.ts';
import { receive } from './receive.ts';
import { judgeSignature } from './signature.ts';
import type { Answer } from './take.ts';

export type Serving = {
  readonly signingSecret: string;
  readonly take: (told: SlackDelivery) => Promise<Answer>;
  /** Installing into workspaces; null with one workspace by its token. */
  readonly oauth: OAuth | null;
  /** The picture behind a secret address of a desk. */
  readonly picture: (secret: string) => Promise<Uint8Array | null>;
  readonly clock: Clock;
  readonly log: Log;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
};

export type Served = { readonly port: number; close(): Promise<void> };

/** Writes down refusals, at most once a second with how many there were: a flood of requests is no flood of lines. */
type Refused = (verdict: string) => void;

type Reply = { readonly status: number; readonly body?: object; readonly headers?: { readonly [name: string]: string }; readonly text?: string; readonly png?: Uint8Array };

/** Listens for Slack: signature, size, shape, kept, acknowledged, in that order. Rejects where the port is taken. */
export async function serveSlack(serving: Serving): Promise<Served> {
  const refused = refusals(serving);
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => void serve(request, response, serving, refused));
  await listening(server, serving);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeIdleConnections(); }),
  };
}

const PICTURE = /^\/slack\/pictures\/([\w-]{20,100})\.png$/;

async function serve(request: IncomingMessage, response: ServerResponse, serving: Serving, refused: Refused): Promise<void> {
  const reply = await answer(request, serving, refused).catch((fault: unknown): Reply => {
    serving.log.error('a delivery of Slack could not be kept', { reason: fault instanceof Error ? fault.name : 'unknown' });
    return { status: 500 };
  });
  const body = Buffer.from(reply.png ?? reply.text ?? (reply.body ? JSON.stringify(reply.body) : ''));
  const type = reply.png ? 'image/png' : reply.text !== undefined ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(reply.status, { ...(body.length === 0 ? {} : { 'content-type': type }), 'content-length': body.length, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...(request.complete ? {} : { connection: 'close' }), ...reply.headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answer(request: IncomingMessage, serving: Serving, refused: Refused): Promise<Reply> {
  if (!URL.canParse(request.url ?? '/', 'http://localhost')) return { status: 400 };
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (serving.oauth && request.method === 'GET' && url.pathname === '/slack/install') return serving.oauth.begin();
  if (serving.oauth && request.method === 'GET' && url.pathname === '/slack/oauth') return serving.oauth.finish(url.searchParams, request.headers.cookie);
  const secret = PICTURE.exec(url.pathname)?.[1];
  if (secret !== undefined && (request.method === 'GET' || request.method === 'HEAD')) {
    const png = await serving.picture(secret);
    return png ? { status: 200, png } : { status: 404 };
  }
  if (url.pathname !== '/slack/events') return { status: 404 };
  if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' } };
  const body = await readBody(request);
  if (!body) return { status: 413 };
  const one = (name: string): string | undefined => { const held = request.headers[name]; return typeof held === 'string' ? held : undefined; };
  const verdict = judgeSignature(serving.signingSecret, { timestamp: one('x-slack-request-timestamp'), signature: one('x-slack-signature') }, body, Math.floor(serving.clock.now().epochMilliseconds / 1_000));
  if (verdict !== 'ok') {
    refused(verdict);
    return { status: 401 };
  }
  return serving.take(receive(decodeBody(body, one('content-type') ?? '')));
}

function refusals({ log, clock }: Pick<Serving, 'log' | 'clock'>): Refused {
  let last = -Infinity;
  let since = 0;
  return (verdict) => {
    since += 1;
    const now = clock.now().epochMilliseconds;
    if (now - last < 1_000) return;
    log.warn(verdict === 'stale' || verdict === 'future' ? 'requests of Slack from another moment were refused: look whether the clock of this machine is right' : 'requests that Slack did not sign were refused: if they are Slack\'s, look at NAVRAAG_SLACK_SIGNING_SECRET', { verdict, count: since });
    last = now;
    since = 0;
  };
}

function listening(server: Server, { host, port }: Serving): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => { server.off('error', reject); resolve(); });
  });
}
