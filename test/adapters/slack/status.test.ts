import { Keyv } from 'keyv';
import { describe, expect, test } from 'vitest';
import { openStatus } from '../../../adapters/slack/status.ts';
import type { Called as Outcome } from '../../../adapters/slack/call.ts';
import type { Json } from '../../../adapters/slack/json.ts';
import { shippedRound } from '../../support/living-house.ts';
import { TEAM, openSlackHouse, posted } from './slack-house.ts';
import type { SlackHouse } from './slack-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';
/** The channel every workspace of the double has. */
const status = { team: TEAM, channel: 'C000000001' };
const inChannel = (slack: SlackHouse) => slack.calls.filter(({ given }) => given['channel'] === status.channel).map(({ method, given, answer }) => ({ method, text: String(given['text']), ts: given['ts'] as string | undefined, answer }));

describe('in a workspace', () => {
  test('the status is posted once, and changed in its place when the counts change', async () => {
    await using slack = await openSlackHouse(round, { status });
    await slack.slack.refreshStatus();
    const [first] = inChannel(slack);
    expect(first).toMatchObject({ method: 'chat.postMessage', answer: { ok: true } });
    expect(first?.text).toContain('Stand van Banenafspraak 2025');
    expect(first?.text).toContain('0 van 12 sectoren hebben ingediend.');
    slack.at('2026-05-04T10:05');
    await slack.slack.refreshStatus();
    expect(inChannel(slack)).toHaveLength(1);
    await slack.says(OWNER, 'hallo');
    await slack.says(OWNER, 'ja');
    slack.at('2026-05-04T10:10');
    await slack.slack.refreshStatus();
    const [, second] = inChannel(slack);
    expect(second).toMatchObject({ method: 'chat.update', ts: first?.answer.ts, answer: { ok: true } });
    expect(second?.text).toMatch(/1 bezig: Waterschappen/);
    expect(slack.broken).toEqual([]);
  });

  test('many changes in a minute are one call', async () => {
    await using slack = await openSlackHouse(round, { status });
    await slack.slack.refreshStatus();
    for (const text of ['hallo', 'ja', 'vastgesteld', 'het bestuur']) { await slack.says(OWNER, text); await slack.slack.refreshStatus(); }
    expect(inChannel(slack)).toHaveLength(1);
  });

  test('no answer and nobody\'s name comes into the channel', async () => {
    await using slack = await openSlackHouse(round, { status });
    for (const text of ['hallo', 'ja', 'vastgesteld', 'het bestuur van Verzonnen Polder']) await slack.says(OWNER, text);
    await slack.slack.refreshStatus();
    const shown = JSON.stringify(inChannel(slack)[0]);
    expect(shown).not.toContain('Verzonnen Polder');
    for (const { name, email, id } of round.people) for (const secret of [name, email, id]) expect(shown).not.toContain(secret);
  });

  test('taken away it is posted again, and over a restart it is the same message', async () => {
    const kept = new Keyv<unknown>();
    const channel = 'C000000001';
    await using slack = await openSlackHouse(round, { status, kept });
    await slack.slack.refreshStatus();
    const ts = inChannel(slack)[0]?.answer.ts as string;
    expect(await kept.get(`status:${TEAM}:${channel}`)).toMatchObject({ ts });
    await kept.set(`status:${TEAM}:${channel}`, { ts: '1600000000.000100', mark: 'what it said before', at: 0 });
    slack.at('2026-05-04T10:05');
    await slack.slack.refreshStatus();
    expect(inChannel(slack).slice(1).map(({ method, answer }) => [method, answer.ok, answer.error])).toEqual([['chat.update', false, 'message_not_found'], ['chat.postMessage', true, undefined]]);
    expect(await kept.get(`status:${TEAM}:${channel}`)).toMatchObject({ ts: inChannel(slack).at(-1)?.answer.ts });
  });

  test('nothing else waits for it: a storm of refusals there leaves answers as quick as they were', async () => {
    await using slack = await openSlackHouse(round, { status });
    slack.faults.call = (method) => (method === 'chat.postMessage' && slack.calls.length === 0 ? new Response('{"ok":false,"error":"ratelimited"}', { status: 429, headers: { 'retry-after': '600' } }) : undefined);
    await slack.slack.refreshStatus();
    delete slack.faults.call;
    const before = slack.house.clock.now();
    expect(posted(await slack.says(OWNER, 'hallo'))).not.toEqual([]);
    expect(slack.house.clock.now().since(before).total('second')).toBeLessThan(5);
  });
});

