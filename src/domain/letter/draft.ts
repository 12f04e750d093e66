import type { Dossier } from '../dossier/dossier.ts';
import { newDossier } from '../dossier/evolve.ts';
import type { Round } from '../round.ts';
import { overviewHolds, weaveAcross } from './across.ts';
import type { Overview } from './across.ts';
import type { Slots } from './fill-slot.ts';
import type { Letter, Theme } from './letter-file.ts';
import { templatesOf } from './paper-templates.ts';
import { absenceOf, passageOf, rowOf } from './passage.ts';
import { publishable } from './disclosure/publishable.ts';
import type { Withheld } from './disclosure/publishable.ts';
import type { Passage, Sentence } from './sentence.ts';
import { writeAll, writeThemes } from './write-sentence.ts';
import type { Writer } from './write-sentence.ts';

/** The letter as it can be written from what was submitted so far. JSON-shaped. */
export type Draft = {
  readonly round: string;
  /** When it was compiled, as ISO 8601 in UTC. */
  readonly compiledAt: string;
  readonly introduction: readonly Sentence[];
  /** One for each sector that submitted, in the round's order. */
  readonly passages: readonly Passage[];
  /** The sectors that did not submit, and what stands in their place. */
  readonly missing: readonly string[];
  readonly absences: readonly Passage[];
  readonly closing: readonly Sentence[];
  /** A row for each sector that submitted: a sentence a cell, in the order of the columns that could be filled. */
  readonly table: readonly Passage[];
  /** What goes with the letter: the sentences of each paper that were written. */
  readonly papers: readonly PaperText[];
  /** What stayed out of the letter; for coordinators only. */
  readonly withheld: readonly (Withheld & { readonly sector: string })[];
};

/** `beslisnota` and its sentences, in reading order. */
export type PaperText = { readonly paper: string; readonly sentences: readonly Sentence[] };

/**
 * Writes the letter from the dossiers by templates alone. A sector without a dossier, or whose dossier is not submitted or
 * was reopened, is missing. `now` is ISO 8601 in UTC.
 */
export function draftLetter(round: Round, letter: Letter, dossiers: readonly Dossier[], now: string): Draft {
  const { sectors, withheld } = groundsFor(round, letter, dossiers, now);
  const passages = sectors.filter((one) => one.submitted).map((one) => passageOf({ ...one, across: false }));
  const absent = sectors.filter((one) => !one.submitted);
  const overview = { round, letter, sectors };
  return {
    round: round.id,
    compiledAt: now,
    introduction: around(letter.frame.introduction, 'introduction', overview),
    passages,
    missing: absent.map((one) => one.situation.sector.id),
    absences: absent.map(absenceOf),
    closing: around(letter.frame.closing, 'closing', overview),
    table: sectors.filter((one) => one.submitted).map((one) => rowOf({ ...one, across: false })),
    papers: letter.papers.map(({ name, file }) => ({ paper: name, sentences: writeAll(templatesOf(file), acrossWriter(name, { ...letter.frame.slots, ...file.slots }, overview)) })),
    withheld,
  };
}

/** The sentence at a place people can point at: the n-th of a sector's passage, counted from 1. Null when there is none. */
export function sentenceAt(draft: Draft, sector: string, place: number): Sentence | null {
  return [...draft.passages, ...draft.absences].find((one) => one.sector === sector)?.sentences[place - 1] ?? null;
}

/** Everything that is stated anywhere in the draft: its sentences, footnotes, table and papers. What has no sector has null. */
export function statementsOf(draft: Draft): readonly { readonly sector: string | null; readonly sentence: Sentence }[] {
  const beside = [
    ...draft.table.flatMap(({ sector, sentences }) => sentences.map((sentence) => ({ sector, sentence }))),
    ...draft.papers.flatMap(({ sentences }) => sentences.map((sentence) => ({ sector: null, sentence }))),
  ];
  return [...sentencesOf(draft), ...beside].flatMap(({ sector, sentence }) => {
    const { footnote, ...body } = sentence;
    return footnote === undefined ? [{ sector, sentence: body }] : [{ sector, sentence: body }, { sector, sentence: { ...footnote, id: `${sentence.id}-footnote`, author: sentence.author === 'model' ? 'template' : sentence.author } }];
  });
}

/** Every sentence of the draft with the sector it stands under, in reading order; null around the passages. */
export function sentencesOf(draft: Draft): readonly { readonly sector: string | null; readonly place: number; readonly sentence: Sentence }[] {
  const placed = (sector: string | null, sentences: readonly Sentence[]) => sentences.map((sentence, index) => ({ sector, place: index + 1, sentence }));
  const bySector = [...draft.passages, ...draft.absences].flatMap((one) => placed(one.sector, one.sentences));
  return [...placed(null, draft.introduction), ...bySector, ...placed(null, draft.closing)];
}

function groundsFor(round: Round, letter: Letter, dossiers: readonly Dossier[], now: string) {
  const withheld: (Withheld & { sector: string })[] = [];
  const sectors = round.sectors.map((sector) => {
    const found = dossiers.find((one) => one.sector === sector.id) ?? newDossier(sector.id);
    const submitted = found.submission !== null;
    const dossier = submitted ? found : newDossier(sector.id);
    const open = publishable({ round, sector, dossier, today: now.slice(0, 10), deadline: dossier.deadline ?? round.calendar.deadline });
    withheld.push(...open.withheld.map((one) => ({ ...one, sector: sector.id })));
    return { situation: open.situation, letter, across: true, submitted };
  });
  return { sectors, withheld };
}

function around(themes: readonly Theme[], place: string, overview: Overview): readonly Sentence[] {
  return writeThemes(themes, acrossWriter(place, overview.letter.frame.slots, overview));
}

function acrossWriter(place: string, slots: Slots, overview: Overview): Writer {
  return {
    holds: (template) => template.when === undefined || overviewHolds(template.when, overview),
    fill: (template) => weaveAcross(template.text, overview, { ...slots, ...template.slots }),
    grounds: () => [],
    idOf: (template) => `${place}-${template.id}`,
    forms: overview.letter.frame.forms,
  };
}
