import { groundsOf, letterHolds } from './letter-holds.ts';
import { weaveFor } from './fill-slot.ts';
import type { Ground } from './ground.ts';
import type { SentenceTemplate } from './letter-file.ts';
import type { Passage } from './sentence.ts';
import { writeThemes } from './write-sentence.ts';
import type { Writer } from './write-sentence.ts';

/** The passage about a sector that submitted, from what may be made public of its answers. */
export function passageOf(ground: Ground): Passage {
  return { sector: ground.situation.sector.id, sentences: writeThemes(ground.letter.passage.themes, sectorWriter(ground)) };
}

/** What stands in the place of a passage for a sector that did not submit. Draws on no answers. */
export function absenceOf(ground: Ground): Passage {
  const { missing } = ground.letter.passage;
  return { sector: ground.situation.sector.id, sentences: writeThemes([{ theme: missing.id, sentences: [missing] }], sectorWriter(ground)) };
}

function sectorWriter(ground: Ground): Writer {
  const { letter, situation } = ground;
  const slotsOf = (template: SentenceTemplate) => ({ ...letter.passage.slots, ...template.slots });
  return {
    holds: (template) => template.when === undefined || letterHolds(template.when, ground),
    fill: (template) => weaveFor(template.text, ground, slotsOf(template)),
    grounds: (template) => (template.when === undefined ? [] : groundsOf(template.when, ground)),
    idOf: (template) => `${situation.sector.id}-${template.id}`,
    forms: letter.frame.forms,
  };
}
