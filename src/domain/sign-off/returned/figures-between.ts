import type { Claim } from '../../letter/figures-in-text.ts';
import { claimsIn } from '../../letter/figures-in-text.ts';
import type { ReturnedSentence } from './returned.ts';

/** Figures, dates and percentages of one text that the other lacks, by what they stand for; null where there are none. */
export function figuresBetween(before: string, after: string): ReturnedSentence['figures'] {
  const of = (text: string): readonly Claim[] => claimsIn(text).filter((one) => one.kind === 'number' || one.kind === 'percentage' || one.kind === 'date' || one.kind === 'number-word');
  const meant = (claim: Claim): string => ('value' in claim ? String(claim.value) : 'date' in claim ? claim.date : claim.text);
  const minus = (these: readonly Claim[], those: readonly Claim[]): readonly string[] => {
    const left = those.map(meant);
    return these.flatMap((one) => {
      const at = left.indexOf(meant(one));
      if (at < 0) return [one.text];
      left.splice(at, 1);
      return [];
    });
  };
  const [gone, come] = [minus(of(before), of(after)), minus(of(after), of(before))];
  return gone.length === 0 && come.length === 0 ? null : { gone, come };
}
