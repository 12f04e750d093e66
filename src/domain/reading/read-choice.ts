import { answer, clarify, wholeOf } from './answer.ts';
import { type Hit, likeliest, namedOptions, wordsIn } from './choices/match-options.ts';
import { optionNumbers } from './choices/option-numbers.ts';
import { alike, prepare, timesAYear } from './choices/option-phrases.ts';
import { afterCorrection } from './corrections.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { isNotNow, isTakenBack } from './choices/where-it-stands.ts';
import { DEGREE } from './words/option-words.ts';
import { TENTATIVE } from './words/yes-no-words.ts';

/** Reads which one of the options was chosen: by number, letter, label, alias or telling words. */
export function readChoice(scene: Scene): Reading {
  const { folded, ask } = scene;
  const { text } = folded;
  const options = prepare(ask.options ?? []);
  const whole = wholeOf(folded);
  const approx = hedge(text);
  const exact = options.find((option) => option.key.toLowerCase() === text.trim() || option.phrases.some((phrase) => phrase.join(' ') === text.trim()));
  if (exact !== undefined) return answer(folded, exact.key, whole);
  const places = optionNumbers(numbersAfterCorrection(text), options.length);
  if (places === 'outside') return clarify(folded, 'option-unknown', [], whole);
  if (places !== null) return places.length === 1 ? answer(folded, options[places[0]!]!.key, whole) : clarify(folded, 'option-ambiguous', places.map((place) => options[place]!.key), whole);

  const words = wordsIn(text.slice(0, 3_000));
  // "1 voor Rijk, 2 voor zorg"
  if (/(?<![\p{L}\d])(?:\d|[a-h]) (?:voor|bij|in|for|at) .{1,40}?[,;]? (?:en |and )?(?:\d|[a-h]) (?:voor|bij|in|for|at)(?!\p{L})/u.test(text)) return clarify(folded, 'option-ambiguous', [], whole);
  if (/(?<!\p{L})(?:niet|geen|not|behalve) (?:optie |nummer |nr )?(?:\d{1,2}|[a-h])(?![\p{L}\d])|^(?:optie |nummer |nr )?(?:\d{1,2}|[a-h]),? (?:toch |maar |liever |eigenlijk |dus )*(?:niet|not)[.! ]*$/u.test(text.trim())) return clarify(folded, 'option-unknown', [], whole);
  const { hits: named, used } = namedOptions(words, options);
  const hits = named.map((hit) => (isTakenBack(text, hit) ? { ...hit, denied: true } : hit));
  const standing = afterCorrection(text, hits).filter((hit) => !hit.denied);
  const keys = [...new Set(standing.map((hit) => hit.option.key))];
  const loose = words.filter((word, index) => !used.has(index) && (approx === null || word.end <= approx[0] || word.start >= approx[1]));
  const partly = PARTLY.exec(text);
  if (partly !== null && (keys.length > 0 || timesAYear(text) !== null) && !options.some((option) => option.label.includes(partly[0]))) return clarify(folded, 'option-ambiguous', keys, whole);
  if (keys.length === 1 && standing.some((hit) => isNotNow(text, hit))) return clarify(folded, 'option-ambiguous', [], whole);
  const shared = (hit: Hit) => TOGETHER.test(text.slice(hit.end)) && !hit.option.label.includes('samen');
  if (keys.length === 1 && standing.some(shared)) return clarify(folded, 'option-ambiguous', keys, whole);
  if (keys.length > 1) return clarify(folded, 'option-ambiguous', keys, whole);
  if (keys.length === 1 && hits.some((hit) => hit.denied)) return settled(standing[0]!);
  if (keys.length === 0 && hits.length > 0) return clarify(folded, 'option-ambiguous', [], whole);
  const others = loose.filter((word) => !options.some((option) => option.key === keys[0] && option.words.some((own) => alike(word.text, own))));
  const rest = likeliest(others, options.filter((option) => option.key !== keys[0]), others.map((word) => word.text).join(' '));
  if (keys.length === 1) {
    const degree = loose.some((word) => DEGREE.has(word.text) && standing.some((hit) => word.end + 1 === hit.start)) && options.some((option) => option.words.some((word) => DEGREE.has(word)));
    if (degree) return clarify(folded, 'option-ambiguous', keys, whole);
    // words that belong to another option alone make the choice doubtful
    const rival = rest.kind === 'one' && standing.length === hits.length && loose.length <= 12;
    return rival ? clarify(folded, 'option-ambiguous', [keys[0]!, rest.hit.option.key], whole) : settled(standing[0]!);
  }
  const guess = likeliest(words, options, text);
  if (guess.kind === 'one') return partly !== null || shared(guess.hit) || isTakenBack(text, guess.hit) || isNotNow(text, guess.hit) ? clarify(folded, 'option-ambiguous', [guess.hit.option.key], whole) : settled(guess.hit);
  return guess.kind === 'several' ? clarify(folded, 'option-ambiguous', guess.options.map((option) => option.key), whole) : clarify(folded, scene.aside === 'order' ? 'order' : 'option-unknown', [], whole);

  function settled(hit: Hit): Reading {
    const often = timesAYear(text);
    if (often !== null && hit.option.yearly !== null && Math.abs(often - hit.option.yearly) > 1e-6) return clarify(folded, 'option-unknown', [], whole);
    return answer(folded, hit.option.key, [hit.start, hit.end], { approx });
  }
}

