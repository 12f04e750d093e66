/** The words of a text that carry its meaning, in plain lower case: five letters or more, no words that stand in every plan. */
export function contentWords(text: string): ReadonlySet<string> {
  return new Set(plainWords(text).filter((word) => word.length >= 5 && !EVERYWHERE.has(word)).map(stem));
}

/** True when two texts are the same but for case, punctuation and a word or two. */
export function isCopy(one: string, other: string): boolean {
  const ones = plainWords(one);
  const others = plainWords(other);
  if (ones.length === 0 || others.length === 0) return false;
  if (ones.join(' ') === others.join(' ')) return true;
  const [a, b] = [new Set(ones), new Set(others)];
  const shared = a.intersection(b).size;
  return Math.min(a.size, b.size) >= 6 && shared / a.union(b).size >= 0.85;
}

/** True when a text mentions what a plan is about: at least a third of the plan's words, and at least one. */
export function mentions(text: string, plan: string): boolean {
  const sought = contentWords(plan);
  if (sought.size === 0) return true;
  const there = contentWords(text);
  return sought.intersection(there).size >= Math.max(1, Math.ceil(sought.size / 3));
}

function plainWords(text: string): readonly string[] {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Close enough for Dutch: "leerkringen" and "leerkring", "gestarte" and "gestart". */
const stem = (word: string): string => word.replace(/(?:en|es|s|e|t)$/, '').replace(/(.)\1$/, '$1');

const EVERYWHERE = new Set((
  'sector sectoren banen banenafspraak werkgever werkgevers mensen personen medewerkers organisatie organisaties nieuwe nieuw verder volgend volgende komend jaar ' +
  'eerste tweede derde vierde kwartaal januari februari maart april augustus september oktober november december willen zullen worden wordt werden hebben gaan ' +
  'starten start gestart beginnen opzetten maken tussen binnen samen onder andere zoals daarnaast about their there which employers employees people sector next year quarter start started'
).split(' '));
