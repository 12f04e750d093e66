import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../../src/app/ports.ts';
import { asked, at, claim, posted, text, to, turn, wrote } from './samples.ts';

/** What every store promises; `open` gives a new and empty one. */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => void (store = await open()));
  afterEach(() => store[Symbol.asyncDispose]());

  describe('deliveries', () => {
    test('a repeat is told from a new one, whoever sends it and at whatever moment', async () => {
      expect(await store.receive(wrote('d1', 'hoi'), 'anna', at(0))).toBe('new');
      expect(await store.receive(wrote('d1', 'iets anders'), 'bert', at(9))).toBe('repeat');
      expect(await store.unfinished()).toEqual([{ ...wrote('d1', 'hoi'), person: 'anna', receivedAt: at(0), seq: expect.any(Number), state: 'received' }]);
    });

    test('of ten that arrive together under one id, one is new', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => store.receive(wrote('d1', 'hoi'), 'anna', at(0))));
      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
      expect(answers[0]).toBe('new');
    });

    test('what is not finished comes back oldest first, of strangers too; what is finished does not', async () => {
      for (const [id, person] of [['d1', 'anna'], ['d2', null], ['d3', 'anna']] as const) await store.receive(wrote(id, id), person, at(0));
      await store.commit(turn({ done: { delivery: 'd1', masked: null } }));
      expect((await store.unfinished()).map(({ delivery, person }) => [delivery, person])).toEqual([['d2', null], ['d3', 'anna']]);
    });

    test('every kind of what comes in is kept as it came', async () => {
      const whats = [
        { kind: 'text', text: 'emoji 👍🏽, NUL \u0000, half a pair \ud800, U+FFFE \ufffe, "quotes" \'; drop table event;--\nשלום' },
        { kind: 'press', action: { do: 'change', question: 'q08_banen' }, label: 'Wijzig' },
        { kind: 'arrival' },
        { kind: 'unsupported', reason: 'a file' },
      ] as const;
      for (const [place, what] of whats.entries()) await store.receive({ ...wrote(`d${place}`, ''), what }, 'anna', at(place));
      expect((await store.unfinished()).map(({ what }) => what)).toEqual(whats);
    });

    test('a delivery is finished once: who comes second keeps nothing', async () => {
      await store.receive(wrote('d1', '269,5'), 'anna', at(0));
      const finish = turn({ messages: [to('anna', 'Dank u')], done: { delivery: 'd1', masked: null } });
      expect((await Promise.all([store.commit(finish), store.commit(finish)])).map(({ outcome }) => outcome)).toEqual(['kept', 'claimed']);
      expect(await store.due(at(1), 9)).toHaveLength(1);
    });

    test('finishing one that never came is our mistake, and keeps nothing', async () => {
      await expect(store.commit(turn({ messages: [to('anna', 'Dank u')], done: { delivery: 'd9', masked: null } }))).rejects.toThrow("'d9'");
      expect(await store.due(at(1), 9)).toEqual([]);
    });

    test('the platform a person wrote from last', async () => {
      expect(await store.lastPlatform('anna')).toBeNull();
      await store.receive(wrote('d1', 'hoi', 'slack'), 'anna', at(0));
      await store.receive(wrote('d2', 'hoi', 'web'), 'anna', at(1));
      await store.receive(wrote('d3', 'hoi', 'teams'), 'bert', at(2));
      expect(await store.lastPlatform('anna')).toBe('web');
    });
  });

  describe('masking', () => {
    const said = async () => (await store.conversation('anna')).map((one) => (one.by === 'person' && one.what.kind === 'text' ? one.what.text : one.by));

    test('overwrites the words of the delivery that is finished', async () => {
      await store.receive(wrote('d1', 'Piet heeft autisme'), 'anna', at(0));
      await store.commit(turn({ done: { delivery: 'd1', masked: '[naam] heeft [gegeven]' } }));
      expect(await said()).toEqual(['[naam] heeft [gegeven]']);
    });

    test('overwrites an earlier one when the consent comes later', async () => {
      await store.receive(wrote('d1', 'Piet heeft autisme'), 'anna', at(0));
      await store.commit(turn({ done: { delivery: 'd1', masked: null } }));
      await store.receive(wrote('d2', 'ja'), 'anna', at(1));
      await store.commit(turn({ done: { delivery: 'd2', masked: null }, masks: [{ delivery: 'd1', text: '[naam] heeft [gegeven]' }] }));
      expect(await said()).toEqual(['[naam] heeft [gegeven]', 'ja']);
    });

    test('changes nothing when the turn is not kept', async () => {
      await store.receive(wrote('d1', 'Piet'), 'anna', at(0));
      const stale = turn({ appends: [{ stream: 'dossier/r/politie', expected: 3, events: [asked('q01_rol')] }], done: { delivery: 'd1', masked: '[naam]' } });
      expect(await store.commit(stale)).toEqual({ outcome: 'stale' });
      expect(await said()).toEqual(['Piet']);
      expect(await store.unfinished()).toHaveLength(1);
    });
  });

  describe('the journal', () => {
    const stream = 'dossier/banenafspraak-2025/politie';

    test('an unknown stream is empty', async () => {
      expect(await store.read(stream, 0)).toEqual([]);
    });

    test('events are numbered from 1 in their order, with the moment of their turn, and can be read from any version on', async () => {
      await store.commit(turn({ at: at(0), appends: [{ stream, expected: 0, events: [asked('q01_rol'), asked('q02_naam')] }] }));
      await store.commit(turn({ at: at(5), appends: [{ stream, expected: 2, events: [asked('q03')] }] }));
      expect(await store.read(stream, 0)).toEqual([
        { n: 1, at: at(0), event: asked('q01_rol') }, { n: 2, at: at(0), event: asked('q02_naam') }, { n: 3, at: at(5), event: asked('q03') },
      ]);
      expect((await store.read(stream, 2)).map(({ n }) => n)).toEqual([3]);
      expect(await store.read(stream, 3)).toEqual([]);
    });

    test.each([[0, 'behind'], [2, 'ahead']])('expecting version %i (%s) of a stream at 1 is stale, and nothing of the turn is kept', async (expected) => {
      await store.commit(turn({ appends: [{ stream, expected: 0, events: [asked('q01_rol')] }] }));
      const late = turn({
        appends: [{ stream: 'contact/r/anna', expected: 0, events: [{ type: 'greeted' }] }, { stream, expected, events: [asked('q02_naam')] }],
        messages: [to('anna', 'hoi')], claims: [claim('r/anna/1')],
      });
      expect(await store.commit(late)).toEqual({ outcome: 'stale' });
      expect(await store.read('contact/r/anna', 0)).toEqual([]);
      expect(await store.read(stream, 0)).toHaveLength(1);
      expect(await store.due(at(9), 9)).toEqual([]);
      expect(await store.claims('r')).toEqual([]);
    });

    test('of fifty turns at one version that wait together one is kept, the first; the others are stale and each succeeds when it reads again', async () => {
      const write = async (person: number): Promise<number> => {
        for (let tries = 1; ; tries += 1) {
          const expected = tries === 1 ? 0 : (await store.read(stream, 0)).length;
          const { outcome } = await store.commit(turn({ appends: [{ stream, expected, events: [asked(`q${person}`)] }] }));
          if (outcome === 'kept') return tries;
        }
      };
      const tries = await Promise.all(Array.from({ length: 50 }, (_, person) => write(person)));
      expect(tries[0]).toBe(1);
      const kept = await store.read(stream, 0);
      expect(kept.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, place) => place + 1));
      expect(new Set(kept.map(({ event }) => JSON.stringify(event))).size).toBe(50);
    });

    test('turns of different streams that wait together are all kept, and one of our mistakes among them fails alone', async () => {
      const turns = Array.from({ length: 20 }, (_, place) => turn({
        appends: [{ stream: `contact/r/p${place}`, expected: 0, events: [{ type: 'greeted' }] }],
        done: place === 7 ? { delivery: 'never', masked: null } : null,
      }));
      const ended = await Promise.allSettled(turns.map((one) => store.commit(one)));
      expect(ended.map(({ status }) => status).indexOf('rejected')).toBe(7);
      expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
      expect(await store.read('contact/r/p7', 0)).toEqual([]);
      expect(await store.read('contact/r/p8', 0)).toHaveLength(1);
    });

    test('a turn of a thousand events and messages is kept whole', async () => {
      const many = Array.from({ length: 1000 }, (_, place) => place);
      await store.commit(turn({ appends: [{ stream, expected: 0, events: many.map((n) => asked(`q${n}`)) }], messages: many.map((n) => to(`p${n}`, 'hoi')) }));
      expect(await store.read(stream, 0)).toHaveLength(1000);
      expect(await store.due(at(0), 2000)).toHaveLength(1000);
    });
  });

  describe('claims', () => {
    test('a slot is taken once and for ever; the second keeps nothing of its turn', async () => {
      expect((await store.commit(turn({ claims: [claim('r1/anna/reminder-1')], messages: [to('anna', 'een')] }))).outcome).toBe('kept');
      expect(await store.commit(turn({ claims: [claim('r1/anna/reminder-2'), claim('r1/anna/reminder-1')], messages: [to('anna', 'twee')] }))).toEqual({ outcome: 'claimed' });
      expect(await store.claims('r1')).toEqual([claim('r1/anna/reminder-1')]);
      expect((await store.conversation('anna')).length).toBe(1);
    });

    test('of ten that want one slot at the same moment one gets it', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => store.commit(turn({ claims: [claim('r1/anna/1')] }))));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['kept', ...Array.from({ length: 9 }, () => 'claimed')]);
    });

    test('are listed by round, not by the beginning of its name', async () => {
      await store.commit(turn({ claims: [claim('r1/anna/1'), claim('r10/anna/1'), claim('r1/bert/1', 'bert')] }));
      expect((await store.claims('r1')).map(({ slot }) => slot).sort()).toEqual(['r1/anna/1', 'r1/bert/1']);
    });
  });

  describe('the outbox', () => {
    const due = async (minutes: number, limit = 9) => (await store.due(at(minutes), limit)).map(({ message }) => message.text);

    test('a new message is answered as the row that is found later', async () => {
      const committed = await store.commit(turn({ at: at(3), messages: [{ ...to('anna', 'hoi', at(5)), slot: 'r/anna/1' }] }));
      const row = {
        id: expect.any(String), person: 'anna', message: text('hoi'), state: 'due', due: at(5), attempts: 0, createdAt: at(3),
        sentAt: null, platform: null, external: null, slot: 'r/anna/1',
      };
      expect(committed).toEqual({ outcome: 'kept', rows: [row] });
      expect(await store.due(at(5), 9)).toEqual([row]);
    });

    test('one row per person, the oldest first, as many as asked for', async () => {
      await posted(store, to('anna', 'a1'), to('bert', 'b1'), to('anna', 'a2'), to('carla', 'c1', at(-5)));
      expect(await due(0)).toEqual(['c1', 'a1', 'b1']);
      expect(await due(0, 2)).toEqual(['c1', 'a1']);
    });

    test('people with a reply waiting are found apart from those with only a planned moment', async () => {
      await posted(store, { ...to('anna', 'a1'), slot: 'r/anna/1' }, { ...to('bert', 'b1'), slot: 'r/bert/1' }, to('bert', 'b2'), to('carla', 'c1'));
      const of = async (urgency: 'reply' | 'reminder') => (await store.due(at(0), 9, urgency)).map(({ message }) => message.text);
      expect(await of('reply')).toEqual(['b1', 'c1']);
      expect(await of('reminder')).toEqual(['a1']);
    });

    test('deliveries that were read as one are finished by one turn', async () => {
      for (const id of ['d1', 'd2', 'd3']) await store.receive(wrote(id, `words ${id}`), 'anna', at(0));
      await store.commit(turn({ done: { delivery: 'd1', masked: 'words d1\nwords d2' }, also: ['d2'], masks: [{ delivery: 'd2', text: '' }] }));
      expect((await store.unfinished()).map(({ delivery }) => delivery)).toEqual(['d3']);
    });

    test('a row is taken to be sent by one only', async () => {
      const [first] = await posted(store, to('anna', 'a1'));
      const taken = await Promise.all([1, 2, 3].map(() => store.mark(first!, { state: 'sending', at: at(1) })));
      expect(taken.filter(Boolean)).toHaveLength(1);
      await store.mark(first!, { state: 'sent', at: at(2) });
      expect(await store.mark(first!, { state: 'sending', at: at(3) })).toBe(false);
      expect((await store.conversation('anna'))[0]).toMatchObject({ state: 'sent', attempts: 1 });
    });

    test('a person waits behind a row that is being sent; others do not; the next follows when it is sent', async () => {
      const [first] = await posted(store, to('anna', 'a1'), to('anna', 'a2'), to('bert', 'b1'));
      await store.mark(first!, { state: 'sending', at: at(1) });
      expect(await due(1)).toEqual(['b1']);
      await store.mark(first!, { state: 'sent', at: at(2), platform: 'web', external: 'x7' });
      expect(await due(2)).toEqual(['a2', 'b1']);
      const [said] = await store.conversation('anna');
      expect(said).toMatchObject({ state: 'sent', sentAt: at(2), platform: 'web', external: 'x7', attempts: 1 });
    });

    test('a row that was put off keeps its place: what comes after it waits too', async () => {
      const [first] = await posted(store, to('anna', 'a1'), to('anna', 'a2'));
      await store.mark(first!, { state: 'sending', at: at(1) });
      await store.mark(first!, { state: 'due', at: at(1), due: at(6) });
      expect(await due(5)).toEqual([]);
      const [again] = await store.due(at(6), 9);
      expect(again).toMatchObject({ id: first, due: at(6), attempts: 1 });
    });

    test('a row that was meant for later from the start holds nothing back', async () => {
      await posted(store, to('anna', 'tomorrow', at(1440)), to('anna', 'now'));
      expect(await due(1)).toEqual(['now']);
      expect(await due(1440)).toEqual(['now']);
    });

    test('fractions of a second count, however a moment is written', async () => {
      await posted(store, to('anna', 'a1', '2026-05-01T08:00:00.5Z'));
      expect(await store.due('2026-05-01T08:00:00Z', 9)).toEqual([]);
      expect(await store.due('2026-05-01T08:00:00.500Z', 9)).toHaveLength(1);
      expect(await store.due('2026-05-01T10:00:01+02:00', 9)).toHaveLength(1);
    });

    test('what nobody knows of is in doubt and is never due; what follows goes on', async () => {
      const [first, other] = await posted(store, to('anna', 'a1'), to('bert', 'b1'), to('anna', 'a2'));
      await store.mark(other!, { state: 'sending', at: at(1) });
      await store.mark(first!, { state: 'sending', at: at(1) });
      await store.mark(first!, { state: 'unknown', at: at(2) });
      expect(await due(9)).toEqual(['a2']);
      expect((await store.inDoubt()).map(({ id, state }) => [id, state])).toEqual([[first, 'unknown'], [other, 'sending']]);
      await store.mark(first!, { state: 'sent', at: at(3), external: 'found-1' });
      expect((await store.inDoubt()).map(({ id }) => id)).toEqual([other]);
    });

    test.each(['unreachable', 'dropped'] as const)('%s ends a row and lets the next go', async (state) => {
      const [first] = await posted(store, to('anna', 'a1'), to('anna', 'a2'));
      await store.mark(first!, { state, at: at(1) });
      expect(await due(1)).toEqual(['a2']);
      expect(await store.inDoubt()).toEqual([]);
    });

    test('marking a row that does not exist is our mistake', async () => {
      await expect(store.mark('nobody', { state: 'sent', at: at(1) })).rejects.toThrow("'nobody'");
    });
  });

  test('a conversation is what was said to and by one person, in the order it was kept, whatever the clock said', async () => {
    await store.receive(wrote('d1', 'hoi'), 'anna', at(5));
    await store.commit(turn({ at: at(5), messages: [to('anna', 'Welkom'), to('bert', 'Anna is er')], done: { delivery: 'd1', masked: null } }));
    await store.receive(wrote('d2', '12'), 'anna', at(4));
    await store.receive(wrote('d3', 'hallo'), 'bert', at(5));
    await store.commit(turn({ at: at(4), messages: [to('anna', 'Genoteerd', at(99))] }));
    const said = (await store.conversation('anna')).map((one) => (one.by === 'person' ? one.delivery : one.message.text));
    expect(said).toEqual(['d1', 'Welkom', 'd2', 'Genoteerd']);
    expect(await store.conversation('nobody')).toEqual([]);
  });
}
