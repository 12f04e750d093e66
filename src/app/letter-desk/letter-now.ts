import type { Draft } from '../../domain/letter/draft.ts';
import { latestOf, recompiled } from '../../domain/letter/versions.ts';
import { currentDraft } from '../coordinator.ts';
import type { House } from '../house.ts';
import type { Streams } from '../streams.ts';

/** The letter as it is put before people: the version that was made last, else what the answers would give now. Null where the round has none. */
export async function letterNow(house: House, streams: Streams): Promise<Draft | null> {
  const version = latestOf((await streams.letter()).versions);
  return version?.draft ?? currentDraft(house, Object.values(await streams.dossiers()), house.clock.now().toString());
}

/** The letter as a new version would be at this moment: what the answers give, with the sentences of people as they are. */
export async function letterAnew(house: House, streams: Streams, at: string): Promise<Draft | null> {
  const fresh = currentDraft(house, Object.values(await streams.dossiers()), at);
  return fresh && recompiled((await streams.letter()).versions, fresh).draft;
}
