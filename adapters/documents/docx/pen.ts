import { CommentRangeEnd, CommentRangeStart, CommentReference, DeletedTextRun, ExternalHyperlink, FootnoteReferenceRun, InsertedTextRun, Paragraph, TextRun } from 'docx';
import type { ICommentOptions, ParagraphChild } from 'docx';
import type { PaperSentence } from '../../../src/app/documents/paper.ts';
import type { WordChange } from '../../../src/domain/letter/word-changes.ts';

/** Writes sentences, and keeps what stands elsewhere in the file: footnotes and comments, numbered in reading order. */
export type Pen = {
  readonly sentences: (sentences: readonly PaperSentence[]) => ParagraphChild[];
  readonly words: (text: string) => ParagraphChild[];
  readonly footnotes: () => { readonly [number: string]: { readonly children: Paragraph[] } };
  readonly comments: () => ICommentOptions[];
};

/** A pen for one file; comments and changes carry this name and moment. */
export function openPen(by: string, at: Date): Pen {
  const footnotes: { [number: string]: { children: Paragraph[] } } = {};
  const comments: ICommentOptions[] = [];
  let changes = 0;
  const mark = () => ({ id: (changes += 1), author: by, date: at.toISOString() });

  const body = ({ text, change }: PaperSentence): ParagraphChild[] => {
    if (change === null) return linked(text);
    return change.kind === 'reworded' ? tracked(change.words) : tracked([{ kind: change.kind, text }]);
  };
  const tracked = (words: readonly WordChange[]): ParagraphChild[] => words.map((word) => {
    if (word.kind === 'same') return new TextRun(word.text);
    return word.kind === 'added' ? new InsertedTextRun({ text: word.text, ...mark() }) : new DeletedTextRun({ text: word.text, ...mark() });
  });
  /** The reference comes and goes with its sentence, or by itself: who refuses the change is not left with a number that leads nowhere. */
  const note = ({ footnote, change, note: own }: PaperSentence): ParagraphChild[] => {
    const came = change?.kind === 'added' || own?.kind === 'added';
    const went = change?.kind === 'removed' || own?.kind === 'removed';
    const text = own?.kind === 'removed' ? own.text : footnote;
    if (text === null) return [];
    const number = Object.keys(footnotes).length + 1;
    footnotes[number] = { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(' '), ...(own?.kind === 'reworded' ? tracked(own.words) : linked(text))] })] };
    const reference = new FootnoteReferenceRun(number);
    if (!came && !went) return [reference];
    const around = came ? new InsertedTextRun({ text: '', ...mark() }) : new DeletedTextRun({ text: '', ...mark() });
    around.addChildElement(reference);
    return [around];
  };
  const sentence = (one: PaperSentence): ParagraphChild[] => {
    const written = [...body(one), ...note(one)];
    if (one.comment === null) return written;
    const id = comments.length;
    comments.push({ id, author: by, initials: by.slice(0, 1), date: at, children: one.comment.map((line) => new Paragraph(line)) });
    return [new CommentRangeStart(id), ...written, new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })];
  };
  return {
    sentences: (all) => all.flatMap((one, index) => {
      // a space goes and comes with the sentence behind it
      const space = one.change?.kind === 'added' ? new InsertedTextRun({ text: ' ', ...mark() }) : one.change?.kind === 'removed' ? new DeletedTextRun({ text: ' ', ...mark() }) : new TextRun(' ');
      return index === 0 ? sentence(one) : [space, ...sentence(one)];
    }),
    words: linked,
    footnotes: () => footnotes,
    comments: () => comments,
  };
}

const LINK = /(https?:\/\/[^\s<>()«»"“”‘’]*[^\s<>()«».,;:!?"“”‘’])/u;

/** Text in which an address of a page can be followed. */
function linked(text: string): ParagraphChild[] {
  return text.split(LINK).filter((piece) => piece !== '').map((piece) => (LINK.test(piece) ? new ExternalHyperlink({ link: piece, children: [new TextRun({ text: piece, style: 'Hyperlink' })] }) : new TextRun(piece)));
}
