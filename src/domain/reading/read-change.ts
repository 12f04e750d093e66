import { type Folded } from './folded.ts';
import { contentStems } from './numbers/pick-number.ts';
import type { Ask, Reading } from './reading.ts';

const MISTAKE = /(?<!\p{L})(?:(?:ik )?(?:heb|had) (?:me|mij|ik me|ik mij) (?:daarnet |net |eerder )?vergist|vergissing|(?:mijn|het|een|ons) (?:vorige|eerdere) antwoord|(?:kun|kunt|kan|wil|wilt|mag|zou|could|can|please|graag) .{0,60}(?:wijzigen|aanpassen|veranderen|corrigeren|change|correct|update|adjust)|(?:wijzig|verander|corrigeer|pas) .{1,60}(?:naar|in|aan|tot)|(?:change|correct|update) (?:the|my) .{1,60} to|(?:vraag|antwoord) \d{1,2} (?:moet|is|klopt|was)|bij (?:vraag \d+|het|de|mijn|onze) .{1,60} (?:moet|moest|had|hoort|klopt)|(?:eerder|net|daarnet|zojuist) (?:gaf|zei|schreef|noemde|heb|had|vulde) (?:ik|we|wij)|(?:i made|there's|there is) a mistake|ik had (?:net|eerder|daarnet|zojuist)|dat (?:moest|had) .{1,40} (?:zijn|moeten)|moet (?:niet|geen) .{1,30} maar|had .{1,40} moeten zijn|earlier i said|my (?:earlier|previous) answer|(?:het|de) (?:aantal|budget|percentage|datum|bedrag|antwoord) .{0,40}(?:moet|moest) .{0,20}zijn)/u;

/** A wish to change an earlier answer. Correcting oneself within this answer ("45, nee 54") is not one. */
export function readChange(folded: Folded, ask: Ask): Reading | null {
  const text = folded.text.trim();
  if (text.length > 400) return null;
  const match = MISTAKE.exec(text);
  if (match === null) return null;
  if (ask.type === 'text' && (match.index > 25 || text.split(/\s+/).length > 25)) return null;
  // "er moet 45 staan: ik heb me vergist" after a value for this very question is a correction of it
  const about = contentStems(text.slice(match.index, match.index + match[0].length + 60));
  const own = contentStems(ask.question);
  const before = text.slice(0, match.index);
  if (/\d/.test(before) && !about.some((word) => !own.includes(word) && word.length > 5)) return null;
  return { turn: 'correct', rest: folded.raw.trim() };
}
