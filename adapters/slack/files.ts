import type { Address } from '../../src/app/messages.ts';
import type { SentFile } from './delivery.ts';
import type { Installations } from './installations.ts';
import type { Sending } from './send.ts';
import { inParts } from './send.ts';

/** Files people send us instead of words. */
export type Files = {
  /** The words of a small text file; null for every other file, and where it cannot be read in time. */
  textOf(team: string, files: readonly SentFile[]): Promise<string | null>;
  /** Says what can be sent instead. */
  refuse(to: Address): Promise<void>;
};

/** Four bytes for each of the characters an answer may have. */
const BYTES_ALLOWED = 32_000;
/** The words are read before Slack hears that we have them, and Slack waits three seconds. */
const WITHIN_MS = 2_000;

export type FileOptions = { readonly installations: Installations; readonly sending: Sending; readonly hosts: readonly string[]; readonly fetch: typeof globalThis.fetch };

/** Files lie with Slack only, and our token goes nowhere else. Source: Slack, "Working with files". */
export const FILE_HOSTS: readonly string[] = ['https://files.slack.com'];

export function openFiles({ installations, sending, hosts, fetch }: FileOptions): Files {
  return {
    textOf: async (team, [file]) => {
      const installation = await installations.of(team);
      if (!file || !installation || !/\.(txt|md|csv)$/i.test(file.name) || file.bytes > BYTES_ALLOWED) return null;
      if (!URL.canParse(file.url) || !hosts.includes(new URL(file.url).origin)) return null;
      try {
        const response = await fetch(file.url, { headers: { authorization: `Bearer ${installation.token}` }, redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) });
        const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
        if (!bytes || bytes.length > BYTES_ALLOWED) return null;
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').trim() || null;
      } catch {
        return null;
      }
    },
    refuse: async (to) => {
      const [team, user] = inParts(to);
      const language = sending.house.recognise(to)?.language ?? 'nl';
      await sending.call(team, 'chat.postMessage', { channel: await sending.memory.channelOf(to.id) ?? user, text: sending.say(language)('slack-file') });
    },
  };
}
