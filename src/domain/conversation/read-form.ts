import { isPartAsked } from '../checks/holds.ts';
import { runChecks } from '../checks/run-checks.ts';
import { withCandidate } from '../checks/situation.ts';
import type { Candidate } from '../dossier/dossier.ts';
import type { Part, Question } from '../question.ts';
import { readReply } from '../reading/read-reply.ts';
import type { Reading } from '../reading/reading.ts';
import type { Line } from '../utterance.ts';
import type { Parts, PartValue, Value } from '../value.ts';
import { answered, candidateOf } from './answered.ts';
import { askFor } from './ask-for.ts';
import { sayFinding } from './findings.ts';
import { holdPersonalData } from './hold-personal-data.ts';
import { askedQuestions } from './next-question.ts';
import { askUnit } from './other-unit.ts';
import { partsOf } from './parts.ts';
import { plain } from './plain.ts';
import { readFound, valueOf } from './read-candidate.ts';
import { shownAnswer } from './overview.ts';
import { store } from './take-value.ts';
import { openTurn } from './turn.ts';
import type { Turn } from './turn.ts';

/** One field of a form: words to read as any reply, or what was picked from what was offered, with its label as the words. */
export type FormField = { readonly question: string; readonly part: string | null; readonly text: string; readonly picked?: PartValue };

/** Why a field cannot be kept as it stands. */
export type FormProblem = { readonly question: string; readonly part: string | null; readonly lines: readonly Line[] };

/** What a form holds: answers that may be kept, and for every other field why not. What only asks for a reason is an answer. */
export type FormRead = { readonly candidates: readonly Candidate[]; readonly problems: readonly FormProblem[] };

/**
 * Reads a form with the same readers and checks as replies, in the order of the questionnaire: each answer counts for the
 * checks of those after it. `opened` is when the form was shown: an answer a colleague gave since is not written over.
 */
export function readForm(turn: Turn, fields: readonly FormField[], opened: string): FormRead {
  const scratch = openTurn({ ...turn.talk, dossier: turn.dossier() }, turn.delivery);
  const candidates: Candidate[] = [];
  const problems: FormProblem[] = [];
  for (const question of askedQuestions(scratch.situation())) {
    const mine = fields.filter((field) => field.question === question.id);
    if (mine.length === 0) continue;
    const read = readQuestion(scratch, question, mine);
    const lines = 'problem' in read ? [] : objections(scratch, question, read, opened);
    if ('problem' in read) problems.push(read.problem);
    else if (lines.length > 0) problems.push({ question: question.id, part: mine[0]?.part ?? null, lines });
    else {
      candidates.push(read);
      store(scratch, read, []);
    }
  }
  return { candidates, problems };
}

function readQuestion(turn: Turn, question: Question, fields: readonly FormField[]): Candidate | { readonly problem: FormProblem } {
  const parts = partsOf(question, turn.situation());
  const [field] = fields;
  if (!field) throw new Error(`No field of ${question.id} was given`);
  const words = fields.map(({ text }) => text.trim()).join(' · ');
  if (parts.length > 0) return readParts(turn, question, parts, fields, words);
  if (field.picked !== undefined) return candidateOf(turn, question.id, answered(field.picked, field.text), words);
  const reading = readFound(turn, question, field.text);
  if (reading.turn !== 'answer') return { problem: { question: question.id, part: null, lines: [doubt(reading, field.text)] } };
  const candidate = candidateOf(turn, question.id, answered(valueOf(question, reading, field.text, turn), reading.quote.text, reading.approx, reading.range), words);
  if (reading.otherUnit === null) return candidate;
  return { problem: { question: question.id, part: null, lines: said(turn, (aside) => askUnit(aside, question, candidate, reading.otherUnit ?? '')) } };
}

function readParts(turn: Turn, question: Question, parts: readonly Part[], fields: readonly FormField[], words: string): Candidate | { readonly problem: FormProblem } {
  const given: Record<string, PartValue> = {};
  const problem = (part: Part, line: Line) => ({ problem: { question: question.id, part: part.id, lines: [line] } });
  for (const part of parts) {
    const field = fields.find((one) => one.part === part.id);
    if (!isPartAsked(part, given, turn.situation())) continue;
    if (!field) {
      if (part.optional) continue;
      return problem(part, { say: 'part-needed' });
    }
    const value = field.picked ?? readPart(turn, question, part, field);
    if (typeof value === 'object' && 'doubt' in value) return problem(part, value.doubt);
    given[part.id] = value as PartValue;
  }
  return candidateOf(turn, question.id, answered(given as Parts as Value, words), words);
}

function readPart(turn: Turn, question: Question, part: Part, { text }: FormField): PartValue | { readonly doubt: Line } {
  const reading = readReply(text, askFor(part, question, turn.situation()));
  return reading.turn === 'answer' ? plain(reading.value) : { doubt: doubt(reading, text) };
}

/** What forbids keeping it: personal data, a colleague who was first, a hard check. */
function objections(turn: Turn, question: Question, candidate: Candidate, opened: string): readonly Line[] {
  const personal = said(turn, (aside) => void holdPersonalData(aside, question, candidate));
  if (personal.length > 0) return personal;
  const { hard } = runChecks(question, withCandidate(turn.situation(), question, candidate.given, candidate.words));
  if (hard.length > 0) return said(turn, (aside) => hard.forEach((finding) => sayFinding(aside, question, finding)));
  const answer = turn.dossier().answers[question.id];
  if (!answer || answer.by === turn.talk.person.id || Temporal.Instant.compare(Temporal.Instant.from(answer.at), Temporal.Instant.from(opened)) <= 0) return [];
  return [{ say: 'colleague-answered', slots: { who: { person: answer.by }, theirs: shownAnswer(turn, question), yours: { value: candidate.given.value, question: question.id, approx: candidate.given.approx } } }];
}

/** What would be said, without it being said. */
function said(turn: Turn, say: (aside: Turn) => void): readonly Line[] {
  const aside = openTurn({ ...turn.talk, dossier: turn.dossier() }, turn.delivery);
  say(aside);
  return aside.outcome().utterances[0]?.lines ?? [];
}

function doubt(reading: Exclude<Reading, { turn: 'answer' }>, text: string): Line {
  if (reading.turn !== 'clarify') return { say: 'doubt-no-value' };
  return { say: `doubt-${reading.reason}`, slots: { quote: reading.quote?.text ?? text.trim().slice(0, 80) } };
}
