import { expect, test } from 'vitest';
import { openDoor, openListeners } from '../../../src/app/page/open-door.ts';
import { openLetterHouse, submitAs } from '../../support/letter-house.ts';

const ANSWERS = {
  waterschappen: { q01_rol: true, q07_basis: 'quotum', q08_banen: 300, q19_budget: 75000 },
  hbo: { q01_rol: true, q07_basis: 'quotum', q08_banen: 605, q09_personen: 560 },
};

async function opened() {
  const home = await openLetterHouse(ANSWERS);
  const door = openDoor(home.house, home.handler, { png: async () => new Uint8Array([1]) }, openListeners());
  return { home, door };
}

test('a reviewer sees nothing before it is put before them, and then the own part and no answers', async () => {
  const { home, door } = await opened();
  expect(await door.page('clematis-ocw')).toMatchObject({ talks: false, draft: null });
  await home.say('anemoon-bosch', 'maak concept');
  expect(await door.page('clematis-ocw')).toMatchObject({ talks: false, draft: null });
  for (const act of ['leg voor', 'Ja, leg voor']) await home.say('anemoon-bosch', act);
  for (const person of ['klaver-meerkoet', 'edelweis-tureluur']) await home.say(person, 'akkoord met alles');
  for (const act of ['leg voor', 'Ja, leg voor']) await home.say('anemoon-bosch', act);
  const view = await door.page('clematis-ocw');
  expect(view.talks).toBe(true);
  expect(view.draft?.passages.map((one) => one.sector)).toEqual(['hbo', 'po_vo', 'mbo', 'wo', 'onderzoek']);
  expect(view.draft?.passages[0]?.sentences.every((one) => one.passport === null && one.edit === undefined)).toBe(true);
  expect(JSON.stringify(view)).not.toContain('waterschappen');
  expect(view.notice[0]).toContain('wachten nog');
  expect(await door.draftHtml('clematis-ocw')).toBeNull();
  // who reads the whole is not asked yet
  expect(await door.page('distel-mocw')).toMatchObject({ talks: false, draft: null });
});

test('two coordinators change one sentence on the page: the second is told what the first wrote, and nothing is lost', async () => {
  const { home, door } = await opened();
  await home.say('anemoon-bosch', 'maak concept');
  const [page, other] = [await door.page('anemoon-bosch'), await door.page('berend-specht')];
  const sentenceOf = (view: typeof page) => view.draft!.passages.find((one) => one.sector === 'waterschappen')!.sentences[1]!;
  const edit = (person: string, view: typeof page, text: string, count: number) => door.receive({
    delivery: `edit-${count}`, from: { platform: 'rehearsal', id: person },
    what: { kind: 'press', action: { do: 'edit-sentence', sentence: sentenceOf(view).id, expected: sentenceOf(view).edit!.expected, text }, label: 'x' },
  });
  await edit('anemoon-bosch', page, 'Er was geld.', 1);
  await edit('berend-specht', other, 'Er was veel geld.', 2);
  expect(sentenceOf(await door.page('berend-specht')).text).toBe('Er was geld.');
  const said = (await door.conversation('berend-specht')).at(-1)!;
  expect(said.text).toContain('Anemoon Bosch was u voor');
  expect(said.text).toContain('veel');
  expect(await door.draftHtml('anemoon-bosch')).toContain('Er was geld.');
});

test('what a sector declares not public after a version was made, no page and no paper shows any more', async () => {
  const home = await openLetterHouse({ gemeenten: { q01_rol: true, q07_basis: 'extra', q08_banen: 4250, q23_voorbeeld: { voorbeeld: 'In een middelgrote gemeente onderhouden tien mensen samen het park.', publiceren: true } } });
  const door = openDoor(home.house, home.handler, { png: async () => new Uint8Array([1]) }, openListeners());
  await home.say('anemoon-bosch', 'maak concept');
  expect(await door.draftHtml('anemoon-bosch')).toContain('onderhouden tien mensen samen het park');
  await submitAs(home.house.store as Parameters<typeof submitAs>[0], home.house.round, 'gemeenten', { q23_voorbeeld: { voorbeeld: 'In een middelgrote gemeente onderhouden tien mensen samen het park.', publiceren: false } });
  const shown = await door.draftHtml('anemoon-bosch');
  expect(shown).not.toContain('onderhouden tien mensen samen het park');
  expect(shown).toContain('4.250');
});
