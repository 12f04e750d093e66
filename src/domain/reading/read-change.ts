import { type Folded } from './folded.ts';
import { contentStems } from './numbers/shared-words.ts';
import type { Ask, Reading } from './reading.ts';

const MISTAKE = /(?<!\p{L})(?:(?:ik )?(?:heb|had) (?:me|mij|ik me|ik mij) (?:daarnet |net |eerder )?vergist|vergissing|(?:mijn|het|een|ons) (?:vorige|eerdere) antwoord|(?:kun|kunt|kan|wil|wilt|mag|zou|could|can|please|graag) .{0,60}(?:wijzigen|aanpassen|veranderen|corrigeren|change|correct|update|adjust)|(?:wijzig|verander|corrigeer) .{1,60}(?:naar|in|aan|tot)|pas .{1,60} aan(?: naar| tot)?(?!\p{L})|(?:change|correct|update) (?:the|my) .{1,60} to|(?:vraag|antwoord) \d{1,2} (?:moet|is|klopt|was)|bij (?:vraag \d+|het|de|mijn|onze) .{1,60} (?:moet|moest|had|hoort|klopt)|(?:die|dat|wat) (?:ik|we|wij) (?:(?:net|daarnet|zojuist|eerder|zonet|hiervoor|daarvoor) )+(?:\p{L}+ )?(?:gaf|zei|noemde|invulde|opgaf|doorgaf|schreef|meldde|ingevuld|opgegeven|genoemd|gegeven)|(?:number|figure|answer|that) i (?:just )?(?:gave|said|entered|mentioned)(?: earlier| before| just now)?|(?:eerder|net|daarnet|zojuist) (?:gaf|zei|schreef|noemde|heb|had|vulde) (?:ik|we|wij)|(?:i made|there's|there is) a mistake|ik had (?:net|eerder|daarnet|zojuist)|dat (?:moest|had) .{1,40} (?:zijn|moeten)|moet (?:niet|geen) .{1,30} maar|had .{1,40} moeten zijn|earlier i said|my (?:earlier|previous) answer|(?:het|de) (?:aantal|budget|percentage|datum|bedrag|antwoord) .{0,40}(?:moet|moest) .{0,20}zijn)/u;

/** A wish to change an earlier answer. Correcting oneself within this answer ("45, nee 54") is not one. */
export function readChange(folded: Folded, ask: Ask): Reading | null {
  const text = folded.text.trim();
  if (text.length > 400) return null;
  const match = MISTAKE.exec(text) ?? namedSlip(text, ask);
  if (match === null) return null;
  if (ask.type === 'text' && (match.index > 25 || text.split(/\s+/).length > 25)) return null;
  // "er moet 45 staan: ik heb me vergist" after a value for this very question is a correction of it
  const about = contentStems(text.slice(match.index, match.index + match[0].length + 60));
  const own = contentStems(ask.question);
  const before = text.slice(0, match.index);
  if (/\d/.test(before) && !about.some((word) => !own.includes(word) && word.length > 5)) return null;
  return { turn: 'correct', rest: folded.raw.trim() };
}

const SLIP = /^(?:(?:oeps|oei|oh|o|ow|sorry|excuus|foutje|wacht|ai|oops|wait|correctie|pardon|nee|trouwens|nog even|vergissing)[,.!: ]+)+/u;
/** "vacatures was 46 ipv 64", "budget moet 90.000 zijn", "the budget should be 90": a thing, and what it should have been. */
const THING_IS = /^(?:(?:het|de|mijn|onze|ons|bij|voor|the|our|my|aantal) )*(\p{L}{4,})(?: \p{L}+){0,3}? (?:(?:was|waren|is|zijn|moet|moest|had|were|are|should be) (?:(?:€|dus|er|toch|eigenlijk|moeten zijn) ?){0,2}[\d.,]*\d\S*(?: \p{L}+)?,? (?:en |dus )?(?:ipv|i\.p\.v\.?|in plaats van|instead of|rather than|niet|not) .{0,12}\d|(?:moet|moeten|moest|had) (?:(?:€|toch|eigenlijk|dus|het|dat|er) ?){0,2}[\d.,]*\d\S* (?:zijn|wezen|worden|moeten zijn)(?!\p{L})|should be [€ ]{0,2}\d|(?:klopt|klopte)(?: toch| eigenlijk)? niet[^?]{0,30}\d|(?:was|is|zijn|waren) (?:fout|verkeerd|onjuist|wrong|not right)(?!\p{L})[^?]{0,30}\d)/u;

/** A slip that names a thing this question does not ask about: an earlier answer is meant. */
function namedSlip(text: string, ask: Ask): RegExpExecArray | null {
  const opens = SLIP.exec(text);
  const match = THING_IS.exec(opens === null ? text : text.slice(opens[0].length)) ?? AT_THING.exec(text);
  if (match === null) return null;
  const own = new Set(contentStems([ask.question, ask.noun ?? '', ask.unit ?? ''].join(' ')));
  const named = contentStems(match[1]!);
  return named.length > 0 && !named.some((word) => own.has(word)) && !GENERAL.test(match[1]!) ? match : null;
}
/** "het moet bij budget 30.000 zijn". */
const AT_THING = /(?<!\p{L})(?:moet|moest|had) (?:het |dat |er )?bij (?:het |de |mijn |onze )?(\p{L}{4,}) [^?]{0,30}\d\S* (?:zijn|wezen|staan)(?!\p{L})/u;
/** Words for the answer itself, or nothing at all. */
const GENERAL = /^(?:aantal|antwoord|getal|cijfer|bedrag|totaal|percentage|dat|deze|vorig|jaar|amount|number|answer|total|figure|hier|daar|that|this|eigenlijk|denk|volgens|stand|peildatum|datum|\d+)$/u;
