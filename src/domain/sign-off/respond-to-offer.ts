import type { Choice, Line } from '../utterance.ts';
import type { SignOffEvent } from './events.ts';
import type { Beside } from './offer.ts';
import { offerChoices, openOf, sentenceLines, someLines, whichChoices } from './offer.ts';
import { readSigning } from './read-signing.ts';
import type { Signing } from './read-signing.ts';
import type { SignOff } from './sign-off.ts';
import { evolveSignOff } from './sign-off.ts';
import { isAgreed, standingOf } from './standing.ts';
import { settleRemark, takeAwaited, takeRemark } from './take-remark.ts';
import type { Standing } from './standing.ts';

/** Who says something to what was put before them. */
export type Signer = {
  readonly person: string;
  readonly owner: { readonly sector: string } | { readonly step: string };
  readonly signOff: SignOff;
  /** One of those who agree here; others only hear that they are not. */
  readonly maySign: boolean;
  readonly now: string;
  /** Names of people that are known, to be taken out of a remark. */
  readonly names: readonly string[];
  readonly beside?: Beside;
};

export type SignInput =
  | { readonly kind: 'press'; readonly act: 'agree' | 'remark' | 'correct' | 'word' | 'keep' | 'rephrase'; readonly places: readonly number[]; readonly offer: number }
  | { readonly kind: 'text'; readonly text: string };

/** What follows. `correct`: the sentence whose answers are to be looked at again. */
export type SignOutcome = {
  readonly events: readonly SignOffEvent[];
  readonly lines: readonly Line[];
  readonly choices: readonly Choice[];
  readonly correct: Standing | null;
  /** The sentences are wanted as a Word file. */
  readonly word: boolean;
  /** True when with this every sentence is agreed to. */
  readonly complete: boolean;
};

/** What a word or a button about offered sentences leads to; null when the words are about something else, or nothing was offered. */
export function respondToOffer(signer: Signer, input: SignInput): SignOutcome | null {
  const { signOff } = signer;
  if (signOff.offers === 0) return null;
  const standings = standingOf(signOff.sentences, signOff);
  if (input.kind === 'press') {
    if (!signer.maySign) return said([{ say: 'sign-not-yours' }]);
    if (input.act === 'keep' || input.act === 'rephrase') return { ...said([]), ...settleRemark(signer, standings, input.act) };
    if (input.offer !== signOff.offers) return stillOpen(signer, [{ say: 'sign-old-button' }]);
    return act(signer, standings, input.act, input.places, '');
  }
  const waiting = signOff.waiting[signer.person];
  const masking = signOff.masking[signer.person];
  const signing = readSigning(input.text);
  const isRemark = signing === null || signing.means === 'vague' || (signing.means === 'word' && !/^(?:stuur|send)/iu.test(input.text.trim()));
  if (masking !== undefined && isRemark) return { ...said([]), ...settleRemark(signer, standings, { said: input.text }) };
  if (waiting !== undefined && isRemark) return { ...said([]), ...takeAwaited(signer, standings, waiting, input.text.trim()) };
  if (signing === null) return null;
  // without a remark that was begun, to say that there is none is a friendly word
  if (signing.means === 'cancel' && waiting === undefined && masking === undefined && NO_REMARK.test(input.text)) return signer.maySign ? hear(signer, standings, { means: 'vague' }, false) : null;
  if (signing.means === 'sources') return sourcesOf(signer, standings, signing.place);
  if (!signer.maySign) return signing.means === 'vague' || signing.means === 'cancel' ? null : said([{ say: 'sign-not-yours' }]);
  return hear(signer, standings, signing, waiting !== undefined || masking !== undefined);
}

function hear(signer: Signer, standings: readonly Standing[], signing: Exclude<Signing, { means: 'sources' }>, waiting: boolean): SignOutcome | null {
  switch (signing.means) {
    case 'agree-all': return act(signer, standings, 'agree', openOf(standings).map((one) => one.place), '');
    case 'agree': return act(signer, standings, 'agree', signing.places, '');
    case 'remark': return act(signer, standings, 'remark', signing.place === null ? [] : [signing.place], signing.words);
    case 'correct': return act(signer, standings, 'correct', signing.place === null ? [] : [signing.place], '');
    case 'word': return wordFile(signer, standings);
    case 'show': return stillOpen(signer, []);
    case 'cancel': return waiting ? { ...said([{ say: 'sign-remark-left' }]), events: [{ type: 'remark-begun', by: signer.person, sentence: null }] } : null;
    // a friendly word is no agreement: it is asked for
    case 'vague': return openOf(standings).length === 0 ? null : { ...stillOpen(signer, [{ say: 'sign-not-inferred' }], false), events: [] };
  }
}

