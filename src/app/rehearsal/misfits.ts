import { nearest } from '../../domain/proofread/fault.ts';
import type { Round } from '../../domain/round.ts';
import type { Script } from './script.ts';

/**
 * Every sector, question and person in a script that its round does not have: where it stands, what is near, what there is.
 * Empty for a script that can be played.
 */
export function misfits(script: Script, round: Round): readonly string[] {
  const sectors = round.sectors.map((sector) => sector.id);
  const questions = round.questionnaire.questions.map((question) => question.id);
  const people = round.people.map((person) => person.id);
  const missing = (where: string, what: string, name: string, known: readonly string[]): readonly string[] => {
    if (known.includes(name)) return [];
    const near = nearest(name, known);
    return [`${where}: round ${round.id} has no ${what} '${name}'${near === '' ? '' : `, did you mean '${near}'?`}; it has ${known.join(', ')}`];
  };
  return [
    ...Object.entries(script.replies).flatMap(([sector, replies]) => [
      ...missing('replies', 'sector', sector, sectors),
      ...Object.keys(replies).flatMap((question) => missing(`replies.${sector}`, 'question', question, questions)),
    ]),
    ...Object.keys(script.delay).filter((sector) => sector !== 'default').flatMap((sector) => missing('delay', 'sector', sector, sectors)),
    ...script.say.flatMap(({ who }, index) => missing(`say.${index}`, 'person', who, people)),
  ];
}
