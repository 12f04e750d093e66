import type { AnyEvent, Commit, Committed, Delivery, OutboxRow, SlotClaim, Store, Stream } from '../../src/app/ports.ts';
import type { Recorded } from '../../src/domain/dossier/events.ts';
import { judge, milliseconds, newRow, type Picture } from './judge.ts';

/** A row with its place in the order of all that was said, and the moment it was first meant for. */
type Kept = { readonly seq: number; readonly planned: number; due: number; row: OutboxRow };

/** A store that forgets everything when the program ends: for rehearsals and tests. Row ids count up from `m1`. */
export function memoryStore(): Store {
  const events = new Map<Stream, Recorded<AnyEvent>[]>();
  const deliveries = new Map<string, Delivery>();
  const received = new Set<string>();
  const rows = new Map<string, Kept>();
  const open = new Set<Kept>();
  const claims = new Map<string, SlotClaim>();
  const said = new Map<string, (Delivery['delivery'] | Kept)[]>();
  const lastFrom = new Map<string, Delivery['from']['platform']>();
  let seq = 0;

  const picture: Picture = {
    version: (stream) => events.get(stream)?.length ?? 0,
    isTaken: (slot) => claims.has(slot),
    delivery: (id) => deliveries.get(id)?.state,
  };

  function keep({ at, appends, messages, claims: taken, done, also = [], masks }: Commit): readonly OutboxRow[] {
    for (const { stream, events: added } of appends) {
      const journal = listAt(events, stream);
      for (const event of added) journal.push({ n: journal.length + 1, at, event });
    }
    for (const claim of taken) claims.set(claim.slot, claim);
    for (const { delivery, text } of masks) mask(delivery, text);
    if (done !== null) {
      if (done.masked !== null) mask(done.delivery, done.masked);
      for (const delivery of [done.delivery, ...also]) {
        deliveries.set(delivery, { ...deliveries.get(delivery)!, state: 'done' });
        received.delete(delivery);
      }
    }
    return messages.map((message) => {
      const planned = milliseconds(message.due);
      const kept: Kept = { seq: ++seq, planned, due: planned, row: newRow(`m${seq}`, at, message) };
      rows.set(kept.row.id, kept);
      open.add(kept);
      listAt(said, message.person).push(kept);
      return kept.row;
    });
  }

  function mask(id: string, text: string): void {
    const delivery = deliveries.get(id)!;
    if (delivery.what.kind === 'text' || delivery.what.kind === 'edited') deliveries.set(id, { ...delivery, what: { kind: 'text', text } });
  }

  return {
    async receive(inbound, person, at) {
      if (deliveries.has(inbound.delivery)) return 'repeat';
      deliveries.set(inbound.delivery, { ...inbound, receivedAt: at, person, seq: ++seq, state: 'received' });
      received.add(inbound.delivery);
      if (person !== null) {
        listAt(said, person).push(inbound.delivery);
        lastFrom.set(person, inbound.from.platform);
      }
      return 'new';
    },
    async unfinished() {
      return [...received].map((id) => deliveries.get(id)!);
    },
    async read(stream, after) {
      return (events.get(stream) ?? []).slice(after);
    },
    async commit(commit): Promise<Committed> {
      const outcome = judge(commit, picture);
      return outcome === 'kept' ? { outcome, rows: keep(commit) } : { outcome };
    },
    async due(moment, limit, urgency) {
      const now = milliseconds(moment);
      const busy = new Set([...open].filter(({ row }) => row.state === 'sending').map(({ row }) => row.person));
      const heads = new Map<string, Kept>();
      const urgent = new Set<string>();
      for (const kept of open) {
        const { person, state } = kept.row;
        if (state !== 'due' || busy.has(person) || kept.planned > now) continue;
        if (kept.row.slot === null) urgent.add(person);
        const head = heads.get(person);
        if (!head || inOrder(kept, head) < 0) heads.set(person, kept);
      }
      return [...heads.values()].filter(({ due, row }) => due <= now && (urgency === undefined || urgent.has(row.person) === (urgency === 'reply'))).sort(inOrder).slice(0, limit).map(({ row }) => row);
    },
    async inDoubt() {
      return [...open].filter(({ row }) => row.state !== 'due').sort((one, other) => one.seq - other.seq).map(({ row }) => row);
    },
    async mark(id, { state, at, due, platform, external }) {
      const kept = rows.get(id);
      if (!kept) throw new Error(`Cannot mark the message '${id}' as ${state}: there is no such row in the outbox`);
      const { row } = kept;
      if (state === 'sending' && row.state !== 'due') return false;
      kept.row = {
        ...row, state, due: due ?? row.due, platform: platform ?? row.platform, external: external ?? row.external,
        attempts: row.attempts + (state === 'sending' ? 1 : 0), sentAt: state === 'sent' ? at : row.sentAt,
      };
      if (due !== undefined) kept.due = milliseconds(due);
      if (state === 'due' || state === 'sending' || state === 'unknown') open.add(kept);
      else open.delete(kept);
      return true;
    },
    async claims(round) {
      return [...claims.values()].filter(({ slot }) => slot.startsWith(`${round}/`));
    },
    async conversation(person) {
      return (said.get(person) ?? []).map((one) => (typeof one === 'string' ? { by: 'person', ...deliveries.get(one)! } : { by: 'navraag', ...one.row }));
    },
    async lastPlatform(person) {
      return lastFrom.get(person) ?? null;
    },
    async backup(file) {
      throw new Error(`Cannot copy the store to ${file}: it is held in memory only. Set NAVRAAG_STORE to sqlite:<file> for one that lasts.`);
    },
    async [Symbol.asyncDispose]() {},
  };
}

function inOrder(one: Kept, other: Kept): number {
  return one.planned - other.planned || one.seq - other.seq;
}

function listAt<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const found = lists.get(key);
  if (found) return found;
  const list: Item[] = [];
  lists.set(key, list);
  return list;
}