/** "2, nee toch 3", "niet 2 maar 3" and "3 ipv 2" point at 3; "2 of toch 3" and "2, misschien toch 3" at none. */
function numbersAfterCorrection(text: string): string {
  const said = text.trim();
  const instead = INSTEAD.exec(said);
  if (instead !== null) return instead[1] ?? instead[2]!;
  const match = TURNED.exec(said);
  return match === null ? text : said.slice(match[0].length);
}

const PLACE = '(?:optie |nummer |nr\\.? |antwoord )?(?:\\d{1,2}|[a-h])';
const INSTEAD = new RegExp(`^(?:niet|not) ${PLACE},? (?:maar|but) (${PLACE})[.!]?$|^(${PLACE}),? (?:ipv|i\\.p\\.v\\.|in plaats van|instead of|en niet|dus niet|niet) ${PLACE}[.!]?$`, 'u');
const TURNED = /^(?!.*(?<!\p{L})(?:misschien|wellicht|ook|maybe|perhaps|of (?:toch|eigenlijk|actually))(?!\p{L})).{0,30}?(?<!\p{L})(?:nee wacht|nee|sorry|wacht|ik bedoel|bedoel ik|of nee|oh nee|no|i mean|actually|toch|foutje|correctie|oeps)(?:[,.:!…]* (?:nee|toch|maar|eigenlijk|wacht|even|sorry|ik bedoel|bedoel ik|doe|ik kies|het is|het moet|wait|i mean|actually|make it|moet zijn)(?!\p{L}))*[,.:!…]* (?=\S)/u;

/** "HR samen met de lijn": the one named is not the whole of it. */
const TOGETHER = /^,? (?:samen|gezamenlijk|tezamen|in combinatie|in samenwerking) met(?!\p{L})|^,? (?:together with|combined with)(?!\p{L})/u;

/** Words that leave a part to another option. */
const PARTLY = /(?<!\p{L})(?:deels|gedeeltelijk|grotendeels|ten dele|voor een (?:groot )?deel|voor het grootste deel|min of meer|meestal|soms|vrijwel|nagenoeg|zo goed als|bijna|niet overal|niet allemaal|niet alle|de meesten?|sommigen?|een deel|matig|enigszins|een beetje|nogal|minstens|minimaal|ten minste|hooguit|maximaal|at least|at most|somewhat|vaker|wisselend|behalve|uitgezonderd|op \p{L}+ na|mostly|partly|partially|almost|nearly|except|sometimes)(?!\p{L})/u;

export function hedge(text: string): readonly [number, number] | null {
  const match = new RegExp(`(?<!\\p{L})(?:${TENTATIVE})(?!\\p{L})`, 'u').exec(text);
  return match === null ? null : [match.index, match.index + match[0].length];
}
