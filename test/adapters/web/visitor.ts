import { Keyv } from 'keyv';
import type { Web, WebOptions } from '../../../adapters/web/server.ts';
import { startWeb } from '../../../adapters/web/server.ts';
import type { Facts } from '../../../src/app/ports.ts';
import { fakeDoor } from './fake-door.ts';
import type { FakeDoor } from './fake-door.ts';
import { pageWords } from './words.ts';

export type Site = { readonly web: Web; readonly door: FakeDoor; readonly sessions: Keyv; readonly lines: { readonly what: string; readonly facts: Facts | undefined }[]; readonly clock: { time: Temporal.Instant; now(): Temporal.Instant } };

/** What people said and pressed, in order. */
export function heardBy({ door }: Site): readonly string[] {
  return door.heard.filter(({ what }) => what.kind !== 'arrival').map(({ what }) => (what.kind === 'text' ? what.text : what.kind === 'press' ? what.label : what.kind));
}

/** The page on a free port of this machine, with an app that is played. */
export async function site(options: Partial<WebOptions> = {}): Promise<Site> {
  const door = (options.door as FakeDoor | undefined) ?? fakeDoor();
  const sessions = options.sessions ?? new Keyv();
  const lines: Site['lines'] = [];
  const note = (what: string, facts?: Facts): void => void lines.push({ what, facts });
  const clock = { time: Temporal.Instant.from('2026-05-05T08:00:00Z'), now: () => clock.time };
  const web = await startWeb({ words: pageWords, host: '127.0.0.1', port: 0, clock, log: { info: note, warn: note, error: note }, ...options, door, sessions });
  return { web, door, sessions, lines, clock };
}

/** A browser without script: it keeps its cookie, follows nothing by itself, and reads forms from a page. */
export function visitor(address: string) {
  let cookie = '';
  const go = async (path: string, init: RequestInit & { headers?: { [name: string]: string } } = {}): Promise<Response> => {
    const response = await fetch(new URL(path, address), { redirect: 'manual', ...init, headers: { ...(cookie ? { cookie } : {}), ...init.headers } });
    const given = response.headers.get('set-cookie');
    if (given) cookie = given.split(';')[0]!.endsWith('=') ? '' : given.split(';')[0]!;
    return response;
  };
  const post = (path: string, fields: { readonly [field: string]: string }, headers: { [name: string]: string } = {}): Promise<Response> =>
    go(path, { method: 'POST', body: new URLSearchParams(fields), headers: { origin: new URL(address).origin, ...headers } });
  return {
    go, post,
    cookie: () => cookie,
    /** Uses a link and stands on the page. */
    async signIn(link: string): Promise<Response> { return post(new URL(link).pathname, {}); },
    /** The hidden fields of the first form to this action, as the page shows it now. */
    async form(action: string, path = '/'): Promise<{ [field: string]: string }> {
      const text = await (await go(path)).text();
      const form = new RegExp(`action="${action}"[^]*?</form>`).exec(text)?.[0] ?? '';
      return Object.fromEntries([...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    },
  };
}
