import type { Person } from '../person.ts';
import type { Round } from '../round.ts';
import { fold } from './folded.ts';

/** For whom a coordinator wants a link to the page: one person, one of several that the words may mean, or nobody of the round. */
export type LinkAsk =
  | { readonly ask: 'link'; readonly person: string }
  | { readonly ask: 'which-person'; readonly people: readonly string[] }
  | { readonly ask: 'nobody'; readonly said: string };

/** Reads "link voor Fuchsia Linde", "geef me een inloglink voor de politie", "link for …"; null when it is about something else. */
export function readLinkAsk(text: string, round: Round): LinkAsk | null {
  const said = LINK.exec(fold(text.slice(0, 300)).text)?.[1]?.replace(/[\s?.!,;]+$/, '').trim();
  if (!said) return null;
  const bare = said.replace(/^(?:de|het|the|mevrouw|meneer|dhr\.?|mw\.?) /, '');
  const [only, ...others] = peopleNamed(round, said).length > 0 ? peopleNamed(round, said) : peopleNamed(round, bare);
  if (!only) return { ask: 'nobody', said: said.slice(0, 80) };
  return others.length === 0 ? { ask: 'link', person: only.id } : { ask: 'which-person', people: [only, ...others].map(({ id }) => id) };
}

const LINK = /^\s*(?:(?:geef|maak|stuur|give|make|send|create)(?: mij| me)? )?(?:(?:een|de|a|the) )?(?:nieuwe |new )?(?:inlog|aanmeld|sign-?in |login ?)?-?link(?: naar de (?:web)?pagina| to the (?:web ?)?page)? (?:voor|van|for) (.+)$/;

/** By the whole name, id or e-mail address; else by a part of the name; else everybody of the sector of that name. */
function peopleNamed({ people, sectors }: Round, said: string): readonly Person[] {
  const whole = people.filter((person) => [person.id, person.name, person.email].some((one) => plain(one) === said));
  if (whole.length > 0) return whole;
  const words = said.split(/\s+/);
  const part = people.filter(({ name }) => words.every((word) => plain(name).split(/[\s-]+/).includes(word)));
  if (part.length > 0) return part;
  const named = sectors.filter(({ id, label, aliases = [] }) => [id, label.nl, label.en, ...aliases].some((one) => plain(one) === said)).map(({ id }) => id);
  return people.filter(({ roles }) => roles.some((role) => 'sector' in role && named.includes(role.sector)));
}

function plain(text: string): string {
  return fold(text).text;
}
