import type { Keyv } from 'keyv';
import type { Place } from './delivery.ts';

/** What is remembered of a conversation on Slack beside the journal. All of it can be rebuilt, or be missed. */
export type Memory = {
  /** The channel of our conversation with somebody. */
  channelOf(address: string): Promise<string | null>;
  heardIn(address: string, channel: string): Promise<void>;
  /** Why nothing can be delivered, until the person writes again. */
  blockedBy(address: string): Promise<string | null>;
  block(address: string, why: string): Promise<void>;
  /** The message with buttons that was sent to somebody last. */
  openCard(address: string): Promise<OpenCard | null>;
  setOpenCard(address: string, card: OpenCard | null): Promise<void>;
  /** How many parts of a message have been sent. */
  partsSent(row: string): Promise<number>;
  setPartsSent(row: string, parts: number): Promise<void>;
  /** How many of its files were begun with, and how many have been sent, or were told to be missing. */
  filesOf(row: string): Promise<FilesSent>;
  setFiles(row: string, files: FilesSent): Promise<void>;
};
export type FilesSent = { readonly begun: number; readonly done: number };
export type OpenCard = Place & { readonly row: string };

/** A round lasts months; what was said in it may be answered as long. */
const KEPT_MS = 400 * 86_400_000;

/** Opens the memory over one keyv. Two keys never hold one fact, as keyv has no compare-and-set. */
export function openMemory(kept: Keyv<unknown>): Memory {
  const get = async <Value>(key: string): Promise<Value | null> => (await kept.get(key) as Value | undefined) ?? null;
  const set = async (key: string, value: unknown): Promise<void> => { await kept.set(key, value, KEPT_MS); };
  return {
    channelOf: (address) => get<string>(`channel:${address}`),
    heardIn: async (address, channel) => {
      if (await get<string>(`channel:${address}`) !== channel) await set(`channel:${address}`, channel);
      if (await get<string>(`blocked:${address}`) !== null) await kept.delete(`blocked:${address}`);
    },
    blockedBy: (address) => get<string>(`blocked:${address}`),
    block: (address, why) => set(`blocked:${address}`, why),
    openCard: (address) => get<OpenCard>(`open:${address}`),
    setOpenCard: async (address, card) => { if (card === null) await kept.delete(`open:${address}`); else await set(`open:${address}`, card); },
    partsSent: async (row) => await get<number>(`parts:${row}`) ?? 0,
    setPartsSent: (row, parts) => set(`parts:${row}`, parts),
    filesOf: async (row) => await get<FilesSent>(`files:${row}`) ?? { begun: 0, done: 0 },
    setFiles: (row, files) => set(`files:${row}`, files),
  };
}
