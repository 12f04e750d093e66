import { clean } from '../../checks/situation.ts';
import type { Draft } from '../draft.ts';
import { statementsOf } from '../draft.ts';
import { evidenceOf, vouches } from './evidence.ts';
import type { Evidence, Records } from './evidence.ts';
import { claimsIn } from '../figures-in-text.ts';
import type { Claim } from '../figures-in-text.ts';
import { workedOut } from '../formulas.ts';
import { printApproximation, printCount, printNumber } from '../print.ts';
import { publishable } from '../disclosure/publishable.ts';
import { folded } from '../quotation.ts';
import type { Computed, Sentence } from '../sentence.ts';
import { isAnswerSource } from '../sentence.ts';
import { sectorOf } from '../../round.ts';
import { isParts } from '../../value.ts';

/** Something in a sentence that nothing vouches for. */
export type Untraced = {
  readonly sentence: string;
  readonly kind: Claim['kind'] | 'parts-differ' | 'source' | 'not-public' | 'computed' | 'approximation';
  /** The words at fault. */
  readonly found: string;
};

/**
 * Everything in the letter that cannot be traced: each number, percentage, date, link and quotation must stand in the
 * source its own piece names, or be worked out again from cited figures by its formula. Empty for a sound letter.
 */
export function untraced(draft: Draft, records: Records): readonly Untraced[] {
  const hidden = hiddenAnswers(records);
  return statementsOf(draft).flatMap(({ sector, sentence }) => faultsOf(sentence, sector, records, hidden).map((fault) => ({ sentence: sentence.id, ...fault })));
}

type Fault = Omit<Untraced, 'sentence'>;

function faultsOf(sentence: Sentence, sector: string | null, records: Records, hidden: readonly Hidden[]): readonly Fault[] {
  const evidences = new Map(sentence.sources.map((source) => [JSON.stringify(source), evidenceOf(source, sector, records)]));
  const sound = [...evidences.values()].filter((one) => one !== null);
  const faults: Fault[] = [];
  if (sentence.parts.map((part) => part.text).join('') !== sentence.text) faults.push({ kind: 'parts-differ', found: sentence.text });
  for (const source of sentence.sources) {
    if (evidences.get(JSON.stringify(source)) === null) faults.push({ kind: 'source', found: 'question' in source ? `${source.question}: ${source.quote}` : `${source.round}: ${source.quote}` });
  }
  faults.push(...tellsHidden(sentence, sector, hidden));
  faults.push(...sentence.computed.filter((one) => !holdsUp(one, sound, records)).map((one): Fault => ({ kind: 'computed', found: one.text })));
  for (const part of sentence.parts) {
    const claims = claimsIn(withoutLiterals(part.text, sound));
    if ('source' in part) {
      const evidence = evidences.get(JSON.stringify(part.source));
      faults.push(...claims.filter((claim) => !evidence || !vouches(evidence, claim)).map(asFault));
      if (evidence?.approx && claims.some((claim) => (claim.kind === 'number' || claim.kind === 'number-word') && evidence.figures.includes(claim.value)) && !keepsApproximation(part.text, evidence.approx, records)) {
        faults.push({ kind: 'approximation', found: part.text });
      }
    } else if ('computed' in part) {
      if (sentence.computed[part.computed]?.text !== part.text) faults.push({ kind: 'computed', found: part.text });
    } else if (sentence.author !== 'person') faults.push(...claims.map(asFault));
  }
  faults.push(...wholeSentence(sentence, sound));
  return faults.filter((fault, index) => faults.findIndex((one) => one.kind === fault.kind && one.found === fault.found) === index);
}

/** Over the whole sentence: every claim has a source or a working of its own kind, so that "54,7 procent" is no number of jobs. */
function wholeSentence(sentence: Sentence, sound: readonly Evidence[]): readonly Fault[] {
  return claimsIn(withoutLiterals(sentence.text, sound)).filter((claim) => !sound.some((one) => vouches(one, claim)) && !sentence.computed.some((one) => isWorking(one, claim))).map(asFault);
}

function isWorking(computed: Computed, claim: Claim): boolean {
  if (computed.text.toLowerCase() !== claim.text.toLowerCase()) return false;
  const share = computed.formula === 'percentage' || computed.formula === 'change-percent';
  return share === (claim.kind === 'percentage');
}

