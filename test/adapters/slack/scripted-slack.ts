import type { SlackOptions } from '../../../adapters/slack/open-slack.ts';
import type { Timer } from '../../../src/app/pacing.ts';

/** What goes wrong, and when. Moments in seconds of simulated time; parts of one. */
export type Script = {
  readonly latencyMs: number;
  /** Posts a workspace allows in a minute; more are refused. */
  readonly perMinute: number;
  readonly acknowledgementLost: number;
  readonly droppedBefore: number;
  readonly serverError: number;
  readonly storms: readonly { readonly from: number; readonly until: number; readonly retryAfter: number | null }[];
  /** Users that have left. */
  readonly left: ReadonlySet<string>;
};

export type Accepted = { readonly user: string; readonly row: string; readonly at: number; readonly ts: string; readonly blocks: readonly { block_id?: string }[] };

/** A Slack of our own that keeps to a script: it accepts, refuses and breaks off as told, and remembers what it accepted. */
export function scriptedSlack(script: Script, time: Timer, chance: () => number): { readonly fetch: SlackOptions['fetch']; readonly accepted: readonly Accepted[]; readonly refused: () => number; readonly lost: () => number } {
  const accepted: Accepted[] = [];
  const recent: number[] = [];
  let refused = 0;
  let lost = 0;
  const answer = (body: object, status = 200, headers: Record<string, string> = {}): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
  const broken = (): never => { throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) }); };
  return {
    accepted, refused: () => refused, lost: () => lost,
    fetch: async (url, init) => {
      await time.sleep(script.latencyMs / 2);
      const method = String(url).split('/api/')[1] ?? '';
      const given = Object.fromEntries(new URLSearchParams(String(init?.body ?? '')));
      const now = time.now() / 1_000;
      const storm = script.storms.find(({ from, until }) => now >= from && now < until);
      if (storm) {
        refused += 1;
        await time.sleep(script.latencyMs / 2);
        return answer({ ok: false, error: 'ratelimited' }, 429, storm.retryAfter === null ? {} : { 'retry-after': String(storm.retryAfter) });
      }
      if (method === 'conversations.open') return answer({ ok: true, channel: { id: `D${given['users']}` } });
      if (method === 'conversations.history') return answer({ ok: true, messages: accepted.filter(({ user }) => `D${user}` === given['channel']).map(({ ts, blocks }) => ({ ts, blocks })) });
      if (method !== 'chat.postMessage') return answer({ ok: true });
      while ((recent[0] ?? now) <= now - 60) recent.shift();
      if (recent.length >= script.perMinute) { refused += 1; return answer({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '1' }); }
      const user = String(given['channel']).replace(/^D/, '');
      if (script.left.has(user)) return answer({ ok: false, error: 'user_disabled' });
      const fate = chance();
      if (fate < script.droppedBefore) { lost += 1; return broken(); }
      recent.push(now);
      const blocks = JSON.parse(given['blocks'] ?? '[]') as Accepted['blocks'];
      const ts = `${accepted.length + 1}.000100`;
      accepted.push({ user, row: (blocks[0]?.block_id ?? '').split('|')[1] ?? '', at: now, ts, blocks });
      if (fate < script.droppedBefore + script.acknowledgementLost) { lost += 1; return broken(); }
      if (fate < script.droppedBefore + script.acknowledgementLost + script.serverError) { lost += 1; return answer({}, 500); }
      await time.sleep(script.latencyMs / 2);
      return answer({ ok: true, channel: `D${user}`, ts });
    },
  };
}
