import type { Dossier } from '../domain/dossier/dossier.ts';
import { planRound } from '../domain/reminders/plan.ts';
import type { PlannedSlot } from '../domain/reminders/slot.ts';
import type { Round } from '../domain/round.ts';

/** Every planned moment of the round, worked out anew only when a deadline has moved. */
export type Planner = (dossiers: readonly Pick<Dossier, 'sector' | 'deadline'>[]) => readonly PlannedSlot[];

export function openPlanner(round: Round): Planner {
  let known: { readonly deadlines: string; readonly plan: readonly PlannedSlot[] } | null = null;
  return (dossiers) => {
    const deadlines = JSON.stringify(dossiers.map(({ sector, deadline }) => [sector, deadline]));
    if (known?.deadlines !== deadlines) known = { deadlines, plan: planRound(round, dossiers) };
    return known.plan;
  };
}
