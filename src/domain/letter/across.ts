import { answerValue, splitRef } from '../checks/situation.ts';
import type { Round } from '../round.ts';
import { fillFormula, fillSlot, fillYear, joined, weaveFor, worked } from './fill-slot.ts';
import type { Slots } from './fill-slot.ts';
import { answerSource, figureFor, fromAnswer } from './ground.ts';
import type { Ground } from './ground.ts';
import type { Filter, Letter, LetterCondition, Slot } from './letter-file.ts';
import { groundsOf, letterHolds } from './letter-holds.ts';
import { printCount } from './print.ts';
import type { Source } from './sentence.ts';
import { weave, words } from './weave.ts';
import type { Filled } from './weave.ts';

/** All sectors of a round as the letter sees them, in the round's order; `submitted` says whose answers count. */
export type Overview = { readonly round: Round; readonly letter: Letter; readonly sectors: readonly (Ground & { readonly submitted: boolean })[] };

/** True when the condition holds of the whole round. Only counts of sectors do, alone or together. */
export function overviewHolds(condition: LetterCondition, overview: Overview): boolean {
  if ('all' in condition) return condition.all.every((one) => overviewHolds(one, overview));
  if ('any' in condition) return condition.any.some((one) => overviewHolds(one, overview));
  if ('not' in condition) return !overviewHolds(condition.not, overview);
  if (!('count' in condition)) throw new Error(`A sentence about all sectors can only depend on counts of them: found '${Object.keys(condition).join(', ')}'`);
  const count = among(condition.count, overview).length;
  return count >= (condition.atLeast ?? 0) && count < (condition.below ?? Infinity);
}

/** Fills a template over all sectors; null when one of its slots cannot be filled. */
export function weaveAcross(template: string, overview: Overview, slots: Slots): Filled | null {
  return weave(template, (name) => {
    const slot = slots[name];
    if (!slot) throw new Error(`The letter has no slot '${name}': found in "${template}"`);
    return fillAcross(slot, overview, slots);
  });
}

function fillAcross(slot: Slot, overview: Overview, slots: Slots): Filled | null {
  const [any] = overview.sectors;
  if ('count' in slot) return counted(among(slot.count, overview), slot.count, overview);
  if ('sectors' in slot) return listed(among(slot.sectors, overview), overview, slot.sectors.where, slot.explained);
  if ('total' in slot) return fillFormula('sum', among(slot.over, overview).map((one) => figureFor(one, { answer: slot.total })), 4, any!);
  if ('ranking' in slot) return ranked(slot, overview);
  if ('first' in slot) {
    const clause = slot.first.find((one) => one.when === undefined || overviewHolds(one.when, overview));
    return clause ? weaveAcross(clause.text, overview, slots) : words('');
  }
  if ('year' in slot) return fillYear(slot.year, { situation: { ...any!.situation, round: overview.round } });
  if ('data' in slot || 'fact' in slot) return weaveFor('{slot}', any!, { slot });
  throw new Error(`A sentence about all sectors cannot hold a slot of one of them: found '${Object.keys(slot).join(', ')}'`);
}

function among({ group, submitted, where }: Filter, overview: Overview): Overview['sectors'] {
  return overview.sectors.filter((one) => (group === undefined || one.situation.sector.group === group)
    && (submitted === undefined || one.submitted === submitted)
    && (where === undefined || (one.submitted && letterHolds(where, one))));
}

/** A count, as words where the letter has them; each counted sector is an input of one, from what it said. */
function counted(sectors: Overview['sectors'], filter: Filter, overview: Overview): Filled {
  const from = sectors.map((one) => {
    const [ground] = filter.where === undefined ? [] : groundsOf(filter.where, one);
    return ground && 'question' in ground ? fromAnswer(one, ground.question) : `round.yaml#${one.situation.sector.id}`;
  });
  const sources = sectors.flatMap((one) => (filter.where === undefined ? [nameSource(one)] : groundsOf(filter.where, one)));
  return countOf(sectors.length, from, sources, overview);
}

function countOf(count: number, from: readonly string[], sources: readonly Source[], overview: Overview): Filled {
  return worked({ text: printCount(count, overview.letter.frame.forms), formula: 'count', inputs: from.map(() => 1), from }, sources, [], count === 1);
}

/** The sectors by name, each with what it said that put it in the list, and where it is to be explained with its own reason. */
function listed(sectors: Overview['sectors'], overview: Overview, where?: LetterCondition, explained?: Extract<Slot, { sectors: unknown }>['explained']): Filled | null {
  return joined(sectors.map((one) => {
    const name = { ...words(one.situation.sector.named.nl), grounds: where === undefined ? [] : groundsOf(where, one) };
    const reason = explained && fillSlot({ reason: explained.reason, maxWords: explained.maxWords }, one, {});
    return (explained && reason && weave(explained.each, (slot) => (slot === 'sector' ? name : reason))) ?? name;
  }), overview);
}

/** The options by how many sectors chose them; equal ones in the order the letter has them. */
function ranked(slot: Extract<Slot, { ranking: string }>, overview: Overview): Filled | null {
  const [question] = splitRef(slot.ranking);
  const sectors = among(slot.over, overview);
  const options = Object.entries(overview.letter.frame.options[slot.ranking] ?? {}).flatMap(([key, label]) => (label === null ? [] : [{ label, choosers: sectors.filter((one) => chose(one, slot.ranking, key)) }]));
  const top = options.filter((one) => one.choosers.length >= slot.atLeast).toSorted((a, b) => b.choosers.length - a.choosers.length).slice(0, slot.top);
  const each = top.flatMap(({ label, choosers }) => {
    const sources = choosers.flatMap((one) => answerSource(one, question) ?? []);
    const count = countOf(choosers.length, choosers.map((one) => fromAnswer(one, question)), sources, overview);
    return weave(slot.each, (name) => (name === 'option' ? words(label) : name === 'sectors' ? listed(choosers, overview) : count)) ?? [];
  });
  return joined(each, overview);
}

function chose(ground: Ground, ref: string, key: string): boolean {
  const value = answerValue(ground.situation, ref);
  return value === key || (Array.isArray(value) && value.some((one) => one === key));
}

function nameSource(ground: Ground): Source {
  const { id, label } = ground.situation.sector;
  return { round: `round.yaml#${id}.label.nl`, quote: label.nl };
}
