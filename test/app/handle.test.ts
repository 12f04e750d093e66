import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../adapters/storage/memory.ts';
import type { Store } from '../../src/app/ports.ts';
import { perform, settleDoubts } from '../../src/app/perform.ts';
import { openTestHouse, saying, shippedRound } from '../support/living-house.ts';

const round = await shippedRound();
const OWNER = 'klaver-meerkoet';

describe('a delivery', () => {
  test('is handled once: a repeat changes nothing and is not answered again', async () => {
    const home = await openTestHouse(round);
    await home.say(OWNER, 'hallo');
    const before = home.sent.length;
    expect(await home.receive(saying('d1', OWNER, 'ja'))).toBe('new');
    expect(await home.receive(saying('d1', OWNER, 'ja'))).toBe('repeat');
    expect(home.sent.length).toBe(before + 1);
    expect((await home.handler.streams.dossier('waterschappen')).answers['q01_rol']?.versions).toHaveLength(1);
  });

  test('is acknowledged only after it is kept, and answered only after the answer is kept', async () => {
    const steps: string[] = [];
    const home = await openTestHouse(round, watched(memoryStore(), steps));
    await home.say(OWNER, 'hallo');
    steps.length = 0;
    const { turn } = await home.handler.receive(saying('d1', OWNER, 'ja'));
    expect(steps).toEqual(['received']);
    await turn;
    home.answers((row) => { steps.push('sent'); return { outcome: 'sent', external: row }; });
    await perform(home.house);
    expect(steps).toEqual(['received', 'committed', 'sent']);
  });

  test('five at the same moment of one person are all kept, in the order they came', async () => {
    const home = await openTestHouse(round);
    await home.say(OWNER, 'hallo');
    const words = ['ja', 'vastgesteld', 'de ledenvergadering', '14 juni 2024', 'https://www.voorbeeld.nl/werkagenda'];
    await Promise.all(words.map(async (text, index) => (await home.handler.receive(saying(`burst-${index}`, OWNER, text))).turn));
    const { answers } = await home.handler.streams.dossier('waterschappen');
    expect(['q01_rol', 'q02_wa_status', 'q03_wa_orgaan', 'q04_wa_datum', 'q05_wa_url'].map((id) => answers[id]?.words)).toEqual(words);
  });

  test('two people of one sector at the same moment both keep their answers', async () => {
    const home = await openTestHouse(round);
    await home.say(OWNER, 'hallo');
    await home.say('munt-aalscholver', 'hallo');
    await Promise.all([[OWNER, 'ja'], ['munt-aalscholver', 'ja']].map(async ([person, text], index) => (await home.handler.receive(saying(`two-${index}`, person ?? '', text ?? ''))).turn));
    const dossier = await home.handler.streams.dossier('waterschappen');
    expect(dossier.answers['q01_rol']?.given).toMatchObject({ status: 'answered', value: true });
    expect(await home.house.store.unfinished()).toEqual([]);
  });

  test('of a stranger gets a polite door and writes nothing', async () => {
    const home = await openTestHouse(round);
    await home.receive(saying('x', 'nobody-we-know', 'status'));
    expect(home.sent).toHaveLength(1);
    expect(home.sent[0]?.message.text).toContain(round.asks.contact);
    for (const sector of round.sectors) expect(home.sent[0]?.message.text).not.toContain(sector.label.nl);
    for (const sector of round.sectors) expect((await home.handler.streams.dossier(sector.id)).version).toBe(0);
  });

  test('before the opening and after the closing writes nothing to a dossier', async () => {
    const home = await openTestHouse(round);
    for (const moment of ['2026-04-30T12:00', '2026-10-02T12:00']) {
      home.at(moment);
      await home.say(OWNER, 'ja');
    }
    expect((await home.handler.streams.dossier('waterschappen')).version).toBe(0);
    expect(home.sent).toHaveLength(2);
  });
});

describe('a program that is killed', () => {
  /** Dies at the n-th thing it asks of its store, before or after it is done. */
  const dying = (store: Store, n: number, after: boolean): Store => {
    let count = 0;
    const guard = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
      count += 1;
      if (count === n && !after) throw new Killed();
      const result = await work(...args);
      if (count === n) throw new Killed();
      return result;
    };
    return { ...store, receive: guard(store.receive.bind(store)), commit: guard(store.commit.bind(store)), mark: guard(store.mark.bind(store)) } as Store;
  };
  class Killed extends Error {}

  const words = ['hallo', 'ja', 'vastgesteld', 'de ledenvergadering', '14 juni 2024'];

  test.each(Array.from({ length: 20 }, (_, index) => ({ n: index + 1 })).flatMap(({ n }) => [{ n, after: false }, { n, after: true }]))(
    'at step $n (after: $after) loses nothing it acknowledged, and stores nothing twice', async ({ n, after }) => {
      const store = memoryStore();
      const acknowledged: string[] = [];
      const first = await openTestHouse(round, dying(store, n, after));
      try {
        for (const [index, text] of words.entries()) {
          const { turn } = await first.handler.receive(saying(`k${index}`, OWNER, text));
          acknowledged.push(`k${index}`);
          await turn;
          await perform(first.house);
        }
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      const second = await openTestHouse(round, store);
      await settleDoubts(second.house);
      await second.handler.resume();
      await perform(second.house);
      const left = words.map((text, index) => ({ text, id: `k${index}` })).filter(({ id }) => !acknowledged.includes(id));
      for (const { text, id } of left) await second.receive(saying(id, OWNER, text));
      const { answers } = await second.handler.streams.dossier('waterschappen');
      expect(['q01_rol', 'q02_wa_status', 'q03_wa_orgaan', 'q04_wa_datum'].map((id) => [answers[id]?.words, answers[id]?.versions.length]))
        .toEqual([['ja', 1], ['vastgesteld', 1], ['de ledenvergadering', 1], ['14 juni 2024', 1]]);
      expect(await store.unfinished()).toEqual([]);
    });
});

describe('a fault of ours', () => {
  test('keeps the message, says so, and is made good when it has passed', async () => {
    const store = memoryStore();
    let broken = true;
    const home = await openTestHouse(round, { ...store, read: async (...args) => { if (broken && args[0].startsWith('dossier/')) throw new Error('the disk is on holiday'); return store.read(...args); } } as Store);
    const { turn } = await home.handler.receive(saying('a', OWNER, 'hallo'));
    await expect(turn).rejects.toThrow('on holiday');
    await perform(home.house);
    expect(home.sent.map(({ message }) => message.question)).toEqual([null]);
    broken = false;
    await home.handler.resume();
    await perform(home.house);
    expect(home.sent.map(({ message }) => message.question)).toEqual([null, 'q01_rol']);
    expect(await store.unfinished()).toEqual([]);
  });
});

function watched(store: Store, steps: string[]): Store {
  return {
    ...store,
    receive: async (...args) => { const outcome = await store.receive(...args); steps.push('received'); return outcome; },
    commit: async (...args) => { const outcome = await store.commit(...args); steps.push('committed'); return outcome; },
  };
}
