import type { Keyv } from 'keyv';
import { expiring } from '../../adapters/storage/keyv-store.ts';
import type { Store } from '../app/ports.ts';

/** Where links and sessions of the page are kept, and where the page was opened last, so that another process can make a link to it. */
export type WebSessions = {
  readonly kept: Keyv;
  readonly opened: (address: string) => Promise<void>;
  readonly address: () => Promise<string | null>;
};

/** The sessions in this store. */
export function webSessions(store: Store): WebSessions {
  const places = expiring<string>(store, 'web-places');
  return {
    kept: expiring(store, 'web-sessions'),
    opened: async (address) => void (await places.set('address', address)),
    address: async () => (await places.get('address')) ?? null,
  };
}
