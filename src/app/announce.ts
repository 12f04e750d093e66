import type { House } from './house.ts';
import type { Commit } from './ports.ts';

/** Tells the rest of the house what was kept to be sent. */
export function announce(house: House, commit: Pick<Commit, 'messages'>): void {
  house.lastMessages.note(commit.messages);
  for (const message of commit.messages) house.wake(message.person);
}
