import { answerValue, splitRef } from '../checks/situation.ts';
import { isParts } from '../value.ts';
import type { Value } from '../value.ts';
import { workedOut } from './formulas.ts';
import type { Figure, Ground } from './ground.ts';
import { answerSource, figureFor, sectorKey, typeOf } from './ground.ts';
import type { Slot } from './letter-file.ts';
import { computedOf, groundsOf, letterHolds } from './letter-holds.ts';
import { printApproximation, printCount, isDay, listParts, printDate, printMoney, printNumber, printRange } from './print.ts';
import { nameOf, quotationOf, quotedItems, reasonOf } from './quotation-of.ts';
import type { Computed, Formula, Source } from './sentence.ts';
import { plain, sourced, weave, words } from './weave.ts';
import type { Filled, Strand } from './weave.ts';

export type Slots = { readonly [name: string]: Slot };

/** Fills one slot from what a sector said; null when it cannot be filled. */
export function fillSlot(slot: Slot, ground: Ground, slots: Slots): Filled | null {
  if ('answer' in slot) return fillAnswer(slot.answer, ground);
  if ('name' in slot) return fillWords(nameOf(ground, slot.name));
  if ('quote' in slot) return fillWords(quotationOf(ground, slot.quote, slot.maxWords));
  if ('reason' in slot) return fillWords(reasonOf(ground, slot.reason, slot.maxWords));
  if ('items' in slot) return fillItems(slot, ground);
  if ('divisions' in slot) return fillDivisions(slot, ground);
  if ('previous' in slot) return fillFigure(figureFor(ground, { previous: slot.previous }), ground);
  if ('previousYear' in slot) return fillPreviousYear(slot.previousYear, ground);
  if ('fact' in slot) return fillFigure(figureFor(ground, { fact: slot.fact }), ground);
  if ('data' in slot) return fillDatum(slot.data, ground);
  if ('year' in slot) return fillYear(slot.year, ground);
  if ('sector' in slot) return fillSector(slot.sector, ground);
  if ('computed' in slot) return fillComputed(slot.computed, ground);
  if ('formula' in slot) return fillFormula(slot.formula, slot.of.map((one) => figureFor(ground, one)), slot.decimals, ground);
  if ('first' in slot) return fillFirst(slot.first, ground, slots);
  throw new Error(`A sentence about one sector cannot hold a slot over all of them: found '${Object.keys(slot).join(', ')}'`);
}

/** Fills a template from one sector's answers with these slots. */
export function weaveFor(template: string, ground: Ground, slots: Slots): Filled | null {
  return weave(template, (name) => {
    const slot = slots[name];
    if (!slot) throw new Error(`The letter has no slot '${name}': found in "${template}"`);
    return fillSlot(slot, ground, slots);
  });
}

/** Texts that carry their sources, as "a, b en c". */
export function joined(items: readonly Filled[], ground: Pick<Ground, 'letter'>): Filled | null {
  if (items.length === 0) return null;
  const strands = listParts(items.length, ground.letter.frame.forms).flatMap((part) => ('between' in part ? [plain(part.between)] : items[part.item]!.strands));
  return { strands, grounds: items.flatMap((one) => one.grounds), workings: items.flatMap((one) => one.workings), one: items.length === 1 };
}

/** A figure that was worked out, with the sources of its inputs. */
export function worked(computed: Computed, sources: readonly Source[], workings: readonly Computed[] = [], one: boolean | null = null): Filled {
  return { strands: [{ kind: 'computed', text: computed.text, computed }], grounds: sources, workings, one };
}

/** A sum, difference or share of figures that are all there and exact; null otherwise. */
export function fillFormula(formula: Exclude<Formula, 'count'>, figures: readonly (Figure | null)[], decimals: number, ground: Ground): Filled | null {
  const exact = figures.filter((one) => one !== null && one.exact) as readonly Figure[];
  if (exact.length < figures.length) return null;
  const inOrder = formula === 'difference' ? exact.toSorted((a, b) => b.value - a.value) : exact;
  const inputs = inOrder.map((one) => one.value);
  const value = workedOut(formula, inputs, decimals);
  if (value === null) return null;
  const share = formula === 'percentage' || formula === 'change-percent';
  const computed = { text: (share ? printNumber : printCount)(value, ground.letter.frame.forms), formula, inputs, from: inOrder.map((one) => one.from) };
  return worked(computed, inOrder.flatMap((one) => one.sources), inOrder.flatMap((one) => one.sums), value === 1);
}

function fillAnswer(ref: string, ground: Ground): Filled | null {
  const { forms, options } = ground.letter.frame;
  const [question] = splitRef(ref);
  const value = answerValue(ground.situation, ref);
  const source = answerSource(ground, question);
  if (value === null || source === null) return null;
  const type = typeOf(ground, ref);
  if (typeof value === 'number' && type === 'money') return sourced(withApprox(figureFor(ground, { answer: ref })?.approx ?? null, printMoney(value, forms), ground), source, value === 1);
  if (typeof value === 'number' || isParts(value)) return fillFigure(figureFor(ground, { answer: ref }), ground);
  if (type === 'choice' || type === 'choices') {
    const chosen = keysOf(value).map((key) => options[ref]?.[key] ?? null).filter((one) => one !== null);
    return joined(chosen.map((option) => sourced(option, source)), ground);
  }
  if (typeof value !== 'string') return null;
  const date = type === 'date' || type === 'url-or-date' ? printDate(value, forms) : null;
  if (date !== null) return sourced(date, source, isDay(value));
  return type === 'date' ? null : sourced(value, source);
}

