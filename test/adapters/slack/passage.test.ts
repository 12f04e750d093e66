import { expect, test } from 'vitest';
import { plainText } from '../../../adapters/slack/plain-text.ts';
import { shippedRound } from '../../support/living-house.ts';
import { letterOf } from '../channels/furnished.ts';
import { buttonsOf, openSlackHouse, posted } from './slack-house.ts';
import type { Called, SlackHouse } from './slack-house.ts';

const DESK = 'anemoon-bosch';
const WATER = 'klaver-meerkoet';
const EDIT = 'wijzig zin 5 van Waterschappen: In 2025 was er € 75.000 extra beschikbaar voor de banenafspraak.';
const round = await shippedRound();

/** A letter of which the waterschappen have their sentences before them in Slack; gives the card they are on. */
async function openOffered(): Promise<{ readonly slack: SlackHouse; readonly offer: Called }> {
  const { letter, ...furnished } = await letterOf();
  const slack = await openSlackHouse(round, { ...furnished, moment: '2026-07-06T10:00' });
  Object.assign(slack.house, { letter });
  for (const text of ['maak concept', 'leg voor', 'Ja, leg voor']) await slack.says(DESK, text);
  return { slack, offer: posted(slack.calls).find(({ given }) => words(given).includes('Zin 1:'))! };
}

function words(given: Called['given']): string {
  const texts = (node: any): readonly string[] => (Array.isArray(node) ? node.flatMap(texts) : typeof node !== 'object' || node === null ? [] : typeof node.text === 'string' ? [node.text] : Object.values(node).flatMap(texts));
  return (given['blocks'] ?? []).map((block: unknown) => texts(block).join('')).join('\n');
}

test('under each sentence stand its sources, once each, and all of it within what Slack takes', async () => {
  const { slack, offer } = await openOffered();
  await using _ = slack;
  const shown = words(offer.given);
  expect(shown).toMatch(/Zin 1: .* \[1\]\[2\]\n\[1\] Peildatum, Klaver Meerkoet, 15 juni 2026, versie 1: .*\n\[2\] Aantal banen, Klaver Meerkoet, 15 juni 2026, versie 1: ‘300’\nZin 2: .*\[2\]/);
  expect(shown.match(/Aantal banen, Klaver Meerkoet/g)).toHaveLength(1);
  expect(plainText(offer.given['text'])).toContain('[2] Aantal banen, Klaver Meerkoet, 15 juni 2026, versie 1: ‘300’');
  expect(buttonsOf(offer.given['blocks']).map(({ text }) => text)).toEqual(['Antwoord verbeteren', 'Akkoord met alles', 'Opmerking bij een zin', ...[1, 2, 3, 4, 5].map((place) => `Akkoord met zin ${place}`), 'Stuur als Word-bestand']);
  expect(slack.broken).toEqual([]);
});

test('of which one changed: the earlier card says first that it is out of date and has no buttons left; the new one shows what differs', async () => {
  const { slack, offer } = await openOffered();
  await using _ = slack;
  await slack.says(WATER, 'akkoord met zin 1, 2, 3, 4 en 5');
  for (const text of [EDIT, 'Ja, wijzig de zin']) await slack.says(DESK, text);
  const update = slack.calls.findLast(({ method, given }) => method === 'chat.update' && given['ts'] === offer.answer.ts)!;
  expect(words(update.given)).toMatch(/^Hier is intussen akkoord op gegeven of er is iets veranderd/);
  expect(buttonsOf(update.given['blocks'])).toEqual([]);
  const again = posted(slack.calls).at(-1)!;
  expect(words(again.given)).toContain('Was: Er was € 75.000');
  expect(JSON.stringify(again.given['blocks'])).toContain('{"type":"text","text":"In 2025","style":{"bold":true}}');
  expect(slack.broken).toEqual([]);
});

test('an old button answers with how it stands now, agrees to nothing and does not claim to have been chosen', async () => {
  const { slack, offer } = await openOffered();
  await using _ = slack;
  await slack.says(WATER, 'akkoord met zin 1, 2, 3, 4 en 5');
  for (const text of [EDIT, 'Ja, wijzig de zin']) await slack.says(DESK, text);
  const before = (await slack.handler.streams.dossier('waterschappen')).signOff.acts.length;
  const button = buttonsOf(offer.given['blocks']).find(({ text }) => text === 'Akkoord met alles')!;
  const user = slack.users.get(round.people.find(({ id }) => id === WATER)!.email);
  await slack.interact({
    type: 'block_actions', team: { id: 'T000000001' }, user: { id: user, team_id: 'T000000001' }, trigger_id: '1.7', container: { type: 'message', channel_id: offer.answer.channel, message_ts: offer.answer.ts },
    actions: [{ type: 'button', action_id: button.action, block_id: button.block, value: button.value, action_ts: '9.1' }],
  });
  expect(words(posted(slack.calls).at(-1)!.given)).toMatch(/Die knop hoort bij een eerdere tekst[^]*Nog zonder akkoord: zin 5/);
  expect((await slack.handler.streams.dossier('waterschappen')).signOff.acts).toHaveLength(before);
  expect(slack.calls.filter(({ method, given }) => method === 'chat.update' && words(given).includes('U koos')).map(({ given }) => words(given))).toEqual([]);
});
