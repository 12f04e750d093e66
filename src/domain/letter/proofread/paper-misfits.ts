import type { PaperFile, SectorTable } from '../letter-file.ts';
import type { Misfit, Place, Slots } from './misfit.ts';
import { misfitsInText, unknownName, within } from './misfit.ts';
import { HEAD_SLOTS } from '../paper-head.ts';
import type { PaperHead } from '../paper-head.ts';
import { templatesOf } from '../paper-templates.ts';
import { misfitsInSentence, twice } from './sentence-misfits.ts';
import { misfitsInSlot } from './slot-misfits.ts';

/** Mistakes in the head of a paper: slots it does not have, and figures that stand there by hand. */
export function misfitsInHead(head: PaperHead, place: Place): readonly Misfit[] {
  const sentences = sentenceIds(place);
  const text = (template: string, ...path: (string | number)[]) => misfitsInText(template, {}, HEAD_SLOTS, within(place, ...path));
  return [
    ...text(head.title, 'title'),
    ...head.details.flatMap((one, index) => text(one.text, 'details', index, 'text')),
    ...head.attachments.flatMap((one, index) => [...text(one.name, 'attachments', index, 'name'), ...text(one.information ?? '', 'attachments', index, 'information'), ...(one.referredBy === undefined ? [] : unknownName(within(place, 'attachments', index, 'referredBy'), 'sentence', one.referredBy, sentences))]),
  ];
}

/** The ids the sentences around the passages and of the papers have in a draft. */
function sentenceIds({ letter: { frame, papers } }: Place): readonly string[] {
  const around = (['introduction', 'closing'] as const).flatMap((part) => frame[part].flatMap((theme) => theme.sentences.map((one) => `${part}-${one.id}`)));
  return [...around, ...papers.flatMap(({ name, file }) => templatesOf(file).map((one) => `${name}-${one.id}`))];
}

/** Mistakes in a paper that goes with the letter. */
export function misfitsInPaper(paper: PaperFile, slots: Slots, place: Place): readonly Misfit[] {
  const sentences = paper.sections.flatMap(({ content }, s) => content.flatMap((block, b) => {
    const path = ['sections', s, 'content', b] as const;
    if ('sentences' in block) return block.sentences.map((sentence, n) => ({ sentence, place: within(place, ...path, 'sentences', n) }));
    return 'points' in block ? block.points.flatMap((point, p) => point.sentences.map((sentence, n) => ({ sentence, place: within(place, ...path, 'points', p, 'sentences', n) }))) : [];
  }));
  return [
    ...misfitsInHead(paper, place),
    ...Object.entries(paper.slots).flatMap(([name, slot]) => misfitsInSlot(slot, slots, within(place, 'slots', name))),
    ...sentences.flatMap((one) => misfitsInSentence(one.sentence, slots, one.place)),
    ...sentences.flatMap((one) => (one.sentence.put?.before ?? []).flatMap((step, index) => unknownStep(step, within(one.place, 'put', 'before', index)))),
    ...twice(templatesOf(paper).map(({ id }, index) => ({ id, place: within(sentences[index]!.place, 'id') }))),
  ];
}

/** A step nobody is asked in. A round without a plan has no such steps: its letter says that it was not put before them. */
function unknownStep(step: string, place: Place): readonly Misfit[] {
  const { clearance } = place.round;
  return clearance ? unknownName(place, 'step', step, clearance.steps.filter(({ kind }) => kind !== 'record').map(({ id }) => id)) : [];
}

/** Mistakes around the cells of the table. */
export function misfitsInTable({ caption, picture, columns }: SectorTable, place: Place): readonly Misfit[] {
  const text = (template: string, locals: readonly string[], ...path: string[]) => misfitsInText(template, {}, locals, within(place, ...path));
  return [
    ...text(caption, ['year'], 'caption'),
    ...(picture ? [
      ...unknownName(within(place, 'picture', 'column'), 'column', picture.column, columns.map((one) => one.id)),
      ...text(picture.title, ['year'], 'picture', 'title'),
      ...text(picture.alt, ['year', 'rows', 'without'], 'picture', 'alt'),
      ...text(picture.row, ['sector', 'value'], 'picture', 'row'),
      ...text(picture.without, ['sectors'], 'picture', 'without'),
    ] : []),
  ];
}
