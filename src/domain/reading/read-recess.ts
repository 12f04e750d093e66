/** A time in which the parliament does not meet; `until` is its last day. */
export type Recess = { readonly names: readonly string[]; readonly from: string; readonly until: string };

/** A moment told by a recess: the first day after it, or the last day before it. Offsets are in the plain text. */
export type ByRecess = { readonly side: 'after' | 'before'; readonly day: string; readonly start: number; readonly end: number };

const SIDE = /(?<!\p{L})(?:(na|after)|(voor|uiterlijk voor|before))(?: afloop van)?(?: het| de| the)? (?:komende |volgende |this |next )?((?:\p{L}+ )?(?:\p{L}*reces|recess))(?!\p{L})/u;

/**
 * Reads "na het zomerreces" by the recesses of the round. Of the one that is named, or of any where it is only "het
 * reces", the first still to end is meant; asked about the past, the last that has ended. Null where no recess is told
 * of, or the round has none by that name.
 */
export function readRecess(text: string, recesses: readonly Recess[], today: string, past = false): ByRecess | null {
  const match = SIDE.exec(text);
  if (match === null) return null;
  const side = match[1] !== undefined ? 'after' : 'before';
  const said = match[3]!.replace(/^(?:het|de|the) /, '');
  const named = /^(?:reces|recess)$/.test(said) ? recesses : recesses.filter((one) => one.names.some((name) => name.toLowerCase() === said));
  const inOrder = named.toSorted((a, b) => a.from.localeCompare(b.from));
  const edge = (one: Recess): string => (side === 'after' ? dayBeside(one.until, 1) : dayBeside(one.from, -1));
  const meant = past ? inOrder.findLast((one) => edge(one) <= today) : inOrder.find((one) => edge(one) > today);
  return meant === undefined ? null : { side, day: edge(meant), start: match.index, end: match.index + match[0].length };
}

const dayBeside = (day: string, by: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
