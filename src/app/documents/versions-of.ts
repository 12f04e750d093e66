import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { withTemplateWords } from '../../domain/letter/smoothing/accepted-words.ts';
import type { Making } from './making.ts';
import type { Paper, PaperVersion } from './paper.ts';
import { papersOf } from './papers-of.ts';
import { publicVersion } from './public-version.ts';
import type { Masked } from './public-version.ts';
import { workingVersion } from './working-version.ts';

export type Versioned = { readonly paper: Paper; readonly masked: readonly Masked[] };

/**
 * One version of every paper of a draft. Words of a model that nobody accepted stand in the working version alone, with a comment that
 * says so; in the others the template's stand. `before` is the draft it is compared with; what was masked is only there for the public one.
 */
export function versionsOf(version: PaperVersion, draft: Draft, dossiers: readonly Dossier[], making: Making, before: Draft | null = null): readonly Versioned[] {
  const earlier = before === null ? [] : papersOf(before, making);
  return papersOf(version === 'working' ? draft : withTemplateWords(draft), making).map((paper): Versioned => {
    if (version === 'public') return publicVersion(paper, making);
    if (version === 'working') return { paper: workingVersion(paper, draft, dossiers, making, earlier.find((one) => one.name === paper.name) ?? null), masked: [] };
    return { paper, masked: [] };
  });
}
