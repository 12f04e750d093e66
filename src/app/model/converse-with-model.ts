import { converse } from '../../domain/conversation/converse.ts';
import type { Encounter, SectorTurn } from '../../domain/conversation/converse.ts';
import { unfinishedQuestions } from '../../domain/conversation/next-question.ts';
import { openTurn } from '../../domain/conversation/turn.ts';
import type { Input, Talk } from '../../domain/conversation/turn.ts';
import type { Question } from '../../domain/question.ts';
import type { House } from '../house.ts';
import { mayBePointedAt } from './catalogue.ts';
import type { ToPoint } from './point.ts';

/**
 * What follows from a message, as the rules decide it. Only where they end in doubt about typed words and a model is set
 * up, it is asked to point, and all is decided again with that. Whatever the model does, the rules' own outcome is what
 * is left; that it was asked goes into the journal of the person.
 */
export async function converseWithModel({ model }: Pick<House, 'model'>, met: Encounter, input: Input): Promise<readonly SectorTurn[]> {
  const turns = converse(met, input);
  const doubted = turns.find(({ outcome }) => outcome.doubted);
  if (!model || !doubted || input.kind !== 'text') return turns;
  const dossier = met.dossiers[doubted.sector.id];
  const toPoint = dossier ? whatToPoint({ ...met, sector: doubted.sector, dossier }, input) : null;
  if (!toPoint) return turns;
  const { pointed, asked } = await model.point(input.delivery, toPoint);
  const told = pointed === null ? turns : converse(met, { ...input, pointed });
  const event = { type: 'model-asked', delivery: input.delivery, sector: doubted.sector.id, question: toPoint.question.id, ...asked } as const;
  return told.map((turn, at) => (at === 0 ? { ...turn, outcome: { ...turn.outcome, contactEvents: [...turn.outcome.contactEvents, event] } } : turn));
}

/** The question that was put and the others that are open: words of the round, and of this sector nothing but the reply. */
function whatToPoint(talk: Talk, { text, delivery }: Extract<Input, { kind: 'text' }>): ToPoint | null {
  const open = unfinishedQuestions(openTurn(talk, delivery).situation()).filter(mayBePointedAt);
  const put = talk.dossier.asked[talk.person.id]?.question;
  const question = talk.round.questionnaire.questions.find((one) => one.id === put) ?? open[0];
  if (!question || !mayBePointedAt(question) || text.trim() === '') return null;
  return {
    reply: text,
    question: { id: question.id, words: plainWords(question, talk) },
    openQuestions: [...new Set([question.id, ...open.map((one) => one.id)])],
    names: talk.round.people.map((person) => person.name),
  };
}

/** The question without the figures the bot works out for it: those come from the sector's answers. */
function plainWords(question: Question, { round, sector, person }: Talk): string {
  const slots: { readonly [slot: string]: string | number } = { sector: sector.label[person.language], year: round.year, nextYear: round.year + 1, previousYear: round.year - 1 };
  return (question.askWithout ?? question.ask)[person.language].replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot] ?? '…'));
}
