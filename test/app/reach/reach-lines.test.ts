import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Platform } from '../../../src/app/messages.ts';
import type { Reach } from '../../../src/app/reach/reachability.ts';
import { unreachableLines } from '../../../src/app/reach/reach-lines.ts';
import { loadReplies } from '../../../src/app/words/load-replies.ts';
import { renderLine } from '../../../src/app/words/render.ts';
import { shippedRound } from '../../support/living-house.ts';

const round = await shippedRound();
const loaded = await loadReplies(resolve(import.meta.dirname, '../../../prompts/replies'));

type States = { readonly slack?: string; readonly teams?: string };

/** Somebody's ways: what stands in each, or 'yes'. The page is there for everybody. */
function reachOf(person: string, states: States): Reach {
  const chat = (['slack', 'teams'] as const).flatMap((platform) => (states[platform] === undefined ? [] : [{ platform, reach: states[platform] === 'yes' ? { reachable: true as const } : { reachable: false as const, why: states[platform] } }]));
  const goesBy: Platform = chat.find(({ reach }) => reach.reachable)?.platform ?? 'web';
  return { person, ways: [...chat, { platform: 'web', reach: { reachable: true } }], goesBy };
}

test.each<readonly [string, { readonly [person: string]: States }, readonly string[]]>([
  ['nobody has a problem', { 'fuchsia-linde': { slack: 'yes' } }, []],
  ['known on one of two platforms is enough', { 'fuchsia-linde': { slack: 'yes', teams: 'unknown-there' }, 'salie-ekster': { slack: 'unknown-there', teams: 'yes' } }, []],
  ['known on neither is one line', { 'fuchsia-linde': { slack: 'unknown-there', teams: 'unknown-there' }, 'salie-ekster': { slack: 'unknown-there', teams: 'unknown-there' } },
    ['Fuchsia Linde en Salie Ekster zijn niet bereikbaar via Slack en Teams, en krijgen de berichten op de webpagina: daar nog niet bekend.']],
  ['another reason on each is a line each', { 'fuchsia-linde': { slack: 'deactivated', teams: 'unknown-there' } },
    ['Fuchsia Linde is niet bereikbaar via Slack, en krijgt de berichten op de webpagina: het account is uitgeschakeld.', 'Fuchsia Linde is niet bereikbaar via Teams, en krijgt de berichten op de webpagina: daar nog niet bekend.']],
  ['what fell away is told though there is another way', { 'fuchsia-linde': { slack: 'deactivated', teams: 'yes' } },
    ['Fuchsia Linde is niet bereikbaar via Slack, maar wel op een andere manier: het account is uitgeschakeld.']],
])('%s', (_, people, said) => {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const lines = unreachableLines(Object.entries(people).map(([person, states]) => reachOf(person, states)));
  // the remedy after the first sentence is the same for all with that reason
  expect(lines.map((line) => `${renderLine(line, { round, replies: loaded.replies, language: 'nl' }).split('. ')[0]}.`)).toEqual(said);
});
