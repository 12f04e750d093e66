import type { Letter } from '../../domain/letter/letter-file.ts';
import type { Round } from '../../domain/round.ts';
import type { Replies } from '../words/load-replies.ts';
import type { Wording } from '../words/render.ts';

/** What papers are made with beside a draft. */
export type Making = { readonly round: Round; readonly letter: Letter; readonly replies: Replies };

/** The words of a paper that are not the round's, in the language of its letter. */
export function wordingOf({ round, letter, replies }: Making): Wording {
  return { round, replies, language: letter.frame.forms.locale.startsWith('en') ? 'en' : 'nl' };
}
