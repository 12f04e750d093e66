import type { Contact } from '../../domain/contact.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Round } from '../../domain/round.ts';
import { roundStatus } from '../../domain/status.ts';
import type { Language } from '../../domain/words.ts';
import type { Picture } from '../messages.ts';
import type { Replies } from '../words/load-replies.ts';
import { renderReply } from '../words/render.ts';
import { statusPicture } from './status-picture.ts';

/** The status picture of a round at a moment, in the words of a language. Dossiers by sector id, contacts by person id. */
export function statusPictureOf(
  house: { readonly round: Round; readonly replies: Replies },
  dossiers: { readonly [sector: string]: Dossier },
  contacts: { readonly [person: string]: Contact },
  now: Temporal.Instant,
  language: Language,
): Picture {
  const { round, replies } = house;
  const say: Parameters<typeof statusPicture>[1]['say'] = (key, slots) => renderReply(key, slots, { round, replies, language });
  return statusPicture(roundStatus(round, dossiers, contacts, now), { language, say });
}
