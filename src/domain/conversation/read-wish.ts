import { fold } from '../reading/folded.ts';
import { readMoment } from '../reading/read-moment.ts';

/** What a person may say about the conversation itself, whatever the question is. `rest` is in the person's own words. */
export type Wish =
  /** "Wijzig vraag 8", "vraag 8 moet 269,5 zijn": go to that question, with its new answer if one was given. */
  | { readonly wish: 'change'; readonly number: number; readonly rest: string; /** the number of a second question named beside it */ readonly then?: number }
  /** "Nee wacht, 270", "* 270": the answer before this one is meant. `sure` is false where it may be this one ("sorry, 270"). */
  | { readonly wish: 'amend'; readonly rest: string; readonly sure: boolean }
  | { readonly wish: 'repeat' }
  /** "Kan ik uitstel krijgen tot 15 juli?": a later deadline, which only a coordinator can give. */
  | { readonly wish: 'more-time' }
  /** No messages any more; `until` is a moment in words, or empty. */
  | { readonly wish: 'stop'; readonly until: string }
  /** Away for a while; `until` as above. */
  | { readonly wish: 'away'; readonly until: string; /** who takes over, as far as that was said */ readonly instead?: string };

const POLITE_END = '(?:[,.!]* (?:graag|aub|a\\.u\\.b\\.?|alstublieft|alsjeblieft|svp|please))?[\\s.!]*';
const NUMBER = '(?:vraag|vr\\.?|question|antwoord|answer|nummer|number|nr\\.?|q)\\s*(?:nr\\.?|nummer|van vraag)?\\s*0?(\\d{1,2})';
const CHANGE = new RegExp(`^(?:(?:sorry|excuus|pardon|oh?|oeps|wacht(?: even)?|trouwens|nog even|by the way|wait)[,.:!…]* )*(?:(?:ik )?(?:wil|zou|kan|mag) (?:ik )?(?:graag )?|graag |kunt u |kun je |i (?:want|would like) to |can i |please )?(?:(?:wijzig(?:en)?|verander(?:en)?|pas|corrigeer|verbeter(?:en)?|aanpassen|ga (?:terug )?naar|terug naar|naar|bij|over|change|correct|update|edit|go (?:back )?to|back to|for|at)\\s+)?(?:mijn |het |de |my |the )?(?:antwoord (?:op|bij|van) )?${NUMBER}(?![\\d.,]*\\d)`, 'u');
const TO = /^\s*(?:[:=,-]+\s*|(?:graag |nog )?(?:moet|moest|had|hoort|wordt|is|zijn|naar|in|aan|veranderen in|wijzigen in|aanpassen|should be|must be|to|into|has to be)(?![\p{L}\d])\s*)+(?:eigenlijk |toch |dus )?/u;
const TO_END = /\s*(?:(?:te )?(?:zijn|worden|wezen|staan|wijzigen|veranderen|aanpassen|moeten zijn|be|instead)|aan)\s*[.!]*$/u;
const SURE = /^(?:(?:oh?,? |och |eh+,? )?(?:nee,? wacht(?: even)?|wacht(?: even)?,? nee|oh? wacht(?: even)?|ik bedoel(?:de)?|correctie|rectificatie|herstel|foutje|tikfout(?:je)?|typefout(?:je)?|typo|vergissing|oeps|oei|no,? wait|wait,? no|i mean[t]?|correction|oops))[\s,.:;!-]*(?=\S)(?:(?:dat |het |er )?(?:moet(?:en)?|moest(?:en)?|zijn er|it should be|should be) (?:dat |het |er )?(?:eigenlijk )?)?/u;
const UNSURE = /^(?:sorry|excuus|pardon|nee|neen|no|of nee|toch)[\s,.:;!-]+(?=(?:het |dat |er |toch )*(?:moet |moest |zijn er |is |zijn )?[\d€])(?:(?:het |dat |er |toch )*(?:moet(?:en)?|moest|zijn er|is|zijn) )?/u;
const AMEND_END = /\s*(?:zijn|wezen|be)\s*[.!]*$/u;
const REPEAT = new RegExp(`^(?:(?:kunt u|kun je|can you|could you) )?(?:(?:de |the )?vraag (?:nog (?:een|1) keer|opnieuw|herhalen)|herhaal(?: (?:de|het|je|uw) ?vraag)?|herhalen|nog (?:een|1) ?keer|opnieuw|wat was (?:ook al ?weer )?de vraag|welke vraag|repeat(?: (?:the|that) question)?|again|what was the question)[ ?]*${POLITE_END}\\??$`, 'u');
const STOP = new RegExp(`^(?:(?:wilt u |wil je |kunt u |please )?(?:stop(?:pen)?|hou op)(?: (?:maar |even )?met (?:(?:mij |me )?(?:te )?(?:herinner(?:en|ingen)|berichten|mailen|vragen|sturen)|(?:het )?sturen(?: van (?:berichten|herinneringen))?|reminders?|messages))?|(?:geen|no more|no) (?:herinneringen|berichten|mails?|reminders|messages)(?: meer)?|laat (?:me|mij) (?:even |maar )?met rust|stop (?:reminding me|the reminders|sending (?:me )?messages)|leave me alone)(?: (tot|until|till|voor|for|gedurende) .+?)?${POLITE_END}$`, 'u');
const GONE = '(?:weg|afwezig|vrij|ziek|niet aanwezig|er niet|niet bereikbaar|met (?:vakantie|verlof)|op (?:vakantie|reis|congres)|away|out(?: of (?:the )?office)?|on (?:leave|holiday|vacation)|off sick|not available)';
const WHEN = '(?:tot|t/m|vanaf|van|tussen|deze|volgende|komende|in|de hele|en (?:kom|ben)|until|till|from|through|for|this|next|and)';
const AWAY = new RegExp(`^(?:(?:ik|wij|we|i)(?: ben|'?m| am| zijn| are) |ben )(?:(?:nu |even |helaas |zelf |${WHEN} .{1,40} ))*${GONE}(?: ${WHEN} .{1,60})?[\\s.!]*$|^(?:${GONE})(?: (?:tot|t/m|until|till|through) .{1,40})[\\s.!]*$|^(?:ik ben|wij zijn|we zijn) er (?:.{1,40} )?niet(?: ${WHEN} .{1,40})?[\\s.!]*$|^(?:ik |we )?(?:ga |kom )?(?:pas )?(?:na|after) (?:het|de|mijn|the|my) (?:\\p{L}+)?(?:reces|vakantie|verlof|recess|holidays?|feestdagen)(?: (?:verder|weer|graag|pas|terug|again))*[\\s.!]*$|^(?:ik ben |ben |i am |i'm )?(?:er )?(?:pas )?(?:op |on )?(?:\\d{1,2} \\p{L}+|\\p{L}+(?:dag|day)) (?:er )?(?:weer|terug|back)(?: (?:terug|er|aanwezig))?[\\s.!]*$`, 'u');

