import type { Keyv } from 'keyv';
import type { Standing } from './render.ts';
import type { Reference } from './transport.ts';

/** What is remembered of somebody on Teams beside the journal: where to reach them, and why not. Can be rebuilt by the person writing again. */
export type Remembered = {
  readonly reference: Reference | null;
  /** Why nothing can be delivered, until the person writes or installs again. */
  readonly blocked: Blocked | null;
};
export type Blocked = 'not-installed' | 'blocked' | 'uninstalled' | 'not-found' | 'not-allowed';

export type Memory = {
  of(id: string): Promise<Remembered>;
  /** Keeps where somebody wrote from, with the address of the service as it is now: Teams moves it now and then. */
  heard(id: string, reference: Reference): Promise<void>;
  block(id: string, why: Blocked): Promise<void>;
  /** The card a message became: its activity, and how it stands. */
  card(row: string): Promise<Card | null>;
  keepCard(row: string, card: Card): Promise<void>;
  /** How the question about a file of a message stands. */
  consent(row: string, at: number): Promise<AskedConsent | null>;
  keepConsent(row: string, at: number, consent: AskedConsent): Promise<void>;
  /** The message with buttons that was sent to somebody last. */
  openRow(id: string): Promise<string | null>;
  setOpenRow(id: string, row: string | null): Promise<void>;
  /** How many parts of a message have been sent. */
  partsSent(row: string): Promise<number>;
  setPartsSent(row: string, parts: number): Promise<void>;
};
export type AskedConsent = { readonly activity: string; readonly settled: boolean };
export type Card = { readonly activity: string; readonly standing: Standing };

/** A round lasts months; what was said in it may be answered as long. */
const KEPT_MS = 400 * 86_400_000;

/** Opens the memory over one keyv. Two keys never hold one fact, as keyv has no compare-and-set. */
export function openMemory(kept: Keyv<unknown>): Memory {
  const get = async <Value>(key: string): Promise<Value | null> => (await kept.get(key) as Value | undefined) ?? null;
  const set = async (key: string, value: unknown): Promise<void> => { await kept.set(key, value, KEPT_MS); };
  return {
    of: async (id) => ({ reference: await get<Reference>(`reference:${id}`), blocked: await get<Blocked>(`blocked:${id}`) }),
    heard: async (id, reference) => {
      const known = await get<Reference>(`reference:${id}`);
      if (JSON.stringify(known) !== JSON.stringify(reference)) await set(`reference:${id}`, reference);
      if (await get(`blocked:${id}`)) await kept.delete(`blocked:${id}`);
    },
    block: (id, why) => set(`blocked:${id}`, why),
    card: (row) => get<Card>(`card:${row}`),
    keepCard: (row, card) => set(`card:${row}`, card),
    consent: (row, at) => get<AskedConsent>(`consent:${row}:${at}`),
    keepConsent: (row, at, consent) => set(`consent:${row}:${at}`, consent),
    openRow: (id) => get<string>(`open:${id}`),
    setOpenRow: async (id, row) => { if (row === null) await kept.delete(`open:${id}`); else await set(`open:${id}`, row); },
    partsSent: async (row) => await get<number>(`parts:${row}`) ?? 0,
    setPartsSent: (row, parts) => set(`parts:${row}`, parts),
  };
}
