import type { Person } from '../person.ts';
import type { Round } from '../round.ts';
import { openOf } from '../sign-off/offer.ts';
import type { Standing } from '../sign-off/standing.ts';
import { signersOf } from './signers.ts';
import type { PartStand } from './stand.ts';

/** The sentences of a part that somebody who was asked has said nothing to yet: who has a remark has said something. */
export function silentOn({ signOff, sentences, state }: PartStand): readonly Standing[] {
  if (signOff.offeredAt === null || state === 'agreed' || state === 'waived') return [];
  return openOf(sentences).filter((one) => one.state !== 'remarked');
}

/** Of these sentences those that one of the signers is asked about: who agreed to an earlier wording, and everybody where no signer did. */
export function asksOf(person: string, open: readonly Standing[], signers: readonly string[]): readonly Standing[] {
  return open.filter((one) => one.signers.includes(person) || !one.signers.some((id) => signers.includes(id)));
}

/** Who was asked for a word about this part and has not given it, in the order of the people file. */
export function waitedFor(round: Round, part: PartStand): readonly Person[] {
  const open = silentOn(part);
  const asked = signersOf(round, part.party).filter((person) => part.signOff.to.includes(person.id));
  return asked.filter((person) => asksOf(person.id, open, asked.map((one) => one.id)).length > 0);
}
