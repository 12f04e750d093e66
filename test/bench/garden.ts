import { join, resolve } from 'node:path';
import { loadRound } from '../../src/app/load/load-round.ts';
import { loadReplies } from '../../src/app/words/load-replies.ts';
import type { Replies } from '../../src/app/words/load-replies.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Round } from '../../src/domain/round.ts';
import { PEOPLE } from './script.ts';

/** A moment at which the bench's round is open. */
export const NOW = Temporal.Instant.from('2026-03-10T09:00:00Z');

/** The ten-question round for as many gardens as there are people, each with an owner of its own, and the bot's words. */
export async function gardens(): Promise<{ readonly round: Round; readonly replies: Replies }> {
  const read = await loadRound(join(import.meta.dirname, 'round'));
  const words = await loadReplies(resolve(import.meta.dirname, '../../prompts/replies'));
  if (!read.ok || !words.ok) throw new Error(`The bench's own round cannot be read: ${JSON.stringify(read.ok ? words : read)}`);
  const [sector, owner] = [read.round.sectors[0]!, read.round.people[0]!];
  const sectors = Array.from({ length: PEOPLE }, (_, index) => ({ ...sector, id: `${sector.id}-${index}` }));
  const owners = sectors.map(({ id }, index): Person => ({ ...owner, id: `${owner.id}-${index}`, roles: [{ role: 'owner', sector: id }] }));
  return { round: { ...read.round, sectors, people: owners }, replies: words.replies };
}
