import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Dossier, Given } from '../../src/domain/dossier/dossier.ts';
import type { DossierEvent } from '../../src/domain/dossier/events.ts';
import { evolve, newDossier } from '../../src/domain/dossier/evolve.ts';
import { LetterFrame, PaperFile, PassageFile } from '../../src/domain/letter/letter-file.ts';
import type { Letter } from '../../src/domain/letter/letter-file.ts';
import { People } from '../../src/domain/person.ts';
import { Questionnaire } from '../../src/domain/question.ts';
import type { Round } from '../../src/domain/round.ts';
import { RoundFile } from '../../src/domain/round.ts';
import type { Value } from '../../src/domain/value.ts';

/** A shipped round and its letter, read without proofreading: the tests of the letter do not wait for those of the loaders. */
export function shippedRound(id = 'banenafspraak-2025'): Round {
  const folder = join(import.meta.dirname, '../../prompts/rounds', id);
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const { questions, people, letter: _, ...round } = RoundFile.parse(read('round.yaml'));
  const known = People.parse(read(people));
  return { ...round, questionnaire: Questionnaire.parse(read(questions)), people: known.people, fictionalPeople: known.fiction };
}

export function shippedLetter(id = 'banenafspraak-2025'): Letter {
  const folder = join(import.meta.dirname, '../../prompts/rounds', id, 'letter');
  const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));
  const papers = readdirSync(folder).filter((name) => name !== 'letter.yaml' && name !== 'passage.yaml').toSorted();
  return {
    frame: LetterFrame.parse(read('letter.yaml')), passage: PassageFile.parse(read('passage.yaml')),
    papers: papers.map((name) => ({ name: name.replace('.yaml', ''), file: PaperFile.parse(read(name)) })), file: 'letter/letter.yaml',
  };
}

/** An answer as it is given in a test: its value, or the value with its literal words, its "ruim", its range, its warnings. */
export type Said = Value | { readonly is: Value; readonly words?: string; readonly approx?: string; readonly range?: readonly [number, number]; readonly warnings?: readonly string[]; /** What was said to a check. */ readonly reasons?: { readonly [check: string]: string } };

/** A submitted dossier with these answers; the words of a figure are the figure in Dutch unless they are given. */
export function submitted(sector: string, answers: { readonly [question: string]: Said }): Dossier {
  return play(sector, [...given(answers), { type: 'submitted', by: 'fuchsia-linde', late: false, open: [] }]);
}

/** A dossier with these answers that nobody has submitted. */
export function unsubmitted(sector: string, answers: { readonly [question: string]: Said }): Dossier {
  return play(sector, given(answers));
}

export function play(sector: string, events: readonly DossierEvent[]): Dossier {
  return events.reduce((dossier, event, index) => evolve(dossier, { n: index + 1, at: '2026-06-01T08:00:00Z', event }), newDossier(sector));
}

export function given(answers: { readonly [question: string]: Said }): readonly DossierEvent[] {
  return Object.entries(answers).map(([question, said]): DossierEvent => {
    const full = isFull(said) ? said : { is: said };
    const words = full.words ?? inWords(full.is, full.approx ?? null);
    const status: Given = { status: 'answered', value: full.is, quote: words, approx: full.approx ?? null, range: full.range ?? null };
    return { type: 'answer-given', question, by: 'fuchsia-linde', given: status, words, warnings: [...(full.warnings ?? []).map((check) => ({ check, reason: 'klopt' })), ...Object.entries(full.reasons ?? {}).map(([check, reason]) => ({ check, reason }))], delivery: `test-${question}` };
  });
}

function isFull(said: Said): said is Exclude<Said, Value> {
  return typeof said === 'object' && !Array.isArray(said) && 'is' in said;
}

function inWords(value: Value, approx: string | null): string {
  if (typeof value === 'number') return `${approx === null ? '' : `${approx} `}${value.toLocaleString('nl-NL', { maximumFractionDigits: 4 })}`;
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : `${item.text}${item.date === null ? '' : `, ${item.date}`}`)).join('; ');
  if (typeof value === 'object') return Object.values(value).map((one) => inWords(one as Value, null)).join(', ');
  return String(value);
}
