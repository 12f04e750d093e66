import { expect, test } from 'vitest';
import { shippedLetter } from '../../support/letter-desk.ts';
import { submitAs } from '../../support/letter-house.ts';
import { shippedRound } from '../../support/living-house.ts';
import { wordsInDocx } from '../../support/words-in-docx.ts';
import { openSlackHouse, posted } from './slack-house.ts';
import type { Called, SlackHouse } from './slack-house.ts';

const round = await shippedRound();
const COORDINATOR = 'anemoon-bosch';

/** A Slack in which a version of the letter was made. */
async function opened(options: Parameters<typeof openSlackHouse>[1] = {}): Promise<SlackHouse> {
  const slack = await openSlackHouse(round, options);
  Object.assign(slack.house, { letter: shippedLetter() });
  await submitAs(slack.store as Parameters<typeof submitAs>[0], slack.house.round, 'waterschappen', { q01_rol: true, q07_basis: 'quotum', q08_banen: 300 });
  await slack.says(COORDINATOR, 'maak concept');
  return slack;
}

const steps = (calls: readonly Called[]): readonly string[] => calls.map(({ method }) => method).filter((method) => !['chat.update'].includes(method));
const words = (calls: readonly Called[]): readonly string[] => posted(calls).map(({ given }) => given['text'] as string);
const GET = 'files.getUploadURLExternal';
const SHOW = 'files.completeUploadExternal';
const broken = (): never => { throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }) }); };

test('the letter comes after its message, in the same conversation, with its name and title', async () => {
  await using slack = await opened();
  const calls = await slack.says(COORDINATOR, 'stuur de brief');
  expect(steps(calls)).toEqual(['chat.postMessage', GET, SHOW]);
  const [message, got, shown] = calls;
  expect(got?.given).toMatchObject({ filename: 'brief-versie-1.docx', length: String(slack.uploads[0]?.bytes.byteLength) });
  expect(shown?.given).toMatchObject({ channel_id: message?.answer.channel, files: [{ id: got?.answer.file_id, title: 'Brief, versie 1' }] });
  expect(wordsInDocx(slack.uploads[0]!.bytes)).toContain('300');
  expect(slack.logged).toEqual([]);
});

test('several come in their order, and what is said next comes after them', async () => {
  await using slack = await opened();
  const calls = await slack.says(COORDINATOR, 'stuur alle stukken');
  expect(calls.filter(({ method }) => method === SHOW).map(({ given }) => given['files'][0].title)).toEqual(['Brief, versie 1', 'Aanbiedingsbrief, versie 1', 'Beslisnota, versie 1']);
  expect(slack.uploads).toHaveLength(3);
});

test('the status picture says in words what it shows', async () => {
  await using slack = await opened();
  const got = (await slack.says(COORDINATOR, 'status')).find(({ method }) => method === GET);
  expect(got?.given['filename']).toBe('status.png');
  expect(String(got?.given['alt_txt']).length).toBeGreaterThan(50);
});

test('too much at once, bytes refused with 429 or 503 and broken connections are tried again, as nothing was shown yet', async () => {
  await using slack = await opened();
  const answers: (Response | undefined)[] = [new Response('', { status: 429, headers: { 'retry-after': '2' } }), new Response('', { status: 503 }), undefined];
  slack.faults.upload = () => answers.shift();
  const calls = await slack.says(COORDINATOR, 'stuur de brief');
  expect(steps(calls)).toEqual(['chat.postMessage', GET, GET, GET, SHOW]);
  slack.faults.upload = () => undefined;
  let cut = 0;
  slack.faults.call = (method) => { if (method === GET && cut < 2) { cut += 1; return broken(); } return undefined; };
  const again = await slack.says(COORDINATOR, 'stuur de brief');
  expect([cut, steps(again)]).toEqual([2, ['chat.postMessage', GET, SHOW]]);
});

test('too much at once when it is shown: nothing was done, so it is shown a moment later, once', async () => {
  await using slack = await opened();
  let refused = 0;
  slack.faults.call = (method) => { if (method !== SHOW || refused > 0) return undefined; refused += 1; return Response.json({ ok: false, error: 'ratelimited' }, { status: 429, headers: { 'retry-after': '1' } }); };
  const calls = await slack.says(COORDINATOR, 'stuur de brief');
  expect([refused, steps(calls), slack.uploads.length]).toEqual([1, ['chat.postMessage', GET, SHOW], 1]);
});

