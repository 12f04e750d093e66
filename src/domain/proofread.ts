import { People } from './person.ts';
import { calendarRule } from './proofread/calendar-rules.ts';
import { clearanceRule } from './proofread/clearance-rules.ts';
import type { Fault, RoundPart } from './proofread/fault.ts';
import { idRule } from './proofread/ids.ts';
import type { Draft, Rule } from './proofread/known.ts';
import { peopleRule } from './proofread/people-rules.ts';
import { previousRule } from './proofread/previous-rules.ts';
import { questionRule } from './proofread/questions.ts';
import { roundRule } from './proofread/round-rules.ts';
import { type Salvaged, salvage } from './proofread/salvage.ts';
import { shapeFaults } from './proofread/shape.ts';
import { standIns } from './proofread/stand-ins.ts';
import { wordsRule } from './proofread/words-rules.ts';
import { Questionnaire } from './question.ts';
import { type Round, RoundFile } from './round.ts';

/** The data of a round's files as they were read; `undefined` for a file that could not be read. */
export type RoundData = { readonly [part in RoundPart]: unknown };
export type Proofread = { readonly ok: true; readonly round: Round } | { readonly ok: false; readonly faults: readonly Fault[] };

const rules: readonly Rule[] = [idRule, roundRule, calendarRule, previousRule, questionRule, wordsRule, clearanceRule, peopleRule];

/**
 * Proofreads a round: the shape of every file, and everything its parts say about one another. Reports all mistakes at
 * once: where one part of a file has the wrong shape, the rest is still looked at.
 */
export function proofread(data: RoundData): Proofread {
  const read = { round: left(RoundFile, data.round, standIns.round), questions: left(Questionnaire, data.questions, standIns.questions), people: left(People, data.people, standIns.people) };
  const draft: Draft = {
    round: read.round.value, questionnaire: read.questions.value, people: read.people.value,
    lost: new Set([...read.round.lost, ...read.questions.lost, ...read.people.lost]),
  };
  const faults = [
    ...(data.round === undefined ? [] : shapeFaults(RoundFile, data.round, 'round')),
    ...(data.questions === undefined ? [] : shapeFaults(Questionnaire, data.questions, 'questions')),
    ...(data.people === undefined ? [] : shapeFaults(People, data.people, 'people')),
    ...rules.flatMap((rule) => rule(draft)).map((fault) => ({ ...fault, path: read[fault.part].origin(fault.path) })),
  ];
  const { round, questionnaire, people } = draft;
  if (faults.length > 0 || !round || !questionnaire || !people) return { ok: false, faults };
  const { questions: _, people: __, letter: ___, ...rest } = round;
  return { ok: true, round: { ...rest, questionnaire, people: people.people, fictionalPeople: people.fiction } };
}

function left<T>(schema: Parameters<typeof salvage<T>>[0], data: unknown, standIn: { readonly [key: string]: unknown }): Salvaged<T> {
  return data === undefined ? { value: null, lost: new Set(), origin: (path) => path } : salvage(schema, data, standIn);
}
