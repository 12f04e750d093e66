import { expect, test } from 'vitest';
import { pngDocuments } from '../../../adapters/documents/png.ts';
import { wordFiles } from '../../../adapters/documents/word-files.ts';
import { WORD, attachedFiles } from '../../../src/app/documents/attached-files.ts';
import type { Message } from '../../../src/app/messages.ts';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { openLetterHouse, submitAs } from '../../support/letter-house.ts';
import { wordsInDocx } from '../../support/words-in-docx.ts';

const COORDINATOR = 'anemoon-bosch';
const OF_THE_WHOLE = 'distel-mocw';
const OF_A_PART = 'clematis-ocw';
const PARK = 'In een middelgrote gemeente onderhouden tien mensen samen het park.';
const ANSWERS = {
  waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300, q19_budget: 75000 },
  hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560 },
};

async function opened(answers: Parameters<typeof openLetterHouse>[0] = ANSWERS) {
  const home = await openLetterHouse(answers);
  const files = attachedFiles(home.house, home.handler.streams, wordFiles(pngDocuments()));
  const wordsOf = async (message: Message | undefined, at = 0): Promise<string> => {
    const made = message?.files?.[at] ? await files.make(message.files[at]) : null;
    if (!made) throw new Error('There is no such file');
    return wordsInDocx(made.bytes);
  };
  return { ...home, files, wordsOf };
}

const names = (message: Message | undefined): readonly string[] => (message?.files ?? []).map(({ name }) => name);

test('before there is a version, nothing comes, and the words say what to do', async () => {
  const { say } = await opened();
  const message = await say(COORDINATOR, 'stuur de brief');
  expect([message?.files, message?.text.includes('Er is nog geen versie van de brief. Maak eerst een concept.'), message?.choices[0]?.label]).toEqual([undefined, true, 'Maak concept']);
});

test('the letter of the version that was made last comes as a Word file, by words and by the button', async () => {
  const { say, press, wordsOf, files } = await opened();
  const made = await say(COORDINATOR, 'maak concept');
  expect(made?.choices.map(({ label }) => label)).toContain('Stuur de brief');
  const message = await say(COORDINATOR, 'stuur de brief als Word');
  expect(message?.text).toContain('Versie 1, gemaakt op maandag 6 juli 2026');
  expect(message?.files).toEqual([{ name: 'brief-versie-1.docx', title: 'Brief, versie 1', holds: { paper: 'letter', edition: 'clean', draft: 1 } }]);
  expect(await wordsOf(message)).toContain('300');
  expect((await files.make(message!.files![0]!))?.mediaType).toBe(WORD);
  expect((await press(COORDINATOR, 'Stuur de brief', made))?.files).toEqual(message?.files);
});

test.each([
  ['stuur alle stukken', ['brief-versie-1.docx', 'aanbiedingsbrief-versie-1.docx', 'beslisnota-versie-1.docx']],
  ['stuur de beslisnota', ['beslisnota-versie-1.docx']],
  ['openbare versie van de brief', ['brief-versie-1-openbaar.docx']],
  ['werkversie van de beslisnota', ['beslisnota-versie-1-werkversie.docx']],
  ['stuur versie 1 van de brief', ['brief-versie-1.docx']],
  ['stuur versie 4 van de brief', []],
  ['stuur de brief naar Politie', []],
])('«%s» gives %j', async (said, expected) => {
  const { say } = await opened();
  await say(COORDINATOR, 'maak concept');
  expect(names(await say(COORDINATOR, said))).toEqual(expected);
});

test('an earlier version stays what it was; after a change the words say that the answers give another letter', async () => {
  const { say, house, wordsOf } = await opened();
  await say(COORDINATOR, 'maak concept');
  await submitAs(house.store as Parameters<typeof submitAs>[0], house.round, 'waterschappen', { q08_banen: 411 });
  const old = await say(COORDINATOR, 'stuur de brief');
  expect(old?.text).toContain('Sinds versie 1 is er iets veranderd in de antwoorden');
  await say(COORDINATOR, 'maak concept');
  const now = await say(COORDINATOR, 'stuur de brief');
  expect(names(now)).toEqual(['brief-versie-2.docx']);
  expect((await wordsOf(now)).includes('411')).toBe(true);
  expect((await wordsOf(old)).includes('411')).toBe(false);
});

