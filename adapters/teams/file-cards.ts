import type { MessageFile } from '../../src/app/messages.ts';
import type { Say } from './controls.ts';
import type { Upload } from './delivery.ts';
import type { Activity } from './transport.ts';

/**
 * The card that asks whether a file may be put into somebody's OneDrive. What it sends back names the message and the
 * file, and nothing else. Source: Microsoft, "Send and receive files using bot".
 */
export function consentActivity(file: MessageFile, bytes: number, row: string, at: number, say: Say): Activity {
  const context = { row, at };
  return {
    type: 'message', summary: file.title,
    attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.consent', name: file.name, content: { description: say('file-consent', { title: file.title }), sizeInBytes: bytes, acceptContext: context, declineContext: context } }],
  };
}

/** The card of a file that lies in somebody's OneDrive, to open or to download. */
export function fileActivity({ content, name, id, type }: Upload): Activity {
  return { type: 'message', summary: name, attachments: [{ contentType: 'application/vnd.microsoft.teams.card.file.info', contentUrl: content, name, content: { uniqueId: id, fileType: type } }] };
}

/** Words by themselves. */
export function wordsActivity(text: string): Activity {
  return { type: 'message', text, textFormat: 'plain' };
}
