import { ownerOf } from '../../domain/roles.ts';
import type { SectorStatus } from '../../domain/status.ts';
import { momentIn } from '../../domain/status/deadline.ts';
import type { Line, Utterance } from '../../domain/utterance.ts';
import type { DeskView } from './view.ts';
import { questionSlot } from './view.ts';

/** So many open questions are named; more are counted. */
const NAMED = 5;

/** A friendly word to somebody of a sector: who asks, what is still open, until when. It changes nothing in the conversation. */
export function nudgeMessage(view: DeskView, of: SectorStatus, to: string): Utterance {
  const owner = ownerOf(view.round, of.sector).id;
  const sector = { words: of.label };
  const lines: readonly Line[] = [
    { say: 'desk-nudge-hello', slots: { name: { person: to }, coordinator: { person: view.person.id }, asks: { words: view.round.asks.name }, sector } },
    ...(to === owner ? [] : [{ say: 'desk-nudge-stand-in', slots: { owner: { person: owner } } }]),
    ...openLines(view, of),
    of.overdue
      ? { say: 'desk-nudge-overdue', slots: { deadline: { moment: of.deadline }, closes: { moment: momentIn(view.round, view.round.calendar.closes).toString() } } }
      : { say: 'desk-nudge-deadline', slots: { deadline: { moment: of.deadline } } },
    { say: 'desk-nudge-how' },
  ];
  return {
    to, lines, sector: of.sector, question: null, awaits: null,
    choices: [{ label: { say: 'desk-choice-continue' }, action: { do: 'say', turn: 'resume', question: null, sector: of.sector } }],
  };
}

function openLines(view: DeskView, of: SectorStatus): readonly Line[] {
  if (of.state === 'not-started') return [{ say: 'desk-nudge-not-started', slots: { count: of.missing.length } }];
  if (of.missing.length === 0) return [{ say: 'desk-nudge-only-submit' }];
  const named = of.missing.slice(0, NAMED);
  const more = of.missing.length - named.length;
  return [
    { say: 'desk-nudge-open', slots: { count: of.missing.length } },
    ...named.map((question): Line => ({ say: 'desk-line', slots: { text: questionSlot(view, question) }, style: 'point' })),
    ...(more > 0 ? [{ say: 'desk-nudge-more', slots: { count: more }, style: 'point' as const }] : []),
  ];
}
