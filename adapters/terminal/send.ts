import type { Message, MessageFile } from '../../src/app/messages.ts';
import type { AttachedFiles, Channel } from '../../src/app/ports.ts';
import { renderForTerminal } from './render.ts';
import { saveFile } from './save-file.ts';

/** Where the files of messages are put, and what is said of one that could not be made. */
export type TerminalFiles = { readonly attached: AttachedFiles; /** a folder of this conversation's own */ readonly folder: () => Promise<string>; readonly gone: (title: string, language: Message['language']) => string };

/** The terminal as a way to reach the one person who sits at it. Files are written into a folder, and each is named with its place. */
export function terminalChannel(person: string, print: (text: string) => void, files: TerminalFiles | null = null): Channel {
  return {
    platform: 'terminal',
    addressOf: (id) => (id === person ? { platform: 'terminal', id } : null),
    send: async (_to, message, row) => {
      print(`${renderForTerminal(message, await placesOf(message, files))}\n`);
      return { outcome: 'sent', external: row };
    },
  };
}

async function placesOf({ files = [], language }: Message, places: TerminalFiles | null): Promise<readonly string[]> {
  return Promise.all(files.map(async (file: MessageFile) => {
    const made = places && await places.attached.make(file);
    if (!places || made === null) return places === null ? file.title : places.gone(file.title, language);
    return `${file.title}: ${await saveFile(await places.folder(), file.name, made.bytes)}`;
  }));
}
