import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import type { LanguageNote, Readability } from '../../domain/letter/language-report.ts';
import type { Forms } from '../../domain/letter/letter-file.ts';
import type { Versions } from '../../domain/letter/versions.ts';
import type { DeskView } from '../desk/view.ts';
import type { DraftLanguage, LanguageDesk } from '../letter/language-desk.ts';
import { placeSlot } from '../letter-desk/parts.ts';
import { capital } from '../words/format.ts';
import { renderReply, renderShown } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import type { LanguagePanel } from './door.ts';

/** So many versions show which way it goes. */
const MOST_VERSIONS = 6;

const UNCHECKED: { readonly [how in DraftLanguage['spelling']]: string | null } = { 'looked-up': null, absent: 'language-unchecked-absent', 'too-slow': 'language-unchecked-failed', failed: 'language-unchecked-failed' };
const NOTE: { readonly [kind in LanguageNote['kind']]: string } = { spelling: 'language-note-spelling', 'long-sentence': 'language-note-long-sentence', passive: 'language-note-passive', 'heavy-word': 'language-note-heavy-word', 'number-style': 'language-note-number-style' };

/** The language report of a draft in words, beside those of earlier versions. */
export async function languagePanel(draft: Draft, versions: Versions, forms: Forms, desk: LanguageDesk, view: DeskView, wording: Wording): Promise<LanguagePanel> {
  const say = (key: string, slots: Parameters<typeof renderReply>[1] = {}): string => renderReply(key, slots, wording);
  const { notes, readability, spelling } = await desk.report(draft, view.round, forms);
  const inLetter = new Set(sentencesOf(draft).map((one) => one.sentence.id));
  const where = (sentence: string): string => (inLetter.has(sentence) ? capital(renderShown(placeSlot(view, draft, sentence), wording)) : capital(draft.papers.find((paper) => paper.sentences.some((one) => one.id === sentence))?.paper ?? ''));
  const ease = ({ wordsPerSentence, douma }: Readability) => ({ words: { number: wordsPerSentence }, ease: { number: douma } });
  const past = versions.all.slice(-MOST_VERSIONS, -1).toReversed();
  const unchecked = UNCHECKED[spelling];
  return {
    title: say('language-title', { count: notes.length }), lead: say('language-lead'),
    notes: notes.map(({ sentence, kind, found, rather }) => ({ sentence, where: where(sentence), text: `${say(NOTE[kind], { found })}${rather === null ? '' : ` ${say('language-rather', { rather })}`}` })),
    trend: {
      title: say('language-trend'),
      lines: [say('language-ease-now', ease(readability)), ...past.map((one) => say('language-ease', { version: one.number, ...ease(desk.readability(one.draft, forms)) }))],
    },
    unchecked: unchecked === null ? null : say(unchecked),
  };
}
