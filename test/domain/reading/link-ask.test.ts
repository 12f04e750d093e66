import { expect, test } from 'vitest';
import { readDeskAsk } from '../../../src/domain/reading/desk-ask.ts';
import { readLinkAsk } from '../../../src/domain/reading/link-ask.ts';
import type { LinkAsk } from '../../../src/domain/reading/link-ask.ts';
import { shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();
const police = round.people.filter(({ roles }) => roles.some((role) => 'sector' in role && role.sector === 'politie')).map(({ id }) => id);
const link = (person: string): LinkAsk => ({ ask: 'link', person });

test.each<[said: string, asks: LinkAsk]>([
  ['link voor Fuchsia Linde', link('fuchsia-linde')],
  ['Link voor fuchsia linde.', link('fuchsia-linde')],
  ['link voor Fuchsia', link('fuchsia-linde')],
  ['geef me een link voor Linde', link('fuchsia-linde')],
  ['geef mij een inloglink voor mevrouw Linde?', link('fuchsia-linde')],
  ['maak een nieuwe link naar de webpagina voor Klaver Meerkoet', link('klaver-meerkoet')],
  ['een link naar de pagina voor klaver-meerkoet', link('klaver-meerkoet')],
  [`stuur de link voor ${round.people[0]!.email}`, link(round.people[0]!.id)],
  ['link for Fuchsia Linde', link('fuchsia-linde')],
  ['Give me a sign-in link for Fuchsia Linde, ', link('fuchsia-linde')],
  ['create a link to the web page for Ginkgo Wren', link('ginkgo-wren')],
  ['link voor de politie', police.length === 1 ? link(police[0]!) : { ask: 'which-person', people: police }],
  ['link voor Fuchsia Meerkoet', { ask: 'nobody', said: 'fuchsia meerkoet' }],
  ['link voor Jan', { ask: 'nobody', said: 'jan' }],
])('«%s»', (said, asks) => {
  expect(readLinkAsk(said, round)).toEqual(asks);
});

test.each(['status', 'link', 'wat is de link voor de Werkagenda?', 'herinner Fuchsia Linde', 'de link werkt niet', 'link voor', ''])('«%s» asks for no link', (said) => {
  expect(readLinkAsk(said, round)).toBeNull();
});

test('what asks for a link asks nothing else of the desk that changes something', () => {
  for (const said of ['link voor Fuchsia Linde', 'geef me een link voor de politie']) expect(['nudge', 'move-deadline', 'reopen', 'compile']).not.toContain(readDeskAsk(said, round).ask);
});
