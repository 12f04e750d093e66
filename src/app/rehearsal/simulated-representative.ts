import type { Message } from '../messages.ts';

/** What a simulated owner does with a message: types these words, or nothing. */
export type Simulated = { reply(message: Message): string | null };

/**
 * A representative who replies from a list per question, in order, as follow-ups come. When a list is used up, a check or
 * confirmation gets "ja", an optional part is skipped, the contact is the owner, and anything else gets "weet ik nog niet", once.
 */
export function simulatedRepresentative(replies: { readonly [question: string]: readonly string[] }, email: string): Simulated {
  const used = new Map<string, number>();
  const gaveUp = new Set<string>();
  const confirmed = new Map<string, number>();
  const next = (question: string | null): string | null => {
    if (question === null) return null;
    const at = used.get(question) ?? 0;
    const reply = replies[question]?.[at];
    if (reply === undefined) return null;
    used.set(question, at + 1);
    return reply;
  };
  return {
    reply: ({ question, awaits, text }) => {
      if (!awaits) return null;
      const listed = next(question);
      if (listed !== null) return listed;
      if (awaits.kind === 'confirmation' || awaits.kind === 'reason') {
        // a confirmation that comes again unchanged is not settled by another yes
        const times = (confirmed.get(text) ?? 0) + 1;
        confirmed.set(text, times);
        return times <= 2 ? 'ja' : null;
      }
      if (awaits.kind === 'answer' && awaits.declaration) return 'ja';
      if (awaits.kind === 'part' && awaits.optional) return 'overslaan';
      if (awaits.kind === 'part' && awaits.offers === 'own-email') return email;
      const key = `${question}/${awaits.kind === 'part' ? awaits.part : ''}`;
      if (gaveUp.has(key)) return null;
      gaveUp.add(key);
      return 'weet ik nog niet';
    },
  };
}
