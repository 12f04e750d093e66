import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../adapters/storage/memory.ts';
import type { House } from '../../src/app/house.ts';
import { openHandler } from '../../src/app/handle.ts';
import { openTestHouse, saying, shippedRound } from '../support/living-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';

/** A house that waits for more of a reply: what arrives during each wait is given beforehand. */
async function patient(upTo: readonly string[], arriving: readonly (readonly ReturnType<typeof saying>[])[]) {
  const store = memoryStore();
  const home = await openTestHouse(round, store);
  await home.say(OWNER, 'hallo');
  for (const text of upTo) await home.say(OWNER, text);
  const waits: number[] = [];
  const turns: Promise<void>[] = [];
  const house: House = {
    ...home.house,
    collect: { on: ['rehearsal'], wait: async (ms) => { waits.push(ms); for (const one of arriving[waits.length - 1] ?? []) turns.push((await handler.receive(one)).turn); } },
  };
  const handler = openHandler(house);
  return {
    waits, store, dossier: () => handler.streams.dossier('waterschappen'),
    hear: async (delivery: string, text: string) => { await (await handler.receive(saying(delivery, OWNER, text))).turn; await Promise.all(turns); },
  };
}

describe('a reply in several messages', () => {
  test('is read as one, answered once, and stands in the inbox as one', async () => {
    const home = await patient(['ja', 'vastgesteld'], [[saying('b', OWNER, 'van de unie')], []]);
    await home.hear('a', 'de ledenvergadering');
    const { answers } = await home.dossier();
    expect(answers['q03_wa_orgaan']).toMatchObject({ words: 'de ledenvergadering\nvan de unie' });
    expect(answers['q03_wa_orgaan']?.versions).toHaveLength(1);
    expect(answers['q04_wa_datum']).toBeUndefined();
    expect(await home.store.unfinished()).toEqual([]);
    const said = (await home.store.conversation(OWNER)).flatMap((line) => (line.by === 'person' && line.what.kind === 'text' && ['a', 'b'].includes(line.delivery) ? [line.what.text] : []));
    expect(said).toEqual(['de ledenvergadering\nvan de unie', '']);
    expect(home.waits).toHaveLength(2);
  });

  test('is not waited for where the answer is complete', async () => {
    const home = await patient(['ja'], []);
    await home.hear('a', 'vastgesteld');
    expect(home.waits).toEqual([]);
    expect((await home.dossier()).answers['q02_wa_status']?.words).toBe('vastgesteld');
  });

  test('ends at a button: what is pressed stands by itself, in its turn', async () => {
    const press = { delivery: 'b', from: { platform: 'rehearsal', id: OWNER }, what: { kind: 'press', label: 'Weet ik nog niet', action: { do: 'say', turn: 'overview', question: null, sector: 'waterschappen' } } } as const;
    const home = await patient(['ja', 'vastgesteld'], [[press, saying('c', OWNER, '14 juni 2024')]]);
    await home.hear('a', 'de ledenvergadering');
    const { answers } = await home.dossier();
    expect(answers['q03_wa_orgaan']?.words).toBe('de ledenvergadering');
    expect(answers['q04_wa_datum']?.words).toBe('14 juni 2024');
    expect(await home.store.unfinished()).toEqual([]);
  });

  test('is not waited for without end', async () => {
    const home = await patient(['ja', 'vastgesteld'], Array.from({ length: 10 }, (_, index) => [saying(`more-${index}`, OWNER, `en deel ${index}`)]));
    await home.hear('a', 'de ledenvergadering');
    expect(home.waits.length).toBeLessThanOrEqual(12);
    expect(await home.store.unfinished()).toEqual([]);
  });

  test('masks personal data in every one of its messages', async () => {
    const home = await patient(['ja', 'vastgesteld'], [[saying('b', OWNER, 'bel 06-12345678')], []]);
    await home.hear('a', 'de ledenvergadering');
    await home.hear('c', 'ja');
    const inbox = JSON.stringify(await home.store.conversation(OWNER));
    expect(inbox).not.toContain('06-12345678');
    expect(JSON.stringify(await home.dossier())).not.toContain('06-12345678');
  });
});
