type Attributes = { readonly [name: string]: string | number };

/** One element of a drawing; `inside` is drawing already, never raw text. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

/** A line of text with its foot at `y`. */
export function text(words: string, x: number, y: number, size: number, more: Attributes = {}): string {
  return element('text', { x, y, 'font-size': size, ...more }, escaped(words));
}

/** Makes any text safe between tags and in attributes; signs that XML forbids are left out. */
export function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
