import type { Part, Question } from '../question.ts';

/** What a person means who types the number or letter of a button: buttons that answer are listed by number. */
export function byNumber(of: Question | Part, text: string, ownEmail: string): string {
  const place = /^\s*\(?([1-2ab])[.)]?\s*$/i.exec(text)?.[1]?.toLowerCase();
  if (place === undefined) return text;
  const first = place === '1' || place === 'a';
  if (of.type === 'yes-no') return first ? 'ja' : 'nee';
  return first && 'offers' in of && of.offers === 'own-email' ? ownEmail : text;
}
