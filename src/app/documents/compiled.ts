import type { Clearing } from '../../domain/clearance/clearing.ts';
import type { Dossier, Instant } from '../../domain/dossier/dossier.ts';
import type { DossierEvent, Recorded } from '../../domain/dossier/events.ts';
import { evolve, newDossier } from '../../domain/dossier/evolve.ts';
import { answersFile } from '../../domain/letter/answers-file.ts';
import type { AnswersFile } from '../../domain/letter/answers-file.ts';
import { compareDrafts } from '../../domain/letter/compare.ts';
import { draftLetter } from '../../domain/letter/draft.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import { beforeOf, latestOf, recompiled } from '../../domain/letter/versions.ts';
import { withoutWithdrawn } from '../../domain/letter/disclosure/without-withdrawn.ts';
import type { Round } from '../../domain/round.ts';
import type { Store } from '../ports.ts';
import { dossierStream, openStreams } from '../streams.ts';

/** A draft with all that its files are made from. */
export type Compiled = {
  /** Null before a version was made: then it is what the answers give now. */
  readonly number: number | null;
  readonly draft: Draft;
  /** The version before it, to show what changed since. */
  readonly before: Draft | null;
  /** As they are now, with every version of every answer. */
  readonly dossiers: readonly Dossier[];
  /** As they were when the draft was made. */
  readonly answers: AnswersFile;
  /** How far the letter is on its way. */
  readonly clearing: Clearing;
  /** The answers would give another letter by now. */
  readonly stale: boolean;
};

/** `no-version`: this number was never made; `versions` is the last there is. `no-sectors`: nobody submitted, so there is nothing to write. */
export type NotCompiled = { readonly why: 'no-version'; readonly versions: number } | { readonly why: 'no-sectors' };

/**
 * Reads a version of the letter out of a round's journals, the last one where `wanted` is null. What was declared not public after
 * it was made is not in it any more. `now` is ISO 8601 in UTC.
 */
export async function compiledFrom(round: Round, letter: Letter, store: Pick<Store, 'read'>, wanted: number | null, now: Instant): Promise<{ readonly ok: true; readonly compiled: Compiled } | ({ readonly ok: false } & NotCompiled)> {
  const streams = openStreams(round, store);
  const { versions, clearing } = await streams.letter();
  const version = wanted === null ? latestOf(versions) : versions.all.find((one) => one.number === wanted) ?? null;
  if (wanted !== null && version === null) return { ok: false, why: 'no-version', versions: versions.all.length };
  const dossiers = Object.values(await streams.dossiers());
  const fresh = draftLetter(round, letter, dossiers, now);
  const open = (draft: Draft): Draft => withoutWithdrawn(draft, { round, letter, dossiers });
  const draft = version === null ? fresh : open(version.draft);
  if (draft.passages.length === 0) return { ok: false, why: 'no-sectors' };
  const before = beforeOf(versions, version);
  const then = version === null ? dossiers : await dossiersUntil(round, store, draft.compiledAt);
  const latest = latestOf(versions);
  return {
    ok: true,
    compiled: {
      number: version?.number ?? null, draft, before: before && open(before.draft), dossiers, clearing,
      answers: answersFile(round, Object.fromEntries(then.map((one) => [one.sector, one]))),
      stale: latest !== null && compareDrafts(latest.draft, recompiled(versions, fresh).draft).some((one) => one.kind !== 'kept'),
    },
  };
}

/** Every dossier as it was at a moment. */
async function dossiersUntil(round: Round, store: Pick<Store, 'read'>, until: Instant): Promise<readonly Dossier[]> {
  return Promise.all(round.sectors.map(async ({ id }) => {
    const events = await store.read(dossierStream(round, id), 0) as readonly Recorded<DossierEvent>[];
    return events.filter(({ at }) => Temporal.Instant.compare(at, until) <= 0).reduce(evolve, newDossier(id));
  }));
}
