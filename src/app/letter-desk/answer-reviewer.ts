import { signersOf } from '../../domain/clearance/signers.ts';
import type { ClearanceEvent } from '../../domain/clearance/clearing.ts';
import type { DossierEvent } from '../../domain/dossier/events.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { maskPersonalData } from '../../domain/personal-data/mask-personal-data.ts';
import type { Person } from '../../domain/person.ts';
import { coordinatorsOf } from '../../domain/roles.ts';
import { readSendAsk } from '../../domain/reading/desk/send-ask.ts';
import { offerChoices, openOf, sentenceLines } from '../../domain/sign-off/offer.ts';
import { respondToOffer } from '../../domain/sign-off/respond-to-offer.ts';
import type { SignInput, Signer, SignOutcome } from '../../domain/sign-off/respond-to-offer.ts';
import { inOwnNumbers } from '../../domain/sign-off/own-numbers.ts';
import { evolveSignOff } from '../../domain/sign-off/sign-off.ts';
import type { SignOff } from '../../domain/sign-off/sign-off.ts';
import { sentenceHash } from '../../domain/sign-off/sentence-hash.ts';
import { offeredOf, standingOf } from '../../domain/sign-off/standing.ts';
import type { SignOffEvent } from '../../domain/sign-off/events.ts';
import type { Utterance } from '../../domain/utterance.ts';
import type { House } from '../house.ts';
import type { Inbound } from '../messages.ts';
import type { Commit } from '../ports.ts';
import type { Streams } from '../streams.ts';
import { dossierStream, roundStream } from '../streams.ts';
import { toMessages } from '../to-messages.ts';
import { placeSlot, sentenceIn } from './parts.ts';
import { besideOf, under } from './put-before.ts';
import { reviewerSent } from './send-papers.ts';

/** True for somebody who reviews and has no sector, once something of the letter was put before the steps this person clears. */
export async function reviewsNow(streams: Streams, person: Person): Promise<boolean> {
  const steps = person.roles.flatMap((role) => (role.role === 'reviewer' && role.clears !== undefined ? [role.clears] : []));
  if (steps.length === 0 || person.roles.some((role) => role.role !== 'reviewer')) return false;
  const { clearing } = await streams.letter();
  return steps.some((step) => (clearing.reviews[step]?.offers ?? 0) > 0);
}

/**
 * A turn of a reviewer: what was put before the steps this person clears is agreed to or remarked on. A remark sends the
 * sentence it is about, and only that one, back to its sector.
 */
export async function answerReviewer(house: House, streams: Streams, person: Person, inbound: Inbound, at: string): Promise<Partial<Commit>> {
  const { round } = house;
  const letter = await streams.letter();
  const draft = latestOf(letter.versions)?.draft ?? null;
  const said = await inputOf(house, person, inbound);
  const mine = person.roles.flatMap((role) => (role.role === 'reviewer' && role.clears !== undefined && (letter.clearing.reviews[role.clears]?.offers ?? 0) > 0 ? [role.clears] : []));
  const step = said.step ?? mine.at(-1);
  const signOff = step === undefined ? undefined : letter.clearing.reviews[step];
  const reply = (lines: Utterance['lines'], choices: Utterance['choices'] = []): Utterance => ({ to: person.id, lines, choices, sector: null, question: null, awaits: null });
  if (draft === null || step === undefined || !signOff || !mine.includes(step)) return {};
  const wanted = said.input?.kind === 'text' ? readSendAsk(said.input.text, house.letter?.papers.map(({ name }) => name) ?? []) : null;
  if (wanted !== null && wanted !== 'others') {
    const { lines, files } = reviewerSent(person, wanted, letter.versions.all.length);
    return { messages: toMessages(house, [{ ...reply(lines), ...(files.length > 0 ? { files } : {}) }], at) };
  }
  const signer = { person: person.id, owner: { step }, signOff, maySign: true, now: at, names: round.people.map((one) => one.name), beside: { under: under({ round }, draft) } };
  const heard = said.input?.kind === 'text' ? inOwnNumbers(said.input.text, round, (part, place) => placeIn(signOff, sentenceIn(draft, { part, place })?.sentence.id)) : null;
  if (heard?.kind === 'none') return { messages: toMessages(house, [reply([{ say: 'sign-no-sentence-here', slots: { count: signOff.sentences.length } }])], at) };
  const input: SignInput | null = heard ? { kind: 'text', text: heard.text } : said.input;
  const outcome = (input === null ? null : respondToOffer(signer, input)) ?? (input?.kind === 'text' && input.text.trim() !== '' ? unclear(signer) : respondToOffer(signer, { kind: 'text', text: 'show sentences' })!);
  const label = { words: round.clearance?.steps.find((one) => one.id === step)?.label ?? { nl: step, en: step } };
  const tell = (say: string, slots: NonNullable<Extract<Utterance['lines'][number], { say: string }>['slots']>): readonly Utterance[] => coordinatorsOf(round).map(({ id }) => ({ ...reply([{ say, slots: { who: { person: person.id }, step: label, ...slots } }]), to: id }));
  const remarks = outcome.events.filter((event) => event.type === 'sentence-remarked');
  const returned = (await Promise.all(remarks.map((remark) => sendBack(house, streams, draft, remark, step, label, at)))).filter((one) => one !== null);
  const roundEvents = outcome.events.map((act): ClearanceEvent => ({ type: 'review', step, by: person.id, act }));
  const text = inbound.what.kind === 'text' ? inbound.what.text : '';
  const found = findPersonalData(text, { names: signer.names });
  return {
    // what was said of sentences is kept without personal data: what it came in as goes at once
    done: { delivery: inbound.delivery, masked: found.length === 0 ? null : maskPersonalData(text, found) },
    appends: [
      ...(roundEvents.length > 0 ? [{ stream: roundStream(round), expected: letter.version, events: roundEvents }] : []),
      ...returned.map(({ stream, expected, events }) => ({ stream, expected, events })),
    ],
    messages: toMessages(house, [
      reply(outcome.lines, outcome.choices),
      ...(outcome.complete ? tell('sign-tell-review-complete', {}) : []),
      ...remarks.flatMap((remark) => tell(toldAs(draft, remark), { where: placeSlot({ round }, draft, remark.sentence), words: remark.words })),
      ...returned.flatMap((one) => one.utterances),
    ], at),
  };
}

