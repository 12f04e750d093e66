import type { PersonalData, PersonalDataKind, Stretch } from './personal-data.ts';
import { findHealth } from './health.ts';
import { findNames } from './names.ts';
import { findAgeAndPlace } from './age-and-place.ts';
import { findBsn } from './bsn.ts';
import { findPhones } from './phone.ts';

/**
 * What in a text says something of one person, in order and without overlap. `names` are people who are known, such as
 * those of the round. Totals, bodies and groups of people ("mensen met autisme") are no personal data.
 * It errs on the side of ordinary prose: it is shown to a person, who decides.
 */
export function findPersonalData(text: string, known: { readonly names: readonly string[] }): readonly PersonalData[] {
  const emails = matches(text, EMAIL, 'email');
  const rest = blanked(text, [...emails, ...matches(text, LINK, 'email')]);
  const found = [...emails, ...findBsn(rest), ...findPhones(rest), ...findAgeAndPlace(rest), ...findNames(rest, known.names), ...findHealth(rest, known.names)];
  return withoutOverlap(found).map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
}

const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const LINK = /https?:\/\/[^\s>|]+|www\.[^\s>|]+/giu;

function matches(text: string, pattern: RegExp, kind: PersonalDataKind): readonly Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

function blanked(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce((sofar, { start, end }) => sofar.slice(0, start) + '|'.repeat(end - start) + sofar.slice(end), text);
}

/** The earliest first, and of two that overlap the longer one. */
function withoutOverlap(found: readonly Stretch[]): readonly Stretch[] {
  const longest = found.toSorted((one, other) => (other.end - other.start) - (one.end - one.start) || one.start - other.start);
  const kept: Stretch[] = [];
  for (const one of longest) if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  return kept.toSorted((one, other) => one.start - other.start);
}
