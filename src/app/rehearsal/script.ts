import { z } from 'zod';

const Duration = z.string().refine((text) => { try { Temporal.Duration.from(text); return true; } catch { return false; } }, { message: 'a duration as PT2H or P40D' });
const Zoned = z.string().refine((text) => { try { Temporal.ZonedDateTime.from(text); return true; } catch { return false; } }, { message: 'a moment with its zone, as 2026-05-01T08:00:00+02:00[Europe/Amsterdam]' });
const Local = z.string().refine((text) => { try { Temporal.PlainDateTime.from(text); return true; } catch { return false; } }, { message: 'a moment as 2026-05-20T10:05' });
/** A reply as it is typed; YAML reads a bare figure or a bare yes as something else. */
const Reply = z.union([z.string(), z.number(), z.boolean()], { error: 'a reply in words (put it in quotes)' }).transform((reply) => (typeof reply === 'boolean' ? (reply ? 'ja' : 'nee') : String(reply)));

/** A rehearsal's script: what representatives reply, how long they wait, and what is said or pressed at a moment. */
export const Script = z.strictObject({
  /** The round's folder, relative to the project or absolute. */
  round: z.string().min(1),
  from: Zoned,
  until: Zoned,
  /** Per sector and question the replies in order. A sector that is not here does not reply at all. */
  replies: z.record(z.string(), z.union([z.record(z.string(), z.array(Reply)), z.null()]).transform((replies) => replies ?? {})).default({}),
  /** From the invitation to the first reply, per sector; `default` for the others. */
  delay: z.record(z.string(), Duration).default({}),
  say: z.array(z.union([
    z.strictObject({ at: Local, who: z.string(), text: Reply }),
    z.strictObject({ at: Local, who: z.string(), press: z.string() }),
  ])).default([]),
}).refine((script) => Temporal.ZonedDateTime.compare(Temporal.ZonedDateTime.from(script.from), Temporal.ZonedDateTime.from(script.until)) < 0, { message: 'until lies before from', path: ['until'] });
export type Script = z.infer<typeof Script>;
