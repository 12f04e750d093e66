import type { Instant } from '../dossier/dossier.ts';
import type { ReportFile } from '../reading/report/report.ts';
import type { Offered, SignOffEvent } from './events.ts';
import type { ReturnedChange } from './returned/returned.ts';

/** What was put before a sector or a reviewer, and what they said to it, folded from the journal. JSON-shaped. */
export type SignOff = {
  /** How often something was put before them: the number that ties a button to its offer. */
  readonly offers: number;
  readonly offeredAt: Instant | null;
  readonly draft: string | null;
  /** The number of that draft's version; null where its journal does not say. */
  readonly version: number | null;
  readonly to: readonly string[];
  /** The sentences of the last offer that were asked about. */
  readonly asked: readonly string[];
  /** The whole part as it was offered last. */
  readonly sentences: readonly Offered[];
  /** Every wording that was ever offered, by sentence, oldest first. */
  readonly wordings: { readonly [sentence: string]: readonly (Offered & { readonly at: Instant })[] };
  /** All that was said, oldest first. */
  readonly acts: readonly Act[];
  /** Signing files that came back and were passed on, oldest first. */
  readonly returned: readonly { readonly by: string; readonly at: Instant; readonly file: ReportFile; readonly loose: readonly string[]; readonly offer: number }[];
  /** By person: the sentence that the next words are a remark about, as the person saw it. */
  readonly waiting: { readonly [person: string]: { readonly sentence: string; readonly hash: string } };
  /** By person: the masked words of a remark that may not be kept yet. */
  readonly masking: { readonly [person: string]: { readonly sentence: string; readonly hash: string; readonly words: string; readonly found: readonly string[] } };
  readonly waived: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
};

export type Act =
  | { readonly kind: 'agreed'; readonly sentence: string; readonly hash: string; readonly by: string; readonly at: Instant }
  | { readonly kind: 'remarked'; readonly sentence: string; readonly hash: string; readonly by: string; readonly at: Instant; readonly words: string }
  | { readonly kind: 'returned'; readonly sentence: string; readonly hash: string; readonly by: string; readonly at: Instant; readonly words: string; readonly from: string }
  | { readonly kind: 'proposed'; readonly sentence: string; readonly hash: string; readonly by: string; readonly at: Instant; readonly change: ReturnedChange }
  | { readonly kind: 'refused'; readonly sentence: string; readonly hash: string; readonly by: string; readonly at: Instant; readonly of: string };

/** Nothing was put before anybody. */
export const NO_SIGN_OFF: SignOff = { offers: 0, offeredAt: null, draft: null, version: null, returned: [], to: [], asked: [], sentences: [], wordings: {}, acts: [], waiting: {}, masking: {}, waived: null };

/** Folds one event. Total. */
export function evolveSignOff(signOff: SignOff, event: SignOffEvent, at: Instant): SignOff {
  switch (event.type) {
    case 'passage-offered': {
      const { draft, version = null, to, asked, sentences } = event;
      return { ...signOff, offers: signOff.offers + 1, offeredAt: at, draft, version, to, asked, sentences, wordings: worded(signOff.wordings, sentences, at) };
    }
    case 'sentences-agreed': {
      const acts = event.sentences.map(({ id, hash }): Act => ({ kind: 'agreed', sentence: id, hash, by: event.by, at }));
      return { ...withoutWaiting(signOff, event.by), acts: [...signOff.acts, ...acts] };
    }
    case 'remark-begun':
      return event.sentence === null ? withoutWaiting(signOff, event.by) : { ...withoutWaiting(signOff, event.by), waiting: { ...signOff.waiting, [event.by]: { sentence: event.sentence, hash: signOff.sentences.find((one) => one.id === event.sentence)?.hash ?? '' } } };
    case 'remark-held': {
      const { sentence, hash, by, words, found } = event;
      return { ...withoutWaiting(signOff, by), masking: { ...signOff.masking, [by]: { sentence, hash, words, found } } };
    }
    case 'sentence-remarked': {
      const { sentence, hash, by, words } = event;
      return { ...withoutWaiting(signOff, by), acts: [...signOff.acts, { kind: 'remarked', sentence, hash, by, at, words }] };
    }
    case 'sentence-returned': {
      const { sentence, hash, by, words, from } = event;
      return { ...signOff, acts: [...signOff.acts, { kind: 'returned', sentence, hash, by, at, words, from }] };
    }
    case 'signing-returned':
      return { ...signOff, returned: [...signOff.returned, { by: event.by, at, file: event.file, loose: event.loose, offer: signOff.offers }] };
    case 'sentence-proposed': {
      const { sentence, hash, by, change } = event;
      return { ...signOff, acts: [...signOff.acts, { kind: 'proposed', sentence, hash, by, at, change }] };
    }
    case 'proposal-refused': {
      const { sentence, hash, by, of } = event;
      return { ...signOff, acts: [...signOff.acts, { kind: 'refused', sentence, hash, by, at, of }] };
    }
    case 'agreement-waived':
      return { ...signOff, waived: { by: event.by, at, reason: event.reason } };
  }
}

function worded(wordings: SignOff['wordings'], sentences: readonly Offered[], at: Instant): SignOff['wordings'] {
  const fresh = sentences.filter(({ id, hash }) => wordings[id]?.at(-1)?.hash !== hash);
  return { ...wordings, ...Object.fromEntries(fresh.map((one) => [one.id, [...wordings[one.id] ?? [], { ...one, at }]])) };
}

function withoutWaiting(signOff: SignOff, person: string): SignOff {
  const { [person]: _, ...waiting } = signOff.waiting;
  const { [person]: __, ...masking } = signOff.masking;
  return { ...signOff, waiting, masking };
}
