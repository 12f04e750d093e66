import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP = '11111111-2222-4333-8444-555555555555';
export const TENANT = '99999999-8888-4777-8666-555555555555';

/** One call that reached the double of the Bot Connector. */
export type Call = { readonly method: string; readonly path: string; readonly body: Record<string, unknown>; readonly authorization: string | undefined };
/** How the double answers a call: by status, by hanging up before or after it took the call, or as usual. */
export type Behaviour = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: object } | 'drop' | 'usual';

/** A Microsoft of our own on this machine: signs tokens, publishes its keys, and takes a bot's calls. */
export type Microsoft = {
  readonly url: string;
  readonly serviceUrl: string;
  readonly metadata: string;
  readonly calls: Call[];
  /** The id a call to say or change something was answered with. */
  idOf(call: Call): string;
  /** Answers of the connector to come: asked per call. */
  behave(how: (call: Call, nth: number) => Behaviour): void;
  /** What the tenant says of a member. */
  members: Map<string, Record<string, unknown>>;
  token(change?: TokenChange): string;
  /** How often the list of keys was read. */
  reads(): number;
  readonly keysDown: { value: boolean };
  close(): Promise<void>;
};
export type TokenChange = {
  readonly header?: Record<string, unknown>; readonly claims?: Record<string, unknown>; readonly without?: readonly string[];
  readonly key?: 'published' | 'attacker' | 'unendorsed' | 'hmac' | 'none';
};

const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
const unendorsed = generateKeyPairSync('rsa', { modulusLength: 2048 });
const attacker = generateKeyPairSync('rsa', { modulusLength: 2048 });
const short = generateKeyPairSync('rsa', { modulusLength: 1024 });

export const attackersJwk = attacker.publicKey.export({ format: 'jwk' });

export async function openMicrosoft(now: () => number): Promise<Microsoft> {
  const calls: Call[] = [];
  const ids = new WeakMap<Call, string>();
  const members = new Map<string, Record<string, unknown>>();
  const keysDown = { value: false };
  let how: (call: Call, nth: number) => Behaviour = () => 'usual';
  let keyReads = 0;
  let count = 0;
  const jwk = (key: KeyObject, kid: string, endorsements: readonly string[]) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig', endorsements });
  const usual = (call: Call): { status: number; body: object } => {
    const member = /\/members\/(.+)$/.exec(call.path)?.[1];
    if (call.method === 'GET' && member) return members.has(decodeURIComponent(member)) ? { status: 200, body: members.get(decodeURIComponent(member)) ?? {} } : { status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } };
    if (call.path === '/teams/v3/conversations') return { status: 201, body: { id: `a:made-${(call.body['members'] as { id: string }[])[0]?.id}` } };
    count += 1;
    const id = call.method === 'PUT' ? call.path.split('/').at(-1) ?? '' : `activity-${count}`;
    ids.set(call, id);
    return { status: call.method === 'PUT' ? 200 : 201, body: { id } };
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const answer = (status: number, body: object, headers: Record<string, string> = {}): void => { response.writeHead(status, { 'content-type': 'application/json', ...headers }); response.end(JSON.stringify(body)); };
    if (path === '/openid') return keysDown.value ? answer(503, {}) : answer(200, { issuer: 'https://api.botframework.com', jwks_uri: `http://${request.headers.host}/keys` });
    if (path === '/keys') {
      keyReads += 1;
      return keysDown.value ? answer(503, {}) : answer(200, { keys: [jwk(published.publicKey, 'good', ['msteams', 'webchat']), jwk(unendorsed.publicKey, 'unendorsed', ['webchat']), jwk(short.publicKey, 'short', ['msteams']), { kty: 'EC', kid: 'ec' }] });
    }
    const call: Call = { method: request.method ?? '', path, body: await jsonOf(request), authorization: request.headers.authorization };
    calls.push(call);
    const behaviour = how(call, calls.length);
    if (behaviour === 'drop') return void request.socket.destroy();
    if (behaviour === 'usual') { const { status, body } = usual(call); return answer(status, body); }
    answer(behaviour.status, behaviour.body ?? {}, behaviour.headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${url}/teams`;
  return {
    url, serviceUrl, metadata: `${url}/openid`, calls, members, keysDown,
    idOf: (call) => ids.get(call) ?? '',
    behave: (next) => { how = next; },
    reads: () => keyReads,
    token: (change = {}) => tokenOf(Math.floor(now() / 1000), serviceUrl, change),
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

function tokenOf(seconds: number, serviceUrl: string, { header = {}, claims = {}, without = [], key = 'published' }: TokenChange): string {
  const alg = key === 'none' ? 'none' : key === 'hmac' ? 'HS256' : 'RS256';
  const head = part({ alg, typ: 'JWT', kid: key === 'unendorsed' ? 'unendorsed' : 'good', ...header });
  const all: Record<string, unknown> = { iss: 'https://api.botframework.com', aud: APP, serviceurl: serviceUrl, nbf: seconds - 60, exp: seconds + 3_600, ...claims };
  for (const name of without) delete all[name];
  const body = part(all);
  const signed = Buffer.from(`${head}.${body}`);
  const signature = key === 'none' ? '' : key === 'hmac'
    ? createHmac('sha256', published.publicKey.export({ format: 'pem', type: 'spki' })).update(signed).digest('base64url')
    : sign('RSA-SHA256', signed, { published, unendorsed, attacker }[key].privateKey).toString('base64url');
  return `${head}.${body}.${signature}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text === '' ? {} : JSON.parse(text) as Record<string, unknown>;
}
