import { evolveContact, newContact } from '../domain/contact.ts';
import type { Contact } from '../domain/contact.ts';
import type { Dossier } from '../domain/dossier/dossier.ts';
import type { ContactEvent, DossierEvent, Recorded } from '../domain/dossier/events.ts';
import { evolve, newDossier } from '../domain/dossier/evolve.ts';
import type { Round } from '../domain/round.ts';
import { evolveLetterState, NO_LETTER_STATE } from './letter-desk/letter-state.ts';
import type { LetterState } from './letter-desk/letter-state.ts';
import { hasModelWords, withSignedWords } from './letter-desk/signed-words.ts';
import type { RoundEvent, Store, Stream } from './ports.ts';

/** Reads dossiers and contacts from their journals; what was folded before is kept and only the new events are read. */
export type Streams = {
  dossier(sector: string): Promise<Dossier>;
  contact(person: string): Promise<Contact>;
  dossiers(): Promise<{ readonly [sector: string]: Dossier }>;
  contacts(): Promise<{ readonly [person: string]: Contact }>;
  /** The versions of the letter and how far it is cleared. */
  letter(): Promise<LetterState>;
};

export function dossierStream(round: Round, sector: string): Stream {
  return `dossier/${round.id}/${sector}`;
}

export function contactStream(round: Round, person: string): Stream {
  return `contact/${round.id}/${person}`;
}

export function roundStream(round: Round): Stream {
  return `round/${round.id}`;
}

/** Opens the streams of one round. */
export function openStreams(round: Round, store: Pick<Store, 'read'>): Streams {
  const dossiers = new Map<string, Dossier>();
  const contacts = new Map<string, Contact>();
  const dossier = async (sector: string): Promise<Dossier> => {
    const known = dossiers.get(sector) ?? newDossier(sector);
    const events = await store.read(dossierStream(round, sector), known.version);
    const now = (events as readonly Recorded<DossierEvent>[]).reduce(evolve, known);
    keepNewer(dossiers, sector, now);
    return now;
  };
  const contact = async (person: string): Promise<Contact> => {
    const known = contacts.get(person) ?? newContact(person);
    const events = await store.read(contactStream(round, person), known.version);
    const now = (events as readonly Recorded<ContactEvent>[]).reduce(evolveContact, known);
    keepNewer(contacts, person, now);
    return now;
  };
  const every = async (): Promise<{ readonly [sector: string]: Dossier }> => Object.fromEntries(await Promise.all(round.sectors.map(async ({ id }) => [id, await dossier(id)] as const)));
  let letter = NO_LETTER_STATE;
  return {
    dossier, contact,
    letter: async () => {
      const known = letter;
      const events = await store.read(roundStream(round), known.version);
      const now = (events as readonly Recorded<RoundEvent>[]).reduce(evolveLetterState, known);
      if (letter.version < now.version) letter = now;
      return hasModelWords(now) ? withSignedWords(now, Object.values(await every())) : now;
    },
    dossiers: every,
    contacts: async () => Object.fromEntries(await Promise.all(round.people.map(async ({ id }) => [id, await contact(id)] as const))),
  };
}

function keepNewer<T extends { readonly version: number }>(kept: Map<string, T>, key: string, read: T): void {
  if ((kept.get(key)?.version ?? -1) < read.version) kept.set(key, read);
}
