import { afterCorrection, isRejected } from '../corrections.ts';
import type { Doubt } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { asksGoal, isOutcome } from './goal-or-result.ts';
import type { Companied } from './number-company.ts';
import { isPartOnly } from './part-or-rate.ts';
import { clauseText, sharesWords } from './shared-words.ts';
import { bySource } from './sources.ts';
import { areWithAndWithout, isDisowned, isOfOtherMoment, tellsOfSearch } from './not-sure.ts';
import { isConditional, isNotTheResult } from './not-the-result.ts';
import { isAside, isChange, isDecrease, isPrevious, isRange, isRatio, isShift, isTotal } from './number-relations.ts';

/** The one number that answers, or why there is none. */
export type Pick =
  | { readonly kind: 'one'; readonly number: Companied }
  | { readonly kind: 'range'; readonly low: Companied; readonly high: Companied }
  | { readonly kind: 'ratio'; readonly part: Companied; readonly whole: Companied }
  | { readonly kind: 'change'; readonly number: Companied; readonly down: boolean }
  | { readonly kind: 'doubt'; readonly reason: Doubt; readonly numbers: readonly Companied[]; readonly sum: number | null };

/** A reply with more numbers than this answers no question for one; weighing them all would take too long. */
const MOST = 100;

/** How well a number fits the question: 0 is best, null cannot be it. */
export type Fit = (number: Companied) => number | null;

/**
 * Chooses among the numbers of a reply: the last after a correction, this year over last year, the whole over its
 * parts, the number with the asked noun over the others. Two that are equally good are a doubt, never a choice.
 */
