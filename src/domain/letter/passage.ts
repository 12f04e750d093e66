import { groundsOf, letterHolds } from './letter-holds.ts';
import { weaveFor } from './fill-slot.ts';
import type { Ground } from './ground.ts';
import type { SentenceTemplate } from './letter-file.ts';
import type { Passage, Sentence } from './sentence.ts';
import { writeAll, writeSentence, writeThemes } from './write-sentence.ts';
import type { Writer } from './write-sentence.ts';

/** The passage about a sector that submitted, from what may be made public of its answers. */
export function passageOf(ground: Ground): Passage {
  const { themes, mostWords } = ground.letter.passage;
  const writer = sectorWriter(ground);
  const written = themes.map((theme) => ({ spare: theme.spare ?? 0, sentences: writeThemes([theme], writer) }));
  return { sector: ground.situation.sector.id, sentences: shortened(written, mostWords).flatMap((one) => one.sentences) };
}

/** What stands in the place of a passage for a sector that did not submit. Draws on no answers. */
export function absenceOf(ground: Ground): Passage {
  const sentence = writeSentence(ground.letter.passage.missing, sectorWriter(ground));
  return { sector: ground.situation.sector.id, sentences: sentence === null ? [] : [sentence] };
}

/** What the table says of a sector that submitted: a sentence for each column that could be filled. */
export function rowOf(ground: Ground): Passage {
  const { letter } = ground;
  const { frame } = letter;
  // a table has figures only: those in words cannot be compared at a glance
  const writer = sectorWriter({ ...ground, letter: { ...letter, frame: { ...frame, forms: { ...frame.forms, counts: [] } } } });
  const idOf: Writer['idOf'] = (column) => `${ground.situation.sector.id}-table-${column.id}`;
  return { sector: ground.situation.sector.id, sentences: writeAll(letter.passage.table?.columns ?? [], { ...writer, idOf }) };
}

type Written = { readonly spare: number; readonly sentences: readonly Sentence[] };

/** Without what can be spared, the most dispensable first, as long as it is too long. */
function shortened(written: readonly Written[], mostWords: number): readonly Written[] {
  const spared = Math.max(0, ...written.filter((one) => one.sentences.length > 0).map((one) => one.spare));
  return spared === 0 || wordsIn(written) <= mostWords ? written : shortened(written.filter((one) => one.spare !== spared), mostWords);
}

function wordsIn(written: readonly Written[]): number {
  return written.flatMap((one) => one.sentences).reduce((sum, one) => sum + one.text.split(' ').length, 0);
}

function sectorWriter(ground: Ground): Writer {
  const { letter, situation } = ground;
  const place = situation.round.sectors.findIndex(({ id }) => id === situation.sector.id);
  const slotsOf = (template: SentenceTemplate) => ({ ...letter.passage.slots, ...template.slots });
  return {
    holds: (template) => template.when === undefined || letterHolds(template.when, ground),
    fill: (template) => weaveFor(wordingOf(template, place), ground, slotsOf(template)),
    grounds: (template) => (template.when === undefined ? [] : groundsOf(template.when, ground)),
    idOf: (template) => `${situation.sector.id}-${template.id}`,
    forms: letter.frame.forms,
  };
}

/** The wording of a sentence for the sector in this place: the same every time, and not the next sector's. Sentences do not all change together. */
function wordingOf({ id, text, also = [] }: SentenceTemplate, place: number): string {
  return [text, ...also][(place + id.length) % (1 + also.length)] ?? text;
}