function fillFigure(figure: Figure | null, ground: Ground): Filled | null {
  if (figure === null) return null;
  const { forms } = ground.letter.frame;
  const one = figure.value === 1 && figure.range === null;
  const [sum] = figure.sums;
  if (sum && figure.approx === null) return worked(sum, figure.sources, [], one);
  const source = figure.sources[0];
  const text = withApprox(figure.approx, figure.range === null ? printCount(figure.value, forms) : printRange(figure.range, forms), ground);
  return sum ? null : source ? sourced(text, source, one) : null;
}

/** With the word that makes it approximate, in the letter's spelling: "ruim 300". */
function withApprox(approx: string | null, text: string, ground: Ground): string {
  return approx === null ? text : `${printApproximation(approx, ground.letter.frame.forms)} ${text}`;
}

function fillWords(quotation: ReturnType<typeof quotationOf>): Filled | null {
  return quotation === null ? null : sourced(quotation.text, quotation.source);
}

function fillItems(slot: Extract<Slot, { items: string }>, ground: Ground): Filled | null {
  const { forms } = ground.letter.frame;
  const items = quotedItems(ground, slot.items, slot.maxWords).slice(0, slot.max).map((item) => {
    const point = sourced(item.text, item.source);
    const date = item.date === null ? null : printDate(item.date, forms);
    if (date === null || slot.dated === undefined) return point;
    return weave(slot.dated, (name) => (name === 'item' ? point : sourced(date, item.source, isDay(item.date!)))) ?? point;
  });
  return joined(items, ground);
}

function fillDivisions(slot: Extract<Slot, { divisions: string }>, ground: Ground): Filled | null {
  const [question] = splitRef(slot.divisions);
  const given = ground.situation.dossier.answers[question]?.given;
  const source = answerSource(ground, question);
  if (given?.status !== 'answered' || !isParts(given.value) || source === null) return null;
  const { value, approx } = given;
  const each = ground.situation.sector.divisions.flatMap((division) => {
    const figure = value[division.id];
    if (typeof figure !== 'number') return [];
    const label = division.label.nl.charAt(0).toLowerCase() + division.label.nl.slice(1);
    const amount = sourced(withApprox(approx, printCount(figure, ground.letter.frame.forms), ground), source, figure === 1);
    return weave(slot.each, (name) => (name === 'division' ? words(label) : amount)) ?? [];
  });
  return joined(each, ground);
}

function fillPreviousYear(ref: string, ground: Ground): Filled | null {
  const [question] = splitRef(ref);
  const year = ground.situation.sector.previous[question]?.year;
  return year === undefined ? null : sourced(String(year), { round: sectorKey(ground, `previous.${question}.year`), quote: String(year) });
}

function fillDatum(id: string, ground: Ground): Filled | null {
  const { frame, file } = ground.letter;
  const datum = frame.data[id];
  if (!datum) return null;
  const source = { round: `${file}#data.${id}.value`, quote: String(datum.value) };
  if (typeof datum.value === 'number') return sourced(printNumber(datum.value, frame.forms), source, datum.value === 1);
  return sourced(printDate(datum.value, frame.forms) ?? datum.value, source, isDay(datum.value));
}

/** The year reported on, or the next as the round's own calendar has it; null where that is another year. */
export function fillYear(which: 'reporting' | 'next', ground: Pick<Ground, 'situation'>): Filled | null {
  const { year, calendar } = ground.situation.round;
  if (which === 'reporting') return sourced(String(year), { round: 'round.yaml#year', quote: String(year) });
  const next = String(year + 1);
  return calendar.deadline.startsWith(next) ? sourced(next, { round: 'round.yaml#calendar.deadline', quote: calendar.deadline }) : null;
}

/** Names of the sector are words of the letter: they state nothing that could be wrong of it. */
function fillSector(which: 'named' | 'label' | 'speaker', ground: Ground): Filled {
  const { sector } = ground.situation;
  const text = which === 'named' ? sector.named.nl : which === 'label' ? sector.label.nl : sector.speaker;
  return words(text, !sector.named.plural);
}

function fillComputed(id: string, ground: Ground): Filled | null {
  const formula = ground.situation.round.computed.find((one) => one.id === id);
  if (!formula || computedOf(ground, id) === null) return null;
  return fillFormula(formula.formula, [figureFor(ground, { answer: formula.of }), figureFor(ground, { answer: formula.over })], formula.decimals, ground);
}

function fillFirst(clauses: Extract<Slot, { first: unknown }>['first'], ground: Ground, slots: Slots): Filled {
  for (const clause of clauses) {
    if (clause.when && !letterHolds(clause.when, ground)) continue;
    const filled = weaveFor(clause.text, ground, slots);
    if (filled !== null) return { ...filled, grounds: [...filled.grounds, ...(clause.when ? groundsOf(clause.when, ground) : [])] };
  }
  return { strands: [], grounds: [], workings: [], one: null };
}

function keysOf(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
