import { type Folded, spanOf } from './folded.ts';
import type { Ask, Reading } from './reading.ts';

const MEANING = /(?<!\p{L})(?:wat (?:bedoel(?:t|en)?|betekent|is|zijn|wordt|houdt|valt|telt|versta(?:at|an)|moet|wil(?:t|len)?)|hoe (?:bedoel|tel|bereken|bepaal|moet|zit|werkt|uitgebreid|gedetailleerd|specifiek)|(?:snap|begrijp|volg) (?:ik )?(?:de vraag |het |dit |deze vraag |u |je )*niet|niet duidelijk|onduidelijk|welke? (?:periode|definitie|peildatum|medewerkers|banen|datum|jaar|mensen|organisaties|bedoel)|(?:tellen?|telt|vallen|valt|horen|hoort|gelden|geldt) .{1,60}|(?:inclusief|exclusief|incl\.?|excl\.?|met) of (?:inclusief|exclusief|incl\.?|excl\.?|zonder)|wat voor|kunt? (?:u|je) (?:dat |dit |de vraag )?(?:uitleggen|toelichten|verduidelijken|herhalen)|leg (?:dat |dit |de vraag )?(?:eens |even )?uit|what (?:do you mean|does|is|are|counts|exactly)|what's|how do (?:you|i)|do (?:you mean|i|we|they)|does (?:this|that|it)|i do(?: not|n't) understand|explain|which (?:period|definition|date)|gaat (?:het|dit|dat|deze) (?:om|over)|is (?:dat|dit|het) (?:per|in|inclusief|exclusief|met|over|exclusive|including)|moet(?:en)? (?:ik|we|wij|daar|hier|de|het|die)|mag (?:ik|het|dat|een)|bedoel(?:t|en)? (?:je|u|jullie))/u;

/** Asks for meaning even when the question mark was left out. */
const UNMARKED = /(?<!\p{L})(?:uitleggen|(?:snap|begrijp|volg) .{0,30}niet|(?:on|niet )duidelijk|bedoel(?:t|en)? (?:je|u|jullie)|hoe bedoel|(?:in|ex)clusief of|incl\.? of|met of zonder|do you mean|(?:not|n't) understand|explain)|^(?:en |maar |eh+ |sorry,? )?(?:wat (?:is|zijn|betekent|houdt|wordt|valt|telt)|what (?:is|are|does)|welke? (?:periode|definitie|peildatum)|hoe (?:tel|bereken|bepaal|moet)|moet(?:en)? (?:ik|we|wij)|tell?en |telt |gaat (?:het|dit|dat|deze vraag) (?:om|over))(?!\p{L})/u;

/** A question about the question. For open questions only a short message that is nothing else counts. */
export function readQuestion(folded: Folded, ask: Ask): Reading | null {
  const text = folded.text.trim();
  const asks = /\?[\s)"!?]*$/.test(text);
  const words = text.split(/\s+/).length;
  const meant = MEANING.exec(text.slice(0, 600));
  if (ask.type === 'text') {
    if (!asks || words > 14 || meant === null || meant.index > 14) return null;
  } else if (!asks && !UNMARKED.test(text.slice(0, 300))) return null;
  return { turn: 'ask-meaning', rest: termIn(folded) };
}

/** The term asked about: "wat is een inleenverband?" asks about inleenverband. */
function termIn(folded: Folded): string {
  const match = /(?<!\p{L})(?:wat (?:is|zijn|betekent|houdt|wordt bedoeld met|bedoel(?:t|en)? (?:je|u|jullie) (?:precies |eigenlijk )?met|versta(?:at|an) (?:je|u|jullie) onder|telt als|valt onder)|what (?:is|are|does|do you mean by)|definitie van|explain) (?:een |de |het |a |an |the |precies |eigenlijk )*(?!dat(?!\p{L})|dit(?!\p{L})|de vraag)["']?([^?.!,"']{2,60}?)["']?(?: in| precies| eigenlijk| mean)?\s*(?:[?.!,]|$)/u.exec(folded.text);
  if (match === null) return '';
  const start = match.index + match[0].lastIndexOf(match[1]!);
  return spanOf(folded, start, start + match[1]!.length).text.trim();
}
