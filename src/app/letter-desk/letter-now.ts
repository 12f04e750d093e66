import type { Draft } from '../../domain/letter/draft.ts';
import { latestOf, recompiled } from '../../domain/letter/versions.ts';
import { withoutWithdrawn } from '../../domain/letter/disclosure/without-withdrawn.ts';
import { currentDraft } from '../coordinator.ts';
import type { House } from '../house.ts';
import type { Streams } from '../streams.ts';

/**
 * The letter as pages and papers show it: the version that was made last, without what was since declared not public; before
 * there is one, what the answers would give now. Null where the round has none.
 */
export async function letterNow(house: House, streams: Streams): Promise<Draft | null> {
  const version = latestOf((await streams.letter()).versions);
  const dossiers = Object.values(await streams.dossiers());
  if (version === null || house.letter === null) return currentDraft(house, dossiers, house.clock.now().toString());
  return withoutWithdrawn(version.draft, { round: house.round, letter: house.letter, dossiers });
}

/** The letter as a new version would be at this moment: what the answers give, with the sentences of people as they are. */
export async function letterAnew(house: House, streams: Streams, at: string): Promise<Draft | null> {
  const fresh = currentDraft(house, Object.values(await streams.dossiers()), at);
  return fresh && recompiled((await streams.letter()).versions, fresh).draft;
}
