import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import { readConfirmation } from '../reading/read-confirmation.ts';
import type { Choice, Line } from '../utterance.ts';
import type { SignOffEvent } from './events.ts';
import { offerChoices, openOf } from './offer.ts';
import type { Signer } from './respond-to-offer.ts';
import { evolveSignOff } from './sign-off.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

type Seen = { readonly sentence: string; readonly hash: string };
/** A sentence with its place in the part; 0 where it is no longer in it. */
type Placed = Pick<Standing, 'id' | 'hash' | 'place' | 'text'>;

/** What a remark, or a word about one that is held, leads to. */
export type RemarkOutcome = { readonly events: readonly SignOffEvent[]; readonly lines: readonly Line[]; readonly choices: readonly Choice[] };

/**
 * Keeps a remark about a sentence. Where it holds personal data only the masked words are held, and the person is asked
 * whether those may be kept; nobody else hears of it before.
 */
export function takeRemark(signer: Signer, sentence: Placed | undefined, words: string): RemarkOutcome {
  if (!sentence || words === '') return { events: [], lines: [{ say: 'sign-no-sentence', slots: { count: signer.signOff.sentences.length } }], choices: [] };
  const found = findPersonalData(words, { names: signer.names });
  if (found.length === 0) return kept(signer, sentence, words);
  const masked = maskPersonalData(words, found);
  const kinds = [...new Set(found.map((one) => one.kind))];
  const event: SignOffEvent = { type: 'remark-held', by: signer.person, sentence: sentence.id, hash: sentence.hash, words: masked, found: kinds };
  return { events: [event], ...askToMask(signer, { words: masked, found: kinds }) };
}

/** Keeps the words that were waited for. Where the sentence changed since, they stand with its new words; where it went, they are told all the same: nothing is lost. */
export function takeAwaited(signer: Signer, standings: readonly Standing[], waiting: Seen, words: string): RemarkOutcome {
  const { lines, ...outcome } = takeRemark(signer, standings.find((one) => one.id === waiting.sentence) ?? gone(waiting), words);
  return { ...outcome, lines: [...sinceThen(standings, waiting), ...lines] };
}

/** Hears what somebody says to the masked words of a remark: a yes keeps them, a no asks anew, other words are the remark instead. */
export function settleRemark(signer: Signer, standings: readonly Standing[], by: 'keep' | 'rephrase' | { readonly said: string }): RemarkOutcome {
  const held = signer.signOff.masking[signer.person];
  if (held === undefined) return { events: [], lines: [{ say: 'sign-old-button' }], choices: [] };
  const sentence = standings.find((one) => one.id === held.sentence) ?? gone(held);
  const keep = (): RemarkOutcome => {
    const { lines, ...outcome } = kept(signer, sentence, held.words);
    return { ...outcome, lines: [...sinceThen(standings, held), ...lines] };
  };
  if (by === 'keep') return keep();
  if (by === 'rephrase') return askAgain(signer, sentence);
  const said = readConfirmation(by.said);
  if (said.kind === 'confirm' && said.reason === '') return keep();
  if (said.kind === 'reject') return said.rest === '' ? askAgain(signer, sentence) : takeRemark(signer, sentence, said.rest);
  return takeRemark(signer, sentence, by.said.trim());
}

function gone({ sentence, hash }: Seen): Placed {
  return { id: sentence, hash, place: 0, text: '' };
}

/** What happened to a sentence since somebody began a remark about it. */
function sinceThen(standings: readonly Standing[], { sentence, hash }: Seen): readonly Line[] {
  const now = standings.find((one) => one.id === sentence);
  if (now === undefined) return [{ say: 'sign-remark-gone' }];
  return now.hash === hash ? [] : [{ say: 'sign-remark-moved', slots: { place: now.place, text: now.text } }];
}

function askAgain(signer: Signer, { id, place, text }: Placed): RemarkOutcome {
  return { events: [{ type: 'remark-begun', by: signer.person, sentence: id }], lines: [{ say: 'sign-remark-words', slots: { place, text }, style: 'question' }], choices: [] };
}

function askToMask({ signOff, owner }: Signer, { words, found }: { readonly words: string; readonly found: readonly string[] }): Omit<RemarkOutcome, 'events'> {
  const choice = (say: string, act: 'keep' | 'rephrase'): Choice => ({ label: { say }, action: { do: 'sign', act, places: [], offer: signOff.offers, ...owner } });
  return {
    lines: [{ say: 'personal-data', slots: { kinds: { list: found.map((kind) => ({ say: `personal-data-${kind}` })) }, masked: words }, style: 'question' }],
    choices: [choice('choice-masked', 'keep'), choice('choice-rephrase', 'rephrase')],
  };
}

function kept(signer: Signer, { id, hash, place }: Placed, words: string): RemarkOutcome {
  const { signOff, owner, person, now } = signer;
  const event: SignOffEvent = { type: 'sentence-remarked', by: person, sentence: id, hash, words };
  const rest = openOf(standingOf(signOff.sentences, evolveSignOff(signOff, event, now))).filter((one) => one.state !== 'remarked');
  const line: Line = place === 0 ? { say: 'sign-remark-kept-only' } : { say: 'sign-remark-kept', slots: { place } };
  if (rest.length === 0) return { events: [event], lines: [line], choices: [] };
  return { events: [event], lines: [line, { say: 'sign-still', slots: { places: { list: rest.map((one) => one.place) }, count: rest.length } }], choices: offerChoices(signOff.offers, rest, owner) };
}
