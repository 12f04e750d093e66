import type { Channel } from '../../src/app/ports.ts';
import { renderForTerminal } from './render.ts';

/** The terminal as a way to reach the one person who sits at it. */
export function terminalChannel(person: string, print: (text: string) => void): Channel {
  return {
    platform: 'terminal',
    addressOf: (id) => (id === person ? { platform: 'terminal', id } : null),
    send: async (_to, message, row) => {
      print(`${renderForTerminal(message)}\n`);
      return { outcome: 'sent', external: row };
    },
  };
}
