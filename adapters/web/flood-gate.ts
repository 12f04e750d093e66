import type { Clock } from '../../src/app/ports.ts';

/** Far above what a person types or presses; far below what holds others up. */
const atOnce = 120;
const perSecond = 2;

/** Lets so many forms of one session through at once, and so many a second after that. */
export function floodGate(clock: Clock): (session: string) => boolean {
  const spent = new Map<string, { readonly forms: number; readonly at: number }>();
  return (session) => {
    const now = clock.now().epochMilliseconds;
    const left = (one: { readonly forms: number; readonly at: number } | undefined): number => (one ? Math.max(0, one.forms - ((now - one.at) / 1000) * perSecond) : 0);
    if (spent.size > 1_000) for (const [key, one] of spent) if (left(one) === 0) spent.delete(key);
    const forms = left(spent.get(session)) + 1;
    if (forms > atOnce) return false;
    spent.set(session, { forms, at: now });
    return true;
  };
}
