import type { Commit, Committed, OutboxRow, Store } from '../../../src/app/ports.ts';
import type { Inbound } from '../../../src/app/messages.ts';
import { judge, milliseconds, newRow } from '../judge.ts';
import type { Batch } from './batch.ts';
import type { Known, Work } from './work.ts';

/** Keeps a delivery under its id; answers `repeat` when it is known. */
export function receiving(inbound: Inbound, person: string | null, at: string): Work {
  const { delivery: id, from, what } = inbound;
  const row = { id, platform: from.platform, address: from.id, person, kind: what.kind, what: JSON.stringify(what), received_at: at, state: 'received' };
  return {
    wants: { deliveries: [id], order: true },
    decide(known, batch): 'new' | 'repeat' {
      if (known.deliveries.has(id)) return 'repeat';
      known.deliveries.set(id, 'received');
      batch.deliveries.push({ seq: known.nextSeq(), ...row });
      return 'new';
    },
  };
}

/** Keeps everything of one turn, or none of it. `newId` names each new message. */
export function committing(commit: Commit, newId: () => string): Work {
  const { at, appends, messages, claims, done, masks } = commit;
  const events = appends.map(({ stream, expected, events }) => events.map((event, place) => ({ stream, n: expected + place + 1, at, body: JSON.stringify(event) })));
  const rows = messages.map((message) => ({ row: newRow(newId(), at, message), text: JSON.stringify(message.message), planned: milliseconds(message.due) }));
  return {
    wants: {
      deliveries: done === null ? masks.map(({ delivery }) => delivery) : [done.delivery, ...masks.map(({ delivery }) => delivery)],
      streams: appends.map(({ stream }) => stream),
      slots: claims.map(({ slot }) => slot),
      order: messages.length > 0,
    },
    masks: masks.length > 0 || (done !== null && done.masked !== null),
    decide(known, batch): Committed {
      const outcome = judge(commit, known);
      if (outcome !== 'kept') return { outcome };
      for (const { stream, expected, events } of appends) known.versions.set(stream, expected + events.length);
      for (const some of events) batch.events.push(...some);
      for (const { row, text, planned } of rows) batch.rows.push(outboxRow(known, row, text, planned));
      for (const claim of claims) {
        known.slots.add(claim.slot);
        const { slot, person, purpose, planned, claimedAt, sent, reason } = claim;
        batch.claims.push({ slot, round: slot.split('/')[0]!, person, sectors: JSON.stringify(claim.sectors), purpose, planned, claimed_at: claimedAt, sent, reason });
      }
      finish(commit, known, batch);
      return { outcome, rows: rows.map(({ row }) => row) };
    },
  };
}

/** Notes what became of a row of the outbox; answers whether it did. */
export function marking(id: string, { state, at, due, platform, external }: Parameters<Store['mark']>[1]): Work {
  const change = {
    state,
    ...(due === undefined ? {} : { due, due_ms: milliseconds(due) }),
    ...(platform === undefined ? {} : { platform }),
    ...(external === undefined ? {} : { external }),
    ...(state === 'sent' ? { sent_at: at } : {}),
  };
  return {
    wants: { rows: [id] },
    decide(known, batch): boolean {
      const before = known.rows.get(id);
      if (before === undefined) throw new Error(`Cannot mark the message '${id}' as ${state}: there is no such row in the outbox`);
      if (state === 'sending' && before !== 'due') return false;
      known.rows.set(id, state);
      batch.marks.push({ row: id, attempt: state === 'sending', change });
      return true;
    },
  };
}

function outboxRow(known: Known, { id, person, state, due, createdAt, slot }: OutboxRow, message: string, planned: number): Batch['rows'][number] {
  return {
    seq: known.nextSeq(), id, person, message, state, planned_ms: planned, due_ms: planned, due, attempts: 0,
    created_at: createdAt, sent_at: null, platform: null, external: null, slot,
  };
}

function finish({ done, also = [], masks }: Commit, known: Known, batch: Batch): void {
  batch.masks.push(...masks);
  if (done === null) return;
  known.deliveries.set(done.delivery, 'done');
  for (const delivery of also) known.deliveries.set(delivery, 'done');
  batch.done.push(done.delivery, ...also);
  if (done.masked !== null) batch.masks.push({ delivery: done.delivery, text: done.masked });
}
