import { newContact } from '../domain/contact.ts';
import type { ContactEvent } from '../domain/dossier/events.ts';
import { draftLetter } from '../domain/letter/draft.ts';
import type { Draft } from '../domain/letter/draft.ts';
import type { Person } from '../domain/person.ts';
import { localDate } from '../domain/conversation/turn.ts';
import { latestOf } from '../domain/letter/versions.ts';
import { readDeskAsk } from '../domain/reading/desk-ask.ts';
import type { DeskAsk } from '../domain/reading/desk-ask.ts';
import { readLetterAsk } from '../domain/reading/desk/letter-ask.ts';
import type { LetterAsk } from '../domain/reading/desk/letter-ask.ts';
import type { Action } from '../domain/utterance.ts';
import { answerDesk } from './desk.ts';
import { answeredProposal, proposalIn, stillProposed } from './desk/proposal.ts';
import { answerReach } from './desk/reach.ts';
import type { DeskOutcome, DeskView } from './desk/view.ts';
import type { House } from './house.ts';
import { answerLetter } from './letter-desk/answer-letter.ts';
import { whatToSmooth } from './letter-desk/smooth.ts';
import { aheadLines } from './letter-desk/ahead-lines.ts';
import { signedLines, staleLines } from './letter-desk/beside.ts';
import { clearanceShown } from './letter-desk/clearance-answer.ts';
import type { Inbound, Message } from './messages.ts';
import type { Commit } from './ports.ts';
import { clearancePictureOf } from './pictures/clearance-picture-of.ts';
import { statusPictureOf } from './pictures/status-picture-of.ts';
import type { Streams } from './streams.ts';
import { contactStream, dossierStream, roundStream } from './streams.ts';
import { reminderSituation } from './reminder-situation.ts';
import { toMessages } from './to-messages.ts';

/** A turn of a coordinator: what was asked, answered from the whole round. Everything a coordinator does is in the journal. */
export async function answerCoordinator(house: House, streams: Streams, person: Person, inbound: Inbound, at: string): Promise<Partial<Commit>> {
  const { round } = house;
  const now = Temporal.Instant.from(at);
  const situation = await reminderSituation(house, streams, now);
  const dossiers = await streams.dossiers();
  const contacts = await streams.contacts();
  const contact = contacts[person.id] ?? newContact(person.id);
  // the page is opened many times a day: only the first time there is something to say
  if (inbound.what.kind === 'arrival' && contact.greeted) return {};
  const last = await house.lastMessages.of(person.id);
  const said = saidTo(last, inbound);
  const reach = typeof said === 'string' ? await answerReach(house, person, said, at) : null;
  if (reach) {
    const wrote: readonly ContactEvent[] = [{ type: 'wrote', delivery: inbound.delivery }];
    return { appends: [...reach.appends, { stream: contactStream(round, person.id), expected: contact.version, events: wrote }], messages: reach.messages };
  }
  const letter = await streams.letter();
  const fresh = currentDraft(house, Object.values(dossiers), at);
  const made = latestOf(letter.versions)?.draft ?? null;
  const view: DeskView = { round, dossiers, contacts, plan: situation.plan, claims: await house.store.claims(round.id), draft: made ?? fresh, person, now, letter, templates: house.letter };
  const today = localDate(at, round.zone);
  const aboutLetter = typeof said === 'string' ? readLetterAsk(said, round, today, house.letter?.papers.map(({ name }) => name)) : said;
  const ask = readDeskAsk(typeof said === 'string' ? said : '', round, today);
  const outcome = aboutLetter ? aboutTheLetter(aboutLetter, await withSmoothed(house, view, aboutLetter, inbound.delivery), fresh) : ask.ask === 'unclear' && proposalIn(last) ? stillProposed(answerDesk(ask, view), last) : atDesk(ask, view, fresh);
  const contactEvents: readonly ContactEvent[] = [
    ...(contact.greeted ? [] : [{ type: 'greeted' } as const]),
    ...(inbound.what.kind === 'arrival' ? [] : [{ type: 'wrote', delivery: inbound.delivery } as const]),
  ];
  const utterances = contact.greeted ? outcome.utterances : outcome.utterances.map((one) => (one.to === person.id ? { ...one, lines: [{ say: 'greeting-coordinator', slots: { name: person.name } }, ...one.lines] } : one));
  return {
    appends: [
      ...outcome.dossierEvents.filter(({ events }) => events.length > 0).map(({ sector, events }) => ({ stream: dossierStream(round, sector), expected: dossiers[sector]?.version ?? 0, events })),
      ...(contactEvents.length > 0 ? [{ stream: contactStream(round, person.id), expected: contact.version, events: contactEvents }] : []),
      ...(outcome.roundEvents.length > 0 ? [{ stream: roundStream(round), expected: letter.version, events: outcome.roundEvents }] : []),
    ],
    messages: toMessages(house, utterances, at, {
      status: utterances.some((one) => one.picture === 'status') ? statusPictureOf(house, dossiers, contacts, now, person.language) : null,
      clearance: utterances.some((one) => one.picture === 'clearance') ? clearancePictureOf(house, dossiers, letter, now, person.language) : null,
    }),
  };
}