/** The formula gives this figure again, from inputs that stand in cited sources. */
function holdsUp(computed: Computed, sound: readonly Evidence[], { round, letter }: Records): boolean {
  const { formula, inputs, from, text } = computed;
  if (inputs.length === 0 && formula !== 'count') return false;
  if (from.length !== inputs.length) return false;
  const { forms } = letter.frame;
  if (formula === 'count') {
    const counted = new Set(from).size === from.length && inputs.every((one) => one === 1) && from.every((key) => sound.some((one) => one.key === key || one.key.startsWith(`${key}.`)));
    return counted && [printCount(inputs.length, forms), printNumber(inputs.length, forms)].some((one) => one.toLowerCase() === plainCase(text));
  }
  const proven = inputs.every((input, index) => sound.some((one) => isFrom(one, from[index]!) && one.figures.includes(input)) || addsUp(input, from[index]!, sound));
  const decimals = [...new Set([1, ...round.computed.map((one) => one.decimals)])];
  return proven && decimals.some((one) => {
    const value = workedOut(formula, inputs, one);
    return value !== null && [printNumber(value, forms), printCount(value, forms)].includes(plainCase(text));
  });
}

/** An earlier figure given per division stands in the round part by part. */
function addsUp(input: number, key: string, sound: readonly Evidence[]): boolean {
  const parts = sound.filter((one) => one.key.startsWith(`${key}.`)).flatMap((one) => one.figures);
  return parts.length > 0 && (clean(parts.reduce((sum, one) => sum + one, 0)) === input || parts.includes(input));
}

function isFrom(evidence: Evidence, key: string): boolean {
  return evidence.key === key || evidence.key.startsWith(`${key}.`);
}

/** "Eén" at the beginning of a sentence is "één". */
function plainCase(text: string): string {
  const lower = text.toLowerCase();
  return text.startsWith('E') && lower === 'eén' ? 'één' : lower;
}

function keepsApproximation(text: string, approx: string, { letter }: Records): boolean {
  return text.toLowerCase().startsWith(`${printApproximation(approx, letter.frame.forms)} `);
}

function withoutLiterals(text: string, sound: readonly Evidence[]): string {
  return sound.flatMap((one) => one.literals).reduce((sofar, literal) => sofar.replaceAll(literal, ' '), text);
}

type Hidden = { readonly sector: string; readonly question: string; readonly whole: boolean; readonly texts: readonly string[] };

/** All that must not be made public: whole answers, and the words of parts that are confidential or were not released. */
function hiddenAnswers({ round, dossiers }: Records): readonly Hidden[] {
  return dossiers.flatMap((dossier) => {
    const { sector } = dossier;
    const open = publishable({ round, sector: sectorOf(round, sector), dossier, today: '', deadline: '' });
    return Object.entries(dossier.answers).flatMap(([question, { given }]) => {
      const whole = dossier.submission === null || !open.situation.dossier.answers[question];
      const parts = open.withheld.filter((one) => one.question === question);
      const texts = parts.flatMap(({ part }) => {
        const said = given.status !== 'answered' ? null : part === null ? given.value : isParts(given.value) ? given.value[part] : null;
        return typeof said === 'string' ? [folded(said)] : [];
      });
      return whole || texts.length > 0 ? [{ sector, question, whole, texts }] : [];
    });
  });
}

function tellsHidden(sentence: Sentence, sector: string | null, hidden: readonly Hidden[]): readonly Fault[] {
  const cited = sentence.sources.filter(isAnswerSource).filter((source) => hidden.some((one) => one.sector === (source.sector ?? sector) && one.question === source.question && (one.whole || one.texts.some((text) => text.length > 3 && folded(source.quote).includes(text)))));
  // words of a template are nobody's secret, even where they are the same, and a model has no others
  const own = sentence.author !== 'person' ? sentence.parts.filter((part) => 'source' in part) : [sentence];
  const said = hidden.flatMap((one) => one.texts).filter((text) => text.length > 3 && own.some((part) => part.text.includes(text)));
  return [...cited.map((source) => source.quote), ...said].map((found) => ({ kind: 'not-public', found }));
}

function asFault(claim: Claim): Fault {
  return { kind: claim.kind, found: claim.text };
}
