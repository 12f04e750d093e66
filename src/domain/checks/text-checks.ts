import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { isParts } from '../value.ts';
import type { Item, Value } from '../value.ts';
import { isCopy } from './alike.ts';
import { dateSpan } from './date-span.ts';
import { isInternalLink } from './internal-link.ts';
import type { Kinds, Looked, Slots } from './looked.ts';
import { previousValue } from './situation.ts';
import { RESULT } from './words/result-words.ts';

export type TextCheck = Kinds<
  | 'longer-than' | 'fewer-items-than' | 'more-items-than' | 'item-without-date' | 'names-person' | 'personal-data'
  | 'internal-link' | 'not-https' | 'names-no-result' | 'copied-from-previous'>;

/**
 * The slots of the finding when the check's name is true of a text, a link or a list, else null; `found` is the point,
 * or the words, that it is about.
 */
export function textFinding(check: TextCheck, { ref, value, situation }: Looked): Slots | null {
  const texts = textsIn(value);
  switch (check.kind) {
    case 'longer-than': {
      const longest = Math.max(0, ...texts.map((text) => [...text].length));
      return longest > check.characters ? { limit: check.characters, found: longest } : null;
    }
    case 'fewer-items-than': return counted(value, (count) => count < check.count, check.count);
    case 'more-items-than': return counted(value, (count) => count > check.count, check.count);
    case 'item-without-date': return pointed(items(value).filter((item) => item.date === null).map((item) => item.text));
    case 'internal-link': return pointed(texts.filter(isInternalLink));
    case 'not-https': return pointed(texts.filter((text) => dateSpan(text) === null && !/^https:\/\//i.test(text.trim())));
    case 'names-no-result': return texts.length > 0 && !texts.some((text) => RESULT.test(text)) ? { found: texts[0]! } : null;
    case 'copied-from-previous': {
      const previous = textsIn(previousValue(situation, ref)?.value ?? []);
      return pointed(texts.filter((text) => previous.some((one) => isCopy(text, one))));
    }
    case 'names-person':
    case 'personal-data': {
      const names = situation.round.people.map((person) => person.name);
      const found = texts.flatMap((text) => findPersonalData(text, { names })).filter((one) => check.kind === 'personal-data' || one.kind === 'name');
      return found.length > 0 ? { found: found.map((one) => one.text).join(', ') } : null;
    }
  }
}

const pointed = (found: readonly string[]): Slots | null => (found.length > 0 ? { found: found[0]!, count: found.length } : null);

function counted(value: Value, fires: (count: number) => boolean, limit: number): Slots | null {
  return Array.isArray(value) && fires(value.length) ? { limit, found: value.length, count: value.length } : null;
}

function items(value: Value): readonly Item[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [];
}

/** Every text in an answer: itself, the points of a list, or the parts that are texts. */
function textsIn(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.map((one: string | Item) => (typeof one === 'string' ? one : one.text));
  return isParts(value) ? Object.values(value).filter((one) => typeof one === 'string') : [];
}
