import type { Address, Inbound, Platform } from './messages.ts';

/** Under what key a stranger's messages wait: no person of the round has a colon in the id. */
export function strangerKey({ from }: Pick<Inbound, 'from'>): string {
  return `stranger:${from.platform}:${from.id}`;
}

/** Where the stranger behind a key is; null where it is the id of a person of the round. */
export function strangerAt(key: string): Address | null {
  const [stranger, platform, ...id] = key.split(':');
  return stranger === 'stranger' && id.length > 0 ? { platform: platform as Platform, id: id.join(':') } : null;
}
