import { answer, clarify } from './answer.ts';
import type { Companied } from './numbers/number-company.ts';
import { isChange, opensRange } from './numbers/number-relations.ts';
import { changeSign } from './numbers/change-sign.ts';
import { asksChange, pickNumber } from './numbers/pick-number.ts';
import { zeroIn } from './numbers/zero-words.ts';
import { isPartOfYear, isRate } from './numbers/part-or-rate.ts';
import { hasVague, separatorDoubt, stretch, suggestions } from './read-number.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { unitOf } from './words/unit-words.ts';

/** Reads a share as a percentage: 12.5 for "12,5%", 25 for "1 op de 4", 50 for "de helft". */
export function readPercentage(scene: Scene): Reading {
  const { folded, ask } = scene;
  const fit = (number: Companied) => (number.percent !== null && scene.numbers.length > 1 && oppositeOf(scene, number) ? 3 : fitOf(number));
  const picked = pickNumber(scene, fit, true);
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
  if (/^\s*(?:%|procent|percent|pct)?\s*(?:boven|onder|over|beneden|above|below)(?!\p{L})/u.test(folded.text.slice(number.end, number.end + 30))) return clarify(folded, 'relative', [], at);
  if (isRate(number, ask) || isPartOfYear(scene, number)) return clarify(folded, 'rate', [], at);
  const opposite = oppositeOf(scene, number);
  if (opposite) return clarify(folded, 'no-value', [tidy(100 - percentOf(number))], at);
  const slash = /^(\d+)\/(\d+)$/.exec(folded.text.slice(number.start, number.end));
  if (slash !== null && (Number(slash[1]) + Number(slash[2]) === 100 || Number(slash[1]) > Number(slash[2]))) return clarify(folded, 'ratio', [], at);
  if (number.form !== 'fraction' && number.percent === null) {
    const aim = scene.numbers.find((other) => other !== number && other.percent === null && AIM.test(folded.text.slice(Math.max(0, other.start - 30), other.start)));
    if (aim !== undefined && Math.max(aim.value, number.value) > 100) return clarify(folded, 'ratio', aim.value > 0 ? [tidy((number.value / aim.value) * 100)] : [], at);
    if (fitOf(number) === 3 || number.magnitude !== null) return clarify(folded, 'ratio', [], at);
    // "1,1" may be 110% where more than all is possible
    if (number.value > 0 && (number.value < 1 || (number.decimals > 0 && number.value < 2 && (ask.max ?? 100) > 100))) return clarify(folded, 'fraction-or-percent', [tidy(number.value * 100), number.value], at);
  }
  const doubt = separatorDoubt(number, ask);
  if (doubt !== null) return clarify(folded, 'separator', doubt, at);
  const sign = changeSign(scene, number);
  if (sign === null) return clarify(folded, 'relative', [], at);
  return within(scene, sign * percentOf(number), at, number);
}

/** "doel was 200, hebben er 150": two counts, of which the share has to be taken. */
const AIM = /(?<!\p{L})(?:doel|doelstelling|target|streefcijfer|streefwaarde|ambitie|opgave|goal)(?: (?:was|is|waren|van|op|om|voor|of))*\s*:?\s*$/u;

/** "75% vast" or "vast 75%" where the question asks for "tijdelijk": the other side of the same coin. */
function oppositeOf({ folded, ask }: Scene, number: Companied): boolean {
  const { text } = folded;
  const behind = /^[^.,;(\n]{0,50}/.exec(text.slice(number.end))![0].split(/(?<!\p{L})(?:en|and|maar|but|tegen|vs)(?!\p{L})/u)[0]!;
  const ahead = /[^.,;)\d\n]{0,40}$/.exec(text.slice(0, number.start))![0];
  const question = ask.question.toLowerCase();
  // "allemaal vast, dus 0" draws the conclusion itself
  if (number.value === 0 && /(?<!\p{L})(?:allemaal|alles|iedereen|alle \p{L}+|all|everyone)(?!\p{L})[^.;(\n\d]*(?<!\p{L})(?:dus|so)(?: is (?:het|dat)| het is)?\s*$/u.test(text.slice(0, number.start))) return false;
  if (!NEGATED.test(question) && /(?<!\p{L})(?:niet|nooit|zonder|not|without)(?!\p{L})(?! (?:meer|minder|helemaal|precies|exact))/u.test(ahead.split(/(?<!\p{L})(?:maar|but)(?!\p{L})/u).at(-1)!)) return true;
  if (!NEGATED.test(question) && /(?<!\p{L})(?:niet|nooit|zonder|geen|not|without)(?!\p{L})(?! (?:\d|meer|minder|helemaal|precies|more|less|exact))/u.test(behind)) return true;
  return OPPOSITES.some((pair) => pair.some((side, index) => {
    const other = pair[1 - index]!;
    return side.test(question) && !other.test(question) && !side.test(behind + ahead) && (other.test(behind) || other.test(ahead));
  }));
}

const NEGATED = /(?<!\p{L})(?:niet|geen|zonder|nooit|not|without)(?!\p{L})/u;
const whole = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [whole('tijdelijke?n?|flex(?:ibele?|werkers?)?|temporary'), whole('vaste?|permanente?|onbepaalde tijd|permanent')],
  [whole('gehaalde?|behaalde?|haalt|halen|gerealiseerde?|reached|met'), whole('gemiste?|niet gehaald|missed')],
  [whole('vrouw(?:en|elijke?)?|wom[ae]n|female'), whole('man(?:nen|nelijke?)?|m[ae]n|male')],
  [whole('interne?|intern|internal'), whole('externe?|extern|external')],
  [whole('fulltime|voltijds?|full-time'), whole('parttime|deeltijds?|part-time')],
  [whole('op tijd|tijdig|binnen de termijn|on time'), whole('te laat|laat|buiten de termijn|late')],
  [whole('tevreden|satisfied'), whole('ontevreden|dissatisfied|unsatisfied')],
  [whole('volledige?|helemaal|fully'), whole('gedeeltelijke?|deels|partly')],
  [whole('binnen'), whole('buiten')], [whole('positief|positieve'), whole('negatief|negatieve')],
  [whole('afgeronde?|afgehandelde?|afgedane?|completed'), whole('openstaande?|open|lopende?|lopend|pending|open')],
  [whole('aanwezige?'), whole('afwezige?')], 
  [whole('bezette?|gevulde?|vervulde?'), whole('lege?|leeg|onvervulde?|vacante?|openstaande?')], [whole('doorstroom|ingestroomd|instroom'), whole('uitstroom|uitgestroomd')],
];

function share(scene: Scene, part: Companied, whole: Companied): Reading {
  const at = [part.start, whole.end] as const;
  if (whole.value === 0 || part.value > whole.value || part.bound !== null || part.value < 0) return clarify(scene.folded, 'ratio', [], at);
  if (oppositeOf(scene, { ...part, end: whole.end })) return clarify(scene.folded, 'no-value', [tidy(100 - (part.value / whole.value) * 100)], at);
  if (changeSign(scene, { ...part, end: whole.end }) !== 1) return clarify(scene.folded, 'relative', [], at);
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
