import { answerValue, splitRef } from '../checks/situation.ts';
import type { Value } from '../value.ts';
import { NEUTRAL_MARKS } from '../personal-data/mask-personal-data.ts';
import { fold } from '../reading/folded.ts';
import { readBareYesNo } from '../reading/read-confirmation.ts';
import { wholeIntent } from '../reading/read-intent.ts';
import { answerSource } from './ground.ts';
import type { Ground } from './ground.ts';
import { folded, quoted, wholeSentences } from './quotation.ts';
import { isPrivate } from './disclosure/is-private.ts';
import type { AnswerSource } from './sentence.ts';

/** Words of the sector as they may be quoted, and the answer they come from. */
export type Quotation = { readonly text: string; readonly source: AnswerSource; readonly date: string | null };

/** Free text between quotation marks, shortened to whole sentences. Null when it is too long, private, or not there. */
export function quotationOf(ground: Ground, ref: string, maxWords: number): Quotation | null {
  const value = answerValue(ground.situation, ref);
  return typeof value === 'string' ? quotation(ground, ref, value, null, maxWords) : null;
}

/** The points of a list that may be quoted, in their order; a point that may not is passed over. */
export function quotedItems(ground: Ground, ref: string, maxWords: number): readonly Quotation[] {
  return itemsOf(answerValue(ground.situation, ref)).flatMap((item) => quotation(ground, ref, item.text, item.date, maxWords) ?? []);
}

/** What the sector said to a check on an answer, `q02_wa_status.nog-vast-te-stellen`. Null where it was not asked, or may not be quoted. */
export function reasonOf(ground: Ground, ref: string, maxWords: number): Quotation | null {
  const [question, check] = splitRef(ref);
  const said = ground.situation.dossier.answers[question]?.warnings.find((one) => one.check === check)?.reason ?? '';
  const masked = Object.values(NEUTRAL_MARKS).some((mark) => said.includes(mark));
  return masked || saysNoMore(said) ? null : quotation(ground, question, said, null, maxWords);
}

/** "Ja", or "weet ik nog niet", explains nothing. */
function saysNoMore(said: string): boolean {
  return folded(said) === '' || readBareYesNo(said) !== null || wholeIntent(fold(said), { type: 'integer', question: '', today: '2000-01-01', year: 2000 }) !== null;
}

const NAME = /^[\p{L}&'’()\- ]+$/u;

/**
 * A short name in the sector's own words, without quotation marks as it is a name: letters only, eight words at most,
 * none that belongs to another speaker or language. With an article that is small within a sentence. Anything else is quoted.
 */
export function nameOf(ground: Ground, ref: string): Quotation | null {
  const value = answerValue(ground.situation, ref);
  if (typeof value !== 'string') return null;
  const { articles, foreign } = ground.letter.frame.forms;
  const name = folded(value).replace(/\.$/u, '');
  const words = name.split(' ');
  const strange = words.some((word) => foreign.includes(word.toLowerCase()));
  const source = answerSource(ground, splitRef(ref)[0], name);
  if (!NAME.test(name) || words.length > 8 || strange || source === null || isPrivate(name, ground.situation.round)) return quotationOf(ground, ref, 20);
  const [first = ''] = words;
  const text = articles.includes(first.toLowerCase()) ? first.toLowerCase() + name.slice(first.length) : name;
  return { text, source, date: null };
}

function quotation(ground: Ground, ref: string, words: string, date: string | null, maxWords: number): Quotation | null {
  const kept = wholeSentences(words, maxWords);
  if (kept === null || isPrivate(kept, ground.situation.round)) return null;
  const source = answerSource(ground, splitRef(ref)[0], kept);
  const text = quoted(kept, ground.letter.frame.forms);
  return text === null || source === null ? null : { text, source, date };
}

function itemsOf(value: Value | null): readonly { readonly text: string; readonly date: string | null }[] {
  if (!Array.isArray(value)) return typeof value === 'string' ? [{ text: value, date: null }] : [];
  return value.map((item) => (typeof item === 'string' ? { text: item, date: null } : item));
}