export function pickNumber(scene: Scene, fit: Fit, keepRatio = false): Pick | null {
  const { text } = scene.folded;
  const usable = scene.numbers.filter((one) => !one.article && !one.label && !one.ordinal && !tellsOfSearch(text, one));
  const broken = usable.find((one) => one.malformed);
  const readable = usable.filter((one) => !one.malformed);
  if (readable.length > MOST) return doubt('several-values', [readable[0]!, readable.at(-1)!]);
  let left: readonly Companied[] = afterCorrection(text, readable.filter((one) => fit(one) !== null));
  if (left.length === 0) return broken === undefined ? null : doubt('malformed', [broken]);
  if (broken !== undefined && broken.start > left[0]!.start - 60) return doubt('malformed', [broken]);
  const vague = left.find((one) => VAGUE_BEFORE.test(text.slice(Math.max(0, one.start - 16), one.start)) || isSomewhereIn(text, one));
  if (vague !== undefined) return doubt('vague', []);
  if (left.length > 1 && VARIES.test(text)) return doubt('range', left);
  const product = left.find((one) => /(?:^|[\s\d])(?:keer|maal|x|×|times)\s*$/.test(text.slice(Math.max(0, one.start - 8), one.start)) && scene.numbers.some((other) => other !== one && other.end <= one.start && one.start - other.end < 10));
  if (product !== undefined && left.every((one) => (fit(one) ?? 9) >= (fit(product) ?? 9) || (one.end <= product.start && product.start - one.end < 8))) return doubt('several-values', left);
  // "4 ton en 50": fifty what?
  const trailing = left.find((one, index) => index > 0 && left[index - 1]!.magnitude !== null && one.magnitude === null && one.currency === null && one.percent === null && one.words.length === 0 && /^\s*en\s*$/.test(text.slice(left[index - 1]!.end, one.start)));
  if (trailing !== undefined) return doubt('several-values', left);
  const times = left.find((one) => /^\s*(?:keer|maal|x|times)\s+(?:zo|meer|minder|hoger|lager|as|more|vorig)/.test(text.slice(one.end, one.end + 20)));
  if (times !== undefined) return doubt('relative', []);
  const excepted = left.find((one) => EXCEPT.test(text.slice(Math.max(0, one.start - 24), one.start)) || /^\s+na(?!\p{L})/u.test(text.slice(one.end, one.end + 4)));
  if (excepted !== undefined) return doubt('relative', []);
  if (left.length > 1) {
    const wholes = left.filter((one, index) => index === 0 && WHOLE_FIRST.test(text.slice(Math.max(0, one.start - 30), one.start)) && /^\s*\p{L}/u.test(text.slice(one.end, one.end + 3)) && !/^[^,;.\n]*(?<!\p{L})naar(?!\p{L})/u.test(text.slice(one.end, left[1]!.start)));
    if (wholes.length === 1 && left[1]!.value <= left[0]!.value) left = left.slice(1);
  }
  if (left.every((one) => isRejected(text, one))) return doubt('no-value', left);

  const pairs = left.slice(1).map((second, index) => [left[index]!, second] as const);
  const old = new Set(pairs.filter(([a, b]) => isShift(text, a, b)).map(([a]) => a));
  for (const one of left) if (isPrevious(text, one, clauseText(scene, one), pastYears(scene))) old.add(one);
  const goal = asksGoal(scene.ask.question);
  const aims = left.filter((one) => (goal ? isOutcome(text, one) : AIM.test(text.slice(Math.max(0, one.start - 50), one.start)) || isNotTheResult(scene, one)));
  for (const one of aims) old.add(one);
  const now = left.filter((one) => !old.has(one));
  if (now.length === 0) return doubt(aims.length > 0 ? 'no-value' : 'relative', left);
  if (now.length === 1 && isConditional(scene, now[0]!)) return doubt('conditional', now);
  left = now;
  const sources = bySource(text, left);
  if (sources.length > 0 && !left.some((one) => !sources.includes(one) && isTotal(text, one))) return doubt('several-values', sources);
  if (isDisowned(scene, left[0]!)) return doubt('no-value', left);
  if (left.length === 1 && isOfOtherMoment(scene, left[0]!)) return doubt('no-value', left);
  if (left.length === 2 && isWished(text, left[1]!)) return doubt('several-values', left);
  if (left.length === 2 && areWithAndWithout(text, left[0]!, left[1]!)) return doubt('several-values', left);
  const gone = left.slice(1).find((one) => GONE.test(text.slice(one.end, one.end + 50)) && /(?<!\p{L})(?:maar|but)(?: (?:er|daar|daarvan))?(?: zijn)?(?: er)?\s*$/u.test(text.slice(Math.max(0, one.start - 24), one.start)));
  if (gone !== undefined) return doubt('relative', left);
  const only = left.find((one) => isPartOnly(text, one) && !isTotal(text, one));
  if (only !== undefined) return doubt('parts-without-total', left);

  for (const [a, b] of pairs) {
    if (!left.includes(a) || !left.includes(b) || !isRatio(text, a, b, scene.english || (keepRatio && /\sin\s/.test(text.slice(a.end, b.start))))) continue;
    const stated = keepRatio && left.some((one) => one !== a && one !== b && one.percent === 'percent');
    if (stated) {
      left = left.filter((one) => one !== a && one !== b);
      continue;
    }
    if (goal && !keepRatio) return doubt('ratio', [a, b]);
    if (keepRatio && sameClass(a, b)) return { kind: 'ratio', part: a, whole: b };
    if (/^\s*op(?: de)?\s*$/.test(text.slice(a.end, b.start)) && b.value !== scene.ask.max) return doubt('ratio', [a, b]);
    if (GROUPS.test(text.slice(a.end, b.start))) return doubt('several-values', [a, b]);
    left = left.filter((one) => one !== b);
  }

  const compared = (one: Companied) => /^(?:\s*\p{L}+){0,2}?\s*(?:meer|minder|hoger|lager|more|fewer|less|higher|lower) (?:dan|than)(?!\p{L})/u.test(text.slice(one.end, one.end + 40));
  if (!asksChange(scene.ask.question) || (left.every(compared) && !asksDifference(scene.ask.question))) {
    const levels = left.filter((one) => !isChange(text, one));
    const added = left.find((one) => !levels.includes(one) && levels.some((level) => level.end <= one.start && AFTERWARDS.test(text.slice(level.end, one.start))) && !/(?<!\p{L})(?:dan|than|t\.o\.v|ten opzichte)/u.test(text.slice(one.end, one.end + 40)));
    if (added !== undefined && !levels.some((one) => isTotal(text, one))) return doubt('relative', left);
    if (levels.length === 0) return { kind: 'change', number: left[0]!, down: isDecrease(text, left[0]!) };
    left = levels;
  }

  const ranged = pairs.filter(([a, b]) => left.includes(a) && left.includes(b) && isRange(text, a, b, scene.english));
  for (const [a, b] of ranged) {
    if (/^\s*\/\s*$/.test(text.slice(a.end, b.start)) && b.value === scene.ask.max) {
      left = left.filter((one) => one !== b);
      continue;
    }
    const others = left.filter((one) => one !== a && one !== b);
    const pairFit = Math.min(fit(a) ?? 9, fit(b) ?? 9);
    const better = others.some((one) => (fit(one) ?? 9) < pairFit || isTotal(text, one));
    if (!better) return { kind: 'range', low: a, high: b };
    left = others;
  }
  return among(scene, left, fit);
}

