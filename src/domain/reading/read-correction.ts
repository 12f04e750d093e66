import { contentStems } from './numbers/shared-words.ts';
import { readValue } from './read-reply.ts';
import type { Ask } from './reading.ts';
import { lookOver } from './scene.ts';
import { inDutch } from './words/option-words.ts';
import { stem } from './words/unit-words.ts';

/**
 * Finds which earlier answer a correction changes, and into what. `answers` are the values given so far by field. The
 * field is certain when its old value is named, its name is, or when it is the only one of the kind; else null.
 */
export function readCorrection(words: string, answers: { readonly [field: string]: unknown }, previousField: string | null, when: { readonly today: string; readonly year: number }): { readonly [field: string]: unknown } | null {
  const fields = Object.keys(answers);
  const candidates = fields.flatMap((field) => {
    const old = answers[field];
    const value = newValue(words, old, when);
    return value === null || value === old ? [] : [{ field, old, value }];
  });
  if (candidates.length === 0) return null;
  const byOld = candidates.filter(({ old }) => typeof old === 'number' && mentions(words, old));
  const said = new Set(contentStems(words).flatMap((word) => [word, stem(inDutch(word))]));
  const byName = candidates.filter(({ field }) => [...said].some((word) => word === stem(field.toLowerCase()) || word === stem(inDutch(field.toLowerCase()))));
  const previous = /(?<!\p{L})(?:vorige?|previous|net|daarnet|zojuist|zonet)(?!\p{L})/iu.test(words) ? candidates.filter(({ field }) => field === previousField) : [];
  const certain = [byOld, byName, previous, candidates].find((some) => some.length > 0)!;
  return certain.length === 1 ? { [certain[0]!.field]: certain[0]!.value } : null;
}

function newValue(words: string, old: unknown, when: { readonly today: string; readonly year: number }): unknown {
  const type: Ask['type'] | null = typeof old === 'number' ? 'decimal' : typeof old === 'boolean' ? 'yes-no' : typeof old === 'string' && /^\d{4}(?:-|$)/.test(old) ? 'date' : null;
  if (type === null) return null;
  const content = words.replace(/^.*?(?:vergist|vergissing|mistake|foutje)[:,.]?\s*/i, '');
  if (type === 'yes-no') return /(?<!\p{L})(?:geen|niet|no|not)(?!\p{L})/iu.test(content) ? false : /(?<!\p{L})(?:wel|ja|yes|toch|is er|er is|hebben)(?!\p{L})/iu.test(content) ? true : null;
  const reading = readValue('', lookOver(stripped(content), { type, question: '', ...when }));
  return reading.turn === 'answer' && reading.otherUnit === null ? reading.value : reading.turn === 'answer' && reading.otherUnit === '%' ? reading.value : null;
}

/** Leaves only the new value: a wish to change and the number of a question would be read otherwise. */
const stripped = (words: string): string => words
  .replace(/(?:vraag|question|antwoord) \d{1,2}/gi, '')
  .replace(/\?+\s*$/, '')
  .replace(/^.*(?:wijzigen|wijzig|veranderen|verander|aanpassen|pas|corrigeren|corrigeer|change|update|correct)\s.*?(?:naar|in|to|tot)\s+(?=\S*\d)/i, '')
  .replace(/^.*?(?:moet(?:en)?|moest|should be|had)\s+(?:dat |het |er )?(?:eigenlijk )?(?=.*\d)/i, '')
  .replace(/(?:zijn|wezen|moeten zijn)\s*(?=i\.?p\.?v|in plaats|niet|instead|$|[.,])/i, '');

function mentions(words: string, value: number): boolean {
  const written = [String(value), String(value).replace('.', ','), value.toLocaleString('nl-NL')];
  return written.some((text) => new RegExp(`(?<![\\d.,])${text.replace(/[.]/g, '\\.')}(?![\\d]|[.,]\\d)`).test(words));
}
