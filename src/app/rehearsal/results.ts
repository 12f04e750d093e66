import { letterAnew } from '../letter-desk/letter-now.ts';
import type { OutboxRow } from '../ports.ts';
import { answersFile } from '../../domain/letter/answers-file.ts';
import type { Rehearsed } from './rehearse.ts';
import { reminderLines } from './reminders.ts';

/** The figures of a rehearsal. */
export type Summary = {
  readonly sectors: number;
  readonly submitted: number;
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly reminders: number;
  /** Turns in which a reply could not be kept as it stood, or a check asked. */
  readonly askedBack: number;
  /** Soft checks that were kept with a reason. */
  readonly keptWithReason: number;
};

/** Everything a rehearsal is written down as, except how the letter looks. */
export async function resultsOf(rehearsed: Rehearsed, at: string) {
  const { house, handler, transcript } = rehearsed;
  const { round } = house;
  const dossiers = await handler.streams.dossiers();
  const claims = await house.store.claims(round.id);
  const answers = answersFile(round, dossiers);
  const draft = await letterAnew(house, handler.streams, at);
  const soft = new Set(round.questionnaire.questions.flatMap((question) => question.checks.filter((check) => check.level === 'soft').map((check) => `${question.id}/${check.id}`)));
  const summary: Summary = {
    sectors: round.sectors.length,
    submitted: Object.values(dossiers).filter((dossier) => dossier.submission !== null).length,
    messagesIn: transcript.filter((line) => line.to === 'navraag').length,
    messagesOut: transcript.filter((line) => line.from === 'navraag').length,
    reminders: claims.filter((claim) => claim.sent !== null).length,
    askedBack: await countAskedBack(rehearsed),
    keptWithReason: Object.values(dossiers).flatMap((dossier) => Object.entries(dossier.answers).flatMap(([question, answer]) => answer.warnings.filter((warning) => soft.has(`${question}/${warning.check}`)))).length,
  };
  return { answers, draft, summary, reminders: reminderLines(round, Object.values(dossiers), claims), dossiers };
}

/** Messages that wait for a confirmation or a reason: each is one question back. */
async function countAskedBack({ house }: Rehearsed): Promise<number> {
  const conversations = await Promise.all(house.round.people.map((person) => house.store.conversation(person.id)));
  const rows = conversations.flat().filter((line): line is { by: 'navraag' } & OutboxRow => line.by === 'navraag');
  return rows.filter(({ message }) => message.awaits?.kind === 'confirmation' || message.awaits?.kind === 'reason').length;
}
