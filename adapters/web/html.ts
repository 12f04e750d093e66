/** A piece of markup that is safe to place as it is. */
export type Html = { readonly html: string };
export type Piece = Html | string | number | null | false | readonly Piece[];

/** Markup from a template. What is placed in it is escaped, in texts and in quoted attributes alike; `Html` is placed as it is. */
export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: texts.map((text, at) => text + placed(pieces[at] ?? null)).join('') };
}

/** True where there is anything to show. */
export function shows(piece: Html): boolean {
  return piece.html.trim() !== '';
}

function placed(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (typeof piece === 'number') return String(piece);
  if (typeof piece === 'string') return escaped(piece);
  if ('html' in piece) return piece.html;
  return piece.map(placed).join('');
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  // Control characters and halves of surrogate pairs are no text in HTML; a reader sees that something stood there.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
