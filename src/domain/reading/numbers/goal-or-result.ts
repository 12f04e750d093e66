import type { NumberMention } from './find-numbers.ts';

type Placed = Pick<NumberMention, 'start' | 'end'>;

/** True for a question about what was aimed at; "welk deel van het doel is gehaald" asks for what came of it. */
export const asksGoal = (question: string): boolean => GOAL.test(question) && !/gehaald|behaald|gerealiseerd|bereikt|voldaan|achieved|reached|realised|realized/iu.test(question);

const GOAL = /(?<!\p{L})(?:doel|doelstelling|streefcijfer|streefwaarde|streefgetal|ambitie|target|goal)(?!\p{L})/iu;

/** "gehaald 268", "we zitten op 268": what came of the goal, where the goal itself was asked. */
export function isOutcome(text: string, one: Placed): boolean {
  const ahead = /[^,;!?\n()]*$/.exec(text.slice(Math.max(0, one.start - 50), one.start))![0];
  const behind = /^[^,;.!?\n()]*/.exec(text.slice(one.end, one.end + 40))![0];
  return !GOAL.test(ahead) && (CAME_OUT.test(ahead) || IS_REACHED.test(behind));
}

const CAME_OUT = /(?<!\p{L})(?:gehaald|behaald|gerealiseerd|bereikt|geworden|realisatie|resultaat|uitkomst|werkelijk|feitelijk|uiteindelijk|haalden|(?:we|wij|ik) (?:zitten|zit|zaten|staan|sta|stonden|kwamen|kwam|komen|kom|hebben|haalden|zijn)|uitgekomen|actual|achieved|reached|realised|realized|ended up)(?: (?:is|was|waren|zijn|werd|werden|er|we|wij|op|uit|het|van|nu|dus|maar|hebben|daarvan|with|at|on))*\s*:?\s*(?:€ ?)?$/u;
const IS_REACHED = /^(?:\s*(?!en |maar |and |but |als |is |was )\p{L}+){0,2}?\s*(?:gehaald|behaald|gerealiseerd|bereikt|geworden|uitgekomen|achieved|reached|realised|realized)(?!\p{L})/u;
