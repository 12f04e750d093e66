import { sentencesOf } from '../../domain/letter/draft.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { languageReport, readability, wordsToSpell } from '../../domain/letter/language-report.ts';
import type { LanguageReport, LanguageStyle, Readability, Said } from '../../domain/letter/language-report.ts';
import type { Forms } from '../../domain/letter/letter-file.ts';
import type { Round } from '../../domain/round.ts';
import type { Spelling, Spelt } from '../ports.ts';

/** `spelling` says whether words were looked up; where they were not, the report has no notes on spelling and who shows it says so. */
export type DraftLanguage = LanguageReport & { readonly spelling: 'looked-up' | Exclude<Spelt, { ok: true }>['why'] };

export type LanguageDesk = {
  /** Suggestions about a draft with its papers. */
  readonly report: (draft: Draft, round: Round, forms: Forms) => Promise<DraftLanguage>;
  /** How easily a draft reads, to lay beside that of another. */
  readonly readability: (draft: Draft, forms: Forms) => Readability;
};

/** So many reports are kept: a page is looked at more often than a draft changes. */
const KEPT = 4;

/** Reads drafts as a writer would, with the words of `style` and a dictionary where there is one. */
export function openLanguageDesk(style: LanguageStyle, spelling: Spelling | null): LanguageDesk {
  const known = new Map<string, Promise<DraftLanguage>>();
  const read = async (sentences: readonly Said[], round: Round, forms: Forms): Promise<DraftLanguage> => {
    const spelt: Spelt = spelling === null ? { ok: false, why: 'absent' } : await spelling.unknown(wordsToSpell(sentences, style, namesIn(round), forms), forms.locale);
    return { ...languageReport(sentences, style, forms, spelt.ok ? spelt.unknown : new Map()), spelling: spelt.ok ? 'looked-up' : spelt.why };
  };
  return {
    report: (draft, round, forms) => {
      const sentences = saidIn(draft);
      const key = JSON.stringify(sentences);
      const found = known.get(key) ?? read(sentences, round, forms);
      known.delete(key);
      known.set(key, found);
      // what went wrong once is tried again
      found.then(({ spelling: how }) => { if (how === 'too-slow' || how === 'failed') known.delete(key); }, () => known.delete(key));
      for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest);
      return found;
    },
    readability: (draft, forms) => readability(saidIn(draft), forms),
  };
}

/** All that is said in running text: what a table says is no language. */
function saidIn(draft: Draft): readonly Said[] {
  return [...sentencesOf(draft).map((one) => one.sentence), ...draft.papers.flatMap((paper) => paper.sentences)].map(({ id, text }) => ({ id, text }));
}

/** Names that the round brings: of its sectors and of who speaks for them. */
function namesIn(round: Round): readonly string[] {
  return round.sectors.flatMap((sector) => [sector.label.nl, sector.named.nl, sector.speaker, ...sector.divisions.map((one) => one.label.nl)]);
}
