import { changePercent, isLess, isMore, isSame } from './compare.ts';
import type { Kinds, Looked, Slots } from './looked.ts';
import { operandFigure } from './operand.ts';
import { isOnSameBasis } from './same-basis.ts';
import { answerFigure, clean, factValue, figureOf, previousFigure, rounded } from './situation.ts';
import type { Situation } from './situation.ts';
import { isParts } from '../value.ts';

export type NumberCheck = Kinds<
  | 'below' | 'above' | 'not-above' | 'changed-by' | 'differs-by' | 'implausible' | 'round-number' | 'looks-like-year'
  | 'equals' | 'ratio' | 'magnitude-unclear' | 'computed-outside'>;

/**
 * The slots of the finding when the check's name is true of the figure, else null. A figure to compare with that is
 * missing never makes a finding. Where an answer holds several figures (po and vo), a limit in plain numbers is held
 * against each of them and everything else against their total.
 */
export function numberFinding(check: NumberCheck, looked: Looked): Slots | null {
  const { situation } = looked;
  switch (check.kind) {
    case 'below': return against(looked, check.limit, (figure, limit) => isLess(figure, limit));
    case 'above': return against(looked, check.limit, (figure, limit) => isMore(highest(looked, figure), limit));
    case 'not-above': return against(looked, check.limit, (figure, limit) => !isMore(figure, limit));
    case 'equals': return against(looked, check.to, isSame);
    case 'differs-by': return against(looked, check.from, (figure, from) => isMore(Math.abs(changePercent(from, figure) ?? 0), check.percent));
    case 'changed-by': return changedBy(check, looked);
    case 'implausible': return outside(total(looked), factValue(situation, check.range));
    case 'round-number': return looked.given.approx !== null ? null : each(looked, (figure) => figure !== 0 && figure % check.multipleOf === 0);
    case 'looks-like-year': return each(looked, (figure) => Number.isInteger(figure) && figure >= check.from && figure <= check.to);
    case 'magnitude-unclear': return each(looked, (figure) => figure >= check.from && figure <= check.to, (figure) => ({ computed: clean(figure * 1000) }));
    case 'ratio': return ratio(check, situation);
    case 'computed-outside': {
      const computed = operandFigure({ computed: check.computed }, situation);
      const limit = computed === null ? null : broken(computed, check);
      return limit === null ? null : { computed: computed!, limit };
    }
  }
}

function against(looked: Looked, operand: Parameters<typeof operandFigure>[0], fires: (figure: number, limit: number) => boolean): Slots | null {
  const limit = operandFigure(operand, looked.situation);
  if (limit === null) return null;
  const figures = typeof operand === 'number' ? singles(looked) : [total(looked)];
  const figure = figures.find((one): one is number => one !== null && fires(one, limit));
  return figure === undefined ? null : { value: figure, limit, ...percentSlots(limit, figure) };
}

function changedBy(check: Extract<NumberCheck, { kind: 'changed-by' }>, looked: Looked): Slots | null {
  const { situation } = looked;
  const figure = total(looked);
  const from = check.from === undefined ? previousFigure(situation, looked.ref) : operandFigure(check.from, situation);
  if (figure === null || from === null) return null;
  if (check.sameBasis !== undefined && !isOnSameBasis(check.sameBasis, situation)) return null;
  const change = changePercent(from, figure);
  if (change === null || isSame(figure, from) || isLess(Math.abs(change), check.percent)) return null;
  if (check.over === true && !isMore(Math.abs(change), check.percent)) return null;
  if (check.direction !== 'either' && (change > 0 ? 'up' : 'down') !== check.direction) return null;
  return { value: figure, previous: from, limit: check.percent, ...percentSlots(from, figure) };
}

function ratio(check: Extract<NumberCheck, { kind: 'ratio' }>, situation: Situation): Slots | null {
  const of = answerFigure(situation, check.of);
  const over = answerFigure(situation, check.over);
  if (of === null || over === null || over === 0) return null;
  const limit = broken(of / over, check);
  return limit === null ? null : { computed: rounded(of / over, 2), percent: rounded((of / over) * 100, 1), limit };
}

function outside(figure: number | null, range: ReturnType<typeof factValue>): Slots | null {
  if (figure === null || range === null || typeof range === 'number') return null;
  const limit = broken(figure, { below: range.low, above: range.high });
  return limit === null ? null : { value: figure, limit, low: range.low, high: range.high };
}

/** The bound that is broken; null when none is. */
function broken(figure: number, { below, above }: { below?: number | undefined; above?: number | undefined }): number | null {
  if (below !== undefined && isLess(figure, below)) return below;
  return above !== undefined && isMore(figure, above) ? above : null;
}

function each(looked: Looked, fires: (figure: number) => boolean, more: (figure: number) => Slots = () => ({})): Slots | null {
  const figure = singles(looked).find(fires);
  return figure === undefined ? null : { value: figure, ...more(figure) };
}

const total = ({ value, situation, question }: Looked): number | null => figureOf(value, situation.sector, question);

/** The figure itself, or that of every division. */
function singles(looked: Looked): readonly number[] {
  const { value, situation } = looked;
  const ofDivisions = isParts(value) ? situation.sector.divisions.map(({ id }) => value[id]).filter((one) => typeof one === 'number') : [];
  const figure = total(looked);
  return ofDivisions.length > 0 || figure === null ? ofDivisions : [figure];
}

/** Of a range its upper end. */
const highest = ({ given }: Looked, figure: number): number => (given.range !== null && given.value === figure ? given.range[1] : figure);

function percentSlots(from: number, to: number): Slots {
  const change = changePercent(from, to);
  return { change: clean(Math.abs(to - from)), direction: to < from ? 'down' : 'up', ...(change === null ? {} : { percent: rounded(Math.abs(change), 1) }) };
}
