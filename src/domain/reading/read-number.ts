import { answer, clarify } from './answer.ts';
import type { Companied } from './numbers/number-company.ts';
import { opensRange } from './numbers/number-relations.ts';
import { changeSign } from './numbers/change-sign.ts';
import { type Pick, asksChange, pickNumber } from './numbers/pick-number.ts';
import { isPartOfYear, isRate, partOfWhole } from './numbers/part-or-rate.ts';
import { zeroIn } from './numbers/zero-words.ts';
import type { Ask, Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { countsAnother } from './words/counted-nouns.ts';
import { VAGUE } from './words/number-words.ts';
import { type Unit, namesPeople, stem, unitOf } from './words/unit-words.ts';

/** Reads a count or a measured number in the unit of the question. */
export function readNumber(scene: Scene): Reading {
  const { folded, ask } = scene;
  const picked = pickNumber(scene, (number) => fitOf(number, ask));
  if (picked === null) return withoutNumber(scene);
  switch (picked.kind) {
    case 'one': return partOfWhole(scene, picked.number) ?? settle(scene, picked.number);
    case 'range': return range(scene, picked.low, picked.high);
    case 'ratio': return settle(scene, picked.part);
    case 'change': return change(scene, picked);
    case 'doubt': return clarify(folded, picked.reason, suggestions(picked, ask), stretch(picked.numbers));
  }
}

/** Asked thing first, then a bare number, then another noun, then another unit. */
function fitOf(number: Companied, ask: Ask): number | null {
  if (number.form === 'fraction') return isRatioText(number) ? 3 : null;
  if (number.percent !== null || number.currency !== null) return 4;
  if (/e$/.test(number.words[0]?.text ?? '') && /^(?:en|and|of)$/.test(number.words[1]?.text ?? '') && unitOf(number.words[0]!.text) === null) return 2;
  const named = namedUnit(number, ask);
  if (named === null) return number.words.length === 0 || !isNoun(number.words[0]!.text) ? 1 : 2;
  return named === 'asked' ? 0 : named.foreign ? 3 : 0;
}

type Named = 'asked' | { readonly word: string; readonly unit: Unit; readonly foreign: boolean; readonly start: number; readonly end: number };

/** The unit or noun directly behind a number, past one or two adjectives. */
function namedUnit(number: Companied, ask: Ask): Named | null {
  if (number.magnitude === 'ton') return { word: 'ton', unit: unitOf('ton')!, foreign: unitOf(ask.unit ?? '')?.kind !== 'mass', start: number.end - 3, end: number.end };
  const asked = [ask.noun, ask.unit].filter((word) => word !== undefined).map((word) => word.toLowerCase());
  const askedUnit = unitOf(ask.unit ?? '') ?? unitOf(ask.noun ?? '');
  for (const [index, token] of number.words.slice(0, 3).entries()) {
    if (STOPS.test(token.text)) return null;
    if (asked.some((word) => stem(word) === stem(token.text) || (word.length > 4 && token.text.endsWith(word)) || (token.text.length > 4 && word.endsWith(token.text)))) return 'asked';
    const unit = token.text.length === 1 && token.start !== number.end ? null : unitOf(token.text);
    if (unit === null) continue;
    if (index > 0 && !/e$|fulltime|parttime|fte/.test(number.words[index - 1]!.text)) return null;
    const people = unit.kind === 'persons' && ask.noun !== undefined && namesPeople(ask.noun.toLowerCase());
    return people ? 'asked' : { word: token.text, unit, foreign: unit.kind !== askedUnit?.kind, start: token.start, end: token.end };
  }
  return null;
}

const STOPS = /^(?:van|bij|in|op|en|of|voor|per|waarvan|met|uit|over|door|dus|maar|naar|tot|vorig|was|is|er|of|from|at|by|and|or|but)$/;
const isNoun = (word: string): boolean => /^(?:wsw|wia|wao|bbl|bol|vso|pro|sw)$/.test(word) || word.length > 3 && !STOPS.test(word) && !/^(?:denk|schat|totaal|samen|stuks|zoiets|ofzo|gemiddeld|ongeveer|circa|rest|volgens|exact|precies|hoor|erbij|meer|minder|graag|groet|with|vriendelijke|gedaan|geworden|staat|staan|stond|stonden|gekomen|komt|komen|uitgekomen)$/.test(word);
const isRatioText = (number: Companied): boolean => number.decimals === 0 && number.form === 'fraction';

function settle(scene: Scene, number: Companied, ofRange = false): Reading {
  const { folded, ask } = scene;
  const at = [number.start, number.end] as const;
  if (number.form === 'fraction') return fraction(scene, number);
  // "op 3 locaties" counts places, not what was asked
  if (fitOf(number, ask) === 2 && /(?<!\p{L})(?:(?<!(?:zit|zitten|zit ik|staan|staat|kom|komt|komen|uit|we|wij|nu) )op|bij|verdeeld over|verspreid over|across)(?: de| ongeveer)?\s*$/u.test(folded.text.slice(Math.max(0, number.start - 20), number.start))) return clarify(folded, 'no-value', [], at);
  if (countsOther(number, ask)) return clarify(folded, 'no-value', [valueIn(number, ask)], at);
  if (!ofRange && opensRange(folded.text, number)) return clarify(folded, 'range', [], at);
  if (number.bound !== null) return clarify(folded, 'bound', [valueIn(number, ask)], at);
  if (isRate(number, ask) || isPartOfYear(scene, number)) return clarify(folded, 'rate', [], at);
  const sign = changeSign(scene, number);
  if (sign === null) return clarify(folded, 'relative', [], at);
  const value = sign * valueIn(number, ask);
  const doubt = separatorDoubt(number.magnitude === 'ton' ? { ...number, value: number.value / 1e5, other: number.other === null ? null : number.other / 1e5 } : number, ask, number.value === 0 ? 1 : (value / number.value) * (number.magnitude === 'ton' ? 1e5 : 1));
  if (doubt !== null) return clarify(folded, 'separator', doubt, at);
  const named = namedUnit(number, ask);
  const otherUnit = named !== null && named !== 'asked' && named.foreign ? folded.raw.slice(folded.from[named.start], folded.to[named.end - 1])
    : number.percent !== null ? '%' : number.currency !== null ? 'euro' : null;
  if (otherUnit === null) {
    if (ask.type === 'integer' && !Number.isInteger(value)) return clarify(folded, 'not-integer', [Math.round(value)], at);
    if (value < (ask.min ?? (ask.type === 'integer' ? 0 : -Infinity)) || value > (ask.max ?? Infinity)) return clarify(folded, 'out-of-range', [], at);
    if (ask.plausibleMin !== undefined && value < ask.plausibleMin && value !== 0) return clarify(folded, 'implausible', [value], at);
  }
  return answer(folded, value, at, { approx: hedgeOf(number, scene) ?? notPrecisely(folded.text), otherUnit });
}

/** The words that make it approximate. To "hoeveel verwacht u?" the words "ik verwacht" are the answer's own, and say nothing of how sure it is. */
function hedgeOf({ approx }: Companied, { folded, ask }: Scene): Companied['approx'] {
  return approx !== null && EXPECTED.test(folded.text.slice(...approx)) && /verwacht|prognose|expect|forecast/i.test(ask.question) ? null : approx;
}

const EXPECTED = /^(?:(?:ik|we|wij) verwacht(?:en)?|naar verwachting)$/u;

/** "3 locaties" where banen were asked: it counts, but something else. */
function countsOther(number: Companied, ask: Ask): boolean {
  if (ask.noun === undefined || fitOf(number, ask) !== 2) return false;
  const nouns = number.words.slice(0, 2).filter((word, index) => index === 0 || /e$/.test(number.words[0]!.text));
  return nouns.some((word) => countsAnother(word.text, ask.noun!));
}

function valueIn(number: Companied, ask: Ask): number {
  const named = namedUnit(number, ask);
  const asked = unitOf(ask.unit ?? '') ?? unitOf(ask.noun ?? '');
  let value = number.magnitude === 'ton' ? number.value / 1e5 : number.value;
  if (named !== null && named !== 'asked' && asked !== null && named.unit.kind === asked.kind) value = tidy((value * named.unit.size) / asked.size);
  return ask.scale !== undefined && number.magnitude === null ? tidy(value * ask.scale) : value;
}

/** What to suggest when point and comma may have been meant the other way round; null when there is no doubt. */
export function separatorDoubt(number: Companied, ask: Ask, factor = 1): readonly number[] | null {
  if (number.other === null) return null;
  const fits = (value: number) => value * factor >= (ask.min ?? -Infinity) && value * factor <= (ask.max ?? Infinity);
  const whole = Math.max(number.value, number.other);
  // "2,000" may be two, and hardly is where two thousand is possible
  if (number.decimals === 3 && Number.isInteger(number.value) && number.other > number.value && fits(number.other)) return [tidy(number.other * factor), tidy(number.value * factor)];
  if (ask.type === 'integer') return Number.isInteger(number.value) ? null : [tidy(whole * factor)];
  if (Number.isInteger(number.value)) return fits(number.value) ? null : [tidy(number.other * factor)];
  return fits(whole) ? [number.value, whole].map((value) => tidy(value * factor)) : null;
}

function range(scene: Scene, low: Companied, high: Companied): Reading {
  const { folded, ask } = scene;
  const at = [low.start, high.end] as const;
  const magnitude = high.magnitude !== null && low.magnitude === null ? high.value / bareValue(high) : 1;
  const ends = [tidy(valueIn(low, ask) * magnitude), valueIn(high, ask)] as const;
  const alternatives = /(?<!\p{L})(?:of|or)(?!\p{L})/u.test(folded.text.slice(low.end, high.start));
  if (alternatives || ask.rangeAllowed !== true || ends[0] > ends[1] || low.percent !== null) return clarify(folded, alternatives ? 'several-values' : 'range', ends, at);
  const checked = [settle(scene, { ...low, bound: null }, true), settle(scene, { ...high, bound: null }, true)];
  const failed = checked.find((reading) => reading.turn !== 'answer');
  return failed ?? answer(folded, ends[0], at, { range: ends, approx: low.approx ?? high.approx });
}

const bareValue = (number: Companied): number => number.value / ({ k: 1e3, mille: 1e3, duizend: 1e3, ton: 1e5, mln: 1e6, miljoen: 1e6, mld: 1e9, miljard: 1e9 }[number.magnitude ?? ''] ?? 1);

function change({ folded, ask }: Scene, { number, down }: Extract<Pick, { kind: 'change' }>): Reading {
  const suggest = typeof ask.previous === 'number' ? [tidy(ask.previous + (down ? -1 : 1) * (number.percent === null ? Math.abs(number.value) : (ask.previous * Math.abs(number.value)) / 100))] : [];
  return clarify(folded, number.sign === '-' && !asksChange(ask.question) ? 'out-of-range' : 'relative', suggest, [number.start, number.end]);
}

/** "8/10" where the scale ends at ten; elsewhere a part of a whole is no count. */
function fraction({ folded, ask }: Scene, number: Companied): Reading {
  const match = /^(\d+)\/(\d+)$/.exec(folded.text.slice(number.start, number.end));
  const at = [number.start, number.end] as const;
  if (match !== null && Number(match[2]) === ask.max) return answer(folded, Number(match[1]), at, { approx: number.approx });
  if (match === null && ask.type === 'decimal' && namedUnit(number, ask) === 'asked') return answer(folded, number.value, at, { approx: number.approx });
  return clarify(folded, match === null ? 'vague' : 'ratio', [], at);
}

function withoutNumber(scene: Scene): Reading {
  const { folded, ask } = scene;
  const zero = zeroIn(folded.text, ask);
  if (zero !== null) return (ask.min ?? 0) <= 0 ? answer(folded, 0, zero) : clarify(folded, 'out-of-range', [], zero);
  if (scene.numbers.some((number) => number.form === 'fraction')) return clarify(folded, 'vague');
  const year = scene.dates.find((date) => date.precision === 'year' && /^\d{4}$/.test(folded.text.trim().replace(/[.!?]$/, '')));
  if (year !== undefined) return clarify(folded, 'implausible', [year.year!], [year.start, year.end]);
  return clarify(folded, hasVague(folded.text) ? 'vague' : 'no-value');
}

/** True for "een paar", "tientallen" and their like. */
export const hasVague = (text: string): boolean => (text.match(/\p{L}+/gu) ?? []).some((word) => VAGUE.has(word));

/** What to offer when several numbers were said: their sum when they are parts, else each of them. */
export const suggestions = (pick: Extract<Pick, { kind: 'doubt' }>, ask: Ask): readonly number[] =>
  pick.sum !== null ? [pick.sum] : [...new Set(pick.numbers.filter((number) => !number.malformed).map((number) => (ask.type === 'percentage' ? number.value : valueIn(number, ask))))];

export const stretch = (numbers: readonly Companied[]): readonly [number, number] | null =>
  numbers.length === 0 ? null : [numbers[0]!.start, numbers.at(-1)!.end];

const tidy = (value: number): number => Number(value.toPrecision(12));

/** "We weten het niet precies": a figure beside it is about so much. */
function notPrecisely(text: string): readonly [number, number] | null {
  const match = /(?<!\p{L})(?:niet (?:helemaal )?(?:precies|exact)|not (?:precisely|exactly))(?!\p{L})/u.exec(text);
  return match ? [match.index, match.index + match[0].length] : null;
}
