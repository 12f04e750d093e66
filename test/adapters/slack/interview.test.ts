import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Message } from '../../../src/app/messages.ts';
import type { Reports } from '../../../src/app/ports.ts';
import { Script } from '../../../src/app/rehearsal/script.ts';
import { simulatedRepresentative } from '../../../src/app/rehearsal/simulated-representative.ts';
import { tick } from '../../../src/app/tick.ts';
import { peopleOf } from '../../../src/domain/roles.ts';
import { shippedRound } from '../../support/living-house.ts';
import { buttonsOf, openSlackHouse, posted, TEAM, TOKEN } from './slack-house.ts';
import type { Called, SlackHouse } from './slack-house.ts';

const round = await shippedRound();
const script = Script.parse(parse(await readFile(resolve(import.meta.dirname, '../../../prompts/rounds/banenafspraak-2025/rehearsal.yaml'), 'utf8')));
const SECTOR = 'waterschappen';
const OWNER = peopleOf(round, SECTOR, ['owner'])[0]!.id;
const COORDINATOR = round.people.find((person) => person.roles.some(({ role }) => role === 'coordinator'))!.id;

const lastTo = async (slack: SlackHouse, person: string): Promise<Message | undefined> => {
  const line = (await slack.store.conversation(person)).findLast((one) => one.by === 'navraag');
  return line?.by === 'navraag' ? line.message : undefined;
};
const wordsOf = (call: Called | undefined): string => call?.given['text'] ?? '';
/** Answers until this question is asked, or until everything is submitted: by button where there is one with these words. */
async function answerUntil(slack: SlackHouse, question: string | null, after: string | null = null): Promise<void> {
  const simulated = simulatedRepresentative(script.replies[SECTOR] ?? {}, `${OWNER}@voorbeeld.example`);
  for (let turns = 0; turns < 120; turns += 1) {
    const message = await lastTo(slack, OWNER);
    if (!message?.awaits || (question !== null && message.question === question)) return;
    if (after !== null && (await slack.handler.streams.dossier(SECTOR)).answers[after] && message.question !== after) return;
    const reply = simulated.reply(message) ?? 'ja';
    const label = buttonsOf(posted(slack.calls).at(-1)?.given['blocks']).find(({ text }) => text.toLowerCase() === reply.toLowerCase())?.text;
    await (label ? slack.presses(OWNER, label) : slack.says(OWNER, reply));
  }
  throw new Error('120 turns, and still no end to it');
}

test('a whole interview, by buttons and in words, ends in a submitted dossier; every card fits Slack', { timeout: 60_000 }, async () => {
  await using slack = await openSlackHouse(round);
  await slack.says(OWNER, 'hallo');
  await answerUntil(slack, null);
  const dossier = await slack.handler.streams.dossier(SECTOR);
  expect(dossier.submission?.by).toBe(OWNER);
  expect(slack.broken).toEqual([]);
  expect(slack.logged).toEqual([]);
  // each question's buttons were taken away when it was answered
  const withButtons = posted(slack.calls).filter(({ given }) => buttonsOf(given['blocks']).length > 0).length;
  expect(slack.calls.filter(({ method }) => method === 'chat.update').length).toBeGreaterThanOrEqual(withButtons - 1);
});

test('a button is shown as chosen, an old one changes nothing, and a double click is one click', async () => {
  await using slack = await openSlackHouse(round);
  const [first] = posted(await slack.says(OWNER, 'hallo'));
  const label = buttonsOf(first?.given['blocks'])[0]!.text;
  const calls = await slack.presses(OWNER, label);
  const update = calls.find(({ method }) => method === 'chat.update');
  expect(update?.given).toMatchObject({ channel: first?.answer.channel, ts: first?.answer.ts });
  expect(buttonsOf(update?.given['blocks'])).toEqual([]);
  expect(JSON.stringify(update?.given['blocks'])).toContain(`U koos: ${label}`);
  const before = (await slack.handler.streams.dossier(SECTOR)).answers;
  const again = await slack.presses(OWNER, label);
  expect(posted(again)).toEqual([]);
  const other = buttonsOf(first?.given['blocks'])[1]!.text;
  const old = posted(await slack.presses(OWNER, other));
  expect(old).toHaveLength(1);
  expect((await slack.handler.streams.dossier(SECTOR)).answers).toEqual(before);
});

