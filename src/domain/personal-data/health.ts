import type { Stretch } from './personal-data.ts';
import { findNames } from './names.ts';
import { personLike } from './person-like.ts';
import { ANY_DISABILITY, DIAGNOSIS } from './words/diagnosis-words.ts';

/**
 * Illness or disability of one person: a word for it in one sentence with somebody's name, or an illness by its name
 * where the sentence speaks of one person ("een collega met autisme", "hij is doof"). Of groups it is no personal data.
 */
export function findHealth(text: string, known: readonly string[]): readonly Stretch[] {
  return sentences(text).flatMap(({ start, sentence }) => inSentence(sentence, known).map((one) => ({ ...one, start: one.start + start, end: one.end + start })));
}

function inSentence(sentence: string, known: readonly string[]): readonly Stretch[] {
  const all = stretches(sentence, ANY_DISABILITY).filter((one) => !isFigurative(sentence, one));
  if (all.length === 0) return [];
  const names = [...findNames(sentence, known), ...namedBeside(sentence, all)].filter((name) => all.every((one) => name.end <= one.start || name.start >= one.end));
  const ofNamed = all.filter((one) => names.some((name) => !speaksOfGroup(between(sentence, name, one))));
  const ofOne = stretches(sentence, DIAGNOSIS).filter((one) => !isFigurative(sentence, one) && ONE_PERSON.test(sentence.slice(0, one.start)));
  const about = names.filter((name) => all.some((one) => !speaksOfGroup(between(sentence, name, one))));
  return [...ofNamed, ...ofOne, ...about];
}

/** A name that is on no list, where the words tie it to the illness: "Soraya heeft epilepsie", "Wubbo, met ADHD". */
function namedBeside(sentence: string, all: readonly Stretch[]): readonly Stretch[] {
  return personLike(sentence).flatMap(({ start, end, sure, whole, opens }) => {
    if (!sure && PLACE_BEFORE.test(sentence.slice(0, start))) return [];
    // at the opening of a sentence any noun has a capital: "Promovendi met een beperking", "Detachering heeft een beperking"
    const isNoun = opens && !sure && !whole;
    if (isNoun && /^\s(?:met|with)\s/.test(sentence.slice(end))) return [];
    const tied = all.filter((one) => !isNoun || !VAGUE.test(sentence.slice(one.start, one.end))).some((one) => one.start >= end && (sure || (whole && one.start - end < 60) ? !speaksOfGroup(sentence.slice(end, one.start)) : TIE.test(sentence.slice(end, one.start))));
    const called = all.some((one) => one.end <= start && CALLED.test(sentence.slice(one.end, start)));
    return tied || called ? [{ kind: 'name' as const, start, end }] : [];
  });
}

const TIE = /^,?\s*(?:\(\d{2}\),?\s*)?(?:(?:die|who)\s+)?(?:met|is|heeft|had|kreeg|lijdt|zit|werd|met|staat|was|with|has|is|suffers|uses|gebruikt)(?:\s+(?:een|aan|in|het|de|a|an|al|ook|zelf|from|vorm|van|lichte|zware|ernstige|milde|last|jarenlang|in|klassiek|volledig|deels|gediagnosticeerd|gedeeltelijk|sinds|geboorte|chronisch|langdurig|jaren|diagnose|syndroom|officieel))*\s*$/i;
const VAGUE = /^(?:beperking|handicap|stoornis|aandoening|ziek|ziekte|diagnose|trauma|blinde?|disability|impairment|stroke)$/i;
const CALLED = /^\s*,?\s*(?:genaamd|heet|named|called|,)\s*$/i;
const PLACE_BEFORE = /(?:^|\s)(?:in|te|bij|uit|naar|rond|regio|gemeente|provincie|hogeschool|universiteit|at|near)\s+$/i;
const PERSON = '(?:medewerker|medewerkster|collega|werknemer|werkneemster|kandidaat|man|vrouw|jongen|jongeman|meisje|dame|heer|jongere|stagiair|stagiaire|barista|conciërge|promovendus|promovenda|onderzoeker|archiefmedewerker|ambtenaar|analist|beveiliger|kok|hovenier|agent|administratief medewerker|employee|colleague|candidate|woman|man|young man|person|persoon|iemand)';
const ONE_PERSON = new RegExp(`(?<![\\p{L}])(?:(?:een|één|deze|die|onze|de|a|an|one|this|our)(?: (?:van onze|van de|of our))?(?: \\p{L}+){0,2} ${PERSON}|iemand|(?<!en )(?:hij|zij|ze|he|she)(?= (?:is|was|heeft|had|has|zit|lijdt|kreeg))|(?:zijn|haar|diens|his|her)(?=(?: \\p{L}+){0,1} $))(?![\\p{L}])(?:(?!${'mensen|medewerkers|collega\'s|personen|kandidaten|people|employees|colleagues'})[^.!?;])*$`, 'iu');
const GROUP = /(?:^|[^\p{L}])(?:mensen|medewerkers|collega's|collega’s|personen|kandidaten|jongeren|werknemers|specialisten|\p{L}*specialisten|doelgroep|baristas|barista's|studenten|leerlingen|deelnemers|inwoners|wajongers|anderen|groep|people|employees|colleagues|candidates|students|persons)(?![\p{L}])/iu;

const speaksOfGroup = (words: string): boolean => GROUP.test(words);

/** "blind vertrouwen", "aan dovemansoren", "dat is ziek veel" */
function isFigurative(sentence: string, { start, end }: Stretch): boolean {
  const word = sentence.slice(start, end);
  if (/^(?:ms|ass|add|nah|down|dove|wia|wao|trauma)$/i.test(word) && !/^(?:MS|ASS|ADD|NAH|WIA|WAO|Down)$/.test(word) && !/^(?:dove|trauma)$/i.test(word)) return true;
  return /^blinde?$/i.test(word) && /^\s+(?:vertrouw|vlek|voor|ge)/i.test(sentence.slice(end));
}

function between(sentence: string, one: Stretch, other: Stretch): string {
  return one.end <= other.start ? sentence.slice(one.end, other.start) : sentence.slice(other.end, one.start);
}

function stretches(sentence: string, pattern: RegExp): readonly Stretch[] {
  return [...sentence.matchAll(pattern)].map((match) => ({ kind: 'diagnosis' as const, start: match.index, end: match.index + match[0].length }));
}

function sentences(text: string): readonly { readonly start: number; readonly sentence: string }[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]*/g)].map((match) => ({ start: match.index, sentence: match[0] }));
}
