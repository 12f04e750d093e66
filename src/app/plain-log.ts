import type { Facts, Log } from './ports.ts';

/** A log of one JSON line per event, with its moment; words of people never come here. */
export function plainLog(write: (line: string) => void, now: () => string): Log {
  const line = (level: string) => (what: string, facts: Facts = {}): void => write(JSON.stringify({ at: now(), level, what, ...facts }));
  return { info: line('info'), warn: line('warn'), error: line('error') };
}
