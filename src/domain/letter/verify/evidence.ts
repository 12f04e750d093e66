import { figureOf } from '../../checks/situation.ts';
import type { AnswerVersion, Dossier } from '../../dossier/dossier.ts';
import { versionsOf } from '../../dossier/dossier.ts';
import type { Round } from '../../round.ts';
import { questionOf, sectorOf } from '../../round.ts';
import { isParts } from '../../value.ts';
import type { Value } from '../../value.ts';
import type { Claim } from '../figures-in-text.ts';
import type { Letter } from '../letter-file.ts';
import { folded } from '../quotation.ts';
import { resolveKey } from './resolve-key.ts';
import type { Source } from '../sentence.ts';
import { isAnswerSource } from '../sentence.ts';

/** What one source can vouch for. Read from the dossiers and the round, never from the sentence itself. */
export type Evidence = {
  /** How `computed.from` names it. */
  readonly key: string;
  readonly figures: readonly number[];
  readonly percentages: readonly number[];
  /** ISO dates, as precise as they were given. */
  readonly dates: readonly string[];
  /** Words that may be quoted or named, folded. */
  readonly words: readonly string[];
  /** Links and document numbers: taken over as they stand. */
  readonly literals: readonly string[];
  readonly approx: string | null;
};

export type Records = { readonly round: Round; readonly letter: Letter; readonly dossiers: readonly Dossier[] };

/** The evidence of a source; null when it points at nothing, or its quote is not there. `passage` is the sector it stands under. */
export function evidenceOf(source: Source, passage: string | null, records: Records): Evidence | null {
  if (!isAnswerSource(source)) return roundEvidence(source.round, source.quote, records);
  const sector = source.sector ?? passage;
  if (sector === null || (passage !== null && sector !== passage)) return null;
  const dossier = records.dossiers.find((one) => one.sector === sector);
  const version = dossier && versionsOf(dossier, source.question).find((one) => one.version === source.version);
  if (!version || version.given.status !== 'answered') return null;
  const evidence = answerEvidence(source.question, sector, version, passage === null, records.round);
  return evidence.words.some((words) => words.includes(folded(source.quote))) ? evidence : null;
}

/** True when the evidence bears out a claim by itself. */
export function vouches(evidence: Evidence, claim: Claim): boolean {
  switch (claim.kind) {
    case 'quotation': return evidence.words.some((words) => words.includes(claim.text.slice(1, -1)));
    case 'link': return evidence.literals.includes(claim.text);
    case 'date': return evidence.dates.includes(claim.date);
    case 'percentage': return evidence.percentages.includes(claim.value);
    case 'number': return evidence.figures.includes(claim.value) || evidence.dates.some((date) => !/^\d{4}-\d/u.test(date) && date.slice(0, 4) === claim.text);
    case 'number-word': return evidence.figures.includes(claim.value) || evidence.words.some((words) => words.toLowerCase().includes(claim.text.toLowerCase()));
  }
}

function answerEvidence(id: string, sector: string, version: AnswerVersion, across: boolean, round: Round): Evidence {
  const given = version.given as Extract<AnswerVersion['given'], { status: 'answered' }>;
  const question = questionOf(round, id);
  const typed = leavesOf(given.value).map(([part, value]) => ({ value, type: part === 'kamerbrief' ? 'date' : part === 'kamerstuk' ? 'url' : question.parts?.find((one) => one.id === part)?.type ?? question.type }));
  const numbers = typed.flatMap(({ type, value }) => (typeof value === 'number' ? [{ percentage: type === 'percentage', value }] : []));
  const strings = typed.flatMap(({ type, value }) => (typeof value === 'string' ? [{ type, value }] : []));
  const total = figureOf(given.value, sectorOf(round, sector));
  return {
    key: across ? `${sector}/${id}` : id,
    figures: [...numbers.filter((one) => !one.percentage).map((one) => one.value), ...(total === null ? [] : [total]), ...(given.range ?? [])],
    percentages: numbers.filter((one) => one.percentage).map((one) => one.value),
    dates: strings.filter(({ type, value }) => ['date', 'url-or-date', 'dated-list'].includes(type) && /^\d{4}/u.test(value)).map((one) => one.value),
    words: [version.words, given.quote, ...strings.map((one) => one.value), ...version.warnings.map((one) => one.reason)].map(folded),
    literals: strings.filter(({ type }) => ['url', 'url-or-date'].includes(type)).map((one) => one.value),
    approx: given.approx,
  };
}

function roundEvidence(reference: string, quote: string, { round, letter }: Records): Evidence | null {
  const found = resolveKey(reference, round, letter);
  if (found === null || found !== quote) return null;
  const figure = Number(found);
  const [, key = ''] = reference.split('#');
  const [sector, list, id = ''] = key.split('.');
  const date = /^\d{4}-\d\d(?:-\d\d)?$/u.test(found);
  const previous = list === 'previous' ? round.sectors.find((one) => one.id === sector)?.previous[id] : undefined;
  return {
    key: reference,
    // of a moment of the calendar the year counts
    figures: Number.isFinite(figure) ? [figure] : /^\d{4}-\d\d-\d\dT/u.test(found) ? [Number(found.slice(0, 4))] : [],
    percentages: [],
    dates: date ? [found] : [],
    words: [folded(found)],
    // the number of a document that the letter itself brings
    literals: key.startsWith('data.') && !date && !Number.isFinite(figure) ? [found] : [],
    approx: key.endsWith('.year') ? null : previous?.approx ?? null,
  };
}

/** Every single value in an answer with the part it stands in. */
function leavesOf(value: Value): readonly (readonly [part: string | null, value: string | number | boolean])[] {
  if (isParts(value)) return Object.entries(value).flatMap(([part, one]) => (typeof one === 'object' ? one.map((each) => [part, each] as const) : [[part, one] as const]));
  if (!Array.isArray(value)) return [[null, value as string | number | boolean]];
  return value.flatMap((item) => (typeof item === 'string' ? [[null, item] as const] : [[null, item.text] as const, ...(item.date === null ? [] : [[null, item.date] as const])]));
}