function among(scene: Scene, left: readonly Companied[], fit: Fit): Pick | null {
  const { text } = scene.folded;
  const best = Math.min(...left.map((one) => fit(one) ?? 9));
  let top = left.filter((one) => (fit(one) ?? 9) === best);
  const plain = left.filter((one) => (fit(one) ?? 9) <= 2 && one.bound === null);
  const whole = plain.length > 2 ? plain.find((one) => Math.abs(sum(plain) - 2 * one.value) < 1e-6) : undefined;
  // parts follow their whole; a last number that happens to be the sum proves nothing
  if (whole !== undefined && (whole === plain[0] || isTotal(text, whole))) return { kind: 'one', number: whole };
  if (top.every((one) => one.inParentheses) && plain.some((one) => !one.inParentheses)) top = plain.filter((one) => !one.inParentheses);
  if (left.length > 1) {
    const total = left.filter((one) => (fit(one) ?? 9) <= Math.max(best, 2) && isTotal(text, one) && !(best === 0 && (fit(one) ?? 9) === 2 && HOLDS.test(text.slice(Math.max(0, one.start - 30), one.start))));
    if (total.length > 0 && same(total)) return { kind: 'one', number: total.at(-1)! };
  }
  const listed = left.filter((one) => (fit(one) ?? 9) <= Math.max(best + 1, 2) && one.currency === (top[0]?.currency ?? null) && PLACED.test(text.slice(one.end, one.end + 40)));
  if (listed.length > 1 && listed.includes(top[0]!) && !same(listed) && listed.slice(1).every((one, index) => /(?<!\p{L})(?:en|and|plus)(?!\p{L})|[,;+\n]/u.test(text.slice(listed[index]!.end, one.start)))) return { kind: 'doubt', reason: 'parts-without-total', numbers: listed, sum: sum(listed) };
  if (same(top)) return top[0] === undefined ? null : { kind: 'one', number: top.at(-1)! };
  const main = top.filter((one) => !isAside(text, one));
  if (main.length > 0 && same(main)) {
    // "355 gemeenten, waarvan er 342 hebben aangeleverd": the question may be about the part
    const rival = top.find((one) => !main.includes(one) && !one.inParentheses && sharesWords(scene, one));
    return rival === undefined || sharesWords(scene, main[0]!) ? { kind: 'one', number: main[0]! } : doubt('several-values', [main[0]!, rival]);
  }
  if (main.length > 1) top = main;
  const asked = top.filter((one) => sharesWords(scene, one));
  if (asked.length === 1 && top.length - asked.length >= 1) return { kind: 'one', number: asked[0]! };
  const gaps = top.slice(1).map((one, index) => text.slice(top[index]!.end, one.start));
  const adds = gaps.every((gap) => /\+|\bplus\b|\ben\b|\band\b|,|;|\n/.test(gap)) && top.every((one) => isAside(text, one) || /^(?:\s*\p{L}+){0,2}?\s*(?:bij|in|voor|van|uit|at|in|from|for|\+|plus)/u.test(text.slice(one.end, one.end + 40)));
  const plus = gaps.length > 0 && gaps.every((gap) => /^\s*(?:\+|plus)\s*$/.test(gap));
  return adds || plus
    ? { kind: 'doubt', reason: 'parts-without-total', numbers: top, sum: sum(top) }
    : doubt('several-values', top);
}

/** True when the question itself asks how much came or went, so that "5 erbij" is an answer. */
export const asksChange = (question: string): boolean =>
  /bij ?gekomen|erbij|(?:kwam(?:en)?|komen|kregen) .{0,60}\bbij\b|nieuwe?\b|extra|toename|stijging|groei|afname|daling|hoeveel (?:meer|minder)|verschil|gestegen|gedaald|new\b|additional|increase|decrease/i.test(question) || asksDifference(question);

/** True when it asks for a difference, and not for how many came new. */
export const asksDifference = (question: string): boolean =>
  /toename|stijging|groei|afname|daling|hoeveel (?:meer|minder)|verschil|gestegen|gedaald|met hoeveel .{0,40}(?:verander|gewijzigd)|verander(?:ing|de) (?:van|in|het|de|ten)|mutatie|increase|decrease|by how much|change in/i.test(question);

function pastYears({ ask }: Scene): readonly string[] {
  const asked = /(?:19|20)\d\d/.exec(ask.question)?.[0];
  const year = asked === undefined ? ask.year : Number(asked);
  return [year - 1, year - 2, year - 3].map(String);
}

