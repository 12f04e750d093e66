import { fold } from '../reading/folded.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Ask, Reading } from '../reading/reading.ts';

/**
 * Reads a reply to one question or part, with what holds in a conversation: a free answer has words in it, and "nee" to
 * a list that has an option for nothing is that option.
 */
export function readAs(text: string, ask: Ask): Reading {
  const reading = readReply(text, ask);
  if (reading.turn !== 'answer') return reading;
  if (ask.type === 'text' && !/\p{L}{2}/u.test(text)) return { turn: 'clarify', reason: 'vague', suggest: [], quote: reading.quote };
  if (ask.type !== 'choices' || !Array.isArray(reading.value) || reading.value.length > 0) return reading;
  const nothing = ask.options?.find((option) => [...option.labels, ...(option.aliases ?? [])].some((name) => NOTHING.includes(fold(name).text)));
  return nothing ? { ...reading, value: [nothing.key] } : reading;
}

const NOTHING: readonly string[] = ['niets', 'nothing', 'geen', 'none'];
