import type { Scene } from '../scene.ts';
import { stem } from '../words/unit-words.ts';
import { asksGoal } from './goal-or-result.ts';
import type { Companied } from './number-company.ts';
import { contentStems } from './shared-words.ts';

/**
 * True for a figure that was hoped for, agreed, budgeted or expected, or that belongs to a year still to come: what is
 * asked for is what came of it, unless the question itself is about a goal or a plan.
 */
export function isNotTheResult({ folded: { text }, ask }: Scene, one: Companied): boolean {
  const ahead = /[^,;!?\n()]*$/.exec(text.slice(Math.max(0, one.start - 60), one.start))![0];
  const behind = /^[^,;!?\n()]*/.exec(text.slice(one.end, one.end + 50))![0];
  const said = Number(/(?:19|20)\d\d/.exec(ask.question)?.[0] ?? Number.NaN);
  const later = /^(?:\s*(?:€|%|\p{L}+)){0,2}? (?:in|voor|over|for|eind|per eind|end of) (?:het jaar )?((?:19|20)\d\d)(?!\d)/u.exec(behind)?.[1];
  if (later !== undefined && Number(later) > said) return true;
  if (LEFT_OVER.test(behind) && (ask.type === 'money' || ask.type === 'percentage' || /aan(?:ge)?vra/.test(behind)) && !contentStems(ask.question).some((word) => contentStems(LEFT_OVER.exec(behind)![0]).includes(word) && /niet|over/.test(ask.question))) return true;
  if (ask.type === 'percentage' && !/landelijk|national/iu.test(ask.question) && (/(?<!\p{L})(?:landelijke?|nationaal)(?: (?:gemiddelde?|is|was|ligt|op|cijfer|het))*\s*$/u.test(ahead) || /^\s*(?:%|procent)?\s*(?:landelijk|nationaal)(?!\p{L})/u.test(behind))) return true;
  if (!asksGoal(ask.question) && IS_THE_AIM.test(behind)) return true;
  if (ASKS_AIM.test(ask.question)) return false;
  const own = contentStems(ask.question);
  const place = ROOM.exec(ahead)?.[1];
  if (place !== undefined && !own.includes(stem(place))) return true;
  if (/(?<!\p{L})(?:moet|moeten)(?: (?:het|er|dat|dit|we|wij))*\s*$/u.test(ahead) && /^(?:\s*\p{L}+)?\s*worden(?!\p{L})/u.test(behind)) return true;
  if (AIM_AHEAD.test(ahead) || AIM_BEHIND.test(behind)) return true;
  const asked = Number(/(?:19|20)\d\d/.exec(ask.question)?.[0] ?? ask.year);
  if (/\d|december|eind/.test(ask.question) && ASKS_FUTURE.test(ask.question)) return false;
  const yearBehind = /^(?:\s*(?:€|%|\p{L}+)){0,2}? (?:in|voor|over|for) (?:het jaar )?((?:19|20)\d\d)(?!\d)/u.exec(behind)?.[1];
  if (yearBehind !== undefined && Number(yearBehind) > asked) return true;
  if (NEXT_YEAR.test(ahead) || NEXT_YEAR_BEHIND.test(behind)) return true;
  const years = [...ahead.slice(-24).matchAll(YEAR)].map((match) => Number(match[0]));
  return years.some((year) => year > asked && year <= asked + 5) && !years.includes(asked);
}

/** "45, loopt tot 2027" tells an end and not when the figure holds. */
const YEAR = /(?<!\d|tot |t\/m )20\d\d(?!\d)/g;

/** True when a figure hangs on a condition that has not come about. */
export function isConditional({ folded: { text } }: Scene, one: Companied): boolean {
  const around = text.slice(Math.max(0, one.start - 60), one.end + 60);
  return CONDITION.test(around);
}

const ASKS_AIM = /doel|streef|ambitie|target|goal|gepland|plan(?:t|nen)?(?!\p{L})|begrot|begroot|beoogd|verwacht|verwachting|afgesproken|norm|prognose|raming|geraamd|expect|budget/iu;
const ASKS_FUTURE = /(?<!\p{L})(?:wordt|worden|zal|zult|zullen|gaat|wilt|komend|volgend|will|next)(?!\p{L})/iu;
const AIM_AHEAD = /(?<!\p{L})(?:(?:begroting|budget|raming|offerte|norm|streven|streefwaarde)(?: (?:was|is|van|bedroeg|waren|op))*|(?:streven|streef|streefden|hopen|hoop|hoopten|mikken|mik|inzetten|gaan) (?:we |wij |ik |er )?(?:naar|op|voor)|(?:willen|wilden|zoeken)(?: (?:we|wij|er|nog|graag|naar|uitkomen op))*|zou(?:den)? (?:het |er |dat |we |wij |ongeveer |eigenlijk )*|gepland(?: \p{L}+)?|begroot(?: \p{L}+)?|beoogd|geraamd|prognose(?: \p{L}+)?|hope(?:d|s)? (?:for|to reach)|aim(?:ed|ing)? (?:for|at)|planned|budgeted)\s*:?\s*(?:€ ?)?$/u;
const AIM_BEHIND = /^(?:\s*%|\s*€|\s*\p{L}+){0,2}?\s*(?<!(?:zoals|conform|als) )(?:gepland|begroot|beoogd|geraamd|verwacht|afgesproken|als doel|toegezegd|beloofd|op de wachtlijst|in de wacht|moeten (?:zijn|worden)|worden het|planned|budgeted|expected|hoped for|as a target)(?!\p{L})/u;
const IS_THE_AIM = /^(?:\s*\p{L}+)?\s+(?:is|was|blijft) (?:het|ons|de|onze|mijn) (?:norm|standaard|streven|doel|ambitie|target|doelstelling|streefcijfer)(?!\p{L})/u;
/** "nog 50.000 over", "20% tekort", "40 aangevraagd": the rest of it, or the wish. */
const LEFT_OVER = /^(?:\s*(?:%|€|\p{L}+))?\s*(?:over(?=\s*$)|te gaan|tekort|te kort|te weinig|te veel|resteert|resterend|niet (?:uitgegeven|besteed|gehaald|gerealiseerd)|overgebleven|aangevraagd|in aanvraag|to go|left(?=\s*$)|short(?!\p{L}))/u;
/** "ruimte voor 40" is not 40. */
const ROOM = /(?<!\p{L})(ruimte|capaciteit|plek|plaats|vacatures?|budget|geld|subsidie|aanvraag|aanvragen|room|capacity) (?:voor|for)(?: (?:ongeveer|circa|zo'n|ruim|wel|nog))*\s*$/u;
const NEXT_YEAR = /(?<!\p{L})(?:volgend|komend|next)(?: \p{L}+)? (?:jaar|year)(?: \p{L}+){0,3}\s*:?\s*$/u;
const NEXT_YEAR_BEHIND = /^(?:\s*\p{L}+){0,2}?\s*(?:volgend|komend|next) (?:jaar|year)(?!\p{L})/u;
const CONDITION = /(?<!\p{L})(?:tenzij|mits|indien|als (?:alles|het (?:meezit|lukt|doorgaat|goed gaat|zo doorgaat)|dat doorgaat|dat lukt|de (?:subsidie|begroting|plannen?) \p{L}+|(?:het|de|er|we|wij) (?:\p{L}+ ){0,2}?(?:geld|subsidie|budget|middelen|mensen|formatie)(?: \p{L}+){0,3})|op voorwaarde|onder voorbehoud|zodra|unless|provided|if (?:all|everything|it|we|the))(?!\p{L})/u;