/** Asks for a later deadline; that there was none, or not enough time for something, is a story. */
const MORE_TIME = /^(?:(?:hoi|hallo|dag|beste navraag|hello|hi)[,.! ]+)?(?:(?:kan|kunnen|mag|mogen|krijg|krijgen|zou) (?:ik|we|wij) |(?:ik|we|wij) (?:wil|willen|zou|zouden|vraag|vragen|heb|hebben) (?:graag )?|is (?:er )?|kunt u |graag |can (?:i|we) |could (?:i|we) |may (?:i|we) |(?:i|we) (?:would like|need|want) )(?:\p{L}+ ){0,3}(?:uitstel|meer tijd|langer de tijd|latere (?:deadline|datum)|an extension|more time|a later (?:deadline|date))(?!\p{L})/u;

/** Who takes over: "…, Akelei neemt het over". */
const INSTEAD = /(?:\s*[,.;:-]\s*(?:en |dus |maar |and |so )?|\s(?:en|dus|maar|and|so) )(\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,3}) (?:neemt (?:het|dit|alles|mijn (?:taken|werk))(?: zolang| even| dan| van (?:mij|me))* (?:over|waar)|vervangt (?:mij|me)(?: dan| zolang)?|is mijn vervang(?:er|ster)|doet het (?:dan|zolang)|(?:will )?takes? over|(?:is )?replac(?:es|ing) me)[\s.!]*$/u;
/** Says from when, and not until when: "vanaf maandag". */
const OPEN_END = /(?<!\p{L})(?:vanaf|met ingang van|from|starting)(?!\p{L})(?!.*(?<!\p{L})(?:tot|t\/m|until|till|through)(?!\p{L}))/iu;

