import type { Channel } from '../../src/app/ports.ts';
import type { Door } from '../../src/app/page/door.ts';
import type { OpenPages } from './open-pages.ts';

/** The page as a way to reach people: a message has arrived once it is in the conversation, and open pages are told. */
export function webChannel(door: Pick<Door, 'person'>, pages: Pick<OpenPages, 'wake'>): Channel {
  return {
    platform: 'web',
    addressOf: (person) => (door.person(person) ? { platform: 'web', id: person } : null),
    async send(to, _message, row) {
      if (!door.person(to.id)) return { outcome: 'unreachable', reason: 'not in the round' };
      pages.wake(to.id);
      return { outcome: 'sent', external: row };
    },
  };
}
