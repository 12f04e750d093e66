import type { PartValue, Value } from '../value.ts';

/** The value of a part: dated items and parts within parts do not occur there. */
export function plain(value: Value): PartValue {
  if (typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : item.text)) : JSON.stringify(value);
}
