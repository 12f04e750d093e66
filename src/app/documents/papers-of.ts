import type { Draft } from '../../domain/letter/draft.ts';
import type { NamedPaper, PaperFile, PaperSentenceTemplate } from '../../domain/letter/letter-file.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import type { Round } from '../../domain/round.ts';
import { outlineOf } from '../letter/outline.ts';
import { renderReply } from '../words/render.ts';
import { framed } from './head.ts';
import type { Framed } from './head.ts';
import { wordingOf } from './making.ts';
import type { Making } from './making.ts';
import type { Paper, PaperBlock, PaperPoint, PaperSentence } from './paper.ts';
import { tableBlocks } from './sector-table.ts';
import { unclearedBlocks } from './uncleared.ts';

/** All papers of a draft in their clean version: the letter, then what goes with it. Every figure in them is the draft's or the round's. */
export function papersOf(draft: Draft, making: Making): readonly Paper[] {
  return [letterPaper(draft, making), ...making.letter.papers.map((paper) => besidePaper(paper, draft, making))];
}

function letterPaper(draft: Draft, making: Making): Paper {
  const { round, letter } = making;
  const outline = outlineOf(draft, round, letter);
  const head = letter.frame.document;
  const frame: Framed = head ? framed(head, draft, round, letter, renderReply('document-attachments', {}, wordingOf(making))) : {
    title: outline.title, creator: null, attachments: [],
    before: [{ kind: 'title', text: outline.title, under: '' }, { kind: 'address', role: 'recipient', lines: [outline.addressee] }],
    after: [{ kind: 'signature', signers: outline.signature.map((office) => ({ office, name: null })) }],
  };
  const sections = outline.sections.map((section): readonly PaperBlock[] => [
    { kind: 'heading', level: 1, text: section.heading },
    ...section.paragraphs.map(paragraph),
    ...section.passages.flatMap((passage): PaperBlock[] => [{ kind: 'heading', level: 2, text: passage.heading }, paragraph(passage.sentences)]),
  ]);
  const [introduction = [], ...rest] = sections;
  return paperOf('letter', frame, [...introduction, ...tableBlocks(draft, making), ...rest.flat()], draft, making);
}

function besidePaper({ name, file }: NamedPaper, draft: Draft, making: Making): Paper {
  const frame = framed(file, draft, making.round, making.letter, renderReply('document-attachments', {}, wordingOf(making)));
  const written = new Map((draft.papers.find((one) => one.paper === name)?.sentences ?? []).map((one) => [one.id, one]));
  const blocks = file.sections.flatMap(({ heading, content }): PaperBlock[] => [
    ...(heading === undefined ? [] : [{ kind: 'heading', level: 1, text: heading } as const]),
    ...content.flatMap((block) => blockOf(block, name, written, frame, making)),
  ]);
  return paperOf(name, frame, blocks, draft, making);
}

function blockOf(block: PaperFile['sections'][number]['content'][number], paper: string, written: ReadonlyMap<string, Sentence>, frame: Framed, making: Making): readonly PaperBlock[] {
  const those = (templates: readonly PaperSentenceTemplate[]): readonly PaperSentence[] => templates.filter(({ put }) => !put || put.before.every((step) => wasPutBefore(step, making)) === put.is).flatMap(({ id }) => written.get(`${paper}-${id}`) ?? []).map(plainSentence);
  if ('attachments' in block) {
    const rows = frame.attachments.map((one, index) => [{ text: `${index + 1}.` }, { text: one.name }, { text: one.information }]);
    return [{ kind: 'table', caption: null, columns: block.attachments.map((heading) => ({ heading, figure: false })), rows }];
  }
  if ('uncleared' in block) return unclearedBlocks(making);
  if ('sentences' in block) return those(block.sentences).length === 0 ? [] : [{ kind: 'paragraph', sentences: those(block.sentences) }];
  const points = block.points.map((point): PaperPoint => ({ sentences: those(point.sentences), under: point.groups ? groupsOf(making.round) : [] }));
  return [{ kind: 'points', points: points.filter((one) => one.sentences.length > 0) }];
}

/** Whether everybody of this step had the draft as it is put before them. */
function wasPutBefore(step: string, { clearance = [] }: Making): boolean {
  const parts = clearance.find((one) => one.step.id === step)?.parts ?? [];
  return parts.length > 0 && parts.every(({ state, signOff }) => signOff.offers > 0 && state !== 'changed');
}

/** The sectors of each group that has any. */
function groupsOf(round: Round): PaperPoint['under'] {
  return round.groups.flatMap((group) => {
    const sectors = round.sectors.filter((one) => one.group === group.id);
    return sectors.length === 0 ? [] : [{ label: group.label.nl, text: sectors.map((one) => one.label.nl).join(', ') }];
  });
}

function paperOf(name: string, frame: Framed, text: readonly PaperBlock[], draft: Draft, making: Making): Paper {
  const wording = wordingOf(making);
  const say = (key: string): string => renderReply(key, {}, wording);
  return {
    name, version: 'clean', locale: making.letter.frame.forms.locale, title: frame.title, creator: frame.creator ?? making.round.asks.name[wording.language], at: draft.compiledAt,
    words: { page: say('document-page'), of: say('document-page-of'), by: say('document-by') },
    blocks: [...frame.before, ...text, ...frame.after],
  };
}

function paragraph(sentences: readonly Sentence[]): PaperBlock {
  return { kind: 'paragraph', sentences: sentences.map(plainSentence) };
}

/** A sentence of the draft as it stands on paper, without anything beside it. */
export function plainSentence({ id, text, footnote }: Sentence): PaperSentence {
  return { id, text, footnote: footnote?.text ?? null, comment: null, change: null };
}
