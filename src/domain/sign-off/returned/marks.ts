import { sha256 } from '../sha-256.ts';

/**
 * What a mark in a signing file says: which file it is (of which round, sector and offer), which sentence stands here in which
 * wording, or that this is a paragraph that is not to be changed, beside a sentence or above all of them.
 */
export type Mark =
  | { readonly kind: 'file'; readonly round: string; readonly sector: string; readonly offer: number }
  | { readonly kind: 'sentence'; readonly sentence: string; readonly hash: string }
  | { readonly kind: 'fixed'; readonly sentence: string | null; readonly text: string };

/** Long enough that two sentences of a letter never share one; a name in Word has 40 characters. */
const KEY = 10;
const SHORT = 8;
const NOBODY = '0'.repeat(KEY);

/** What stands for an id in a mark. */
export function keyOf(id: string, length = KEY): string {
  return sha256(id).slice(0, length);
}

/** The name of a bookmark that says which file this is. */
export function fileMark(round: string, sector: string, offer: number): string {
  return `nvf_${keyOf(round, SHORT)}_${keyOf(sector, SHORT)}_${offer}`;
}

/** The name of the bookmark around a sentence: its id and the beginning of its fingerprint. */
export function sentenceMark(sentence: string, hash: string): string {
  return `nvz_${keyOf(sentence)}_${hash.slice(0, KEY)}`;
}

/** The name of the bookmark around a paragraph that is ours: beside this sentence, or (null) above them. `n` keeps two alike apart. */
export function fixedMark(sentence: string | null, text: string, n: number): string {
  return `nvx_${sentence === null ? NOBODY : keyOf(sentence)}_${keyOf(plainWords(text))}_${n}`;
}

/** The same as words on paper, for programs that drop bookmarks. */
export function fileReference(round: string, sector: string, offer: number): string {
  return `NV-${keyOf(round, SHORT)}-${keyOf(sector, SHORT)}-${offer}`;
}

/** Reads the name of a bookmark; null when it is none of ours. */
export function readMark(name: string): Mark | null {
  const file = /^nvf_([0-9a-f]{8})_([0-9a-f]{8})_(\d{1,6})$/.exec(name);
  if (file) return { kind: 'file', round: file[1]!, sector: file[2]!, offer: Number(file[3]) };
  const [, kind, sentence = '', hash = ''] = /^nv([zx])_([0-9a-f]{10})_([0-9a-f]{10})(?:_\d{1,3})?$/.exec(name) ?? [];
  if (kind === 'z') return { kind: 'sentence', sentence, hash };
  return kind === 'x' ? { kind: 'fixed', sentence: sentence === NOBODY ? null : sentence, text: hash } : null;
}

/** Finds the words that say which file this is. */
export function readReference(text: string): Extract<Mark, { kind: 'file' }> | null {
  const found = /NV[-‐‑–]([0-9a-f]{8})[-‐‑–]([0-9a-f]{8})[-‐‑–](\d{1,6})/i.exec(text);
  return found ? { kind: 'file', round: found[1]!.toLowerCase(), sector: found[2]!.toLowerCase(), offer: Number(found[3]) } : null;
}

/** White space and the dashes and quotes that word processors change by themselves make no difference. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/[‘’‚′]/g, "'").replace(/[“”„″]/g, '"').replace(/[‐‑–—]/g, '-').replace(/\s+/g, ' ').trim();
}

/** True where only that differs. */
export function isSame(one: string, other: string): boolean {
  return plainWords(one) === plainWords(other);
}
