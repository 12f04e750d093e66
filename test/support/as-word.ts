import { openZip } from '../../adapters/documents/report/zip.ts';
import { zipOf } from '../../adapters/documents/docx/zip-of.ts';

/** A Word file under somebody's hands: what is done to it stands in its XML as Word writes it. */
export type Hands = {
  /** Other words for words of the n-th sentence, tracked. */
  change(place: number, from: string, to: string): Hands;
  /** The same without tracking, as after lifting the protection. */
  rewrite(place: number, from: string, to: string): Hands;
  /** A comment on words of the n-th sentence. */
  comment(place: number, about: string, text: string, by?: string): Hands;
  /** A paragraph behind the n-th sentence's own (0: above all of them), tracked or not. */
  insert(place: number, text: string, tracked?: boolean): Hands;
  /** Takes the n-th sentence out: tracked, its words; untracked, the paragraph. */
  remove(place: number, tracked?: boolean): Hands;
  /** The n-th sentence as a tracked move behind the m-th. */
  move(place: number, behind: number): Hands;
  /** Anything else. */
  xml(change: (document: string) => string): Hands;
  file(name: string, content: string): Hands;
  done(): Uint8Array;
};

const BY = 'w:author="Klaver Meerkoet" w:date="2026-07-08T09:00:00Z"';

/** Takes a signing file in hand. */
export function asWord(docx: Uint8Array): Hands {
  const zip = openZip(docx, 50_000_000);
  const files = new Map(zip.names.filter((name) => !name.endsWith('/')).map((name) => [name, new TextDecoder().decode(zip.read(name) ?? new Uint8Array())]));
  let document = files.get('word/document.xml')!;
  let next = 900;
  const comments: string[] = [];
  const ranges = (): readonly { readonly start: number; readonly end: number }[] => [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*?w:name="nvz_.*?<\/w:p>/gs)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const within = (place: number, change: (paragraph: string) => string): void => {
    const range = ranges()[place - 1];
    if (!range) throw new Error(`There is no sentence ${place} in the file`);
    document = document.slice(0, range.start) + change(document.slice(range.start, range.end)) + document.slice(range.end);
  };
  const run = (text: string, tag = 'w:t'): string => (text === '' ? '' : `<w:r><${tag} xml:space="preserve">${escape(text)}</${tag}></w:r>`);
  const onWords = (paragraph: string, words: string, put: (words: string) => string): string => {
    let done = false;
    const changed = paragraph.replace(/<w:r>(?:<w:rPr>(?:(?!<\/w:r>).)*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/gs, (whole, text: string) => {
      const at = text.indexOf(escape(words));
      if (done || at < 0) return whole;
      done = true;
      return run(plain(text.slice(0, at))) + put(words) + run(plain(text.slice(at + escape(words).length)));
    });
    if (!done) throw new Error(`«${words}» stands in no run of this sentence`);
    return changed;
  };
  const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
  const hands: Hands = {
    change: (place, from, to) => then(() => within(place, (old) => onWords(old, from, (words) => `${words === '' ? '' : `<w:del w:id="${next += 1}" ${BY}>${run(words, 'w:delText')}</w:del>`}<w:ins w:id="${next += 1}" ${BY}>${run(to)}</w:ins>`))),
    rewrite: (place, from, to) => then(() => within(place, (old) => onWords(old, from, () => run(to)))),
    comment: (place, about, text, by = 'Klaver Meerkoet') => then(() => {
      const id = comments.length;
      comments.push(`<w:comment w:id="${id}" w:author="${escape(by)}" w:date="2026-07-08T09:00:00Z"><w:p><w:r><w:t>${escape(text)}</w:t></w:r></w:p></w:comment>`);
      within(place, (old) => onWords(old, about, (words) => `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`));
    }),
    insert: (place, text, tracked = true) => then(() => {
      const added = paragraph(tracked ? `<w:pPr><w:rPr><w:ins w:id="${next += 1}" ${BY}/></w:rPr></w:pPr><w:ins w:id="${next += 1}" ${BY}>${run(text)}</w:ins>` : run(text));
      const at = place === 0 ? document.indexOf('<w:body>') + 8 : ranges()[place - 1]!.end;
      document = document.slice(0, at) + added + document.slice(at);
    }),
    remove: (place, tracked = true) => then(() => within(place, (old) => (tracked ? old.replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs, (whole) => `<w:del w:id="${next += 1}" ${BY}>${whole.replace(/<(\/?)w:t\b/g, '<$1w:delText')}</w:del>`) : ''))),
    move: (place, behind) => then(() => {
      const text = plain([...document.slice(ranges()[place - 1]!.start, ranges()[place - 1]!.end).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''));
      const at = ranges()[behind - 1]!.end;
      document = document.slice(0, at) + paragraph(`<w:moveToRangeStart w:id="${next += 1}" ${BY} w:name="move1"/><w:moveTo w:id="${next += 1}" ${BY}>${run(text)}</w:moveTo><w:moveToRangeEnd w:id="${next - 1}"/>`) + document.slice(at);
      within(place, (old) => old.replace(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs, (whole) => `<w:moveFrom w:id="${next += 1}" ${BY}>${whole}</w:moveFrom>`));
    }),
    xml: (change) => then(() => { document = change(document); }),
    file: (name, content) => then(() => void files.set(name, content)),
    done: () => {
      files.set('word/document.xml', document);
      if (comments.length > 0) {
        files.set('word/comments.xml', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments.join('')}</w:comments>`);
        files.set('[Content_Types].xml', files.get('[Content_Types].xml')!.replace(/<Override [^>]*PartName="\/word\/comments\.xml"[^>]*\/>/, '').replace('</Types>', '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'));
        const rels = files.get('word/_rels/document.xml.rels')!;
        if (!rels.includes('comments.xml')) files.set('word/_rels/document.xml.rels', rels.replace('</Relationships>', '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'));
      }
      return zipOf([...files].map(([name, content]) => ({ name, bytes: new TextEncoder().encode(content) })));
    },
  };
  const then = (act: () => void): Hands => {
    act();
    return hands;
  };
  return hands;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