/** The letter as it can be written now; null where the round has no letter. */
export function currentDraft(house: House, dossiers: Parameters<typeof draftLetter>[2], at: string): Draft | null {
  return house.letter === null ? null : draftLetter(house.round, house.letter, dossiers, at);
}

/** An ask of the desk; a draft is made of what the answers give now, all else is about the version that was made last. */
function atDesk(ask: DeskAsk, view: DeskView, fresh: Draft | null): DeskOutcome {
  if (ask.ask === 'compile') return answerDesk(ask, { ...view, draft: fresh });
  const outcome = answerDesk(ask, view);
  const [first, ...others] = outcome.utterances;
  // once there is a letter, how far it is comes with how far the answers are
  const clearance = ask.ask === 'status' ? clearanceShown(view) : null;
  if (clearance) return { ...outcome, utterances: [...outcome.utterances, clearance] };
  const more = view.draft === null || first === undefined ? [] : ask.ask === 'passport' ? signedLines(view, view.draft, ask.sector, ask.sentence) : ask.ask === 'plan' && ask.sectors.length === 0 ? aheadLines(view) : ask.ask === 'draft' ? staleLines(view, fresh) : [];
  return more.length === 0 || first === undefined ? outcome : { ...outcome, utterances: [{ ...first, lines: [...first.lines, ...more] }, ...others] };
}

/** The view with what a model made of a passage, where that is asked and a model is set up. */
async function withSmoothed({ model }: House, view: DeskView, ask: LetterAsk, delivery: string): Promise<DeskView> {
  const toSmooth = ask.ask === 'smooth' && model?.smooth ? whatToSmooth(view, ask) : null;
  return toSmooth === null || !model?.smooth ? view : { ...view, smoothed: { ...await model.smooth(delivery, toSmooth), delivery } };
}

/** An ask about the letter; with papers of the version that was made last comes a line when the answers would give another one now. */
function aboutTheLetter(ask: LetterAsk, view: DeskView, fresh: Draft | null): DeskOutcome {
  const outcome = answerLetter(ask, view);
  const [first, ...others] = outcome.utterances;
  return ask.ask === 'send' && ask.version === null && first?.files ? { ...outcome, utterances: [{ ...first, lines: [...first.lines, ...staleLines(view, fresh)] }, ...others] } : outcome;
}

/** What was said to the desk; the label of a button of the last message is that button. A sentence from the page comes as an ask of its own. */
function saidTo(last: Message | null, { what }: Inbound): string | LetterAsk {
  if (what.kind === 'arrival') return 'status';
  if (what.kind === 'press') return pressed(what.action) ?? what.label;
  if (what.kind !== 'text' && what.kind !== 'edited') return '';
  const choice = last?.choices.find((one) => one.label.toLowerCase() === what.text.trim().toLowerCase()) ?? answeredProposal(last, what.text);
  return (choice ? pressed(choice.action) : null) ?? what.text;
}

function pressed(action: Action): string | LetterAsk | null {
  if (action.do === 'edit-sentence') return { ask: 'edit-by-id', id: action.sentence, text: action.text, expected: action.expected };
  return action.do === 'desk' ? action.text : null;
}