describe('whatever Slack says', () => {
  const answered = (ts = '1777000000.000100'): Outcome => ({ outcome: 'done', body: { ok: true, ts } as unknown as Json });
  const error = (what: string): Outcome => ({ outcome: 'refused', error: what });

  /** A status whose calls are answered by this list, in order; the minutes at which it is refreshed, and the calls that were made. */
  async function played(answers: readonly Outcome[], minutes: readonly number[], known: object | null = null, mark = (minute: number) => `stand ${minute}`) {
    const kept = new Keyv<unknown>();
    if (known) await kept.set('status:T1:C1', known);
    const made: { readonly method: string; readonly ts: unknown; readonly at: number }[] = [];
    const logged: string[] = [];
    const note = (what: string): void => void logged.push(what);
    let minute = 0;
    const start = Temporal.Instant.from('2026-05-04T08:00:00Z');
    const pace = () => ({ turn: async () => undefined, refused: () => undefined, accepted: () => undefined });
    const refresh = openStatus({
      team: 'T1', channel: 'C1', kept, pace: { post: pace, update: pace }, clock: { now: () => start.add({ minutes: minute }) }, log: { info: note, warn: note, error: note },
      stand: async () => ({ mark: mark(minute), message: { text: 'stand', blocks: [{ kind: 'paragraph', text: 'stand' }], choices: [], sector: null, question: null, awaits: null, picture: null, language: 'nl' } }),
      shown: () => ({ row: 'status', round, say: (key) => key, standing: { kind: 'open' } }),
      call: async (_team, method, given) => { made.push({ method: method.replace('chat.', ''), ts: given['ts'], at: minute }); return answers[made.length - 1] ?? answered(); },
    });
    // whoever asks while it is under way is part of it
    for (minute of minutes) await Promise.all([refresh(), refresh()]);
    return { calls: made.map(({ method, at }) => `${at} ${method}`), made, logged, kept: await kept.get('status:T1:C1') as { ts: string | null } | undefined };
  }
  const HERE = { ts: '1777881600.000100', mark: 'before', at: Date.parse('2026-05-04T08:00:00Z') };

  test.each<[name: string, answers: readonly Outcome[], known: object | null, calls: readonly string[]]>([
    ['too much, with a time: nothing before it', [{ outcome: 'limited', retryAfterMs: 180_000 }], HERE, ['0 update', '3 update', '12 update', '20 update', '61 update']],
    ['too much, without one: the next minute', [{ outcome: 'limited', retryAfterMs: null }], HERE, ['0 update', '1 update', '3 update', '12 update', '20 update', '61 update']],
    ['the change was cut off: it is made again, as twice is once', [{ outcome: 'cut-off' }], HERE, ['0 update', '12 update', '20 update', '61 update']],
    ['it was taken away', [error('message_not_found')], HERE, ['0 update', '0 postMessage', '1 update', '3 update', '12 update', '20 update', '61 update']],
    ['it may not be changed, and is of today', [error('edit_window_closed')], HERE, ['0 update', '12 update', '20 update', '61 update']],
    ['it may not be changed, and is of long ago', [error('edit_window_closed')], { ...HERE, ts: '1700000000.000100' }, ['0 update', '0 postMessage', '1 update', '3 update', '12 update', '20 update', '61 update']],
    ['we are not in the channel', [error('not_in_channel'), error('not_in_channel')], null, ['0 postMessage', '12 postMessage', '61 postMessage']],
    ['there is no connection', [{ outcome: 'not-made', why: 'ECONNREFUSED' }], null, ['0 postMessage', '1 postMessage', '3 update', '12 update', '20 update', '61 update']],
  ])('%s', async (_name, answers, known, calls) => {
    expect((await played(answers, [0, 1, 3, 12, 20, 61], known)).calls).toEqual(calls);
  });

  test('a first post that was cut off is not made again at once, and a line in the log says why', async () => {
    const { calls, logged } = await played([{ outcome: 'cut-off' }], [0, 1, 5, 9, 61], null, () => 'the same');
    expect(calls).toEqual(['0 postMessage', '61 postMessage']);
    expect(logged).toContain('the status in Slack was cut off while it was posted: one may stand there that is not kept up');
  });

  test('the same words are shown again each hour, so that it is seen when somebody took them away', async () => {
    expect((await played([], [0, 10, 59, 60, 70, 121], null, () => 'the same')).calls).toEqual(['0 postMessage', '60 update', '121 update']);
  });
});
