/** Which of what was shown a person picks in words, by the numbers it was shown under; null when the words say something else. */
export type Picked = { readonly take: readonly number[]; readonly leave: readonly number[] };

const PICKING = new Set(('neem nemen over alleen vraag vragen nummer nummers nr en ook alles alle allemaal behalve niet graag ja nee wel maar de het klopt kloppen goed zijn is op na met van mag mogen u die deze dit dan doe ' +
  'only take over question questions number numbers and also all everything except not please yes no but the is are right correct use').split(' '));
const EXCEPT = /(?<!\p{L})(?:behalve|niet|except|not|op .{1,20} na)(?!\p{L})/u;

/** Reads "alles", "vraag 8 en 10", "alles behalve 9", "niets". Numbers that were not shown make it something else. */
export function readPicked(text: string, shown: readonly number[]): Picked | null {
  const plain = text.toLowerCase().normalize('NFKC').trim();
  if (plain.length > 200 || /\d[.,]\d|\d{3}/.test(plain)) return null;
  if (/^(?:nee,? )?(?:neem )?(?:niets|niks|geen|none|nothing)(?: (?:ervan|hiervan|daarvan|over|overnemen|of it|of them))*[.!]?$/u.test(plain)) return { take: [], leave: shown };
  const numbers = [...new Set((plain.match(/\d+/g) ?? []).map(Number))];
  const words = plain.match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => PICKING.has(word)) || !numbers.every((number) => shown.includes(number))) return null;
  if (numbers.length === 0) return words.some((word) => ['alles', 'alle', 'allemaal', 'all', 'everything'].includes(word)) && !EXCEPT.test(plain) ? { take: shown, leave: [] } : null;
  return EXCEPT.test(plain) ? { take: shown.filter((number) => !numbers.includes(number)), leave: numbers } : { take: numbers, leave: [] };
}
