import { expect, test } from 'vitest';
import { shippedLetter } from '../../support/letter-desk.ts';
import { submitAs } from '../../support/letter-house.ts';
import { wordsInDocx } from '../../support/words-in-docx.ts';
import type { Behaviour, Call } from './microsoft.ts';
import { openOneDrive } from './one-drive.ts';
import type { How } from './one-drive.ts';
import { messageFrom, openTeamsHouse, peopleOnTeams } from './teams-house.ts';

const round = await peopleOnTeams();
const COORDINATOR = 'anemoon-bosch';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** A Teams in which a version of the letter was made, with a OneDrive beside it. */
async function opened(options: Parameters<typeof openTeamsHouse>[1] = {}) {
  const oneDrive = await openOneDrive();
  const teams = await openTeamsHouse(round, { fileHosts: [oneDrive.url], ...options });
  Object.assign(teams.house, { letter: shippedLetter() });
  await submitAs(teams.store as Parameters<typeof submitAs>[0], teams.house.round, 'waterschappen', { q01_rol: true, q07_basis: 'quotum', q08_banen: 300 });
  await teams.says(COORDINATOR, 'maak concept');
  let count = 0;
  /** The answer to a question about a file, as Teams brings it. */
  const consent = async (asked: Call, change: object = {}, person = COORDINATOR) => {
    count += 1;
    const before = teams.microsoft.calls.length;
    const { name, content } = attachmentOf(asked);
    const { status } = await teams.post(messageFrom(teams.microsoft, person, `consent-${count}`, {
      type: 'invoke', name: 'fileConsent/invoke', replyToId: 'activity-of-the-card',
      value: { type: 'fileUpload', action: 'accept', context: content.acceptContext, uploadInfo: oneDrive.upload(name), ...change },
    }));
    return { status, calls: teams.microsoft.calls.slice(before) };
  };
  return { ...teams, oneDrive, consent, [Symbol.asyncDispose]: async () => { await teams[Symbol.asyncDispose](); await oneDrive[Symbol.asyncDispose](); } };
}

const attachmentOf = (call: Call | undefined): any => (call?.body['attachments'] as any[] | undefined)?.[0];
const asking = (calls: readonly Call[]): readonly Call[] => calls.filter((call) => attachmentOf(call)?.contentType === CONSENT);
const wordsOf = (calls: readonly Call[]): readonly string[] => calls.flatMap(({ method, body }) => (method === 'POST' && typeof body['text'] === 'string' ? [body['text']] : []));

test('the message is followed by the question whether the letter may be put into OneDrive', async () => {
  await using teams = await opened();
  const calls = await teams.says(COORDINATOR, 'stuur de brief');
  expect(calls).toHaveLength(2);
  expect(attachmentOf(calls[1])).toMatchObject({ contentType: CONSENT, name: 'brief-versie-1.docx', content: { description: 'Brief, versie 1. Ik zet het in uw OneDrive als u dat goedvindt.', acceptContext: { at: 0 }, declineContext: { at: 0 } } });
  expect(attachmentOf(calls[1]).content.sizeInBytes).toBeGreaterThan(5_000);
});

test('after a yes the bytes are brought without our token, the file is shown, and the question goes', async () => {
  await using teams = await opened();
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  const { status, calls } = await teams.consent(asked!);
  const [brought] = teams.oneDrive.brought;
  expect(status).toBe(200);
  expect([brought?.authorization, brought?.range]).toEqual([undefined, `bytes 0-${brought!.bytes.byteLength - 1}/${brought!.bytes.byteLength}`]);
  expect(wordsInDocx(brought!.bytes)).toContain('300');
  expect(calls.map(({ method, path, body }) => [method, path.split('/').at(-1)!.replace(/\d+$/, 'N'), attachmentOf({ body } as Call)?.contentType])).toEqual([['POST', 'activities', INFO], ['DELETE', 'activity-N', undefined]]);
  expect(attachmentOf(calls[0])).toEqual({ contentType: INFO, contentUrl: `${teams.oneDrive.url}/files/brief-versie-1.docx`, name: 'brief-versie-1.docx', content: { uniqueId: 'item-1', fileType: 'docx' } });
  expect(teams.logged).toEqual([]);
});

