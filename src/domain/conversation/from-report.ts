import { runChecks } from '../checks/run-checks.ts';
import type { Situation } from '../checks/situation.ts';
import { withCandidate } from '../checks/situation.ts';
import type { Held, Proposed } from '../dossier/dossier.ts';
import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import { proposeFromReport } from '../reading/report/propose.ts';
import { readPicked } from '../reading/report/read-picked.ts';
import type { Report, ReportFile, ReportRead } from '../reading/report/report.ts';
import type { Proposal } from '../reading/report/topic.ts';
import { questionOf } from '../round.ts';
import { isParts } from '../value.ts';
import type { Parts } from '../value.ts';
import { answered } from './answered.ts';
import { goOn, release } from './go-on.ts';
import { nextPart } from './parts.ts';
import { plain } from './plain.ts';
import { mayBeTaken, numberOf, sayProposals } from './proposals.ts';
import { reportTopics } from './report-topics.ts';
import { askAgain } from './restate.ts';
import { goOnWithParts } from './take-parts.ts';
import { takeValue } from './take-value.ts';
import type { Turn } from './turn.ts';
import { takeAll } from './understood.ts';

/** A report was sent: says what it seems to answer and keeps nothing of it before a yes; or says why it could not be read. */
export function takeReport(turn: Turn, file: ReportFile, read: ReportRead): void {
  const name = shownName(turn, file.name);
  if (turn.dossier().submission) return turn.line('report-submitted', { name });
  if (!read.ok) {
    turn.line(`report-${read.why}`, { name });
    return askAgain(turn);
  }
  const shown = proposalsOf(turn, read.report, file.name);
  turn.record({ type: 'report-read', by: turn.talk.person.id, file: { ...file, name }, proposals: shown });
  if (shown.length === 0) {
    turn.line('report-nothing', { name });
    return askAgain(turn);
  }
  turn.hold({ kind: 'proposals', shown });
  turn.line('report-found', { name });
  sayProposals(turn, shown);
}

/** A yes takes all that can be answered now, a number one of them, a no nothing. */
export function settleProposals(turn: Turn, held: Extract<Held, { kind: 'proposals' }>, by: 'yes' | 'no' | number): void {
  if (by === 'yes') return takeProposed(turn, held.shown);
  if (by === 'no') {
    leave(turn, held.shown);
    turn.line('report-left');
    return goOn(turn, null);
  }
  takeProposed(turn, held.shown.filter((_, index) => index === by));
}

/** "Neem 8 en 10 over", "alles behalve 9". False when the words say something else. */
export function settleProposalsInWords(turn: Turn, held: Extract<Held, { kind: 'proposals' }>, text: string): boolean {
  const picked = readPicked(text, held.shown.map((one) => numberOf(turn, one)));
  if (!picked) return false;
  const of = (numbers: readonly number[]): readonly Proposed[] => held.shown.filter((one) => numbers.includes(numberOf(turn, one)));
  if (picked.take.length === 0) settleProposals(turn, held, 'no');
  else {
    leave(turn, of(picked.leave));
    takeProposed(turn, of(picked.take));
  }
  return true;
}

/** In the order of the questions, as one answer may call for the next. What lacks a part is asked for the rest. */
function takeProposed(turn: Turn, proposals: readonly Proposed[]): void {
  const now = proposals.reduce<{ situation: Situation; taken: readonly Proposed[] }>(({ situation, taken }, one) => (mayBeTaken(one, situation)
    ? { situation: withCandidate(situation, questionOf(turn.talk.round, one.question), one.given, one.words), taken: [...taken, one] }
    : { situation, taken }), { situation: turn.situation(), taken: [] }).taken;
  const whole = now.filter((one) => isWhole(turn, one));
  const [first] = whole.length > 0 ? whole : now;
  if (!first) {
    turn.line('report-later');
    return goOn(turn, null);
  }
  release(turn);
  leave(turn, whole.length > 0 ? whole : [first]);
  if (whole.length > 1) return takeAll(turn, whole);
  const { given, words } = first;
  const question = questionOf(turn.talk.round, first.question);
  if (isParts(given.value) && !isWhole(turn, first)) return goOnWithParts(turn, question, { parts: given.value, passed: [], words, approx: given.approx });
  takeValue(turn, first, null);
}

function isWhole(turn: Turn, { question, given }: Proposed): boolean {
  return !isParts(given.value) || nextPart(questionOf(turn.talk.round, question), turn.situation(), given.value, []) === null;
}

/** These are not shown again. */
function leave(turn: Turn, proposals: readonly Proposed[]): void {
  if (proposals.length > 0) turn.record({ type: 'proposals-settled', by: turn.talk.person.id, questions: proposals.map((one) => one.question) });
}

/** What may be answered, the parts of a question together. What could never be stored is not proposed. */
function proposalsOf(turn: Turn, report: Report, fileName: string): readonly Proposed[] {
  const situation = turn.situation();
  const { round, sector, person } = turn.talk;
  const people = { names: round.people.map((one) => one.name) };
  const found = proposeFromReport(report, reportTopics(situation), {
    fileName, year: round.year, sector: [sector.label.nl, sector.label.en, ...(sector.aliases ?? [])], known: [round.asks.name.nl, round.asks.name.en, round.asks.short, round.title.nl, round.title.en],
    personal: (text) => findPersonalData(text, people).length > 0 || text.includes(person.email),
  });
  const groups = Map.groupBy(found, (one) => JSON.stringify([one.question, one.needs]));
  return [...groups.values()].flatMap((group) => together(group, turn.delivery)).filter((one) => isKeepable(one, situation));
}

/** One answer of the parts that were found. */
function together(group: readonly Proposal[], delivery: string): readonly Proposed[] {
  const [first] = group;
  if (!first) return [];
  const of = { question: first.question, needs: first.needs, delivery };
  if (first.part === null) return [{ ...of, given: answered(first.value, first.quote, first.approx, first.range), words: first.words }];
  const parts: Parts = Object.fromEntries(group.map((one) => [one.part ?? '', plain(one.value)]));
  const words = [...new Set(group.map((one) => one.words))].join(' · ');
  return [{ ...of, given: answered(parts, group.map((one) => one.quote).join(' · '), first.approx), words }];
}

/** No check forbids it, and a day is of the period the question is about. A question that is not asked yet is looked at when it is. */
function isKeepable(one: Proposed, situation: Situation): boolean {
  const question = questionOf(situation.round, one.question);
  const { hard, soft } = runChecks(question, withCandidate(situation, question, one.given, one.words));
  const outside = soft.some((finding) => question.checks.some((check) => check.id === finding.check && check.kind === 'outside-period'));
  return (hard.length === 0 || isParts(one.given.value)) && !outside;
}

/** A name that is safe to show and to keep: short, on one line, without anybody's data. */
export function shownName(turn: Turn, name: string): string {
  const plainName = name.replace(/[^\p{L}\p{N} ._()+&-]+/gu, ' ').replace(/\s+/g, ' ').trim();
  const found = findPersonalData(plainName.replace(/[._-]+/g, ' '), { names: turn.talk.round.people.map((one) => one.name) });
  const clean = found.length > 0 ? maskPersonalData(plainName.replace(/[._-]+/g, ' '), found) : plainName;
  return clean.length > 80 ? `${clean.slice(0, 60)}…${clean.slice(-15)}` : clean;
}
