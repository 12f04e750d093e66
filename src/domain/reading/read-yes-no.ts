import { answer, clarify, wholeOf } from './answer.ts';
import { afterCorrection } from './corrections.ts';
import type { Folded } from './folded.ts';
import { contentStems } from './numbers/shared-words.ts';
import { isRatio } from './numbers/number-relations.ts';
import type { Ask, Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { AFFIRMED, CONDITION, DENIED, EXISTS, NO, PARTLY, TENTATIVE, UNDER_WAY, YES } from './words/yes-no-words.ts';

type Said = { readonly yes: boolean; readonly start: number; readonly end: number };

/** Reads a yes or a no about the proposition of the question. A partial, conditional or mixed one is asked back. */
export function readYesNo(scene: Scene): Reading {
  const { folded, ask } = scene;
  const { text } = folded;
  const said = saidIn(text);
  const standing = afterYesCorrection(text, said);
  if (isNoAnswer(text)) return clarify(folded, 'no-value');
  const at = standing[0] !== undefined ? ([standing[0].start, standing.at(-1)!.end] as const) : wholeOf(folded);
  if (standing.some((one) => one.yes !== standing[0]!.yes)) return clarify(folded, 'contradiction', [], at);
  const first = standing[0];
  const qualifier = qualified(text) ?? (isShare(scene) || namesOtherYear(scene) ? 'contradiction' : null);
  if (qualifier !== null && (first === undefined || first.yes || qualifier === 'conditional')) return clarify(folded, qualifier, [], at);
  if (first === undefined) return fromStatement(scene);
  if (takenBack(scene, first)) return clarify(folded, 'contradiction', [], at);
  const negative = isNegative(ask.question);
  if (negative && !first.yes) return deniedNegative(folded, ask, first);
  if (negative && first.yes && affirms(text, first)) return clarify(folded, 'contradiction', [], at);
  return answer(folded, first.yes, at, { approx: hedge(text) });
}

const YES_OR_NO = new RegExp(`(?<![\\p{L}\\p{N}])(?:(${NO})|(${YES}))(?![\\p{L}\\p{N}])`, 'gu');

function saidIn(text: string): Said[] {
  const said: Said[] = [];
  for (const match of text.slice(0, 5_000).matchAll(YES_OR_NO)) {
    // deep inside a sentence "zeker" or "niet" say little; an answer comes early in its clause
    const clause = /[^,.;:!?\n(]*$/.exec(text.slice(0, match.index))![0].replace(/^.*(?<!\p{L})(?:ik bedoel|bedoel ik|i mean)(?!\p{L})/u, '');
    if (clause.trim().split(/\s+/).filter(Boolean).length > 3) continue;
    said.push({ yes: match[2] !== undefined, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(/👍|👌|✅|✔|☑|🆗|🙌|💯|:\+1:|:thumbsup:|:white_check_mark:|:heavy_check_mark:|:ok_hand:|👎|❌|✖|🚫|:-1:|:thumbsdown:|:x:/gu)) {
    said.push({ yes: !/👎|❌|✖|🚫|:-1:|:thumbsdown:|:x:/u.test(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return said.sort((a, b) => a.start - b.start);
}

/** "ja, dat vraag ik na", "ja??", "ik zeg geen nee": the word is there and answers nothing. */
const isNoAnswer = (text: string): boolean => TO_FIND_OUT.test(text) || /^\s*(?:ja|nee|yes|no)\s*\?{2,}\s*$/u.test(text) ||
  /(?<!\p{L})(?:geen (?:volmondig |echt |hard )?(?:ja|nee)|(?:ja|nee) of (?:ja|nee)|(?:ja|nee) (?:is|zou|was) (?:te|wat te|iets te))(?!\p{L})/u.test(text);

const TO_FIND_OUT = /^\s*(?:ja|yes|jaja|oke?)[\s,.!]*(?:maar )?(?:(?:dat|dit|het|die|even|dan) )?(?:(?:ik|wij|we) (?:ga|gaan|zal|zullen|moet|moeten|kijk|check|vraag|zoek|will|need to)|(?:ga|zal|moet|vraag|zoek|check|kijk) (?:ik|wij|we))(?!\p{L})[^.;\n]{0,40}?(?<!\p{L})(?:na|uit|uitzoeken|navragen|nagaan|checken|bekijken|kijken|overleggen|opzoeken|voorleggen|check|ask)(?!\p{L})|^\s*(?:ja|yes)[\s,.!]*(?:heb (?:je|u) even|ik zie (?:je|uw|de) (?:vraag|bericht)|goed idee|goede vraag|leuke vraag)/u;

/** "nee" itself marks a correction elsewhere; here only outspoken ones count. */
function afterYesCorrection(text: string, said: readonly Said[]): readonly Said[] {
  const marker = /(?<!\p{L})(?:wacht|sorry|excuus|correctie|ik bedoel|bedoel ik|foutje|pardon|of nee|oh nee|o nee|toch wel|toch niet|actually|i mean|wait)(?!\p{L})/gu;
  let last = -1;
  for (const match of text.matchAll(marker)) last = match.index;
  if (last < 0) return said;
  const after = said.filter((one) => one.end > last);
  const standing = after.length > 0 && after.length < said.length ? after : said;
  const real = standing.filter((one) => !/^\s*,?\s*wacht/.test(text.slice(one.end, one.end + 8)));
  return real.length > 0 ? real : standing;
}

function qualified(text: string): 'contradiction' | 'conditional' | null {
  if (new RegExp(`(?<!\\p{L})(?:${CONDITION})(?!\\p{L})`, 'u').test(text)) return 'conditional';
  return new RegExp(`(?<!\\p{L})(?:${PARTLY})(?!\\p{L})`, 'u').test(text) ? 'contradiction' : null;
}

/** "mag niet", "ja, eigenlijk niet", "nee, maar wel intern", "klopt niet helemaal", "nee behalve …": what follows goes the other way. */
function takenBack({ folded: { text }, ask }: Scene, said: Said): boolean {
  const rest = text.slice(said.end);
  const clause = /^[^.,;:!?\n(]*/.exec(rest)![0];
  if (said.yes && (/^[\s,]*(?:maar |pas )?na (?:\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|de )/u.test(rest) || expired(rest, ask.year) || (DRAFT.test(rest) && !DRAFT.test(ask.question.toLowerCase())))) return true;
  if (said.yes) return /(?<!\p{L})(?:niet|nooit|not|never)(?!\p{L})(?! (?:alleen|zo(?:nder)?|only|meer dan))/u.test(clause) || /^[\s,.;]*(?:nou |maar |of |toch |eigenlijk )+niet(?!\p{L})/u.test(rest);
  if (/^[\s,.;]*(?:nou |maar |of |toch |eigenlijk )+wel(?!\p{L})/u.test(rest) || /^ (?:helemaal|volledig|echt helemaal|entirely)(?!\p{L})(?! niet)/u.test(rest)) return true;
  if (/(?<!\p{L})(?:maar|but) (?:wel|we do|there is|er is)(?!\p{L})/u.test(rest)) return true;
  return /(?<!\p{L})(?:behalve|uitgezonderd|except|met uitzondering)(?!\p{L})/u.test(rest) && !/(?<!\p{L})(?:alle|iedereen|elke?|allemaal|all|every|everyone)(?!\p{L})/iu.test(ask.question);
}

/** "ja, tot 2024" */
function expired(rest: string, year: number): boolean {
  const end = /^[\s,]*(?:\p{L}+ )?(?:tot|t\/m|tot en met|until)(?: eind)? (20\d\d)/u.exec(rest)?.[1];
  return end !== undefined && Number(end) < year;
}

const DRAFT = /^[\s,(]*(?:maar |een |wel |alleen |nog )*(?:in |als )?(?:concept|(?:in )?(?:voorbereiding|ontwikkeling|de maak|behandeling))(?!\p{L})/u;

/** "12 van de 14", "90%": some of them, which is neither yes nor no. */
function isShare({ folded: { text }, numbers, english }: Scene): boolean {
  if (numbers.some((one) => one.percent === 'percent' && one.value > 0 && one.value < 100)) return true;
  return numbers.slice(1).some((whole, index) => { const part = numbers[index]!; return isRatio(text, part, whole, english) && part.value < whole.value; });
}

/** "ja, in 2024" to a question about 2025. */
function namesOtherYear({ folded: { text }, ask }: Scene): boolean {
  const asked = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(ask.question)?.[0];
  const said = asked === undefined ? null : /(?<!\p{L})(?:alleen |pas |nog )?in ((?:19|20)\d\d)(?!\d)/u.exec(text)?.[1];
  return said !== null && said !== undefined && said !== asked && !text.includes(asked!);
}

function hedge(text: string): readonly [number, number] | null {
  const match = new RegExp(`(?<!\\p{L})(?:${TENTATIVE})(?!\\p{L})`, 'u').exec(text);
  return match === null ? null : [match.index, match.index + match[0].length];
}

const isNegative = (question: string): boolean => /(?<!\p{L})(?:geen|niet|nooit|niemand|nergens|zonder|no|not|never|nobody)(?!\p{L})/iu.test(question);

/** "nee" to "geen …?": only what follows tells which way it goes. */
function deniedNegative(folded: Folded, ask: Ask, said: Said): Reading {
  const at = [said.start, said.end] as const;
  const rest = folded.text.slice(said.end);
  const outright = /klopt|onjuist|incorrect/.test(folded.text.slice(said.start)) && /klopt/i.test(ask.question) && /niet|onjuist|incorrect/.test(folded.text.slice(said.start));
  if (outright || affirms(folded.text, said)) return answer(folded, false, wholeOf(folded), { approx: hedge(rest) });
  return clarify(folded, 'negative-question', [], at);
}

/** Something exists after all: "er waren 2 klachten", "wel een paar". */
function affirms(text: string, said: Said): boolean {
  const rest = text.slice(said.end);
  if (/(?<!\p{L})(?:geen|niet|niets|niks|nul|0|no|not|none)(?!\p{L})/u.test(rest)) return false;
  return /\d|(?<!\p{L})(?:wel|een|twee|drie|vier|vijf|enkele|paar|meerdere|veel|some|several|one|two|three|klopt dat niet)(?!\p{L})|er (?:was|waren|is|zijn)|there (?:was|were)/u.test(rest);
}

/** No yes or no was said: a short statement about the same thing can still be one. */
function fromStatement({ folded, ask, aside, numbers }: Scene): Reading {
  const { text } = folded;
  const words = text.match(/\p{L}+/gu) ?? [];
  const at = wholeOf(folded);
  if (aside !== null && words.length === 0) return clarify(folded, aside === 'order' ? 'order' : 'no-value');
  const approx = hedge(text);
  if (isNegative(ask.question) && words.length <= 12) {
    if (affirms(text, { yes: false, start: 0, end: 0 })) return answer(folded, false, at, { approx });
    const names = contentStems(text).some((word) => contentStems(ask.question).includes(word));
    if (names && /^(?:er (?:zijn|waren|is|was) |we hadden |there were )?(?:geen|no)(?!\p{L})/u.test(text.trim())) return answer(folded, true, at, { approx });
  }
  if (new RegExp(`(?<!\\p{L})(?:${UNDER_WAY})(?!\\p{L})`, 'u').test(text)) return clarify(folded, 'vague', [], at);
  if (words.length <= 12 && new RegExp(`^(?:[^,.]{0,20} )?(?:${DENIED})(?!\\p{L})`, 'u').test(text.trim())) return isNegative(ask.question) ? clarify(folded, 'negative-question', [], at) : answer(folded, false, at, { approx });
  if (words.length <= 12 && new RegExp(`^(?:${AFFIRMED})(?!\\p{L})`, 'u').test(text.trim())) return isNegative(ask.question) ? clarify(folded, 'negative-question', [], at) : answer(folded, true, at, { approx });
  const plural = /^(?:waren|zijn|hebben|were|are|have|do|did)(?!\p{L})/iu.test(ask.question.trim());
  if (!plural && /^\s*\d+[.!]?\s*$/.test(text)) return clarify(folded, 'no-value', [], at);
  const asksExistence = /^(?:waren|was|is|zijn|heeft|hebben|bestaat|bestaan|were|was|are|is|have|has|do|does|did)(?!\p{L})/iu.test(ask.question.trim());
  if (asksExistence && words.length <= 6 && new RegExp(`^(?:er (?:waren|zijn) |we hadden |(?:wij|we) hebben er |dat zijn er |er zijn er |there were )?(?:${EXISTS})(?!\\p{L})`, 'u').test(text.trim()) && !isNegative(ask.question)) return answer(folded, true, at, { approx });
  const asked = contentStems(ask.question);
  const shared = contentStems(text).filter((word) => asked.includes(word));
  if (shared.length === 0 || words.length > 12) return clarify(folded, 'no-value');
  if (isNegative(ask.question) || /(?<!\p{L})(?:of|misschien|wellicht|or|maybe)(?!\p{L})/u.test(text)) return clarify(folded, 'negative-question', [], at);
  if (/(?<!\p{L})(?:geen|niet|nooit|no|not|never|none|nog niet)(?!\p{L})/u.test(text)) return answer(folded, false, at, { approx });
  const nought = numbers.some((number) => number.value === 0);
  return /(?<!\p{L})(?:is|zijn|hebben|heeft|was|waren|has|have|were|krijgen|doen)(?!\p{L})/u.test(text) ? answer(folded, !nought, at, { approx }) : clarify(folded, 'no-value');
}
