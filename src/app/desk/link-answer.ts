import type { Person } from '../../domain/person.ts';
import type { LinkAsk } from '../../domain/reading/link-ask.ts';
import type { Line, Utterance } from '../../domain/utterance.ts';
import type { House } from '../house.ts';
import type { NewMessage } from '../ports.ts';
import { linkChoices } from '../reach/reach-lines.ts';
import { toMessages } from '../to-messages.ts';

/**
 * A link for somebody to sign in with, for the coordinator to pass on. The message holds no link: that is made when the
 * message is sent, so that who reads the store cannot sign in with it.
 */
export function linkMessages(house: House, asker: Person, ask: LinkAsk, at: string): readonly NewMessage[] {
  const links = house.links?.() ?? null;
  if (ask.ask !== 'link' || links === null) return toMessages(house, [utteranceOf(house, asker, ask, links === null)], at);
  const lines: readonly Line[] = [{ say: 'link-given', slots: { person: { person: ask.person }, days: Math.round(links.lasts.total('day')) } }];
  const [made] = toMessages(house, [{ to: asker.id, lines, choices: [], sector: null, question: null, awaits: null }], at);
  return made ? [{ ...made, message: { ...made.message, link: ask.person } }] : [];
}

function utteranceOf({ round }: House, asker: Person, ask: LinkAsk, nowhere: boolean): Utterance {
  const said = { to: asker.id, choices: [], sector: null, question: null, awaits: null };
  if (nowhere) return { ...said, lines: [{ say: 'link-no-page' }] };
  if (ask.ask === 'nobody') return { ...said, lines: [{ say: 'link-nobody', slots: { said: { words: { nl: ask.said, en: ask.said } }, person: { person: round.people.find(({ id }) => id !== asker.id)?.id ?? asker.id } } }] };
  if (ask.ask === 'link') return { ...said, lines: [] };
  return {
    ...said, lines: [{ say: 'link-which', slots: { people: { list: ask.people.map((person) => ({ person })) } } }],
    choices: linkChoices(ask.people),
  };
}
