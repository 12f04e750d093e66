type Mark = { readonly shown: string; readonly end: number };

/** Tags that Teams puts around plain sentences; anything else between angle brackets is what the person typed. */
const BLOCKS = new Set(['div', 'p', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'tbody', 'blockquote', 'pre']);
const STRUCK = new Set(['s', 'strike', 'del']);
const INLINE = new Set(['b', 'strike', 'del', 'i', 'u', 's', 'em', 'strong', 'span', 'a', 'code', 'font', 'emoji', 'attachment']);
const CELLS = new Set(['td', 'th']);

const ENTITIES: readonly (readonly [string, string])[] = [
  ['&nbsp;', ' '], ['&amp;', '&'], ['&lt;', '<'], ['&gt;', '>'], ['&quot;', '"'], ['&#39;', "'"], ['&euro;', '€'],
];

/** Tells, for a place in a reply, whether Slack or Teams markup begins there, what it shows and where it ends. */
export function chatMarkup(raw: string): (at: number) => Mark | null {
  let close = -1;
  return (at) => {
    const char = raw[at];
    if (char === '&') {
      const entity = ENTITIES.find(([name]) => raw.startsWith(name, at));
      return entity === undefined ? null : { shown: entity[1], end: at + entity[0].length };
    }
    if (char === '*') return starAt(raw, at);
    if (char === '~') return struckAt(raw, at);
    if (char === '_') return underscoreAt(raw, at);
    if (char !== '<' || !/[a-z/@#!]/i.test(raw[at + 1] ?? '')) return null;
    if (close < at) close = raw.indexOf('>', at);
    if (close < 0) close = Infinity;
    if (close === Infinity || close - at > 2_100) return null;
    return angleAt(raw.slice(at + 1, close), close + 1, raw);
  };
}

function angleAt(inside: string, end: number, raw: string): Mark | null {
  if (/^[@#!]/.test(inside)) return { shown: ' ', end };
  if (/^(?:https?:|mailto:|tel:)/i.test(inside)) {
    const bar = inside.indexOf('|');
    return { shown: (bar >= 0 ? inside.slice(bar + 1) : inside).toLowerCase(), end };
  }
  const name = /^\/?([a-z]+)/i.exec(inside)?.[1]?.toLowerCase() ?? '';
  if (name === 'at') {
    const closing = raw.indexOf('</at>', end);
    return { shown: ' ', end: closing >= 0 && closing - end < 200 ? closing + 5 : end };
  }
  if (STRUCK.has(name) && inside[0] !== '/') {
    const closing = raw.slice(end, end + 400).search(new RegExp(`</${name}>`, 'i'));
    if (closing >= 0) return { shown: ' ', end: end + closing + name.length + 3 };
  }
  if (BLOCKS.has(name)) return { shown: '\n', end };
  if (CELLS.has(name)) return { shown: '\t', end };
  return INLINE.has(name) ? { shown: '', end } : null;
}

/** "~28~ 31" and "~~28~~ 31": what was struck through is not said any more. "~28" alone means about 28. */
function struckAt(raw: string, at: number): Mark | null {
  if (/[\p{L}\p{N}~]/u.test(raw[at - 1] ?? '')) return null;
  const struck = /^(~~?)(?=[^\s~])[^~\n]{0,200}?(?<=[^\s~])\1(?![\p{L}\p{N}~])/u.exec(raw.slice(at, at + 210));
  return struck === null ? null : { shown: ' ', end: at + struck[0].length };
}

function starAt(raw: string, at: number): Mark | null {
  const between = /\d/.test(raw[at - 1] ?? '') && /\d/.test(raw[at + 1] ?? '');
  return between ? null : { shown: '', end: at + 1 };
}

function underscoreAt(raw: string, at: number): Mark | null {
  const before = /[\p{L}\p{N}_]/u.test(raw[at - 1] ?? '');
  const after = /[\p{L}\p{N}_]/u.test(raw[at + 1] ?? '');
  return before && after ? null : { shown: '', end: at + 1 };
}
