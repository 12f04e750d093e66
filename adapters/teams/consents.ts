import type { Address, Message, MessageFile } from '../../src/app/messages.ts';
import { shownTo } from '../../src/app/offered.ts';
import type { Timer } from '../../src/app/pacing.ts';
import { failed } from './ask-consents.ts';
import type { Consent, Sender, Upload } from './delivery.ts';
import { fileActivity, wordsActivity } from './file-cards.ts';
import { isFileHost } from './files.ts';
import { putFile } from './put-file.ts';
import type { Sending } from './send.ts';
import type { Answer } from './take.ts';
import type { Activity } from './transport.ts';

/** Answers to the question whether a file may be put into somebody's OneDrive. */
export type Consents = { answer(from: Sender, consent: Consent): Promise<Answer> };

export type ConsentOptions = {
  readonly sending: Sending;
  readonly timer: Pick<Timer, 'sleep'>;
  /** Where bytes may be brought, and where a file may lie. */
  readonly hosts: readonly string[];
  readonly fetch: typeof globalThis.fetch;
};

/**
 * Opens the way of files into OneDrive. Teams hears at once that the answer came; the file is made anew and brought after
 * that. The question is taken away when it was answered, and a second answer to it changes nothing.
 */
export function openConsents({ sending, timer, hosts, fetch }: ConsentOptions): Consents {
  const { house, memory } = sending;
  const underWay = new Set<string>();

  const post = async (from: Sender, activity: Activity): Promise<void> => {
    await sending.pace.turn(from.id, 'reply');
    const called = await sending.transport.post(from.reference, activity);
    if (called.outcome !== 'done') house.log.warn('what became of a file could not be told', { outcome: called.outcome });
  };
  const takeAway = async (from: Sender, card: string | null): Promise<void> => {
    if (card === null) return;
    await sending.pace.turn(from.id, 'reply');
    const called = await sending.transport.remove(from.reference, card);
    if (called.outcome !== 'done') house.log.info('a question about a file could not be taken away', { outcome: called.outcome });
  };
  /** What the person gets, and whether the question is done with. */
  const resultOf = async (file: MessageFile, upload: Upload | null, language: Message['language']): Promise<{ readonly tell: Activity; readonly settled: boolean }> => {
    const again = { tell: wordsActivity(failed(sending, 'file-not-sent', file, language)), settled: false };
    const made = await sending.attached.make(file);
    if (made === null) return { tell: wordsActivity(sending.say(language)('file-gone', { title: file.title })), settled: true };
    if (upload === null || !isFileHost(upload.url, hosts) || !isFileHost(upload.content, hosts)) {
      house.log.warn('a place for a file that is not in OneDrive was refused');
      return again;
    }
    const put = await putFile(upload.url, made.bytes, { fetch, timer });
    if (put === 'done') return { tell: fileActivity(upload), settled: true };
    house.log.warn('a file could not be brought to OneDrive', { outcome: put });
    return put === 'unsure' ? { tell: wordsActivity(failed(sending, 'file-unsure', file, language)), settled: true } : again;
  };

  return {
    answer: async (from, { accepted, row, at, card, upload }) => {
      const address: Address = { platform: 'teams', id: from.id };
      const key = `${row}/${at}`;
      const shown = await shownTo(house, address, row);
      const file = shown?.message.files?.[at];
      const known = await memory.consent(row, at);
      if (underWay.has(key) || known?.settled) return { status: 200 };
      underWay.add(key);
      const place = known?.activity ?? card;
      const settle = async (): Promise<void> => {
        if (!file) {
          await post(from, wordsActivity(sending.say(house.recognise(address)?.language ?? 'nl')('file-consent-old')));
          return takeAway(from, place);
        }
        const { language } = shown.message;
        const { tell, settled } = accepted ? await resultOf(file, upload, language) : { tell: wordsActivity(sending.say(language)('file-declined', { title: file.title })), settled: true };
        if (settled) await memory.keepConsent(row, at, { activity: place ?? '', settled: true });
        await post(from, tell);
        if (settled) await takeAway(from, place);
      };
      sending.background.beside(() => settle().finally(() => underWay.delete(key)));
      return { status: 200 };
    },
  };
}
