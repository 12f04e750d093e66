import type { Draft } from '../../domain/letter/draft.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Round } from '../../domain/round.ts';

/** The letter as every document shows it, without any markup. */
export type Outline = {
  /** `nl` */
  readonly language: string;
  readonly title: string;
  readonly status: string;
  readonly addressee: string;
  readonly sections: readonly Section[];
  readonly signature: readonly string[];
};

/** The introduction and the close have paragraphs of their own, a group of sectors has a passage for each. */
export type Section = { readonly heading: string; readonly paragraphs: readonly (readonly Sentence[])[]; readonly passages: readonly SectorPassage[] };
export type SectorPassage = { readonly sector: string; readonly heading: string; readonly missing: boolean; readonly sentences: readonly Sentence[] };

/** Puts a draft in reading order: groups and sectors as the round has them, missing sectors in their own place. */
export function outlineOf(draft: Draft, round: Round, letter: Letter): Outline {
  const { frame } = letter;
  const passages = new Map([...draft.passages, ...draft.absences].map((one) => [one.sector, one.sentences]));
  const groups = round.groups.map((group): Section => ({
    heading: group.label.nl,
    paragraphs: [],
    passages: round.sectors.filter((sector) => sector.group === group.id).map((sector) => ({
      sector: sector.id, heading: sector.label.nl, missing: draft.missing.includes(sector.id), sentences: passages.get(sector.id) ?? [],
    })),
  }));
  const around = (part: 'introduction' | 'closing'): Section => ({ heading: frame.headings[part], paragraphs: paragraphs(part, draft[part], letter), passages: [] });
  return {
    language: frame.forms.locale.split('-')[0]!,
    title: frame.title.replace('{year}', String(round.year)),
    status: frame.status,
    addressee: frame.addressee,
    sections: [around('introduction'), ...groups.filter((one) => one.passages.length > 0), around('closing')],
    signature: frame.signature,
  };
}

/** Cut where a theme begins a paragraph, also when its first sentences stayed away. */
function paragraphs(part: 'introduction' | 'closing', sentences: readonly Sentence[], letter: Letter): readonly (readonly Sentence[])[] {
  const cut = letter.frame[part].reduce<Sentence[][]>((sofar, theme) => {
    const own = sentences.filter((one) => theme.sentences.some((template) => one.id === `${part}-${template.id}`));
    return theme.paragraph ? [...sofar, own] : [...sofar.slice(0, -1), [...(sofar.at(-1) ?? []), ...own]];
  }, []);
  return cut.filter((one) => one.length > 0);
}
