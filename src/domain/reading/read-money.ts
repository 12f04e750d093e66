import { answer, clarify } from './answer.ts';
import type { Companied } from './numbers/number-company.ts';
import { opensRange } from './numbers/number-relations.ts';
import { pickNumber } from './numbers/pick-number.ts';
import { zeroIn } from './numbers/zero-words.ts';
import { isPartOfYear, isRate, partOfWhole } from './numbers/part-or-rate.ts';
import { hasVague, separatorDoubt, stretch } from './read-number.ts';
import type { Ask, Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { unitOf } from './words/unit-words.ts';

/** From here on a bare number for a question "x 1.000" may well have been meant in whole euros. */
const LARGE_FOR_SCALE = 100_000;

/** Reads an amount as euros, magnitudes written out: 250000 for "2,5 ton". */
export function readMoney(scene: Scene): Reading {
  const { folded, ask } = scene;
  const foreign = scene.numbers.find((number) => number.currency === 'other');
  if (foreign !== undefined) return clarify(folded, 'currency', [], [foreign.start, foreign.end]);
  const picked = pickNumber(scene, fitOf);
  if (picked === null) return withoutNumber(scene);
  switch (picked.kind) {
    case 'one': return partOfWhole(scene, picked.number) ?? settle(scene, picked.number);
    case 'ratio': return settle(scene, picked.part);
    case 'range': {
      const { low, high } = picked;
      const ends = [shareMagnitude(low, high, ask), eurosOf(high, ask)] as const;
      const at = [low.start, high.end] as const;
      if (ask.rangeAllowed === true && ends[0] <= ends[1] && ends[1] <= (ask.max ?? Infinity)) return answer(folded, ends[0], at, { range: ends });
      return clarify(folded, 'range', ends, at);
    }
    case 'change': {
      const amount = eurosOf(picked.number, ask) * (picked.down ? -1 : 1);
      const suggest = typeof ask.previous === 'number' && picked.number.percent === null ? [ask.previous + amount] : [];
      return clarify(folded, picked.number.sign === '-' ? 'out-of-range' : 'relative', suggest, [picked.number.start, picked.number.end]);
    }
    case 'doubt': {
      const sum = picked.sum === null ? null : picked.numbers.reduce((total, number) => total + eurosOf(number, ask), 0);
      const suggest = sum !== null ? [sum] : picked.numbers.filter((number) => !number.malformed).map((number) => eurosOf(number, ask));
      return clarify(folded, picked.reason, suggest, stretch(picked.numbers));
    }
  }
}

function fitOf(number: Companied): number | null {
  if (number.percent !== null || number.form === 'fraction') return null;
  if (number.currency === 'euro' || number.magnitude !== null || isGluedM(number)) return 0;
  const word = number.words[0]?.text;
  if (word === undefined) return number.value >= 1_000 ? 0 : 1;
  if (/^(?:cent|cents)$/.test(word)) return null;
  return unitOf(word) !== null && unitOf(word)!.kind !== 'euro' ? 4 : /(?:banen|plekken|medewerkers|organisaties|gemeenten|trajecten|deelnemers)$/.test(word) ? 3 : number.value >= 1_000 ? 0 : 1;
}

function settle(scene: Scene, number: Companied): Reading {
  const { folded, ask } = scene;
  const at = [number.start, number.end] as const;
  const euros = eurosOf(number, ask);
  if (opensRange(folded.text, number)) return clarify(folded, 'range', [], at);
  if (number.bound !== null) return clarify(folded, 'bound', [euros], at);
  if (isRate(number, ask) || isPartOfYear(scene, number)) return clarify(folded, 'rate', [], at);
  if (fitOf(number)! >= 3) return answer(folded, euros, at, { approx: number.approx, otherUnit: number.words[0]!.text });
  // no amount has three digits of cents
  if (number.other !== null && number.decimals === 3 && number.magnitude === null && number.value !== 0) return clarify(folded, 'separator', [tidy((euros * number.other) / number.value), euros], at);
  if (number.other !== null && (!Number.isInteger(number.value) || number.magnitude !== null) && (number.magnitude !== 'k' || number.other > number.value)) {
    const meant = separatorDoubt({ ...number, value: euros }, { ...ask, type: 'integer' });
    if (meant !== null || number.magnitude !== null) return clarify(folded, 'separator', [euros, euros * number.other / number.value], at);
  }
  if (euros < (ask.min ?? 0) || euros > (ask.max ?? Infinity)) return clarify(folded, 'out-of-range', [], at);
  const bare = number.currency === null && number.magnitude === null && !isGluedM(number);
  if (bare && ask.scale === undefined && number.decimals === 1 && number.value < 1_000) return clarify(folded, 'implausible', [tidy(number.value * 1e6)], at);
  if (bare && ask.scale !== undefined && ask.scale > 1 && number.value >= LARGE_FOR_SCALE) return clarify(folded, 'implausible', [number.value, euros], at);
  if (ask.plausibleMin !== undefined && euros !== 0 && euros < ask.plausibleMin) return clarify(folded, 'implausible', [tidy(euros * 1e3), tidy(euros * 1e6), euros], at);
  return answer(folded, euros, at, { approx: number.approx });
}

function eurosOf(number: Companied, ask: Ask): number {
  if (isGluedM(number)) return tidy(number.value * 1e6);
  const bare = number.currency === null && number.magnitude === null;
  return tidy(bare ? number.value * (ask.scale ?? 1) : number.value);
}

/** "1 à 2 miljoen": the magnitude behind the second counts for the first too. */
function shareMagnitude(low: Companied, high: Companied, ask: Ask): number {
  const size = MAGNITUDE[high.magnitude ?? ''] ?? (isGluedM(high) ? 1e6 : 1);
  return low.magnitude === null && size > 1 && low.value * size <= high.value * 1e3 ? tidy(low.value * size) : eurosOf(low, ask);
}
const MAGNITUDE: Readonly<Record<string, number>> = { k: 1e3, mille: 1e3, duizend: 1e3, ton: 1e5, mln: 1e6, miljoen: 1e6, million: 1e6, mio: 1e6, mld: 1e9, miljard: 1e9, billion: 1e9 };

const isGluedM = (number: Companied): boolean => number.words[0]?.text === 'm' && number.words[0].start <= number.end + 1 && number.magnitude === null;

function withoutNumber({ folded, ask, numbers }: Scene): Reading {
  const zero = numbers.length === 0 ? zeroIn(folded.text, ask) : null;
  if (zero !== null && (ask.min ?? 0) <= 0) return answer(folded, 0, zero);
  const year = numbers.length === 0 && /^(?:19|20)\d\d$/.test(folded.text.trim()) ? Number(folded.text.trim()) : null;
  if (year !== null) return clarify(folded, 'implausible', [year * (ask.scale ?? 1)]);
  return clarify(folded, hasVague(folded.text) || /miljoenen|tonnen|half/.test(folded.text) ? 'vague' : 'no-value');
}

const tidy = (value: number): number => Number(value.toPrecision(15));