/** True when the words say when somebody goes, but not when they are back. */
export const hasNoEnd = (words: string): boolean => OPEN_END.test(words);

/**
 * Reads a wish about the conversation that is the whole message; null when the message is something else. Held apart
 * from reading replies, as these words mean the same whatever was asked.
 */
export function readWish(text: string): Wish | null {
  const folded = fold(text.slice(0, 500));
  const plain = folded.text.trim().replace(/\s+/g, ' ');
  if (plain === '' || plain.length > 200) return null;
  return changeIn(text.trim(), plain) ?? amendIn(text.trim(), plain) ?? aboutTime(plain, text.trim());
}

function changeIn(text: string, plain: string): Wish | null {
  const match = CHANGE.exec(plain);
  if (!match) return null;
  const after = plain.slice(match[0].length);
  const verb = /wijzig|verander|pas |corrigeer|verbeter|aanpas|naar|terug|change|correct|update|edit|go /.test(match[0]);
  const to = TO.exec(after);
  const bare = /^[\s.!?]*$/.test(after) || /^ ?(?:wijzigen|veranderen|aanpassen|aan|opnieuw|change|again)?[\s.!?]*(?:graag|aub|please)?[.!?]*$/.test(after);
  if (bare) return { wish: 'change', number: Number(match[1]), rest: '' };
  const then = /^ ?(?:en|and|&|\+)(?: ook| also)?(?: vraag| question)? (\d{1,2})[\s.!?]*$/.exec(after)?.[1];
  if (then) return { wish: 'change', number: Number(match[1]), rest: '', then: Number(then) };
  if (!to && !verb) return null;
  // what does not begin like a value opens the question
  if (!to && !/^\s*[\d€~]/u.test(after)) return { wish: 'change', number: Number(match[1]), rest: '' };
  const rest = literal(text, after.slice(to?.[0].length ?? 0)).replace(TO_END, '');
  return { wish: 'change', number: Number(match[1]), rest: rest.trim() };
}

function amendIn(text: string, plain: string): Wish | null {
  // a star before a word is how chat users mend what they typed
  const starred = /^\*+\s*([^*]+)$/.exec(text)?.[1]?.trim();
  if (starred) return { wish: 'amend', rest: starred, sure: true };
  const sure = SURE.exec(plain);
  const match = sure ?? UNSURE.exec(plain);
  if (!match || match[0].length >= plain.length) return null;
  const rest = literal(text, plain.slice(match[0].length)).replace(AMEND_END, '').trim();
  return rest === '' ? null : { wish: 'amend', rest, sure: sure !== null };
}

function aboutTime(plain: string, text: string): Wish | null {
  if (REPEAT.test(plain)) return { wish: 'repeat' };
  if (MORE_TIME.test(plain)) return { wish: 'more-time' };
  const stop = STOP.exec(plain);
  if (stop) return { wish: 'stop', until: stop[1] === undefined ? '' : text };
  const instead = INSTEAD.exec(plain);
  const away = instead ? plain.slice(0, instead.index) : plain;
  if (away.split(' ').length > 14 || !AWAY.test(away) || /niet vrij/.test(plain)) return null;
  return { wish: 'away', until: instead ? text.slice(0, instead.index) : text, ...(instead?.[1] === undefined ? {} : { instead: instead[1] }) };
}

/** The end of the words as they were typed, as long as their plain form. */
function literal(text: string, plainEnd: string): string {
  const typed = text.replace(/\s+/g, ' ');
  return typed.length >= plainEnd.length ? typed.slice(typed.length - plainEnd.length) : plainEnd;
}

/** Until when, in words such as "t/m 2 juni" or "tot en met vrijdag": the day after the last. Null where no moment is named. */
export function readUntil(text: string, now: { readonly date: string; readonly time: string }): { readonly date: string; readonly time: string | null } | null {
  const moment = readMoment(text, now);
  if (!moment) return null;
  const inclusive = /(?<!\p{L})(?:t\/m|tot en met|through|up to and including)(?!\p{L})/iu.test(text);
  return inclusive ? { date: Temporal.PlainDate.from(moment.date).add({ days: 1 }).toString(), time: null } : moment;
}