test('a second answer changes nothing, whether it comes after or at once', async () => {
  await using teams = await opened();
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  const [one, other] = await Promise.all([teams.consent(asked!), teams.consent(asked!)]);
  expect([one.status, other.status]).toEqual([200, 200]);
  expect(await teams.consent(asked!)).toEqual({ status: 200, calls: [] });
  expect(await teams.consent(asked!, { action: 'decline', uploadInfo: undefined })).toEqual({ status: 200, calls: [] });
  expect(teams.oneDrive.brought).toHaveLength(1);
});

test('a no is taken politely, and the question goes', async () => {
  await using teams = await opened();
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  const { calls } = await teams.consent(asked!, { action: 'decline', uploadInfo: undefined });
  expect([wordsOf(calls), calls.at(-1)?.method, teams.oneDrive.brought]).toEqual([['Goed, ik zet ‘Brief, versie 1’ niet in uw OneDrive. Op de pagina kunt u het ook openen.'], 'DELETE', []]);
});

test('of several papers each has a question of its own', async () => {
  await using teams = await opened();
  const asked = asking(await teams.says(COORDINATOR, 'stuur alle stukken'));
  expect(asked.map((call) => attachmentOf(call).name)).toEqual(['brief-versie-1.docx', 'aanbiedingsbrief-versie-1.docx', 'beslisnota-versie-1.docx']);
  const { calls } = await teams.consent(asked[2]!);
  expect(attachmentOf(calls[0])?.name).toBe('beslisnota-versie-1.docx');
});

test('a question nobody asked, and one that was put to somebody else, are answered in a sentence', async () => {
  await using teams = await opened();
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  const unknown = await teams.consent(asked!, { context: { row: 'row-of-long-ago', at: 0 } });
  expect([unknown.status, wordsOf(unknown.calls), teams.oneDrive.brought]).toEqual([200, ['Die vraag om toestemming hoort bij een bestand dat er niet meer is. Vraag het stuk opnieuw.'], []]);
  const elsewhere = await teams.consent(asked!, {}, 'fuchsia-linde');
  expect([wordsOf(elsewhere.calls).length, elsewhere.calls.some((call) => attachmentOf(call)?.contentType === INFO), teams.oneDrive.brought]).toEqual([1, false, []]);
  expect((await teams.consent(asked!, { context: { row: 5 } })).status).toBe(200);
});

test.each<[what: string, change: (url: string) => object]>([
  ['http', (url) => ({ uploadUrl: url.replace('http://', 'http://evil.') })],
  ['another host', () => ({ uploadUrl: 'https://sharepoint.com.evil.example/up' })],
  ['this machine', () => ({ uploadUrl: 'https://127.0.0.1/up' })],
  ['the metadata service', () => ({ uploadUrl: 'http://169.254.169.254/latest' })],
  ['a name and a password', () => ({ uploadUrl: 'https://a:b@x.sharepoint.com/up' })],
  ['another port', () => ({ uploadUrl: 'https://x.sharepoint.com:8443/up' })],
  ['a link to elsewhere', () => ({ contentUrl: 'https://evil.example/brief.docx' })],
])('bytes are not brought to %s', async (_, change) => {
  await using teams = await opened();
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  const info = teams.oneDrive.upload('brief-versie-1.docx');
  const { calls } = await teams.consent(asked!, { uploadInfo: { ...info, ...change(info.uploadUrl) } });
  expect([teams.oneDrive.brought, wordsOf(calls)]).toEqual([[], [expect.stringContaining('kon ik hier niet afleveren')]]);
});

test.each<[what: string, how: readonly How[], attempts: number, said: string | null]>([
  ['429 and then room', [{ status: 429, after: 2 }], 2, null],
  ['500 and then well', [500], 2, null],
  ['a connection that breaks, and then well', ['drop'], 2, null],
  ['500 for good', [500, 503, 500], 3, 'kon ik hier niet afleveren'],
  ['429 for an hour', [{ status: 429, after: 3_600 }], 1, 'kon ik hier niet afleveren'],
  ['a session that has ended', [404], 1, 'kon ik hier niet afleveren'],
  ['no answer, and a session that has gone by then', ['drop', 404], 2, 'Ik weet niet zeker of'],
  ['no answer at all', ['drop', 'drop', 'drop'], 3, 'Ik weet niet zeker of'],
])('%s', async (_, how, attempts, said) => {
  await using teams = await opened();
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  teams.oneDrive.answers(...how);
  const { calls } = await teams.consent(asked!);
  expect([teams.oneDrive.brought.length, wordsOf(calls), attachmentOf(calls[0])?.contentType]).toEqual([attempts, said === null ? [] : [expect.stringContaining(said)], said === null ? INFO : undefined]);
});