function act(signer: Signer, standings: readonly Standing[], what: 'agree' | 'remark' | 'correct' | 'word', places: readonly number[], words: string): SignOutcome | null {
  const meant = places.map((place) => standings.find((one) => one.place === place) ?? null);
  if (meant.includes(null)) return said([{ say: 'sign-no-sentence', slots: { count: standings.length } }]);
  const these = meant.filter((one) => one !== null);
  const [first] = these;
  if (what === 'word') return wordFile(signer, standings);
  if (what === 'agree') return agreed(signer, standings, these);
  if (first === undefined) {
    const among = what === 'correct' ? standings.filter((one) => one.questions.length > 0) : standings;
    return { ...said([{ say: `sign-${what}-which` }]), choices: whichChoices(what, signer.signOff, among, signer.owner) };
  }
  if (what === 'correct') return { ...said([]), correct: first };
  if (words !== '') return remarked(signer, first, words);
  return { ...said([{ say: 'sign-remark-words', slots: { place: first.place, text: first.text }, style: 'question' }]), events: [{ type: 'remark-begun', by: signer.person, sentence: first.id }] };
}

function agreed(signer: Signer, standings: readonly Standing[], these: readonly Standing[]): SignOutcome {
  const fresh = these.filter((one) => one.state !== 'agreed' || (one.by !== signer.person && !one.signers.includes(signer.person)));
  if (fresh.length === 0) return stillOpen(signer, [{ say: 'sign-already' }]);
  const event: SignOffEvent = { type: 'sentences-agreed', by: signer.person, sentences: fresh.map(({ id, hash }) => ({ id, hash })) };
  const after = standingOf(signer.signOff.sentences, evolveSignOff(signer.signOff, event, signer.now));
  const complete = isAgreed(after);
  if (complete) return { ...said([{ say: 'sign-complete', slots: { count: after.length } }]), events: [event], complete: !isAgreed(standings) };
  const places = { list: fresh.map((one) => one.place) };
  return { ...stillOpen(signer, [{ say: 'sign-agreed', slots: { places, count: fresh.length } }], true, after), events: [event] };
}

function remarked(signer: Signer, sentence: Standing | undefined, words: string): SignOutcome {
  return { ...said([]), ...takeRemark(signer, sentence, words) };
}

/** A sector's own sentences in Word; who reads more than that has the letter. */
function wordFile(signer: Signer, standings: readonly Standing[]): SignOutcome | null {
  if (!('sector' in signer.owner)) return null;
  const open = openOf(standings);
  const choices = open.length === 0 ? [] : offerChoices(signer.signOff.offers, open, signer.owner).filter(({ action }) => action.do !== 'sign' || action.act !== 'word');
  return { ...said([{ say: 'sign-word', slots: { count: standings.length } }]), choices, word: true };
}

/** What a sentence rests on, with every word of it; who reads the letter without the answers hears that. */
function sourcesOf({ beside }: Signer, standings: readonly Standing[], place: number): SignOutcome {
  const sentence = standings.find((one) => one.place === place);
  if (!sentence) return said([{ say: 'sign-no-sentence', slots: { count: standings.length } }]);
  if (!beside?.whole) return said([{ say: 'sign-sources-hidden' }]);
  const sources = beside.whole(sentence).map(({ what, quote }): Line => ({ say: quote === null ? 'sign-source' : 'sign-source-quote', slots: { what, quote: quote ?? '' }, style: 'point' }));
  return said([{ say: 'sign-sources', slots: { place }, style: 'heading' }, { say: 'sentence-text', slots: { text: sentence.text } }, ...(sources.length === 0 ? [{ say: 'sign-sources-none' }] : sources)]);
}

/** What still wants a word, with its buttons. */
function stillOpen(signer: Signer, first: readonly Line[], whole = true, standings = standingOf(signer.signOff.sentences, signer.signOff)): SignOutcome {
  const open = openOf(standings);
  if (open.length === 0) return said([...first, { say: 'sign-nothing-open' }]);
  return { ...said([...first, { say: 'sign-still', slots: { places: { list: open.map((one) => one.place) }, count: open.length } }, ...(whole ? [...sentenceLines(open, signer.beside), ...someLines(open)] : [])]), choices: offerChoices(signer.signOff.offers, open, signer.owner) };
}

function said(lines: readonly Line[]): SignOutcome {
  return { events: [], lines, choices: [], correct: null, word: false, complete: false };
}

const NO_REMARK = /opmerking|remark/i;