/** Words that are neither agreement nor a remark: how to give either. Nothing is made of them. */
function unclear(signer: Signer): SignOutcome {
  const open = openOf(standingOf(signer.signOff.sentences, signer.signOff));
  return { events: [], choices: offerChoices(signer.signOff.offers, open, signer.owner), correct: null, word: false, complete: false, lines: [{ say: 'sign-unclear', slots: { count: open.length } }] };
}

/** The number of a sentence among those that were put before somebody; null where it is not one of them. */
function placeIn({ sentences }: SignOff, id: string | undefined): number | null {
  const at = sentences.findIndex((one) => one.id === id);
  return at < 0 ? null : at + 1;
}

type Remark = Extract<SignOffEvent, { type: 'sentence-remarked' }>;

/** What coordinators hear of a remark: about the words that stand there now, about earlier ones, or about a sentence that went. */
function toldAs(draft: Draft, { sentence, hash }: Remark): string {
  const now = sentencesOf(draft).find((one) => one.sentence.id === sentence);
  return now === undefined ? 'sign-tell-review-remark-gone' : sentenceHash(now.sentence) === hash ? 'sign-tell-review-remark' : 'sign-tell-review-remark-moved';
}

/**
 * The sentence goes back to the sector it is about, when that was asked before; what stands around the passages is the
 * coordinators'. Where it changed since it was put before the sector, the remark waits there until it is put before them anew.
 */
async function sendBack(house: House, streams: Streams, draft: Draft, remark: Remark, step: string, label: Utterance['choices'][number]['label'], at: string) {
  const { round } = house;
  const found = sentencesOf(draft).find((one) => one.sentence.id === remark.sentence);
  if (!found || found.sector === null) return null;
  const { sector, place, sentence } = found;
  const dossier = await streams.dossier(sector);
  const [offered] = offeredOf([sentence]);
  if (dossier.signOff.offers === 0 || !offered) return null;
  const back: DossierEvent = { type: 'sentence-returned', by: remark.by, from: step, sentence: remark.sentence, hash: offered.hash, words: remark.words };
  const after = evolveSignOff(dossier.signOff, back, at);
  const standing = standingOf(after.sentences, after).filter((one) => one.id === remark.sentence);
  const seen = dossier.signOff.sentences.some((one) => one.id === remark.sentence && one.hash === offered.hash);
  const utterances = !seen ? [] : signersOf(round, { sector }).map(({ id }): Utterance => ({
    to: id, sector, question: null, awaits: null, choices: offerChoices(after.offers, standing, { sector }),
    lines: [{ say: 'sign-returned', slots: { step: label, sector: { words: round.sectors.find((one) => one.id === sector)!.label }, place } }, ...sentenceLines(standing, besideOf({ round, dossiers: { [sector]: dossier } }, draft, { sector })), { say: 'sign-how' }],
  }));
  return { stream: dossierStream(round, sector), expected: dossier.version, events: [back], utterances };
}

async function inputOf(house: House, person: Person, { what }: Inbound): Promise<{ readonly input: SignInput | null; readonly step?: string }> {
  const action = what.kind === 'press' ? what.action : what.kind === 'text' ? (await house.lastMessages.of(person.id))?.choices.find((one) => one.label.toLowerCase() === what.text.trim().toLowerCase())?.action : undefined;
  if (action?.do === 'sign') return { input: { kind: 'press', act: action.act, places: action.places, offer: action.offer }, ...(action.step === undefined ? {} : { step: action.step }) };
  return { input: what.kind === 'text' ? { kind: 'text', text: what.text } : null };
}
