import type { Stretch } from './personal-data.ts';
import { personLike } from './person-like.ts';

/** Somebody's age with a place, which together point to one person in a small sector: "Jan (34) uit Zwolle". */
export function findAgeAndPlace(text: string): readonly Stretch[] {
  return [...aged(text), ...namedWithAge(text)];
}

const AGE = '(?:1[5-9]|[2-6]\\d|7[0-5])';
const PLACE = "(?:'s-)?\\p{Lu}\\p{L}+(?:[ -](?:aan|den|de|op|bij|ter|sur) ?(?:den |de )?\\p{Lu}\\p{L}+|[ -]\\p{Lu}\\p{L}+)*";
const WHERE = `(?:,? (?:uit|in|te|afkomstig uit|wonend in|woont in|from|in|living in) |, )(?:het |de )?${PLACE}`;
const PERSON = '(?:man|vrouw|jongen|jongeman|meisje|medewerker|medewerkster|collega|kandidaat|werknemer|deelnemer|dame|iemand|woman|employee|colleague)';
const OF_AGE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:een |de |onze )?${PERSON} (?:van|of|,) ?${AGE}(?: jaar)?|${AGE}[- ]?(?:jarige|year-old)(?! (?:samenwerking|jubileum|bestaan|contract|overeenkomst|convenant|programma|plan|ervaring|looptijd|afspraak))(?: \\p{L}+){0,2}?)${WHERE}`, 'gu');

function aged(text: string): readonly Stretch[] {
  return [...text.matchAll(OF_AGE)].map((match) => ({ kind: 'age-and-place', start: match.index, end: match.index + match[0].length }));
}

const BEHIND_NAME = new RegExp(`^(?: ?\\(${AGE}(?: jaar| jr\\.?)?\\)|, ${AGE}(?: jaar)?(?: oud)?| is ${AGE}(?: jaar)?(?: oud)?)(?:,? (?:en )?(?:komt|woont|werkt|works|lives))?${WHERE}`, 'u');

function namedWithAge(text: string): readonly Stretch[] {
  return personLike(text).flatMap(({ start, end, opens, sure }) => {
    const behind = BEHIND_NAME.exec(text.slice(end));
    const plural = opens && !sure && /(?:en|s)$/.test(text.slice(start, end));
    return behind === null || plural ? [] : [{ kind: 'age-and-place' as const, start, end: end + behind[0].length }];
  });
}
