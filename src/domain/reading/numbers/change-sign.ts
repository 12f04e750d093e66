import type { Ask } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { FALL, RISE } from '../words/change-words.ts';
import type { Companied } from './number-company.ts';
import { asksChange, asksDifference } from './pick-number.ts';

/**
 * What a figure must be multiplied by, for a question about a change: −1 for a fall in words ("gedaald met 2 procent")
 * where the question takes negatives, 1 where the words agree with it or say nothing. Null where the two do not go
 * together, so that it must be asked back: a fall where only a rise can be told, a rise to a question about the fall,
 * both at once, or a level ("gedaald naar 82%").
 */
export function changeSign({ folded: { text }, ask }: Scene, number: Companied): 1 | -1 | null {
  if (!asksChange(ask.question)) return 1;
  const ahead = aheadOf(text, number);
  const behind = behindOf(text, number);
  const around = `${ahead} # ${asksDifference(ask.question) ? behind : firstWords(behind)}`.replace(DENIED, ' ');
  const [down, up] = [DOWN.test(around) || GOES_DOWN.test(around), UP.test(around) || GOES_UP.test(around)];
  // "van 40 naar 28" tells levels, and nobody has subtracted them
  if (asksDifference(ask.question) && TOWARDS.test(ahead)) return null;
  if (!down && !up) return 1;
  if (down && up) return null;
  if (LEVEL.test(ahead) && asksDifference(ask.question)) return null;
  const takes = directionAsked(ask);
  if (takes === null) return null;
  if (number.sign === '-') return down && takes === 'any' ? 1 : null;
  if (takes === 'fall') return down && (ask.min ?? 0) >= 0 ? 1 : null;
  if (up) return 1;
  return (ask.min ?? 0) < 0 ? -1 : null;
}

/** Which way a question looks; null where it counts a rise as negative. */
function directionAsked({ question }: Ask): 'any' | 'fall' | null {
  if (/(?:stijging|toename|groei|increase) (?:is|als|=|telt als) (?:negatief|min|negative)/i.test(question)) return null;
  const falls = /daling|gedaald|afname|afgenomen|minder|krimp|vermindering|decrease/i.test(question);
  const both = /stijging|gestegen|toename|toegenomen|groei|meer|verander|verschil|mutatie|negatief|increase|change|difference|negative/i.test(question);
  return falls && !both ? 'fall' : 'any';
}

const DENIED = /(?<!\p{L})(?:niet|geen|not|no|nooit) (?:verder |echt |meer )?\p{L}+/gu;
const DOWN = new RegExp(`(?<!\\p{L})(?:${FALL})(?!\\p{L})`, 'u');
const UP = new RegExp(`(?<!\\p{L})(?:${RISE})(?!\\p{L})`, 'u');
const GOES_DOWN = /(?<!\p{L})(?:nam|namen|neemt|nemen|ging|gingen|gaan|gaat|viel|vielen|zijn er) .*(?<!\p{L})af(?!\p{L})/u;
const GOES_UP = /(?<!\p{L})(?:nam|namen|neemt|nemen) .*(?<!\p{L})toe(?!\p{L})/u;
const TOWARDS = /(?<!\p{L})(?:naar|to)(?: (?:de|ongeveer|circa|ruim|zo'n|about))*\s*$/u;
const LEVEL = /(?<!\p{L})(?:naar|tot|to|op)(?: (?:de|ongeveer|circa|ruim|zo'n|about))*\s*$/u;

/** The words of its own clause, as far as the figures beside it. */
const aheadOf = (text: string, { start }: Companied): string => {
  const clause = /[^,;.!?\n()]*$/.exec(text.slice(Math.max(0, start - 60), start))![0].split(/(?<!\p{L})(?:en|and)(?!\p{L})|\d/u).at(-1)!;
  return /:\s*\S/.test(clause) ? clause.replace(/^.*:(?=\s*\S)/s, '') : /(?:daling|afname|krimp|stijging|toename|groei):\s*$/.test(clause) ? clause : clause.replace(/^.*:\s*$/s, '');
};
const behindOf = (text: string, { end }: Companied): string =>
  /^[^,;.!?\n()]*/.exec(text.slice(end, end + 50))![0].split(/(?<!\p{L})(?:en|and|dan|than)(?!\p{L})|\d/u)[0]!;
/** "12 minder" is a fall; "12 banen voor mensen met minder kansen" counts what came new. */
const firstWords = (behind: string): string => /^(?:\s*(?:%|\p{L}+)){0,2}/u.exec(behind)![0];
