import type { Person } from '../domain/person.ts';
import type { Round } from '../domain/round.ts';
import type { Address, Platform } from './messages.ts';
import type { Store, Stream } from './ports.ts';

/** Who is who on the platforms: what the people file says, and what people confirmed at their first contact. */
export type Identities = {
  /** The person behind an address of a platform; null for a stranger. */
  readonly personAt: (from: Address) => Person | null;
  readonly addressOf: (person: string, platform: Platform) => Address | null;
  /** Reads what was confirmed since, also by another program on the same store. */
  readonly refresh: () => Promise<void>;
};

/** An address is a workspace or tenant and a user in it, `T0123:U0456`: the same user id elsewhere is somebody else. */
export function addressIn(platform: Platform, place: string, user: string): Address {
  return { platform, id: `${place}:${user}` };
}

export async function openIdentities(round: Round, store: Pick<Store, 'read'>): Promise<Identities> {
  const stream: Stream = `round/${round.id}`;
  const people = new Map<string, Person>();
  const addresses = new Map<string, Address>();
  let read = 0;
  const link = (person: Person, address: Address): void => {
    people.set(keyOf(address), person);
    addresses.set(`${address.platform}/${person.id}`, address);
  };
  const refresh = async (): Promise<void> => {
    for (const { n, event } of await store.read(stream, read)) {
      read = Math.max(read, n);
      if (event.type !== 'identity-linked') continue;
      const person = round.people.find((one) => one.id === event.person);
      // the people file is the last word: what it says of somebody is not overruled by an earlier confirmation
      if (person && !named(person, event.platform)) link(person, addressIn(event.platform, event.place, event.user));
    }
  };
  for (const person of round.people) {
    const { slack, teams } = person.identities;
    if (slack) link(person, addressIn('slack', slack.workspace, slack.user));
    if (teams) link(person, addressIn('teams', teams.tenant, teams.user));
  }
  await refresh();
  return {
    personAt: (from) => people.get(keyOf(from)) ?? null,
    addressOf: (person, platform) => addresses.get(`${platform}/${person}`) ?? null,
    refresh,
  };
}

function named(person: Person, platform: 'slack' | 'teams'): boolean {
  return person.identities[platform] !== undefined;
}

function keyOf({ platform, id }: Address): string {
  return `${platform}/${id}`;
}
