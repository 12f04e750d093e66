import { beforeOf } from '../../domain/letter/versions.ts';
import type { Version } from '../../domain/letter/versions.ts';
import { withoutWithdrawn } from '../../domain/letter/disclosure/without-withdrawn.ts';
import type { House } from '../house.ts';
import type { AttachedFiles, WordFiles } from '../ports.ts';
import type { Streams } from '../streams.ts';
import { withClearance } from './making.ts';
import { signingPaper } from './signing-paper.ts';
import { versionsOf } from './versions-of.ts';

/** A Word file as HTTP and chat platforms call it. Source: ECMA-376, Office Open XML. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Makes the files that go with messages, each time anew from the version it belongs to: without what a sector declared not
 * public after that version was made. A working version shows what changed since the version before it. Sentences to sign are
 * those that were put before the sector last.
 */
export function attachedFiles(house: Pick<House, 'round' | 'letter' | 'replies'>, streams: Pick<Streams, 'letter' | 'dossiers'>, files: WordFiles): AttachedFiles {
  return {
    make: async ({ holds }) => {
      const { round, letter, replies } = house;
      if (letter === null) return null;
      const known = await streams.dossiers();
      const dossiers = Object.values(known);
      const { versions, clearing } = await streams.letter();
      if (!('paper' in holds)) {
        const dossier = dossiers.find(({ sector }) => sector === holds.signing);
        const paper = dossier ? signingPaper(dossier, versions.all, { round, letter, replies }) : null;
        return paper && { bytes: await files.docx(paper), mediaType: WORD };
      }
      const shown = (version: Version | null): Version['draft'] | null => version && withoutWithdrawn(version.draft, { round, letter, dossiers });
      const version = versions.all.find((one) => one.number === holds.draft) ?? null;
      const draft = shown(version);
      const made = draft && versionsOf(holds.edition, draft, dossiers, withClearance({ round, letter, replies }, draft, known, clearing), holds.edition === 'working' ? shown(beforeOf(versions, version)) : null).find(({ paper }) => paper.name === holds.paper);
      return made ? { bytes: await files.docx(made.paper), mediaType: WORD } : null;
    },
  };
}
