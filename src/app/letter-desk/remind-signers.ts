import { clearanceOf } from '../../domain/clearance/stand.ts';
import type { SilentSlot } from '../../domain/clearance/silent.ts';
import { silentSlots } from '../../domain/clearance/silent.ts';
import { waitedFor } from '../../domain/clearance/waited-for.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import { coordinatorsOf } from '../../domain/roles.ts';
import { howLines, offerChoices, sentenceLines } from '../../domain/sign-off/offer.ts';
import type { Line, Utterance } from '../../domain/utterance.ts';
import { announce } from '../announce.ts';
import type { DeskView } from '../desk/view.ts';
import type { House } from '../house.ts';
import type { Commit } from '../ports.ts';
import type { Streams } from '../streams.ts';
import { toMessages } from '../to-messages.ts';
import { partySlot } from './parts.ts';
import { besideOf } from './put-before.ts';

type Dossiers = DeskView['dossiers'];

/**
 * What time alone brings to people who were asked to agree: each moment is claimed before its message leaves, once, also when
 * two programs look at the same time. Returns how many messages went into the outbox.
 */
export async function remindSigners(house: House, streams: Streams): Promise<number> {
  const { round, clock, store } = house;
  const now = clock.now();
  const { versions, clearing } = await streams.letter();
  const draft = latestOf(versions)?.draft;
  if (!draft || !round.clearance) return 0;
  const dossiers = await streams.dossiers();
  const asked = Object.values(dossiers).some(({ signOff }) => signOff.offers > 0) || Object.keys(clearing.reviews).length > 0;
  if (!asked) return 0;
  const parts = clearanceOf({ round, draft, dossiers, clearing }).flatMap((step) => step.parts);
  const taken = new Set((await store.claims(round.id)).map((claim) => claim.slot));
  let sent = 0;
  const due = silentSlots(round, parts, await streams.contacts(), now).filter((one) => !taken.has(one.slot));
  // a coordinator hears of everybody who is silent in one message; who signs is asked per sector
  for (const together of Map.groupBy(due, ({ person, purpose, slot }) => (purpose === 'escalation-coordinator' ? person : slot)).values()) {
    const commit = commitOf(house, dossiers, draft, together, now.toString());
    const { outcome } = await store.commit(commit);
    if (outcome !== 'kept') continue;
    announce(house, commit);
    sent += commit.messages.length;
  }
  return sent;
}

function commitOf(house: House, dossiers: Dossiers, draft: Draft, together: readonly SilentSlot[], at: string): Commit {
  const [first] = together;
  if (!first) throw new Error('A moment of silence is about nobody');
  const utterance = first.purpose === 'escalation-coordinator' ? silentUtterance(house, together) : reminderUtterance(house, dossiers, draft, first);
  const messages = toMessages(house, [utterance], at).map((message) => ({ ...message, slot: first.slot }));
  const claims = together.map(({ slot, person, purpose, planned, part }) => ({ slot, person, sectors: 'sector' in part.party ? [part.party.sector] : [], purpose, planned: planned.toString(), claimedAt: at, sent: at, reason: null }));
  return { at, appends: [], messages, claims, done: null, masks: [] };
}

/** What a coordinator hears of everybody who is silent. */
function silentUtterance({ round }: House, together: readonly SilentSlot[]): Utterance {
  const lines = together.map(({ part, open }): Line => ({
    say: 'sign-tell-silent', slots: { part: partySlot({ round }, part.party), moment: { moment: part.signOff.offeredAt ?? '' }, count: open.length, people: { list: waitedFor(round, part).map(({ id }) => ({ person: id })) } },
    ...(together.length > 1 ? { style: 'point' } : {}),
  }));
  const [one] = together;
  return {
    to: one!.person, sector: together.length === 1 && 'sector' in one!.part.party ? one!.part.party.sector : null, question: null, awaits: null,
    lines: [...lines, { say: 'sign-tell-silent-how', slots: { part: partySlot({ round }, one!.part.party) } }], choices: [{ label: { say: 'letter-choice-clearance' }, action: { do: 'desk', text: 'afstemming' } }],
  };
}

function reminderUtterance({ round }: House, dossiers: Dossiers, draft: Draft, { part, person, open }: SilentSlot): Utterance {
  const { party, signOff } = part;
  const slots = { part: partySlot({ round }, party), moment: { moment: signOff.offeredAt ?? '' }, count: open.length, coordinator: { person: coordinatorsOf(round)[0]?.id ?? '' } };
  const about = { to: person, sector: 'sector' in party ? party.sector : null, question: null, awaits: null };
  return { ...about, lines: [{ say: 'sign-reminder', slots }, ...sentenceLines(open, besideOf({ round, dossiers }, draft, party)), ...howLines(open, party)], choices: offerChoices(signOff.offers, open, party) };
}