test.each<[what: string, break_: (slack: SlackHouse) => void]>([
  ['bytes that are refused', (slack) => { slack.faults.upload = () => new Response('', { status: 403 }); }],
  ['bytes that never arrive', (slack) => { slack.faults.upload = () => broken(); }],
  ['an hour to wait', (slack) => { slack.faults.call = (method) => (method === GET ? Response.json({ ok: false, error: 'ratelimited' }, { status: 429, headers: { 'retry-after': '3600' } }) : undefined); }],
  ['uploads that were switched off', (slack) => { slack.faults.call = (method) => (method === GET ? Response.json({ ok: false, error: 'file_uploads_disabled' }) : undefined); }],
  ['a permission that was taken away', (slack) => { slack.faults.call = (method) => (method === SHOW ? Response.json({ ok: false, error: 'missing_scope' }) : undefined); }],
])('%s: one sentence says where the file is found, and the message counts as sent', async (_, break_) => {
  await using slack = await opened({ publicUrl: 'https://navraag.example.nl' });
  break_(slack);
  const calls = await slack.says(COORDINATOR, 'stuur de brief');
  expect(words(calls)).toEqual([expect.stringContaining('Versie 1'), '‘Brief, versie 1’ kon ik hier niet afleveren. U vindt het stuk op de pagina, bij dit bericht: https://navraag.example.nl']);
  expect((await slack.store.conversation(COORDINATOR)).filter((line) => line.by === 'navraag').map((line) => line.by === 'navraag' && line.state)).not.toContain('unknown');
});

test('an answer that was lost when the file was shown: it is looked for, found, and not shown again', async () => {
  await using slack = await opened();
  slack.faults.call = async (method, pass) => { if (method !== SHOW) return undefined; await pass(); return broken(); };
  const calls = await slack.says(COORDINATOR, 'stuur de brief');
  expect(words(calls)).toHaveLength(1);
  expect(slack.uploads).toHaveLength(1);
});

test('nobody knows whether it was shown, and it is not found: it is not shown again, and the person is told', async () => {
  await using slack = await opened();
  let shown = 0;
  slack.faults.call = (method) => { if (method !== SHOW) return undefined; shown += 1; return broken(); };
  const calls = await slack.says(COORDINATOR, 'stuur de brief');
  expect([shown, words(calls).at(-1)]).toEqual([1, 'Ik weet niet zeker of ‘Brief, versie 1’ is aangekomen. Staat het er niet, vraag het dan opnieuw.']);
});

test('bytes are brought to Slack\'s own place only', async () => {
  await using slack = await opened();
  slack.faults.call = (method) => (method === GET ? Response.json({ ok: true, upload_url: 'https://files.slack.com.evil.example/upload', file_id: 'F1' }) : undefined);
  const calls = await slack.says(COORDINATOR, 'stuur de brief');
  expect([slack.uploads, words(calls).at(-1)?.includes('kon ik hier niet afleveren')]).toEqual([[], true]);
});

test('when the program ended behind the message, the files that were not begun with follow, and one that was under way is told', async () => {
  await using slack = await opened();
  await slack.says(COORDINATOR, 'stuur alle stukken');
  const line = (await slack.store.conversation(COORDINATOR)).findLast((one) => one.by === 'navraag')!;
  if (line.by !== 'navraag') throw new Error('a line of ours');
  const before = slack.calls.length;
  // as it stood while the second of three was under way
  await slack.remember(line.id, { begun: 2, done: 1 });
  await slack.slack.channel.lookFor?.({ platform: 'slack', id: slack.addressOf(COORDINATOR) }, line);
  await slack.slack.settled();
  const after = slack.calls.slice(before);
  expect(words(after)).toEqual(['Ik weet niet zeker of ‘Aanbiedingsbrief, versie 1’ is aangekomen. Staat het er niet, vraag het dan opnieuw.']);
  expect(after.filter(({ method }) => method === SHOW).map(({ given }) => given['files'][0].title)).toEqual(['Beslisnota, versie 1']);
});
