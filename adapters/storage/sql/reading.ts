import { sql, type Selectable } from 'kysely';
import type { Platform } from '../../../src/app/messages.ts';
import type { AnyEvent, Delivery, OutboxRow, OutboxState, SlotClaim, Store, Stream } from '../../../src/app/ports.ts';
import type { Recorded } from '../../../src/domain/dossier/events.ts';
import { milliseconds } from '../judge.ts';
import type { Db, Tables } from './tables.ts';

// Word for word as the partial indexes say it: a bound value would not be recognised, and every row ever sent be read.
const isOpen = sql<boolean>`state in ('due', 'sending', 'unknown')`;
const isUnfinished = sql<boolean>`state = 'received'`;

/** The reading half of a store: sees only what is on disk. */
export function reading(db: Db): Pick<Store, 'read' | 'unfinished' | 'due' | 'inDoubt' | 'claims' | 'conversation' | 'lastPlatform'> {
  return {
    async read(stream: Stream, after: number) {
      const rows = await db.selectFrom('event').select(['n', 'at', 'body']).where('stream', '=', stream).where('n', '>', after).orderBy('n').execute();
      return rows.map(({ n, at, body }): Recorded<AnyEvent> => ({ n, at, event: JSON.parse(body) }));
    },
    async unfinished() {
      return (await db.selectFrom('delivery').selectAll().where(isUnfinished).orderBy('seq').execute()).map(toDelivery);
    },
    async due(moment, limit, urgency) {
      const now = milliseconds(moment);
      const rows = await db
        .with('head', (with_) => with_.selectFrom('outbox').selectAll()
          .select(sql<number>`row_number() over (partition by person order by planned_ms, seq)`.as('place'))
          .select(sql<number>`max(case when slot is null then 1 else 0 end) over (partition by person)`.as('urgent'))
          .where(isOpen).where('state', '=', 'due').where('planned_ms', '<=', now)
          .where('person', 'not in', (eb) => eb.selectFrom('outbox').select('person').where(isOpen).where('state', '=', 'sending')))
        .selectFrom('head').selectAll().where('place', '=', 1).where('due_ms', '<=', now)
        .$if(urgency !== undefined, (rows) => rows.where('urgent', '=', urgency === 'reply' ? 1 : 0))
        .orderBy('planned_ms').orderBy('seq').limit(limit).execute();
      return rows.map(toRow);
    },
    async inDoubt() {
      const rows = await db.selectFrom('outbox').selectAll().where(isOpen).where('state', '!=', 'due').execute();
      return rows.sort((one, other) => one.seq - other.seq).map(toRow);
    },
    async claims(round) {
      return (await db.selectFrom('claim').selectAll().where('round', '=', round).execute()).map(toClaim);
    },
    async conversation(person) {
      const heard = await db.selectFrom('delivery').selectAll().where('person', '=', person).execute();
      const said = await db.selectFrom('outbox').selectAll().where('person', '=', person).execute();
      return [
        ...heard.map((row) => ({ seq: row.seq, turn: { by: 'person' as const, ...toDelivery(row) } })),
        ...said.map((row) => ({ seq: row.seq, turn: { by: 'navraag' as const, ...toRow(row) } })),
      ].sort((one, other) => one.seq - other.seq).map(({ turn }) => turn);
    },
    async lastPlatform(person) {
      const last = await db.selectFrom('delivery').select('platform').where('person', '=', person).orderBy('seq', 'desc').limit(1).executeTakeFirst();
      return (last?.platform ?? null) as Platform | null;
    },
  };
}

function toDelivery({ seq, id, platform, address, person, what, received_at, state }: Selectable<Tables['delivery']>): Delivery {
  return {
    delivery: id, from: { platform: platform as Platform, id: address }, what: JSON.parse(what),
    receivedAt: received_at, person, seq, state: state as Delivery['state'],
  };
}

function toRow({ id, person, message, state, due, attempts, created_at, sent_at, platform, external, slot }: Selectable<Tables['outbox']>): OutboxRow {
  return {
    id, person, message: JSON.parse(message), state: state as OutboxState, due, attempts, createdAt: created_at,
    sentAt: sent_at, platform: platform as Platform | null, external, slot,
  };
}

function toClaim({ slot, person, sectors, purpose, planned, claimed_at, sent, reason }: Selectable<Tables['claim']>): SlotClaim {
  return { slot, person, sectors: JSON.parse(sectors), purpose: purpose as SlotClaim['purpose'], planned, claimedAt: claimed_at, sent, reason };
}
