import type { Message, MessageFile } from '../../src/app/messages.ts';
import { consentActivity, wordsActivity } from './file-cards.ts';
import { mayPass } from './refusal.ts';
import type { Sending } from './send.ts';
import type { Activity, Called, Reference } from './transport.ts';

type NotDone = Exclude<Called, { outcome: 'done' }>;

/**
 * Asks of each file of a message, behind it and in order, whether it may be put into the person's OneDrive; goes on where it
 * was, as `parts` of the message were sent before. A question that was refused, or of which nobody knows whether it came, is
 * told in a sentence and not put again. Gives the call after which sending has to stop for now; null when all is asked or told.
 */
export async function askConsents(sending: Sending, to: Reference, id: string, message: Message, row: string, parts: number): Promise<NotDone | null> {
  const { memory, transport, pace, house } = sending;
  for (const [at, file] of (message.files ?? []).entries()) {
    if (at < await memory.partsSent(row) - parts) continue;
    await pace.turn(id, 'reply');
    const asked = await transport.post(to, await questionFor(sending, file, row, at, message.language));
    if (asked.outcome === 'done') {
      pace.accepted();
      await memory.keepConsent(row, at, { activity: typeof asked.body['id'] === 'string' ? asked.body['id'] : '', settled: false });
    } else {
      if (stops(asked)) return asked;
      house.log.warn('a question about a file did not come', { outcome: asked.outcome });
      await transport.post(to, wordsActivity(failed(sending, asked.outcome !== 'refused' || asked.status >= 500 ? 'file-unsure' : 'file-not-sent', file, message.language)));
    }
    await memory.setPartsSent(row, parts + at + 1);
  }
  return null;
}

/** Sending cannot go on now, or not to this person: the same call may be made again later, or never. */
function stops(called: NotDone): boolean {
  if (called.outcome !== 'refused') return called.outcome === 'not-made';
  return mayPass(called.status) || called.status === 401 || called.status === 403 || called.status === 404;
}

/** The question; where the file cannot be made, that. */
async function questionFor(sending: Sending, file: MessageFile, row: string, at: number, language: Message['language']): Promise<Activity> {
  const words = sending.say(language);
  try {
    const made = await sending.attached.make(file);
    return made === null ? wordsActivity(words('file-gone', { title: file.title })) : consentActivity(file, made.bytes.byteLength, row, at, words);
  } catch (error) {
    sending.house.log.error('a file could not be made', { reason: error instanceof Error ? error.name : 'unknown' });
    return wordsActivity(failed(sending, 'file-not-sent', file, language));
  }
}

/** What is said of a file that did not come, with the address of the page where there is one. */
export function failed({ say, page }: Pick<Sending, 'say' | 'page'>, why: 'file-unsure' | 'file-not-sent', { title }: MessageFile, language: Message['language']): string {
  const words = say(language);
  return why === 'file-unsure' ? words('file-unsure', { title }) : page === null ? words('file-not-sent', { title }) : words('file-not-sent-page', { title, page });
}
