import { describe, expect, it } from 'vitest';
import { letterOf } from '../channels/furnished.ts';
import { cardFaults, textIn } from './card-judge.ts';
import type { Call } from './microsoft.ts';
import { actionsOf, cardIn, openTeamsHouse, peopleOnTeams } from './teams-house.ts';
import type { TeamsHouse } from './teams-house.ts';

const DESK = 'anemoon-bosch';
const WATER = 'klaver-meerkoet';
const EDIT = 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.';

/** A letter of which the waterschappen have their sentences before them in Teams. */
async function openOffered(): Promise<TeamsHouse> {
  const { letter, ...furnished } = await letterOf();
  const at = await openTeamsHouse(await peopleOnTeams(), furnished);
  Object.assign(at.house, { letter });
  at.at('2026-07-06T10:00');
  await at.says(WATER, 'hallo');
  for (const text of ['maak concept', 'leg voor', 'Ja, leg voor']) await at.says(DESK, text);
  return at;
}

/** What was said to the signer, and what took its place. */
function toWater(at: TeamsHouse, method: 'POST' | 'PUT'): readonly Call[] {
  return at.microsoft.calls.filter((call) => call.method === method && call.path.includes(encodeURIComponent(`a:${WATER}`)));
}

type Citation = { readonly position: number; readonly appearance: { readonly name: string; readonly abstract: string } };
function entityOf(call: Call): { readonly additionalType?: readonly string[]; readonly citation?: readonly Citation[] } | undefined {
  return (call.body['entities'] as never[] | undefined)?.[0];
}

describe('sentences to sign, as they reach the Bot Connector', () => {
  it('carry a citation for every number behind a sentence, and no label of a model', async () => {
    await using at = await openOffered();
    const offer = toWater(at, 'POST').at(-1)!;
    const citations = entityOf(offer)?.citation ?? [];
    const words = textIn(cardIn(offer));
    expect(cardFaults(cardIn(offer))).toEqual([]);
    expect(citations.length).toBeGreaterThan(5);
    expect(citations.length).toBeLessThanOrEqual(20);
    expect(citations.map(({ position }) => position)).toEqual(citations.map((_, at) => at + 1));
    expect(new Set([...words.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)))).toEqual(new Set(citations.map(({ position }) => position)));
    expect(citations.find(({ appearance }) => appearance.name.startsWith('Aantal banen'))?.appearance).toMatchObject({ '@type': 'DigitalDocument', abstract: '300' });
    expect(citations.filter(({ appearance: { name, abstract } }) => name.length > 80 || abstract.length > 160)).toEqual([]);
    expect(entityOf(offer)?.additionalType).toBeUndefined();
    expect(Buffer.byteLength(JSON.stringify(offer.body))).toBeLessThan(28_000);
  });

  it('carry the label of a model where one reworded a sentence that nobody took over', async () => {
    const { letter, ...furnished } = await letterOf();
    await using at = await openTeamsHouse(await peopleOnTeams(), furnished);
    Object.assign(at.house, { letter });
    at.at('2026-07-06T10:00');
    await at.says(DESK, 'maak concept');
    const { versions } = await at.handler.streams.letter();
    const sentence = versions.all.at(-1)!.draft.passages[0]!.sentences[0]!;
    const byModel = { model: 'een model', at: '2026-07-06T08:00:00Z', template: sentence };
    const expected = (await at.store.read(`round/${at.house.round.id}`, 0)).length;
    await at.store.commit({ at: '2026-07-06T08:00:00Z', appends: [{ stream: `round/${at.house.round.id}`, expected, events: [{ type: 'sentence-edited', by: DESK, sentence: { ...sentence, author: 'model', byModel } }] }], messages: [], claims: [], done: null, masks: [] });
    for (const text of ['leg voor', 'Ja, leg voor']) await at.says(DESK, text);
    const offer = at.microsoft.calls.findLast((call) => call.method === 'POST' && textIn(cardIn(call) ?? {}).includes('Zin 1:'))!;
    expect(entityOf(offer)?.additionalType).toEqual(['AIGeneratedContent']);
    expect(textIn(cardIn(offer)).match(/door een model herschreven/g)).toHaveLength(1);
  });

  it('of which one changed: the earlier card says first that it is out of date, has no buttons left, and keeps its citations', async () => {
    await using at = await openOffered();
    await at.says(WATER, 'akkoord met zin 1, 2, 3, 4 en 5');
    const first = toWater(at, 'POST').find((call) => textIn(cardIn(call) ?? {}).includes('Zin 1:'))!;
    for (const text of [EDIT, 'Ja, wijzig de zin']) await at.says(DESK, text);
    const update = toWater(at, 'PUT').findLast((call) => call.path.endsWith(at.microsoft.idOf(first)))!;
    expect(textIn(cardIn(update))).toMatch(/^Hier is intussen akkoord op gegeven of er is iets veranderd/);
    expect(actionsOf(cardIn(update))).toEqual([]);
    expect(entityOf(update)?.citation?.length).toBe(entityOf(first)?.citation?.length);
    expect(textIn(cardIn(toWater(at, 'POST').at(-1))).replace(/\s+/g, ' ')).toMatch(/Zin 5 is veranderd\. Was: Er was € 75\.000.* Wordt: In 2025 was er € 75\.000/);
  });

  it('an old button answers with how it stands now and agrees to nothing', async () => {
    await using at = await openOffered();
    const old = actionsOf(cardIn(toWater(at, 'POST').at(-1))).find(({ title }) => title === 'Akkoord met alles')!.data;
    await at.says(WATER, 'akkoord met zin 1, 2, 3, 4 en 5');
    for (const text of [EDIT, 'Ja, wijzig de zin']) await at.says(DESK, text);
    const before = (await at.handler.streams.dossier('waterschappen')).signOff.acts.length;
    const { body } = await at.presses(WATER, old.row, old.choice);
    expect(textIn(body.value)).toMatch(/^Hier is intussen/);
    expect(textIn(body.value)).not.toContain('U koos');
    const answer = textIn(cardIn(toWater(at, 'POST').at(-1)));
    expect(answer).toContain('Die knop hoort bij een eerdere tekst');
    expect(answer).toContain('Nog zonder akkoord: zin 5');
    expect((await at.handler.streams.dossier('waterschappen')).signOff.acts).toHaveLength(before);
  });

  it('pressed one by one the rest stays in reach, and pressed for all the card is done', async () => {
    await using at = await openOffered();
    const press = async (title: string): Promise<any> => {
      const call = toWater(at, 'POST').findLast((one) => actionsOf(cardIn(one)).some((action) => action.title === title))!;
      const { row, choice } = actionsOf(cardIn(call)).find((action) => action.title === title)!.data;
      return (await at.presses(WATER, row, choice)).body.value;
    };
    await press('Akkoord met zin 2');
    expect(textIn(cardIn(toWater(at, 'POST').at(-1)))).toMatch(/Nog zonder akkoord: zin 1, 3, 4 en 5/);
    expect(textIn(await press('Akkoord met alles'))).toContain('U koos: Akkoord met alles');
    expect((await at.handler.streams.dossier('waterschappen')).signOff.acts.filter(({ kind }) => kind === 'agreed').map(({ sentence }) => sentence)).toHaveLength(5);
  });
});
