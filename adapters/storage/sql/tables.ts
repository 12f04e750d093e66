import type { Kysely, Transaction } from 'kysely';

/** The tables, the same in every engine: text, integers, moments as they were given, JSON as text. */
export type Tables = {
  /** The journal. Rows are only ever added. */
  event: { stream: string; n: number; at: string; body: string };
  /** Incoming events. `what` is overwritten when personal data is taken out; nothing else but `state` changes. */
  delivery: { seq: number; id: string; platform: string; address: string; person: string | null; kind: string; what: string; received_at: string; state: string };
  /** Messages to people. `planned_ms` is the moment a row was first meant for and gives the order, `due_ms` the next moment to look. */
  outbox: {
    seq: number; id: string; person: string; message: string; state: string; planned_ms: number; due_ms: number; due: string;
    attempts: number; created_at: string; sent_at: string | null; platform: string | null; external: string | null; slot: string | null;
  };
  claim: { slot: string; round: string; person: string; sectors: string; purpose: string; planned: string; claimed_at: string; sent: string | null; reason: string | null };
  /** Single values under single keys, which may expire. */
  kv: { ns: string; key: string; value: string; expires_ms: number | null };
  meta: { key: string; value: string };
};

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;
