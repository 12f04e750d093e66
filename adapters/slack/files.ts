import { boundedBytes } from '../../src/app/bounded-bytes.ts';
import type { Address } from '../../src/app/messages.ts';
import type { BringFile } from '../../src/app/sent-report.ts';
import type { SentFile } from './delivery.ts';
import type { Installations } from './installations.ts';
import type { Sending } from './send.ts';
import { inParts } from './send.ts';

/** Files people send us instead of words. */
export type Files = {
  /** The words of a small text file; null for every other file, and where it cannot be read in time. */
  textOf(team: string, files: readonly SentFile[]): Promise<string | null>;
  /** How the bytes of a file are had, once it has been kept that it was sent. */
  bring(team: string, file: SentFile): BringFile;
  /** Says what can be sent instead. */
  refuse(to: Address): Promise<void>;
};

/** Four bytes for each of the characters an answer may have. */
const BYTES_ALLOWED = 32_000;
/** The words are read before Slack hears that we have them, and Slack waits three seconds. */
const WITHIN_MS = 2_000;

/** A report may take longer: it is read after Slack has heard. */
const REPORT_WITHIN_MS = 20_000;

export type FileOptions = { /** A file of more bytes is not brought in. */ readonly most: number; readonly installations: Installations; readonly sending: Sending; readonly hosts: readonly string[]; readonly fetch: typeof globalThis.fetch };

/** Files lie with Slack only, and our token goes nowhere else. Source: Slack, "Working with files". */
export const FILE_HOSTS: readonly string[] = ['https://files.slack.com'];

export function openFiles({ most, installations, sending, hosts, fetch }: FileOptions): Files {
  /** Our token goes to Slack's own host only, and is led nowhere else. */
  const bytesOf = async (team: string, file: SentFile, limit: number, withinMs: number): Promise<Uint8Array | 'too-big' | null> => {
    const installation = await installations.of(team);
    if (!installation || !URL.canParse(file.url) || !hosts.includes(new URL(file.url).origin)) return null;
    const response = await fetch(file.url, { headers: { authorization: `Bearer ${installation.token}` }, redirect: 'error', signal: AbortSignal.timeout(withinMs) });
    if (!response.ok || !response.body) return null;
    return boundedBytes(response.body as unknown as AsyncIterable<Uint8Array>, limit);
  };
  return {
    textOf: async (team, [file]) => {
      if (!file || !/\.(txt|md|csv)$/i.test(file.name) || file.bytes > BYTES_ALLOWED) return null;
      try {
        const bytes = await bytesOf(team, file, BYTES_ALLOWED, WITHIN_MS);
        return bytes === null || bytes === 'too-big' ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').trim() || null;
      } catch {
        return null;
      }
    },
    bring: (team, file) => () => (file.bytes > most ? Promise.resolve('too-big') : bytesOf(team, file, most, REPORT_WITHIN_MS)),
    refuse: async (to) => {
      const [team, user] = inParts(to);
      const language = sending.house.recognise(to)?.language ?? 'nl';
      await sending.call(team, 'chat.postMessage', { channel: await sending.memory.channelOf(to.id) ?? user, text: sending.say(language)('slack-file') });
    },
  };
}
