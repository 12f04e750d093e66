import type { Dossier } from '../dossier/dossier.ts';
import type { Round } from '../round.ts';
import { sectorOf } from '../round.ts';
import type { SentenceOrigin, Slot } from '../utterance.ts';
import type { Origin } from './passport.ts';
import { originsOf } from './passport.ts';
import type { Sentence, Source } from './sentence.ts';
import { isAnswerSource } from './sentence.ts';

/** As much of somebody's words stands beside a sentence; `whole` leaves them as they are. */
const BRIEF = 90;

type Shown = SentenceOrigin['sources'][number];

/**
 * What a sentence rests on, to be shown beside it: each answer version once with who gave it, when, and the literal words;
 * then the data of the round. `passage` is the sector it stands under; null around the passages, where each answer names its own.
 */
export function sourcesShown(passage: string | null, sources: readonly Source[], { round, dossiers }: { readonly round: Round; readonly dossiers: readonly Dossier[] }, length: 'brief' | 'whole' = 'brief'): readonly Shown[] {
  const origins = originsOf(sources, passage, round, dossiers);
  const answers = origins.flatMap((one) => (one.kind === 'answer' ? [one] : []));
  const versions = answers.filter((one, at) => answers.findIndex((other) => isSameAnswer(one, other)) === at);
  const ofRound = origins.flatMap((one) => (one.kind === 'round' ? [one] : []));
  const places = [...new Set(ofRound.map((one) => one.found))];
  return [
    ...versions.map((one): Shown => ({ what: answerSlot(one, passage, round), quote: quoteOf(one, answers.filter((other) => isSameAnswer(one, other)).map((other) => other.quote), length) })),
    ...places.map((found): Shown => ({
      what: found === null ? { say: 'source-round' } : { say: 'source-round-found', slots: { found } },
      // its keys and settings are nobody's words
      quote: null,
    })),
  ];
}

/** Those of a sector's own answers and of the round: what another sector said is not this sector's to see. */
export function ownSources(sources: readonly Source[], sector: string): readonly Source[] {
  return sources.filter((one) => !isAnswerSource(one) || one.sector === undefined || one.sector === sector);
}

/** Everything a sentence rests on, its footnote included. */
export function allSources({ sources, footnote }: Pick<Sentence, 'sources' | 'footnote'>): readonly Source[] {
  return [...sources, ...footnote?.sources ?? []];
}

type Answer = Extract<Origin, { kind: 'answer' }>;

function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.sector === other.sector && one.question === other.question && one.version === other.version;
}

function answerSlot({ sector, label, version, by, at }: Answer, passage: string | null, round: Round): Slot {
  const date = Temporal.Instant.from(at).toZonedDateTimeISO(round.zone).toPlainDate().toString();
  const slots = { label: { words: label }, version, person: { person: by }, date: { date } };
  return sector === passage ? { say: 'source-answer', slots } : { say: 'source-answer-of', slots: { ...slots, sector: { words: sectorOf(round, sector).label } } };
}

/** The whole reply where it is short, else the words of it that the sentence uses. */
function quoteOf({ words }: Answer, used: readonly string[], length: 'brief' | 'whole'): string | null {
  const reply = words.replace(/\s+/g, ' ').trim();
  const taken = [...new Set(used.map((one) => one.trim()).filter((one) => one !== ''))].join(' … ');
  if (reply === '' || (length === 'brief' && reply.length > BRIEF && taken !== '')) return taken === '' ? null : length === 'brief' ? brief(taken) : taken;
  return length === 'brief' ? brief(reply) : reply;
}

function brief(text: string): string {
  if (text.length <= BRIEF) return text;
  const cut = text.slice(0, BRIEF - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), BRIEF / 2)).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
