import type { AttachedFile } from '../../utterance.ts';
import { fold } from '../folded.ts';
import { tokensOf } from '../tokens.ts';
import { PAPER_ALIASES, PAPER_FILLERS, PAPER_WORDS } from '../words/paper-words.ts';

/** Somebody asks for papers of the letter as files, for themselves. */
export type SendAsk = {
  readonly ask: 'send';
  /** Names of papers, `letter` for the letter itself; null for all there are. */
  readonly papers: readonly string[] | null;
  readonly edition: Extract<AttachedFile, { readonly paper: string }>['edition'];
  /** The number of a version; null for the last one. */
  readonly version: number | null;
  /** Asked for as PDF, which is not what comes. */
  readonly pdf: boolean;
};

/**
 * Reads "stuur de brief als Word", "openbare versie van de beslisnota", "send me the letter"; null for anything else, so also
 * when a word of the message means something more. `others`: it is to go to somebody else. `papers` are those of the round
 * beside its letter.
 */
export function readSendAsk(text: string, papers: readonly string[]): SendAsk | 'others' | null {
  const plain = PAPER_ALIASES.reduce((left, { paper, said }) => left.replace(said, paper), fold(text.slice(0, 500)).text.replace(/\be-mail\b/g, 'mail').replace(/\b(?:a\.u\.b|s\.v\.p)\b\.?/g, ' '));
  const known = [...new Set([...papers, ...PAPER_ALIASES.map(({ paper }) => paper)])];
  const words = tokensOf(plain).filter(({ kind }) => kind !== 'sign').map((token) => token.text);
  const has = (...meanings: readonly (keyof typeof PAPER_WORDS)[]): boolean => words.some((word) => meanings.some((meaning) => means(word, meaning)));
  const beside = known.filter((paper) => words.includes(paper));
  const fileWanted = has('send', 'file', 'public', 'working', 'clean');
  const named = beside.length > 0 || has('letter', 'every') || (has('send') && has('all')) || (fileWanted && has('draft')) || (has('public', 'working', 'clean') && words.some((word) => /versie|version/.test(word)));
  if (!named || !(fileWanted || has('get') || (has('have') && WISHING.test(plain)))) return null;
  if (has('send', 'get') && TO_OTHERS.test(plain)) return 'others';
  if (!words.every((word) => beside.includes(word) || isKnown(word) || NUMBER.test(word))) return null;
  const version = VERSION.exec(plain)?.[1];
  if (version === undefined && words.some((word) => NUMBER.test(word))) return null;
  const withLetter = beside.length === 0 || (has('letter', 'draft') && (!BESIDE_LETTER.test(plain) || ALSO_LETTER.test(plain)));
  return {
    ask: 'send', papers: has('every', 'all') && beside.length === 0 && !has('letter') ? null : [...(withLetter ? ['letter'] : []), ...beside],
    edition: has('public') ? 'public' : has('working', 'sourced') ? 'working' : 'clean', version: version === undefined ? null : Number(version), pdf: words.includes('pdf'),
  };
}

const WISHING = /(?<!\p{L})(?:wil|wilt|willen|mag|kan|kun|kunt|graag|can|could|may|want|like)(?!\p{L})/u;
const NUMBER = /^\d{1,3}$/;
const VERSION = /(?:versie|version)\s*(\d{1,3})(?!\d)/;
/** "de nota bij de brief" asks for the nota. */
const BESIDE_LETTER = /(?:bij|van|of|with|for|to) (?:de |het |the )?(?:brief|kamerbrief|conceptbrief|concept|letter|draft)(?!\p{L})/u;
/** "de werkversie van de brief en de nota" asks for both. */
const ALSO_LETTER = /(?<!\p{L})(?:brief|kamerbrief|conceptbrief|concept|letter|draft) (?:en|and|plus|\+|&)(?!\p{L})|(?:en|and|plus|\+|&) (?:de |het |the )?(?:brief|kamerbrief|letter)(?!\p{L})/u;
/** "stuur de brief naar Politie"; not "naar mij". */
const TO_OTHERS = /(?<!\p{L})(?:aan|naar|to) (?!(?:mij|me|mijn|mezelf|mijzelf|ons|us|my|myself|the chat|de chat|teams|slack|have|get|receive)(?!\p{L}))\p{L}/u;

function means(word: string, meaning: keyof typeof PAPER_WORDS): boolean {
  return (PAPER_WORDS[meaning] as readonly string[]).includes(word);
}

function isKnown(word: string): boolean {
  return PAPER_FILLERS.has(word) || Object.values(PAPER_WORDS).some((words) => (words as readonly string[]).includes(word));
}
