import type { Person } from '../domain/person.ts';
import { isCoordinator } from '../domain/roles.ts';
import type { Choice, Utterance } from '../domain/utterance.ts';
import type { House } from './house.ts';
import type { Inbound } from './messages.ts';
import type { Commit, RoundEvent } from './ports.ts';
import { strangerKey } from './strangers.ts';
import { isChat } from './reach/reachability.ts';
import { toMessages } from './to-messages.ts';

/**
 * The first contact with somebody of whom only a platform knows who it is: an e-mail address that belongs to a person of
 * the round is put to them, and their yes is kept in the round's journal. Everybody else gets the same polite words,
 * which show nothing. What a platform does not vouch for (guests, other workspaces, programs) is a stranger.
 */
export async function meet(house: House, inbound: Inbound, at: string): Promise<Partial<Commit> & { readonly met?: Person }> {
  const person = await known(house, inbound);
  const said = inbound.what.kind === 'press' && inbound.what.action.do === 'say' ? inbound.what.action.turn : null;
  if (person && said === 'identity-yes') {
    const [place = '', user = ''] = split(inbound.from.id);
    const stream = `round/${house.round.id}` as const;
    const expected = (await house.store.read(stream, 0)).length;
    const event: RoundEvent = { type: 'identity-linked', person: person.id, platform: inbound.from.platform as 'slack' | 'teams', place, user };
    // who is spoken with elsewhere goes on there; the thanks belong where the button was
    const elsewhere = house.channels.some((channel) => isChat(channel) && channel.platform !== inbound.from.platform && channel.addressOf(person.id) !== null);
    const thanks: Utterance = { to: elsewhere ? strangerKey(inbound) : person.id, lines: [{ say: isCoordinator(person) ? 'identity-done-desk' : 'identity-done', slots: { name: person.name } }], choices: [], sector: null, question: null, awaits: null };
    return { appends: [{ stream, expected, events: [event] }], messages: toMessages(house, [thanks], at), ...(elsewhere ? {} : { met: person }) };
  }
  const choices: readonly Choice[] = [
    { label: { say: 'choice-identity-yes' }, action: { do: 'say', turn: 'identity-yes', question: null, sector: null } },
    { label: { say: 'choice-identity-no' }, action: { do: 'say', turn: 'identity-no', question: null, sector: null } },
  ];
  const asks = person !== null && said !== 'identity-no';
  const utterance: Utterance = {
    to: strangerKey(inbound), choices: asks ? choices : [], sector: null, question: null, awaits: asks ? { kind: 'confirmation' } : null,
    lines: [asks ? { say: 'identity-ask', slots: { name: person.name } } : { say: 'stranger', slots: { contact: house.round.asks.contact } }],
  };
  return { messages: toMessages(house, [utterance], at) };
}

/** The person of the round with this e-mail address, unless that person is already known there as somebody else. */
async function known(house: House, inbound: Inbound): Promise<Person | null> {
  const email = (await house.vouch?.(inbound.from).catch(() => null))?.toLowerCase();
  if (!email) return null;
  const person = house.round.people.find((one) => one.email.toLowerCase() === email);
  const isSomebodyElse = person !== undefined && house.channels.some((channel) => channel.platform === inbound.from.platform && channel.addressOf(person.id));
  if (isSomebodyElse) house.log.warn('somebody with the e-mail address of a person of the round has another account than is known: look at the identities in the people file', { person: person.id, platform: inbound.from.platform });
  return person && !isSomebodyElse ? person : null;
}

function split(id: string): readonly string[] {
  const at = id.indexOf(':');
  return [id.slice(0, at), id.slice(at + 1)];
}