test('a reply in the thread of an earlier question corrects that answer; at top level it answers the open one', async () => {
  await using slack = await openSlackHouse(round);
  await slack.says(OWNER, 'hallo');
  await answerUntil(slack, 'q08_banen');
  const asked = posted(slack.calls).at(-1)!;
  await answerUntil(slack, null, 'q08_banen');
  const was = (await slack.handler.streams.dossier(SECTOR)).answers['q08_banen'];
  expect(was).toMatchObject({ version: 1, given: { value: 269.5 } });
  const calls = await slack.says(OWNER, '270', { thread_ts: asked.answer.ts });
  expect(posted(calls)).toHaveLength(1);
  expect((await slack.handler.streams.dossier(SECTOR)).answers['q08_banen']).toMatchObject({ version: 2, given: { value: 270 } });
});

test('a message that is changed changes the answer it gave; one that is deleted is asked about', async () => {
  await using slack = await openSlackHouse(round);
  await slack.says(OWNER, 'hallo');
  await answerUntil(slack, 'q08_banen');
  const channel = posted(slack.calls).at(-1)!.answer.channel;
  const user = slack.users.get(round.people.find(({ id }) => id === OWNER)!.email);
  await slack.says(OWNER, '270', { ts: '500.1' });
  for (let asks = 0; asks < 4 && (await slack.handler.streams.dossier(SECTOR)).held[OWNER]; asks += 1) await slack.says(OWNER, 'ja, dat klopt');
  expect((await slack.handler.streams.dossier(SECTOR)).answers['q08_banen']).toMatchObject({ given: { value: 270 } });
  await slack.event({ type: 'message', subtype: 'message_changed', channel, channel_type: 'im', message: { type: 'message', user, ts: '500.1', text: '271', edited: { user, ts: '501.0' } }, previous_message: { user, ts: '500.1', text: '270' } });
  for (let asks = 0; asks < 4 && (await slack.handler.streams.dossier(SECTOR)).held[OWNER]; asks += 1) await slack.says(OWNER, 'ja, dat klopt');
  expect((await slack.handler.streams.dossier(SECTOR)).answers['q08_banen']).toMatchObject({ version: 2, given: { value: 271 } });
  const before = slack.calls.length;
  await slack.event({ type: 'message', subtype: 'message_deleted', channel, channel_type: 'im', deleted_ts: '500.1', previous_message: { user, ts: '500.1', text: '271' } });
  expect(posted(slack.calls.slice(before))).toHaveLength(1);
});

test('a section as one form: what cannot be kept is named at its field, the rest is kept when all is well', async () => {
  await using slack = await openSlackHouse(round);
  await slack.says(OWNER, 'hallo');
  await answerUntil(slack, 'q08_banen');
  const calls = await slack.presses(OWNER, 'Dit onderdeel in één formulier');
  expect(calls.map(({ method }) => method)).toEqual(['views.open', 'views.update']);
  const view = calls[1]?.given['view'];
  const fields: readonly string[] = view.blocks.flatMap((block: any) => (block.type === 'input' ? [block.block_id] : []));
  expect(fields).toContain('q08_banen');
  const send = (values: Record<string, object>) => slack.interact({
    type: 'view_submission', team: { id: TEAM }, user: { id: slack.users.get(round.people.find(({ id }) => id === OWNER)!.email), team_id: TEAM },
    view: { id: 'V1', hash: `h${JSON.stringify(values).length}`, callback_id: 'section', private_metadata: view.private_metadata, state: { values: Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { field: value }])) } },
  });
  const wrong = await send({ q08_banen: { type: 'number_input', value: '-5' } });
  expect(wrong.body).toMatchObject({ response_action: 'errors' });
  expect(wrong.body.errors.q08_banen.length).toBeGreaterThan(10);
  expect((await slack.handler.streams.dossier(SECTOR)).answers['q08_banen']).toBeUndefined();
  const right = await send({ q08_banen: { type: 'number_input', value: '269' } });
  expect(right).toEqual({ status: 200, body: null });
  const dossier = await slack.handler.streams.dossier(SECTOR);
  expect(dossier.answers['q08_banen'] ?? dossier.held[OWNER]).toMatchObject(dossier.answers['q08_banen'] ? { given: { value: 269 } } : { kind: 'checks' });
  // the same form once more is the same delivery
  const version = dossier.version;
  await send({ q08_banen: { type: 'number_input', value: '269' } });
  expect((await slack.handler.streams.dossier(SECTOR)).version).toBe(version);
  expect(slack.broken).toEqual([]);
});