test('after a failure the same question can be answered again', async () => {
  await using teams = await opened({ page: 'https://navraag.example.nl' });
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  teams.oneDrive.answers(500, 500, 500);
  expect(wordsOf((await teams.consent(asked!)).calls)).toEqual(['‘Brief, versie 1’ kon ik hier niet afleveren. U vindt het stuk op de pagina, bij dit bericht: https://navraag.example.nl']);
  const { calls } = await teams.consent(asked!);
  expect([attachmentOf(calls[0])?.contentType, calls.at(-1)?.method]).toEqual([INFO, 'DELETE']);
});

test('the connector holds back: the question comes later, once, and after its message', async () => {
  await using teams = await opened();
  let refused = 0;
  teams.microsoft.behave((call) => { if (attachmentOf(call)?.contentType !== CONSENT || refused > 0) return 'usual'; refused += 1; return { status: 429, headers: { 'retry-after': '1' } }; });
  const before = teams.microsoft.calls.length;
  await teams.says(COORDINATOR, 'stuur de brief');
  teams.at('2026-05-04T10:05');
  teams.house.wake(COORDINATOR);
  await teams.settled();
  const taken = teams.microsoft.calls.slice(before).map((call) => attachmentOf(call)?.contentType ?? 'words');
  expect(taken).toEqual(['words', CONSENT, CONSENT]);
});

test.each<[what: string, answer: Behaviour, said: string]>([
  ['a question that breaks off', 'drop', 'Ik weet niet zeker of ‘Aanbiedingsbrief, versie 1’'],
  ['a server that fails', { status: 500 }, 'Ik weet niet zeker of ‘Aanbiedingsbrief, versie 1’'],
  ['a cloud that knows no files', { status: 400 }, '‘Aanbiedingsbrief, versie 1’ kon ik hier niet afleveren'],
])('%s is told in a sentence and not put again; the others come, and the message counts as sent', async (_, answer, said) => {
  await using teams = await opened();
  teams.microsoft.behave((call) => (attachmentOf(call)?.contentType === CONSENT && attachmentOf(call).name.startsWith('aanbieding') ? answer : 'usual'));
  const calls = await teams.says(COORDINATOR, 'stuur alle stukken');
  expect(calls.map((call) => attachmentOf(call)?.name ?? call.body['text'])).toEqual([expect.stringContaining('Dit stuur ik u als Word-bestand: brief, aanbiedingsbrief en beslisnota.'), 'brief-versie-1.docx', 'aanbiedingsbrief-versie-1.docx', expect.stringContaining(said), 'beslisnota-versie-1.docx']);
  const line = (await teams.store.conversation(COORDINATOR)).findLast((one) => one.by === 'navraag');
  expect(line?.by === 'navraag' && line.state).toBe('sent');
});

test('what a sector declared not public since is not in what is brought', async () => {
  const park = 'In een middelgrote gemeente onderhouden tien mensen samen het park.';
  const example = (publiceren: boolean) => ({ q01_rol: true, q07_basis: 'extra', q08_banen: 4250, q23_voorbeeld: { voorbeeld: park, publiceren } });
  await using teams = await opened();
  const submit = (publiceren: boolean) => submitAs(teams.store as Parameters<typeof submitAs>[0], teams.house.round, 'gemeenten', example(publiceren));
  await submit(true);
  await teams.says(COORDINATOR, 'maak concept');
  const [asked] = asking(await teams.says(COORDINATOR, 'stuur de brief'));
  await submit(false);
  await teams.consent(asked!);
  expect(wordsInDocx(teams.oneDrive.brought[0]!.bytes)).not.toContain('onderhouden tien mensen');
});
