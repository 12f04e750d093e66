import type { Address, Message } from '../../src/app/messages.ts';
import type { Urgency } from '../../src/app/pacing.ts';
import type { Place } from './delivery.ts';
import type { Sending } from './send.ts';
import type { ToUpload } from './upload.ts';

/**
 * Sends the picture and the files of a message behind it, in this order, into the same conversation. What does not arrive is
 * told in a sentence. Called again for the same row it goes on where it was: what was under way then may have arrived, and is
 * not sent twice. Never throws: the message itself has arrived.
 */
export async function sendFiles(sending: Sending, to: Address, message: Message, row: string, place: Place, urgency: Urgency): Promise<void> {
  if (!message.picture && !message.files) return;
  const { memory } = sending;
  const before = await memory.filesOf(row);
  for (const [at, { title, make }] of attachedTo(sending, message).entries()) {
    if (at < before.done) continue;
    if (at >= before.begun) await memory.setFiles(row, { begun: at + 1, done: at });
    const outcome = at < before.begun ? 'unsure' : await uploaded(sending, to, make, place, urgency);
    if (outcome !== 'sent') await tell(sending, to, message, title, outcome, place, urgency);
    await memory.setFiles(row, { begun: at + 1, done: at + 1 });
  }
}

type Attached = { readonly title: string; readonly make: () => Promise<ToUpload | null> };

function attachedTo(sending: Sending, { picture, files = [], language }: Message): readonly Attached[] {
  const named = sending.say(language)('file-picture');
  return [
    ...(picture ? [{ title: named, make: async () => ({ name: `${picture.kind}.png`, title: named, bytes: await sending.draw(picture.svg), alt: picture.alt }) }] : []),
    ...files.map((file): Attached => ({
      title: file.title,
      make: async () => {
        const made = await sending.attached.make(file);
        return made && { name: file.name, title: file.title, bytes: made.bytes };
      },
    })),
  ];
}

async function uploaded({ upload, house }: Sending, to: Address, make: Attached['make'], place: Place, urgency: Urgency): Promise<'sent' | 'not-sent' | 'unsure' | 'gone'> {
  try {
    const file = await make();
    return file === null ? 'gone' : await upload(to, place.channel, file, urgency);
  } catch (error) {
    house.log.error('a file could not be made or sent', { reason: error instanceof Error ? error.name : 'unknown' });
    return 'not-sent';
  }
}

async function tell({ call, pace, say, page }: Sending, to: Address, message: Message, title: string, outcome: 'not-sent' | 'unsure' | 'gone', place: Place, urgency: Urgency): Promise<void> {
  const [team = ''] = to.id.split(':');
  const words = say(message.language);
  const text = outcome === 'gone' ? words('file-gone', { title }) : outcome === 'unsure' ? words('file-unsure', { title })
    : page === null ? words('file-not-sent', { title }) : words('file-not-sent-page', { title, page });
  await pace.post(team).turn(to.id, urgency);
  await call(team, 'chat.postMessage', { channel: place.channel, text, unfurl_links: false, unfurl_media: false }, urgency);
}
