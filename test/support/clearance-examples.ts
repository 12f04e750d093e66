import type { ClearanceShown } from '../../src/app/pictures/clearance-words.ts';
import type { PartStand, StepStand } from '../../src/domain/clearance/stand.ts';
import type { Round } from '../../src/domain/round.ts';
import type { Standing } from '../../src/domain/sign-off/standing.ts';
import { NO_SIGN_OFF } from '../../src/domain/sign-off/sign-off.ts';

export const ASKED = '2026-07-06T08:00:00Z';

/** Somebody who stands so with one sentence. */
export function part(party: PartStand['party'], state: PartStand['state'], to: readonly string[] = []): PartStand {
  const signOff = state === 'new' ? NO_SIGN_OFF : { ...NO_SIGN_OFF, offers: 1, offeredAt: ASKED, to };
  const standing = { agreed: 'agreed', asked: 'open', changed: 'lapsed', remarked: 'remarked', waived: 'open', new: 'open' } as const;
  const sentence = { id: 's1', hash: 'x', text: 'Een zin.', questions: [], place: 1, state: standing[state], by: null, at: null, words: null, before: null, signers: [] };
  return { party, state, signOff, waived: null, sentences: [sentence as Standing] };
}

/** The steps of a round, each in this state, its sectors and reviewers with these. */
export function stepsIn(round: Round, states: { readonly [step: string]: StepStand['state'] }, sectors: readonly PartStand['state'][], reviewers: { readonly [step: string]: PartStand['state'] } = {}): readonly StepStand[] {
  return (round.clearance?.steps ?? []).map((step): StepStand => {
    const state = states[step.id] ?? 'waiting';
    const parts = step.kind === 'sectors' ? round.sectors.slice(0, sectors.length).map(({ id }, index) => part({ sector: id }, sectors[index]!, round.people.filter((person) => person.roles.some((role) => 'sector' in role && role.sector === id)).map((person) => person.id)))
      : step.kind === 'review' ? [part({ step: step.id }, reviewers[step.id] ?? 'new', round.people.filter((person) => person.roles.some((role) => role.role === 'reviewer')).map((person) => person.id))] : [];
    return { step, state, parts, waitsFor: state === 'waiting' ? step.after : [], record: step.kind === 'record' && state === 'done' ? { date: '2026-07-15', by: 'anemoon-bosch', at: ASKED } : null };
  });
}

/** A letter on its way, as a coordinator may find it on four days. */
export function onItsWay(round: Round): { readonly [day: string]: ClearanceShown } {
  const shown = (version: number, steps: readonly StepStand[]): ClearanceShown => ({ round, version, at: '2026-07-14T09:30:00Z', steps });
  const twelve = (state: PartStand['state']): readonly PartStand['state'][] => round.sectors.map(() => state);
  return {
    'just made': shown(1, stepsIn(round, { sectoren: 'open' }, twelve('new'))),
    'with the sectors': shown(2, stepsIn(round, { sectoren: 'busy' }, ['agreed', 'agreed', 'asked', 'agreed', 'waived', 'changed', 'agreed', 'remarked', 'agreed', 'asked', 'agreed', 'new'])),
    'with two ministries': shown(4, stepsIn(round, { sectoren: 'done', ocw: 'done', mocw: 'busy', mpvo: 'busy' }, [...twelve('agreed').slice(1), 'waived'], { ocw: 'agreed', mocw: 'remarked', mpvo: 'asked' })),
    'published': shown(5, stepsIn(round, Object.fromEntries((round.clearance?.steps ?? []).map(({ id }) => [id, 'done'])), twelve('agreed'), { ocw: 'agreed', mocw: 'agreed', mpvo: 'waived' })),
  };
}
