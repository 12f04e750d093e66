import { answer, clarify, wholeOf } from './answer.ts';
import { type Hit, type Word, likeliest, namedOptions, wordsIn } from './choices/match-options.ts';
import { optionNumbers } from './choices/option-numbers.ts';
import { type Prepared, prepare } from './choices/option-phrases.ts';
import { areAlternatives, isOpenList, isTakenBack } from './choices/where-it-stands.ts';
import { afterCorrection } from './corrections.ts';
import { hedge } from './read-choice.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { FILLER } from './words/option-words.ts';

const NONE = /^(?:nee,? |no,? |nope,? |wij hebben |we hebben |er is |er zijn )*(?:geen(?: van (?:deze|die|de|allen|alle|bovenstaande|dezen|dit|allemaal).{0,30}| enkele?.{0,20}| een)?|niets(?: van.{0,30})?|niks|none(?: of .{0,30})?|no|nee|nothing|geen maatregelen|geen van allen|nul)$/;
const ALL = /^(?:ja,? |eigenlijk |in principe |we doen |dat is )*(?:alle(?:maal)?|alles|allen|all(?: of (?:them|these|the above))?|alle (?:\d|vier|vijf|zes|drie|zeven|acht)(?: opties)?|alle opties|alle bovenstaande|everything|ze allemaal|alle (?:maatregelen|oorzaken|redenen|knelpunten|middelen|antwoorden|punten|onderdelen|categorieen))(?: hoor| dus)?$/;
const BUT = /^(?:alle(?:maal)?|alles|allen|alle opties|all(?: of (?:them|these))?|everything),? (?:behalve|uitgezonderd|op|except(?: for)?|but|minus|zonder|met uitzondering van) (.+?)(?: na)?$/;
/** "jobcoaching niet, de rest wel" and "jobcoaching wel, de rest niet". */
const NOT_BUT_REST = /^(.+?),? niet,? (?:maar )?(?:de )?(?:rest|anderen?|overigen?|andere \p{L}+)(?: \p{L}+)? wel$/u;
const ONLY_THIS = /^(.+?),? wel,? (?:maar )?(?:de )?(?:rest|anderen?|overigen?|andere \p{L}+)(?: \p{L}+)? niet$/u;

const NOTHING = /^(?:geen|niets?|none|nothing)(?: (?:nodig|hulp nodig|van deze|hiervan|needed|of these))?$/;

/** Reads every option that was chosen; an empty list is "none of these". */
export function readChoices(scene: Scene): Reading {
  const { folded, ask } = scene;
  const options = prepare(ask.options ?? []);
  const whole = wholeOf(folded);
  const said = folded.text.trim().replace(/[.!]+$/, '').trim();
  if (NONE.test(said) && namedOptions(wordsIn(said), options).hits.length === 0) return answer(folded, [], whole);
  if (ALL.test(said)) return options.some(isOther) ? clarify(folded, 'option-ambiguous', [keysOf(options.filter((option) => !isOther(option)))], whole) : answer(folded, keysOf(options), whole);
  const but = BUT.exec(said) ?? NOT_BUT_REST.exec(said);
  if (but !== null) {
    const placed = optionNumbers(but[1]!, options.length);
    if (placed !== null && placed !== 'outside') return answer(folded, keysOf(options).filter((_, index) => !placed.includes(index)), whole);
    const left = chosen(but[1]!, options);
    if (left.unknown || left.hits.length === 0) return clarify(folded, 'option-unknown', [], whole);
    const out = left.hits.map((hit) => hit.option.key);
    return options.some((option) => isOther(option) && !out.includes(option.key)) ? clarify(folded, 'option-ambiguous', [keysOf(options).filter((key) => !out.includes(key))], whole) : answer(folded, keysOf(options).filter((key) => !out.includes(key)), whole);
  }
  const only = ONLY_THIS.exec(said);
  if (only !== null) return readChoices({ ...scene, folded: { ...folded, text: folded.text.replace(said, only[1]!.padEnd(said.length)) } });
  const places = optionNumbers(said, options.length);
  if (places === 'outside') return clarify(folded, 'option-unknown', [], whole);
  if (places !== null) return answer(folded, places.map((place) => options[place]!.key), whole);
  // a number before a word only counts the points of the reply
  const found = chosen(folded.text.slice(0, 5_000).replace(/(^|\n)(\s*\(?\d{1,2}[.)])(?=\s+\p{L})/gu, (whole) => ' '.repeat(whole.length - 1).padStart(whole.length, '\n')), options);
  const keys = [...new Set(found.hits.filter((hit) => !hit.denied).map((hit) => hit.option.key))];
  if (found.ambiguous.length > 0) return clarify(folded, 'option-ambiguous', [[...new Set([...keys, ...found.ambiguous.map((option) => option.key)])]], whole);
  if (keys.length === 0 || found.unknown) return clarify(folded, scene.aside === 'order' ? 'order' : 'option-unknown', keys.length > 0 ? [keys] : [], whole);
  const hits = found.hits.filter((hit) => !hit.denied);
  // none of them beside some of them says two things
  const some = keys.filter((key) => !options.some((option) => option.key === key && NOTHING.test(option.label)));
  if ((some.length > 0 && some.length < keys.length) || (some.length === 0 && /(?<!\p{L})(?:behalve|uitgezonderd|except)(?!\p{L})/u.test(folded.text))) return clarify(folded, 'option-ambiguous', some.length > 0 ? [some] : [], whole);
  if (isOpenList(folded.text, ask.year) || areAlternatives(folded.text, hits)) return clarify(folded, 'option-ambiguous', [keys], whole);
  return answer(folded, options.map((option) => option.key).filter((key) => keys.includes(key)), [hits[0]!.start, hits.at(-1)!.end], { approx: hedge(folded.text) });
}

