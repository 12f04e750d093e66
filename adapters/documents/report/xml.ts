/** One step through an XML text: a tag opens, a tag closes, or there is text. */
export type XmlStep =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: () => ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Walks through an XML text. Declarations are skipped and no entity is known but the five of XML and characters by number,
 * so nothing can be pulled in from elsewhere or multiplied. Total: what is no XML gives what steps it gives.
 */
export function* xmlSteps(xml: string): Generator<XmlStep> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const until = tag < 0 ? xml.length : tag;
    if (until > at) yield { kind: 'text', text: plainText(xml.slice(at, until)) };
    if (tag < 0) return;
    const special = SPECIAL.find(([start]) => xml.startsWith(start, tag));
    if (special) {
      const [start, close] = special;
      const end = xml.indexOf(close, tag + start.length);
      if (end < 0) return;
      if (start === '<![CDATA[') yield { kind: 'text', text: xml.slice(tag + start.length, end) };
      at = end + close.length;
      continue;
    }
    const end = endOfTag(xml, tag + 1);
    if (end < 0) return;
    yield* tagSteps(xml.slice(tag + 1, end));
    at = end + 1;
  }
}

// a document type may hold declarations between square brackets; none of the formats needs one
const SPECIAL: readonly (readonly [string, string])[] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>'], ['<!', '>']];

function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const char = xml[at]!;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return -1;
}

function* tagSteps(tag: string): Generator<XmlStep> {
  if (tag.startsWith('/')) return yield { kind: 'close', name: tag.slice(1).trim() };
  const alone = tag.endsWith('/');
  const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
  yield { kind: 'open', name, attributes: () => attributesOf(tag.slice(name.length)) };
  if (alone) yield { kind: 'close', name };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((match) => [match[1]!, plainText(match[2] ?? match[3] ?? '')]));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
  });
}
