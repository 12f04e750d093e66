import type { AttachedFile } from '../../domain/utterance.ts';
import type { MessageFile } from '../messages.ts';
import { capital } from './format.ts';
import { renderReply } from './render.ts';
import type { Wording } from './render.ts';

/** What a file is called to the person, and the name it is saved under: plain letters, digits and hyphens, so that every system keeps it. */
export function namedFile(holds: AttachedFile, wording: Wording): MessageFile {
  const { draft } = holds;
  const [kind, slots] = 'paper' in holds
    ? [holds.edition, { draft, paper: holds.paper === 'letter' ? 'letter' : capital(holds.paper.replaceAll('-', ' ')) }] as const
    : ['signing', { draft, sector: { words: wording.round.sectors.find(({ id }) => id === holds.signing)?.label ?? { nl: holds.signing, en: holds.signing } } }] as const;
  return { name: `${plain(renderReply(`file-name-${kind}`, slots, wording))}.docx`, title: renderReply(`file-title-${kind}`, slots, wording), holds };
}

function plain(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
