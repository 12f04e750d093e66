/** A sentence with its footnote behind it, for where there is no foot of a page. */
export function withFootnote({ text, footnote }: { readonly text: string; readonly footnote?: string | { readonly text: string } }): string {
  if (footnote === undefined) return text;
  return `${text} [${typeof footnote === 'string' ? footnote : footnote.text}]`;
}
