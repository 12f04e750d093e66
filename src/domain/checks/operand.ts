import type { Operand } from '../check.ts';
import type { Situation } from './situation.ts';
import { answerFigure, clean, computedFigure, factValue, previousFigure } from './situation.ts';

/** The figure an operand stands for, times its factor; null when what it refers to is missing or no single figure. */
export function operandFigure(operand: Operand, situation: Situation): number | null {
  if (typeof operand === 'number') return operand;
  const figure = referred(operand, situation);
  return typeof figure === 'number' ? clean(figure * (operand.times ?? 1)) : null;
}

function referred(operand: Exclude<Operand, number>, situation: Situation) {
  if ('answer' in operand) return answerFigure(situation, operand.answer);
  if ('fact' in operand) return factValue(situation, operand.fact);
  if ('previous' in operand) return previousFigure(situation, operand.previous);
  return computedFigure(situation, operand.computed);
}
