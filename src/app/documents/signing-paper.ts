import { addWorkingDays } from '../../domain/calendar/working-days.ts';
import { dayAt, momentOn } from '../../domain/calendar/working-hours.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import type { Footnote } from '../../domain/letter/sentence.ts';
import { ownSources, sourcesShown } from '../../domain/letter/sources-shown.ts';
import type { Version } from '../../domain/letter/versions.ts';
import { sectorOf } from '../../domain/round.ts';
import type { Round } from '../../domain/round.ts';
import { signersOf } from '../../domain/clearance/signers.ts';
import type { Offered } from '../../domain/sign-off/events.ts';
import { fileMark, fileReference, fixedMark, sentenceMark } from '../../domain/sign-off/returned/marks.ts';
import { sentenceHash } from '../../domain/sign-off/sentence-hash.ts';
import type { Slots } from '../../domain/utterance.ts';
import { renderReply } from '../words/render.ts';
import { wordingOf } from './making.ts';
import type { Making } from './making.ts';
import type { AnchoredAs, Paper, PaperBlock } from './paper.ts';

/**
 * The sentences a sector was asked to agree to, as they were put before it last, to look over in Word: how to use the file, then
 * each sentence on its own with its number above and its source below. Every change is tracked; every paragraph can be found
 * back. Null before anything was put before the sector.
 */
export function signingPaper(dossier: Dossier, versions: readonly Version[], making: Making): Paper | null {
  const { round, letter } = making;
  const { signOff, sector } = dossier;
  if (signOff.offers === 0 || signOff.offeredAt === null) return null;
  const wording = wordingOf(making);
  const say = (key: string, slots: Slots = {}): string => renderReply(key, slots, wording);
  const label = { words: sectorOf(round, sector).label };
  let count = 0;
  const ours = (as: AnchoredAs, text: string, of: string | null, ...more: readonly string[]): PaperBlock => ({ kind: 'anchored', as, text, anchors: [fixedMark(of, text, count += 1), ...more] });
  const until = replyUntil(round, sector, signOff.offeredAt);
  const title = say('signing-file-title', { sector: label });
  const about = { round: { words: round.title }, version: signOff.version ?? signOff.offers, moment: { moment: signOff.offeredAt }, count: signOff.sentences.length };
  const sentence = (one: Offered, index: number): readonly PaperBlock[] => [
    ours('heading', say('signing-file-place', { place: index + 1 }), one.id),
    { kind: 'anchored', as: 'sentence', text: one.text, anchors: [sentenceMark(one.id, one.hash)] },
    ...besideLines(one, dossier, versions, making).map((text) => ours('beside', text, one.id)),
  ];
  return {
    name: `signing-${sector}`, version: 'working', locale: letter.frame.forms.locale, title, creator: round.asks.name[wording.language], at: signOff.offeredAt, tracked: true,
    words: { page: say('document-page'), of: say('document-page-of'), by: say('document-by') },
    blocks: [
      ours('title', title, null, fileMark(round.id, sector, signOff.offers)),
      ours('under', say('signing-file-under', about), null),
      ours('text', say('signing-file-asked', about), null),
      ...(until === null ? [] : [ours('text', say('signing-file-until', { moment: { moment: until } }), null)]),
      ...['words', 'remark', 'figure', 'back', 'agree'].map((point) => ours('point', say(`signing-file-how-${point}`), null)),
      ours('beside', say('signing-file-reference', { reference: fileReference(round.id, sector, signOff.offers) }), null),
      ...signOff.sentences.flatMap(sentence),
    ],
  };
}

/** The moment at which the coordinators hear who has said nothing; null where the round has none. */
export function replyUntil(round: Round, sector: string, offeredAt: string): string | null {
  const [signer] = signersOf(round, { sector });
  if (!round.clearance || !signer) return null;
  const day = addWorkingDays(dayAt(round, signer, Temporal.Instant.from(offeredAt)), round.clearance.escalateAfter, round.calendar.freeDays);
  return momentOn(round, signer, day, round.clearance.at).toString();
}

function besideLines(one: Offered, dossier: Dossier, versions: readonly Version[], making: Making): readonly string[] {
  const { round } = making;
  const wording = wordingOf(making);
  const sources = sourcesShown(dossier.sector, ownSources(one.sources ?? [], dossier.sector), { round, dossiers: [dossier] });
  const shown = sources.map(({ what, quote }) => ({ say: quote === null ? 'signing-file-source' : 'signing-file-source-quote', slots: { what, quote: quote ?? '' } }));
  const footnote = footnoteOf(one, versions);
  return [
    ...(footnote === null ? [] : [renderReply('signing-file-footnote', { text: footnote.text }, wording)]),
    ...(shown.length === 0 ? [] : [renderReply('signing-file-sources', { sources: { list: shown }, count: shown.length }, wording)]),
  ];
}

/** What stands at the foot of the page of exactly this sentence. */
function footnoteOf(one: Offered, versions: readonly Version[]): Footnote | null {
  for (const { draft } of versions.toReversed()) {
    const found = sentencesOf(draft).find(({ sentence }) => sentence.id === one.id && sentenceHash(sentence) === one.hash);
    if (found) return found.sentence.footnote ?? null;
  }
  return null;
}