test('a coordinator gets the status with its picture, by command and in words alike', { timeout: 30_000 }, async () => {
  await using slack = await openSlackHouse(round);
  const inWords = await slack.says(COORDINATOR, 'status');
  expect(inWords.map(({ method }) => method)).toEqual(expect.arrayContaining(['chat.postMessage', 'files.getUploadURLExternal', 'files.completeUploadExternal']));
  const user = slack.users.get(round.people.find(({ id }) => id === COORDINATOR)!.email);
  const before = slack.calls.length;
  const command = await slack.post(new URLSearchParams({ command: '/navraag', text: 'status', team_id: TEAM, user_id: user!, channel_id: 'C1', trigger_id: '7.7' }).toString(), { type: 'application/x-www-form-urlencoded' });
  expect(command.body).toMatchObject({ response_type: 'ephemeral' });
  // the greeting is said once only; the rest is the same
  expect(wordsOf(posted(inWords)[0])).toContain(wordsOf(posted(slack.calls.slice(before))[0]).slice(0, 200));
  expect(posted(slack.calls.slice(before))[0]?.given['channel']).toMatch(/^D/);
});

test('a reminder arrives with who never wrote, and once', async () => {
  await using slack = await openSlackHouse(round, { moment: '2026-05-01T09:05' });
  const sent = await tick(slack.house, slack.handler.streams);
  await slack.perform();
  expect(sent).toBeGreaterThan(0);
  const invited = posted(slack.calls).filter(({ answer }) => answer?.ok);
  expect(invited.length).toBe(sent);
  await tick(slack.house, slack.handler.streams);
  await slack.perform();
  expect(posted(slack.calls).filter(({ answer }) => answer?.ok).length).toBe(sent);
});

test('a small text file is words; another kind is answered with what to send instead', async () => {
  await using slack = await openSlackHouse(round);
  await slack.says(OWNER, 'hallo');
  const calls = await slack.says(OWNER, '', { subtype: 'file_share', files: [{ id: 'F1', name: 'rapport.exe', size: 10, url_private: 'https://files.slack.com/f' }] });
  expect(wordsOf(posted(calls)[0])).toContain('.txt');
  const elsewhere = await slack.says(OWNER, '', { subtype: 'file_share', files: [{ id: 'F1', name: 'a.txt', size: 10, url_private: 'http://169.254.169.254/latest' }] });
  expect(wordsOf(posted(elsewhere)[0])).toContain('.txt');
});

test('named in a channel we answer in private, and a desk shows the questions with a button to go on', async () => {
  await using slack = await openSlackHouse(round);
  const user = slack.users.get(round.people.find(({ id }) => id === OWNER)!.email);
  await slack.event({ type: 'app_mention', user, channel: 'C1', text: '<@U0> 270', ts: '1.1' });
  expect(slack.calls.map(({ method, given }) => [method, given['channel'], given['user']])).toEqual([['chat.postEphemeral', 'C1', user]]);
  await slack.event({ type: 'app_home_opened', user, tab: 'home', channel: 'D1' });
  const home = slack.calls.at(-1);
  expect(home?.method).toBe('views.publish');
  expect(buttonsOf(home?.given['view'].blocks).map(({ text }) => text)).toContain('Ga verder');
  await slack.event({ type: 'app_home_opened', user, tab: 'home', channel: 'D1' });
  expect(slack.calls.filter(({ method }) => method === 'views.publish')).toHaveLength(1);
  expect(slack.broken).toEqual([]);
});

test('words come from a text file, and a report is brought in with our token from Slack\'s own host only', async () => {
  const asked: { path: string; token: string | undefined }[] = [];
  const host = createServer((request, response) => { asked.push({ path: request.url ?? '', token: request.headers.authorization }); response.end('270'); });
  await new Promise<void>((done) => { host.listen(0, '127.0.0.1', () => done()); });
  const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const read: string[] = [];
  const reports: Reports = { most: 1_000, read: async (bytes, name) => { read.push(`${name} ${Buffer.from(bytes)}`); return { ok: false, why: 'gone' }; } };
  await using slack = await openSlackHouse(round, { fileHosts: [url], reports });
  await slack.says(OWNER, 'hallo');
  await answerUntil(slack, 'q08_banen');
  await slack.says(OWNER, '', { subtype: 'file_share', files: [{ id: 'F1', name: 'aantal.txt', size: 3, url_private: `${url}/aantal` }] });
  const dossier = await slack.handler.streams.dossier(SECTOR);
  expect(JSON.stringify(dossier.answers['q08_banen'] ?? dossier.held[OWNER])).toContain('270');
  await slack.says(OWNER, '', { subtype: 'file_share', files: [{ id: 'F2', name: 'rapport.docx', size: 3, url_private: `${url}/rapport` }] });
  await slack.says(OWNER, '', { subtype: 'file_share', files: [{ id: 'F3', name: 'elders.docx', size: 3, url_private: 'https://elders.example/rapport' }] });
  expect(read).toEqual(['rapport.docx 270']);
  expect(asked).toEqual([{ path: '/aantal', token: `Bearer ${TOKEN}` }, { path: '/rapport', token: `Bearer ${TOKEN}` }]);
  await new Promise((done) => host.close(done));
});
