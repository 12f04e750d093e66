import { recessesOf } from '../calendar/recesses.ts';
import { previousValue } from '../checks/situation.ts';
import type { Situation } from '../checks/situation.ts';
import type { Part, Question } from '../question.ts';
import type { Ask } from '../reading/reading.ts';

/** What reading needs to know of the question or part that was put. Labels of every language are accepted. */
export function askFor(of: Question | Part, question: Question, situation: Situation): Ask {
  const { today, round } = situation;
  const whole = of === question;
  return {
    type: readAs(of.type), question: of.ask.nl, today, year: round.year, recesses: recessesOf(round),
    previous: previousValue(situation, question.id)?.value ?? null,
    ...(whole ? hardLimits(question) : {}),
    rangeAllowed: whole && question.rangeAllowed,
    ...(of.noun ? { noun: of.noun.nl, unit: of.noun.nl } : {}),
    ...(of.options ? { options: of.options.map((option) => ({ key: option.key, labels: [option.label.nl, option.label.en], aliases: [...(option.aliases?.nl ?? []), ...(option.aliases?.en ?? [])] })) } : {}),
  };
}

/** The type a reply is read as; lists, parts and links that may be dates have readers of their own. */
function readAs(type: Question['type']): Ask['type'] {
  switch (type) {
    case 'number': return 'decimal';
    case 'url-or-date': return 'url';
    case 'list': case 'dated-list': case 'parts': return 'text';
    default: return type;
  }
}

/** Only plain bounds help reading; the checks themselves decide with the figures in place. */
function hardLimits(question: Question): { min?: number } {
  const below = question.checks.find((check) => check.kind === 'below' && check.level === 'hard' && typeof check.limit === 'number');
  return below && below.kind === 'below' && typeof below.limit === 'number' ? { min: below.limit } : {};
}
