import type { Dossier } from '../../domain/dossier/dossier.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import { passportOf } from '../../domain/letter/passport.ts';
import { wordChanges } from '../../domain/letter/word-changes.ts';
import { standingLines } from '../letter-desk/clearance-answer.ts';
import { partsIn } from '../letter-desk/parts.ts';
import { groundLines } from '../letter/ground-lines.ts';
import { rewordedLine } from '../letter/reworded-line.ts';
import type { Line } from '../../domain/utterance.ts';
import { renderLine } from '../words/render.ts';
import { wordingOf } from './making.ts';
import type { Making } from './making.ts';
import type { NoteChange, Paper, PaperBlock, PaperSentence } from './paper.ts';
import { mapSentences } from './paper.ts';
import { clearanceBlocks } from './uncleared.ts';

/**
 * The version people work in: that it is a draft and with whom it is not cleared, beside each sentence where it comes from and who agreed to it, and what changed since `before`,
 * the same paper of the draft before (null: nothing to compare with). Sentences that went stand where they stood.
 */
export function workingVersion(paper: Paper, draft: Draft, dossiers: readonly Dossier[], making: Making, before: Paper | null = null): Paper {
  const wording = wordingOf(making);
  const [parts, now] = [partsIn(making.clearance ?? []), Temporal.Instant.from(draft.compiledAt)];
  const written = new Map(sentencesOf(draft).map((one) => [one.sentence.id, one.sentence]));
  const reworded = (id: string): readonly Line[] => { const line = rewordedLine(written.get(id) ?? {}); return line ? [line] : []; };
  const commented = (sentence: PaperSentence): PaperSentence => {
    const passport = passportOf(draft, making.round, dossiers, sentence.id);
    return { ...sentence, comment: passport === null ? null : [...reworded(sentence.id), ...groundLines(passport, making.round), ...standingLines(parts, sentence.id, { round: making.round, now })].map((line) => renderLine(line, wording)) };
  };
  const inCells = new Set(paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().flatMap((cell) => ('sentence' in cell ? [cell.sentence.id] : [])) : [])));
  const shown = mapSentences(paper, (sentence) => (inCells.has(sentence.id) ? sentence : commented(sentence)));
  const compared = before === null ? shown : compareWith(before, shown);
  return { ...compared, version: 'working', blocks: [{ kind: 'status', text: making.letter.frame.status }, ...clearanceBlocks(making), ...compared.blocks.filter((block) => block.kind !== 'status')] };
}

function compareWith(before: Paper, paper: Paper): Paper {
  const was = new Map(allIn(before).map((one) => [one.id, one]));
  const still = new Set(allIn(paper).map((one) => one.id));
  const changed = mapSentences(paper, (sentence) => {
    const old = was.get(sentence.id);
    if (!old) return { ...sentence, change: { kind: 'added' } };
    const note = noteChange(old.footnote, sentence.footnote);
    return { ...sentence, ...(note === null ? {} : { note }), change: old.text === sentence.text ? null : { kind: 'reworded', words: wordChanges(old.text, sentence.text) } };
  });
  const gone = new Map(placed(before).map(({ place, block }) => [place, block.kind === 'paragraph' ? block.sentences.filter((one) => !still.has(one.id)).map((one) => ({ one, after: predecessor(block.sentences, one) })) : []]));
  const blocks = placed(changed).map(({ place, block }): PaperBlock => {
    const lost = block.kind === 'paragraph' ? gone.get(place) ?? [] : [];
    gone.delete(place);
    return block.kind === 'paragraph' ? { ...block, sentences: lost.reduce((sofar, { one, after }) => inserted(sofar, removed(one), after), block.sentences) } : block;
  });
  // a paragraph that went as a whole stands before the signature
  const rest = [...gone.values()].filter((lost) => lost.length > 0).map((lost): PaperBlock => ({ kind: 'paragraph', sentences: lost.map(({ one }) => removed(one)) }));
  const end = blocks.findIndex((block) => block.kind === 'signature');
  return { ...changed, blocks: end < 0 ? [...blocks, ...rest] : [...blocks.slice(0, end), ...rest, ...blocks.slice(end)] };
}

function noteChange(before: string | null, now: string | null): NoteChange | null {
  if (before === now) return null;
  if (before === null) return { kind: 'added' };
  return now === null ? { kind: 'removed', text: before } : { kind: 'reworded', words: wordChanges(before, now) };
}

function removed(sentence: PaperSentence): PaperSentence {
  return { ...sentence, comment: null, change: { kind: 'removed' } };
}

function predecessor(sentences: readonly PaperSentence[], one: PaperSentence): string | null {
  return sentences[sentences.indexOf(one) - 1]?.id ?? null;
}

function inserted(sentences: readonly PaperSentence[], one: PaperSentence, after: string | null): readonly PaperSentence[] {
  const at = sentences.findIndex((other) => other.id === after) + 1;
  return [...sentences.slice(0, at), one, ...sentences.slice(at)];
}

/** Every block with its place: the headings above it, and the how-manieth of its kind under them. */
function placed(paper: Paper): readonly { readonly place: string; readonly block: PaperBlock }[] {
  let [section, part] = ['', ''];
  const counts = new Map<string, number>();
  return paper.blocks.map((block) => {
    if (block.kind === 'heading') [section, part] = block.level === 1 ? [block.text, ''] : [section, block.text];
    const under = `${section}/${part}/${block.kind}`;
    counts.set(under, (counts.get(under) ?? 0) + 1);
    return { place: `${under}/${counts.get(under)}`, block };
  });
}

function allIn(paper: Paper): readonly PaperSentence[] {
  const all: PaperSentence[] = [];
  mapSentences(paper, (sentence) => {
    all.push(sentence);
    return sentence;
  });
  return all;
}
