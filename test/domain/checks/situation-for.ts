import type { Check, CrossCheck, RoundCheck } from '../../../src/domain/check.ts';
import { Check as CheckShape } from '../../../src/domain/check.ts';
import { runChecks } from '../../../src/domain/checks/run-checks.ts';
import type { Situation } from '../../../src/domain/checks/situation.ts';
import { withCandidate } from '../../../src/domain/checks/situation.ts';
import type { Given } from '../../../src/domain/dossier/dossier.ts';
import { newDossier } from '../../../src/domain/dossier/evolve.ts';
import { Question } from '../../../src/domain/question.ts';
import type { Round } from '../../../src/domain/round.ts';
import { Sector } from '../../../src/domain/round.ts';
import type { Value } from '../../../src/domain/value.ts';

/** Friday. */
export const TODAY = '2026-05-29';
const both = (text: string) => ({ nl: text, en: text });

/** What a test says of a question; the rest is filled in. */
export type Asked = { readonly id: string; readonly type?: Question['type'] } & Partial<Record<string, unknown>>;
/** What a test says of the world around an answer. */
export type World = {
  readonly questions?: readonly Asked[];
  readonly facts?: { readonly [key: string]: number | { low: number; high: number } };
  readonly roundFacts?: { readonly [key: string]: number };
  readonly previous?: { readonly [question: string]: Value };
  readonly previousYear?: number;
  readonly divisions?: readonly string[];
  readonly answers?: { readonly [question: string]: Value | Given };
  readonly words?: { readonly [question: string]: string };
  readonly warnings?: { readonly [question: string]: readonly { check: string; reason: string }[] };
  readonly traits?: readonly ('single-employer' | 'refers-to-letter')[];
  readonly computed?: readonly { id: string; of: string; over: string }[];
  readonly crossChecks?: readonly CrossCheck[];
  readonly roundChecks?: readonly RoundCheck[];
  readonly year?: number;
  readonly people?: readonly string[];
};

export function questionFor(asked: Asked): Question {
  return Question.parse({ section: 's', label: both('x'), ask: both('x'), help: both('x'), why: both('x'), type: 'number', personalData: 0, ...asked });
}

export const answered = (value: Value, more: Partial<Extract<Given, { status: 'answered' }>> = {}): Given =>
  ({ status: 'answered', value, quote: String(value), approx: null, range: null, ...more });

/** A situation of one sector in a round with the questions a test names, and every question it answers. */
export function situationFor(world: World): Situation {
  const named = new Set((world.questions ?? []).map((one) => one.id));
  const others = Object.keys({ ...world.answers, ...world.previous }).filter((id) => !named.has(id)).map((id) => ({ id }));
  const questions = [...(world.questions ?? []), ...others].map(questionFor);
  const source = { source: 'test', fiction: true };
  const sector = Sector.parse({
    id: 'waterschappen', label: both('Waterschappen'), group: 'overheid', named: { nl: 'de waterschappen', en: 'the water boards', plural: true }, speaker: 'x',
    traits: world.traits ?? [], divisions: (world.divisions ?? []).map((id) => ({ id, label: both(id) })),
    facts: Object.fromEntries(Object.entries(world.facts ?? {}).map(([key, value]) => [key, { value, year: null, ...source }])),
    previous: Object.fromEntries(Object.entries(world.previous ?? {}).map(([id, value]) => [id, { value, approx: null, year: world.previousYear ?? 2024, ...source }])),
  });
  const round = {
    id: 'r', title: both('r'), year: world.year ?? 2025, zone: 'Europe/Amsterdam', sectors: [sector], groups: [],
    facts: Object.fromEntries(Object.entries(world.roundFacts ?? {}).map(([key, value]) => [key, { value, year: null, ...source }])),
    computed: (world.computed ?? []).map((one) => ({ formula: 'percentage', decimals: 1, ...one })),
    crossChecks: world.crossChecks ?? [], roundChecks: world.roundChecks ?? [],
    questionnaire: { version: '1', sections: [{ id: 's', label: both('s') }], questions },
    people: (world.people ?? []).map((name, i) => ({ id: `p${i}`, name })),
  } as unknown as Round;
  const bare: Situation = { round, sector, dossier: newDossier(sector.id), today: TODAY, deadline: '2026-07-01T17:00' };
  const filled = Object.entries(world.answers ?? {}).reduce((sofar, [id, value]) => {
    const question = questions.find((one) => one.id === id)!;
    return withCandidate(sofar, question, isGiven(value) ? value : answered(value), world.words?.[id] ?? (isGiven(value) ? ('quote' in value ? value.quote : '') : String(value)));
  }, bare);
  const answers = Object.fromEntries(Object.entries(filled.dossier.answers).map(([id, answer]) => [id, { ...answer, warnings: world.warnings?.[id] ?? [] }]));
  return { ...filled, dossier: { ...filled.dossier, answers } };
}

/** A check with everything a test does not care about. */
export function checkFor(check: Record<string, unknown>): Check {
  return CheckShape.parse({ id: 'it', level: 'soft', say: both('x'), ...check });
}

/** The slots of the one check on question `q`, answered with `value`; null when it does not fire. */
export function found(check: Record<string, unknown>, value: Value | Given, world: World & { readonly q?: Partial<Asked> } = {}): Record<string, number | string> | null {
  const { q, ...rest } = world;
  const situation = situationFor({ ...rest, questions: [...(rest.questions ?? []), { id: 'q', ...q, checks: [checkFor(check)] }], answers: { ...rest.answers, q: value } });
  const { hard, soft, followUps } = runChecks(situation.round.questionnaire.questions.find((one) => one.id === 'q')!, situation);
  const finding = [...hard, ...soft, ...followUps].find((one) => one.check === 'it');
  return finding ? { ...finding.slots } : null;
}

const isGiven = (value: Value | Given): value is Given => typeof value === 'object' && !Array.isArray(value) && 'status' in value;
