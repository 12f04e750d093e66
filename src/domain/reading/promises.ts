import type { Folded } from './folded.ts';

const DAY = '(?:over)?morgen(?:ochtend|middag|avond|vroeg)?|vandaag|vanmiddag|vanavond|straks|later(?: (?:vandaag|deze week))?|(?:aanstaande |komende |volgende week )?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)|(?:begin |eind )?(?:volgende|komende|deze) (?:week|maand)|na (?:het weekend|de vakantie|mijn vakantie)|over (?:een|\\d{1,2}|\\p{L}+) (?:uur|uurtje|dagen|dag|weken|week)|(?:op |in |eind |begin |medio |voor )?(?:(?:maan|dins|woens|donder|vrij)dag )?(?:\\d{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: \\d{4})?|(?:om|rond) \\d{1,2}(?::\\d\\d)?(?: uur)?|tomorrow|later today|next week|(?:on )?(?:monday|tuesday|wednesday|thursday|friday)|in (?:a|\\d{1,2}|\\p{L}+) (?:days?|weeks?|hours?)';
const WE = '(?:ik|we|wij)';
const SMALL = '(?:er|hier|daar|hierop|erop|daarop|dan|nog|even|zelf|weer|zo|dit|dat|het|u|je|jullie|op|met|de rest|wel|pas)';
const FILL = `(?:(?:${SMALL}|${DAY}) )`;
const END = '(?=\\s*(?:$|[,.;!?)\\n]|en |and |want |maar |dan ))';

/** Patterns of a promise to come back or go on, and of not getting to it today. A building that goes on is none. */
const PROMISES: readonly RegExp[] = [
  `(?:${DAY}) kom(?:en)? ${WE} ${FILL}{0,6}(?:op )?terug(?! naar| bij| in)`,
  `(?:${WE} )?kom(?:en)? (?:${WE} )?${FILL}{0,6}(?:op )?terug(?! naar| bij| in)(?: (?:${DAY}))?`,
  `(?:op|over|met) [^,.;\\n\\d]{1,30} kom(?:en)? ${WE} ${FILL}{0,4}terug(?! naar| bij| in)(?: (?:${DAY}))?`,
  `(?:${WE} )?(?:ga|gaan|werk|werken) (?:${WE} )?${FILL}{0,2}(?:${DAY}) ${FILL}{0,2}(?:verder|hier(?:mee)? verder|ermee verder|verder hiermee)${END}`,
  `(?:${DAY}) (?:ga|gaan|werk|werken) ${WE} ${FILL}{0,3}(?:verder|hiermee verder|ermee verder)${END}`,
  `(?:${DAY}) (?:weer )?verder${END}`,
  `(?:vandaag|nu|deze week|vanmiddag) lukt (?:(?:het|dat|dit|me|mij|ons|helaas|de rest|even|echt) )*niet(?: meer)?${END}`,
  `(?:dat|dit|het) lukt (?:(?:me|mij|ons|helaas|even|echt) )*(?:(?:vandaag|nu|deze week|vanmiddag) niet|niet(?: meer)? (?:vandaag|nu|vanmiddag|deze week))(?: meer)?${END}`,
  `komt? (?:er|hier|daar|hierop|erop|daarop) ${FILL}{0,4}(?:op )?terug(?! naar| bij| in)`,
  `(?:red|haal|redden|halen) ${WE}? ?(?:het |dit |dat )?(?:vandaag|nu|vanmiddag) niet(?: meer)?${END}`,
  `${WE} (?:red|haal|redden|halen) (?:het |dit |dat )?(?:vandaag|nu|vanmiddag) niet(?: meer)?${END}`,
  `(?:${WE} )?laat (?:${WE} )?${FILL}{1,4}weten`,
  `(?:u|je|jullie) (?:hoort|krijgt|horen|krijgen) ${FILL}{0,4}(?:${DAY})(?: van (?:mij|me|ons))?`,
  `(?:${DAY}) (?:hoort|krijgt|hoor|krijg) (?:u|je) ${FILL}{0,3}(?:van (?:mij|me|ons))?`,
  `${WE} (?:stuur|sturen|lever|leveren|weet|weten|hoor|horen|geef|geven|zoek|zoeken|check|vraag) (?:${FILL}|uit |na |door ){0,4}(?:${DAY})`,
  `(?:${DAY}) (?:weet|weten|hoor|horen|krijg|krijgt|stuur|sturen|lever|leveren|geef) (?:ik|we|wij|u|je)(?: [^,.;\\n\\d]{1,25})?`,
  `(?:krijg|hoor|krijgt|hoort) (?:ik|u|je|jullie) ${FILL}{0,3}(?:${DAY})`,
  `(?:dat|dit) (?:hoor|weet) ${WE} ${FILL}{0,3}(?:${DAY})`,
  `(?:i|we)(?:'ll| will| can)? (?:come|get) back (?:to (?:you|this|it) )?(?:on this )?(?:${DAY})`,
  `(?:i|we)(?:'ll| will| can)? (?:continue|go on|carry on|let you know) (?:${DAY})`,
  `(?:(?:dat|dit|het|die|deze|het antwoord|de cijfers?|het cijfer|de rest|opgave) )?(?:volgt|volgen) ${FILL}{0,3}(?:${DAY})`,
].map((source) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu'));

/**
 * The stretches in which somebody promises to come back to it ("kom er morgen op terug", "vandaag lukt niet meer, ik ga
 * morgen verder"): the days and figures in them are no answer. "Morgen" alone is not among them.
 */
export function promisesIn({ text }: Folded): readonly (readonly [number, number])[] {
  if (text.length > 1_500 || !MAYBE.test(text)) return [];
  return PROMISES.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const));
}

const MAYBE = /terug|volg|verder|lukt|niet|weten|weet|stuur|lever|geef|geven|zoek|check|vraag|hoor|krijg|back|continue|go on|carry|let you/;