/** "40, later nog 10 erbij": what came afterwards changes the figure, and nobody has added it up. */
const AFTERWARDS = /(?<!\p{L})(?:later|daarna|erna|nog|uiteindelijk|inmiddels|sindsdien|toen|vervolgens|bijgesteld|opgehoogd|opgeplust|then|afterwards|since|eventually|plus|en er)(?!\p{L})/u;
/** "45 plekken in Utrecht en 12 in Den Haag": each number with a place or a purpose of its own. */
const PLACED = /^(?:\s*(?:%|€|\p{L}+)){0,2}?\s+(?:bij|in(?! (?:totaal|20\d\d|het jaar))|voor|aan|uit|at|for)\s+\p{L}/u;
/** "2 groepen van 20" is a product. */
const GROUPS = /^\s*(?:groep(?:en|jes)?|teams?|klas(?:sen)?|ploegen?|blokken|ronden?s?|lichtingen|cohorten|batches|groups|sets|series|tranches) (?:van|of)/;
/** "14 bureaus, met samen 1.920 agenten": the total of what the asked things hold. */
const HOLDS = /(?<!\p{L})(?:met|goed voor|with|waar) (?:in totaal|samen|totaal|bij elkaar|opgeteld|altogether|together|in total)(?: (?:ruim|circa|zo'n|ongeveer|bijna|about))?\s*$/u;
/** "een paar honderd", "several hundred". */
const VAGUE_BEFORE = /(?<!\p{L})(?:paar|enkele|handvol|few|several|veel|meerdere|vele)\s*$/u;
/** "we zitten op 268, maar het moeten er 300 zijn": a wish, or the right figure? */
const isWished = (text: string, one: Companied): boolean =>
  /(?<!\p{L})(?:moet|moeten|moest|moesten)(?: (?:het|dat|er|dus|eigenlijk|natuurlijk|toch))*\s*$/u.test(text.slice(Math.max(0, one.start - 40), one.start)) && /^(?:\s*\p{L}+){0,2}?\s*(?:zijn|wezen)(?!\p{L})/u.test(text.slice(one.end, one.end + 30));
/** "300, maar 12 zijn al weg". */
const GONE = /^(?:\s*\p{L}+){0,2}?\s*(?:zijn|is|are)?\s*(?:er )?(?:al |inmiddels |intussen |ondertussen |already )*(?:weg|vertrokken|gestopt|afgevallen|afgehaakt|uitgestroomd|uit dienst|gone|left)(?!\p{L})/u;
/** "ergens in de 200", "200 zoveel": the hundred or the ten that holds it, and no more. */
const isSomewhereIn = (text: string, one: Companied): boolean =>
  /^[\s-]*(?:en )?(?:nog )?(?:zoveel|zoiets en zoveel|odd)(?!\p{L})/u.test(text.slice(one.end, one.end + 16)) ||
  (one.value % 10 === 0 && one.currency === null && /(?<!\p{L})in de\s*$/u.test(text.slice(Math.max(0, one.start - 8), one.start)) && /^\s*(?:$|[.,!?;)]|(?:zoiets|ofzo|of zo|denk|dacht|volgens|geloof|banen)(?!\p{L}))/u.test(text.slice(one.end, one.end + 12)));
/** "Soms 2, soms 20": one figure is not to be had without asking. */
const VARIES = /(?<!\p{L})(?:soms(?!\p{L}).*(?<!\p{L})soms|soms(?: ook)?(?= \d)|de ene keer|sometimes.*sometimes|(?:loopt|lopen|liep|liepen) (?:erg |sterk |nogal )?uiteen|(?:verschilt|varieert|wisselt|varies|differs)(?! niet))(?!\p{L})/su;
/** What was hoped for or agreed is not what came of it. */
const AIM = /(?<!(?:van|of) (?:de|het|ons|onze|the|our) )(?<!\p{L})(?:doel|doelstelling|target|streefcijfer|streefwaarde|ambitie|beoogd|gehoopt|goal|hoped)(?: (?:is|was|moet|moest|waren|van|op|voor|om|for|of|in|naar|dit|jaar|\d{4})){0,3}\s*:?\s*(?:€ ?)?$/u;
/** "allemaal behalve 3", "op 3 na". */
const EXCEPT = /(?<!\p{L})(?:behalve|uitgezonderd|except(?: for)?|all but|minus|zonder|\d min)\s*$/u;
/** "van de 355 hebben er 342 …": the whole goes first. */
const WHOLE_FIRST = /(?:^|[.,;:(\n]\s*)(?:van|of|out of) (?:de|onze|alle|het totaal van|in totaal|the|our|all)(?: \p{L}+)?\s*$/u;
const same = (numbers: readonly Companied[]): boolean => numbers.every((one) => one.value === numbers[0]?.value);
const sum = (numbers: readonly Companied[]): number => Number(numbers.reduce((total, one) => total + one.value, 0).toFixed(6));
const sameClass = (a: Companied, b: Companied): boolean => a.currency === b.currency;
const doubt = (reason: Doubt, numbers: readonly Companied[]): Pick => ({ kind: 'doubt', reason, numbers, sum: null });

// the conversation still asks for it here
export { contentStems } from './shared-words.ts';
