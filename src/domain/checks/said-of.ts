import type { Situation } from './situation.ts';
import { splitRef } from './situation.ts';
import type { Passage } from './stated-differs.ts';

/**
 * All the words a sector spent on these answers: the reply to each, or the part a reference names, and the reasons that
 * were given to checks on it. An answer on which a check of the kind `unless` was kept with a reason is left out: it was
 * asked about there already.
 */
export function passagesAbout(situation: Situation, refs: readonly string[], unless: 'stated-share-differs' | 'stated-change-differs' | null): readonly Passage[] {
  return refs.flatMap((ref) => {
    const [id, part] = splitRef(ref);
    const answer = situation.dossier.answers[id];
    const question = situation.round.questionnaire.questions.find((one) => one.id === id);
    if (answer === undefined || question === undefined) return [];
    const asked = question.checks.filter((check) => check.kind === unless).map((check) => check.id);
    if (answer.warnings.some((warning) => asked.includes(warning.check))) return [];
    const figures = !['text', 'list', 'dated-list', 'parts'].includes(question.type);
    const reasons = answer.warnings.map((warning) => ({ words: warning.reason, figures: false }));
    return [{ words: part === null ? answer.words : textIn(answer.given, part), figures }, ...reasons].filter((passage) => passage.words !== '');
  });
}

function textIn(given: Situation['dossier']['answers'][string]['given'], part: string): string {
  const value = given.status === 'answered' ? (given.value as { readonly [part: string]: unknown })[part] : '';
  return typeof value === 'string' ? value : '';
}