type Chosen = { readonly hits: readonly Hit[]; readonly ambiguous: readonly Prepared[]; readonly unknown: boolean };

/** Whole labels first; what is left is read piece by piece, and a piece that fits nothing is told. */
function chosen(text: string, options: readonly Prepared[]): Chosen {
  const words = wordsIn(text);
  const found = namedOptions(words, options);
  const { used } = found;
  const named = found.hits.map((hit) => (isTakenBack(text, hit) ? { ...hit, denied: true } : hit));
  const hits: Hit[] = [...named];
  const ambiguous: Prepared[] = [];
  let unknown = false;
  for (const piece of pieces(text, words, used)) {
    const places = optionNumbers(piece.map((word) => word.text).join(' '), options.length);
    if (places !== null && places !== 'outside' && piece.every((word) => /^(?:\d{1,2}|[a-h]|optie|nummer)$/.test(word.text))) {
      for (const place of places) hits.push({ option: options[place]!, start: piece[0]!.start, end: piece.at(-1)!.end, denied: false });
      continue;
    }
    const content = piece.filter((word) => !FILLER.has(word.text) && !/^(?:geen|niet|wel|no|not)$/.test(word.text));
    if (content.length === 0) continue;
    const match = likeliest(piece, options, '');
    if (match.kind === 'one') hits.push(isTakenBack(text, match.hit) ? { ...match.hit, denied: true } : match.hit);
    else if (match.kind === 'several' && !match.options.some((option) => hits.some((hit) => hit.option.key === option.key))) ambiguous.push(...match.options);
    else if (match.kind === 'none' && content.length <= 3 && !touches(piece, used, words, text)) unknown = true;
  }
  const standing = afterCorrection(text, hits.sort((a, b) => a.start - b.start));
  return { hits: standing.length > 0 ? standing : hits, ambiguous, unknown };
}

/** Runs of words between list signs and named options. */
function pieces(text: string, words: readonly Word[], used: ReadonlySet<number>): readonly (readonly Word[])[] {
  const found: Word[][] = [[]];
  words.forEach((word, index) => {
    const gap = index === 0 ? '' : text.slice(words[index - 1]!.end, word.start);
    if (used.has(index) || /[,;\n+/.]/.test(gap) || /^(?:en|and|plus|alsmede)$/.test(word.text)) found.push([]);
    if (!used.has(index) && !/^(?:en|and|plus|alsmede)$/.test(word.text)) found.at(-1)!.push(word);
  });
  return found.filter((piece) => piece.length > 0);
}

/** Words that lean on a named option ("vooral te weinig kandidaten bij ons") need no option of their own. */
const touches = (piece: readonly Word[], used: ReadonlySet<number>, words: readonly Word[], text: string): boolean => {
  const first = words.indexOf(piece[0]!);
  const last = words.indexOf(piece.at(-1)!);
  const joined = (left: number) => !/[,;\n+/]/.test(text.slice(words[left]!.end, words[left + 1]!.start));
  return (used.has(first - 1) && joined(first - 1)) || (used.has(last + 1) && joined(last));
};

const keysOf = (options: readonly Prepared[]): readonly string[] => options.map((option) => option.key);
const isOther = (option: Prepared): boolean => /^(?:anders|overig|overige|other|iets anders|geen van deze|geen)\b/.test(option.label) || option.key === 'other';
