import { answer, clarify } from './answer.ts';
import type { Companied } from './numbers/number-company.ts';
import { isChange, opensRange } from './numbers/number-relations.ts';
import { asksChange, pickNumber } from './numbers/pick-number.ts';
import { zeroIn } from './numbers/zero-words.ts';
import { hasVague, isRate, separatorDoubt, stretch, suggestions } from './read-number.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { unitOf } from './words/unit-words.ts';

/** Reads a share as a percentage: 12.5 for "12,5%", 25 for "1 op de 4", 50 for "de helft". */
export function readPercentage(scene: Scene): Reading {
  const { folded, ask } = scene;
  const picked = pickNumber(scene, fitOf, true);
  if (picked === null) return withoutNumber(scene);
  switch (picked.kind) {
    case 'one': return settle(scene, picked.number);
    case 'ratio': return share(scene, picked.part, picked.whole);
    case 'range': {
      const at = [picked.low.start, picked.high.end] as const;
      const ends = [percentOf(picked.low), percentOf(picked.high)] as const;
      if (ask.rangeAllowed === true && ends[0] <= ends[1] && ends[1] <= (ask.max ?? Infinity)) return answer(folded, ends[0], at, { range: ends });
      return clarify(folded, 'range', ends, at);
    }
    case 'change': {
      const { number, down } = picked;
      const points = number.percent === 'point' || number.percent === null;
      const suggest = typeof ask.previous === 'number' && points ? [tidy(ask.previous + (down ? -1 : 1) * Math.abs(number.value))] : [];
      return clarify(folded, 'relative', suggest, [number.start, number.end]);
    }
    case 'doubt': return clarify(folded, picked.reason, suggestions({ ...picked, sum: null }, ask), stretch(picked.numbers));
  }
}

function fitOf(number: Companied): number | null {
  if (number.currency !== null) return null;
  if (number.percent !== null || number.form === 'fraction') return 0;
  if (number.words.length === 0) return 1;
  return unitOf(number.words[0]!.text) !== null || /.{3}(?:en|ers)$/.test(number.words[0]!.text) ? 3 : 1;
}

function settle(scene: Scene, number: Companied): Reading {
  const { folded, ask } = scene;
  const at = [number.start, number.end] as const;
  if (opensRange(folded.text, number)) return clarify(folded, 'range', [], at);
  if (number.bound !== null) return clarify(folded, 'bound', [percentOf(number)], at);
  if (number.percent === 'point') return clarify(folded, 'relative', [], at);
  if (isRate(number, ask)) return clarify(folded, 'rate', [], at);
  const opposite = oppositeOf(scene, number);
  if (opposite) return clarify(folded, 'contradiction', [tidy(100 - percentOf(number))], at);
  const slash = /^(\d+)\/(\d+)$/.exec(folded.text.slice(number.start, number.end));
  if (slash !== null && (Number(slash[1]) + Number(slash[2]) === 100 || Number(slash[1]) > Number(slash[2]))) return clarify(folded, 'ratio', [], at);
  if (number.form !== 'fraction' && number.percent === null) {
    if (fitOf(number) === 3 || number.magnitude !== null) return clarify(folded, 'ratio', [], at);
    if (number.value > 0 && number.value < 1) return clarify(folded, 'fraction-or-percent', [tidy(number.value * 100), number.value], at);
  }
  const doubt = separatorDoubt(number, ask);
  if (doubt !== null) return clarify(folded, 'separator', doubt, at);
  return within(scene, percentOf(number), at, number);
}

/** "75% vast" where the question asks for "tijdelijk": the other side of the same coin. */
function oppositeOf({ folded, ask }: Scene, number: Companied): boolean {
  const around = folded.text.slice(number.end, number.end + 30).split(/[,.;(\n]/)[0]!;
  if (/^\s*(?:%|procent|percent|pct)?\s*(?:van \p{L}+ \p{L}+ )?(?:nog )?(?:is |zijn )?(?:niet|not)(?!\p{L})/u.test(around)) return true;
  const question = ask.question.toLowerCase();
  return OPPOSITES.some((pair) => pair.some((word, side) => question.includes(word) && around.includes(pair[1 - side]!) && !around.includes(word)));
}

const OPPOSITES: readonly (readonly [string, string])[] = [['tijdelijk', 'vast'], ['gehaald', 'gemist'], ['vrouw', 'man'], ['intern', 'extern'], ['fulltime', 'parttime'], ['op tijd', 'te laat'],
  ['temporary', 'permanent'], ['tevreden', 'ontevreden'], ['volledig', 'gedeeltelijk'], ['binnen', 'buiten'], ['positief', 'negatief'], ['afgerond', 'openstaand'], ['aanwezig', 'afwezig']];

function share(scene: Scene, part: Companied, whole: Companied): Reading {
  const at = [part.start, whole.end] as const;
  if (whole.value === 0 || part.value > whole.value || part.bound !== null || part.value < 0) return clarify(scene.folded, 'ratio', [], at);
  return within(scene, tidy((part.value / whole.value) * 100), at, { ...part, approx: part.approx ?? whole.approx });
}

function within({ folded, ask }: Scene, value: number, at: readonly [number, number], number: Companied): Reading {
  if (value < (ask.min ?? -Infinity) || value > (ask.max ?? Infinity)) return clarify(folded, 'out-of-range', [], at);
  return answer(folded, value, at, { approx: number.approx });
}

function percentOf(number: Companied): number {
  if (number.form === 'fraction') return tidy(number.value * 100);
  return number.percent === 'promille' ? tidy(number.value / 10) : number.value;
}

const ALL = /^(?:ja,? |dat is |dat zijn ze |het is |helemaal |volledig |ze zijn |dat zijn )*(?:allemaal|alle(?: banen| medewerkers)?|alles|iedereen|volledig|helemaal|geheel|all|all of them|everything|everyone|entirely)(?:[ .,!]|$)/;

function withoutNumber({ folded, ask, numbers }: Scene): Reading {
  const zero = zeroIn(folded.text, ask);
  if (zero !== null && (ask.min ?? 0) <= 0) return answer(folded, 0, zero);
  const all = ALL.exec(folded.text.trim());
  const start = folded.text.search(/\S/);
  if (all !== null && !/bijna|niet|behalve|op \S+ na|almost|nearly|not/.test(folded.text) && (ask.max ?? 100) >= 100 && folded.text.trim().split(/\s+/).length <= 5) {
    return answer(folded, 100, [start, start + all[0].trimEnd().length]);
  }
  if (numbers.some((number) => number.currency !== null) || (numbers.length > 0 && numbers.every((number) => isChange(folded.text, number)) && !asksChange(ask.question))) return clarify(folded, 'no-value');
  return clarify(folded, hasVague(folded.text) || /(?<!\p{L})(?:bijna alle|bijna allemaal|almost all)/u.test(folded.text) ? 'vague' : 'no-value');
}

const tidy = (value: number): number => Number(value.toPrecision(12));
