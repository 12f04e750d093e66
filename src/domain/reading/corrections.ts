const MARKERS = /(?<!\p{L})(?:nee,? wacht(?: even)?|oh? wacht|wacht(?: even)?|sorry|excuus|pardon|foutje|correctie|ik bedoel(?:de)?|bedoel ik|moet(?:en)? (?:het |dat |er )?(?:eigenlijk )?zijn|moest (?:het |dat )?zijn|beter gezegd|of nee|oh nee|o nee|nee|neen|of eigenlijk|eigenlijk|of liever|herstel|typefout|tikfout|typo|rectificatie|no,? wait|no|wait|actually|i mean|correction|scratch that|make that|rather|maak daar|maak er|doe maar|toch maar|toch)(?!\p{L})|->|→|=>|(?<=^|\n)\s*\*/gu;
const REJECTED = /(?<!\p{L})(?:niet|(?<!nog |net )geen|not|i\.?p\.?v\.?|in plaats van|instead of|rather than|dus niet)\s*(?:de |het |op |om |per )?(?:€ ?)?$/u;

type Placed = { readonly start: number; readonly end: number };

/**
 * What still holds of several things said, when the person corrected themselves: the things after the last
 * correction that has something on both sides ("45, nee wacht, 54"), less what was rejected by name ("niet 45 maar 54").
 */
export function afterCorrection<T extends Placed>(text: string, said: readonly T[]): readonly T[] {
  if (said.length < 2) return said;
  const kept = said.filter((one) => !REJECTED.test(text.slice(Math.max(0, one.start - 24), one.start)));
  const standing = kept.length > 0 ? kept : said;
  const should = shouldBe(text, standing);
  if (should !== null) return [should];
  const lasting = withoutFormer(text, standing);
  if (lasting.length < standing.length) return lasting;
  const first = said[0]!;
  const last = standing.at(-1)!;
  let after = -1;
  MARKERS.lastIndex = first.end;
  for (let match = MARKERS.exec(text); match !== null && match.index < last.start; match = MARKERS.exec(text)) after = match.index;
  return after < 0 ? standing : standing.filter((one) => one.start >= after);
}

const SHOULD = /(?<!\p{L})(?:moet|moest|hoort|had)(?: (?:het|dat|er|dus|eigenlijk|natuurlijk|toch))*\s*(?:€ ?)?$/u;
const BE = /^(?:\s*(?:%|€|\p{L}+)){0,2}?\s*(?:zijn|wezen|staan|moeten zijn)(?!\p{L})/u;
const SAID = /(?<!\p{L})(?:was|waren|had|hadden|stond|stonden|gaf|schreef|zei|typte|meldde|doorgegeven|ingevuld|opgegeven|gemeld|verstuurd)(?!\p{L})/u;
const AIMED = /(?<!\p{L})(?:doel|doelstelling|streef\p{L}*|norm|ambitie|target|begroot|begroting|willen|vorig jaar)(?!\p{L})/u;

/** "dat was 269 maar moet 271 zijn": what was said before is a slip. What a goal should be corrects nothing. */
function shouldBe<T extends Placed>(text: string, said: readonly T[]): T | null {
  const right = said.at(-1);
  const former = said.at(-2);
  if (right === undefined || former === undefined || said.length > 3) return null;
  if (!SHOULD.test(text.slice(Math.max(0, right.start - 40), right.start)) || !BE.test(text.slice(right.end, right.end + 30))) return null;
  const told = text.slice(Math.max(0, former.start - 40), right.start);
  const alone = !/\p{L}/u.test(text.slice(0, former.start)) && right.start - former.end < 16;
  return (SAID.test(told) || alone) && !AIMED.test(told) ? right : null;
}

const AT_FIRST = /(?<!\p{L})(?:eerst|eerste instantie|aanvankelijk|oorspronkelijk|in het begin|ik dacht|ik had (?:gedacht|geschat)|dacht ik|eerder (?:dacht|meldde|gaf)|at first|initially|originally|i thought)(?!\p{L})[^.;!?\n]{0,40}$/u;
const IN_THE_END = /(?<!\p{L})(?:uiteindelijk|maar|inmiddels|tenslotte|ten slotte|toch|nu|werd|werden|is het|zijn het|finally|eventually|in the end|but|now|became|turned out)(?!\p{L})/u;
/** A change or a part behind "uiteindelijk" leaves the first thing standing. */
const ONLY_A_PART = /(?<!\p{L})(?:af|weg|eraf|erbij|er bij|bij|meer|minder|extra|afgevallen|afgehaakt|gestopt|vertrokken|waarvan|daarvan|hiervan|ervan|van (?:de|die|hen|deze|wie)|nog|over|erna|daarna|less|more|of them|dropped|left|stopped)(?!\p{L})/u;

/** "eerst 3 september gepland, uiteindelijk 24 september geworden": of two things the first no longer holds. */
function withoutFormer<T extends Placed>(text: string, said: readonly T[]): readonly T[] {
  if (said.length !== 2) return said;
  const [former, latter] = said as readonly [T, T];
  const between = text.slice(former.end, latter.start);
  const behind = /^[^,.;!?\n]{0,60}/.exec(text.slice(latter.end))?.[0] ?? '';
  const changed = AT_FIRST.test(text.slice(Math.max(0, former.start - 80), former.start)) && between.length <= 80 && IN_THE_END.test(between);
  return changed && !ONLY_A_PART.test(between.replace(/^.*(?:gepland|gedacht|gemeld|de bedoeling)/, '')) && !ONLY_A_PART.test(behind) ? [latter] : said;
}

/** True when a thing is only named to be denied ("niet 45"). */
export const isRejected = (text: string, one: Placed): boolean => REJECTED.test(text.slice(Math.max(0, one.start - 24), one.start));