test('what a sector declared not public since is in no file any more, of no version and in no edition', async () => {
  const example = (publiceren: boolean) => ({ q23_voorbeeld: { voorbeeld: PARK, publiceren } });
  const { say, house, wordsOf } = await opened({ gemeenten: { q01_rol: true, q07_basis: 'extra', q08_banen: 4250, ...example(true) } });
  await say(COORDINATOR, 'maak concept');
  const sent = await Promise.all(['stuur de brief', 'werkversie van de brief', 'openbare versie van de brief'].map((said) => say(COORDINATOR, said)));
  for (const message of sent) expect(await wordsOf(message)).toContain('onderhouden tien mensen samen het park');
  await submitAs(house.store as Parameters<typeof submitAs>[0], house.round, 'gemeenten', example(false));
  for (const message of sent) expect(await wordsOf(message)).not.toContain('onderhouden tien mensen samen het park');
});

test('of a version that is not there, nothing can be made', async () => {
  const { files } = await opened();
  expect(await files.make({ name: 'a.docx', title: 'A', holds: { paper: 'letter', edition: 'clean', draft: 1 } })).toBeNull();
});

test('a representative cannot ask for the letter', async () => {
  const { say, sent } = await opened();
  await say(COORDINATOR, 'maak concept');
  await say('fuchsia-linde', 'stuur de brief');
  expect(sent.filter(({ to, message }) => to === 'fuchsia-linde' && message.files !== undefined)).toEqual([]);
});

test('who reviews the whole letter gets it when it is put before them and when they ask; who reads a part does not', async () => {
  const { say, last } = await opened();
  await say(COORDINATOR, 'maak concept');
  const offer = async (): Promise<void> => { for (const act of ['leg voor', 'Ja, leg voor']) await say(COORDINATOR, act); };
  await offer();
  for (const person of ['klaver-meerkoet', 'edelweis-tureluur']) await say(person, 'akkoord met alles');
  await offer();
  expect(last(OF_A_PART).files).toBeUndefined();
  const asked = await say(OF_A_PART, 'stuur de brief');
  expect([asked?.files, asked?.text.includes('De hele brief stuur ik u daarom niet')]).toEqual([undefined, true]);
  await say(OF_A_PART, 'akkoord met alles');
  await offer();
  expect(names(last(OF_THE_WHOLE))).toEqual(['brief-versie-1.docx']);
  expect(last(OF_THE_WHOLE).text).toContain('U krijgt de hele brief ook als Word-bestand: versie 1.');
  expect(names(await say(OF_THE_WHOLE, 'stuur de brief'))).toEqual(['brief-versie-1.docx']);
  const more = await say(OF_THE_WHOLE, 'stuur alle stukken, werkversie');
  expect([names(more), more?.text.includes('alleen de brief')]).toEqual([['brief-versie-1.docx'], true]);
});

test('in English the names and titles are English', async () => {
  const { house, say } = await opened();
  const round = { ...house.round, people: house.round.people.map((person) => (person.id === COORDINATOR ? { ...person, language: 'en' as const } : person)) };
  Object.assign(house, { round });
  await say(COORDINATOR, 'make draft');
  expect((await say(COORDINATOR, 'send me the public version of the letter'))?.files?.map(({ name, title }) => [name, title])).toEqual([['letter-version-1-public.docx', 'Letter, version 1, public']]);
});

test('on the page a file is had with its message by whom it was sent to, and by nobody else', async () => {
  const { say, sent, house, handler } = await opened();
  const door = openDoor(house, handler, pngDocuments(), openListeners(), wordFiles(pngDocuments()));
  await say(COORDINATOR, 'maak concept');
  await say(COORDINATOR, 'stuur alle stukken');
  const { row } = sent.findLast(({ message }) => message.files)!;
  expect((await door.conversation(COORDINATOR)).at(-1)?.files).toEqual(['Brief, versie 1', 'Aanbiedingsbrief, versie 1', 'Beslisnota, versie 1']);
  const file = await door.file(COORDINATOR, row, 2);
  expect([file?.name, file?.mediaType, wordsInDocx(file!.bytes).includes('Minister')]).toEqual(['beslisnota-versie-1.docx', WORD, true]);
  expect([await door.file(COORDINATOR, row, 3), await door.file('fuchsia-linde', row, 0), await door.file('berend-specht', row, 0), await door.file(COORDINATOR, 'elsewhere', 0)]).toEqual([null, null, null, null]);
});
