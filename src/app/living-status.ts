import { coordinatorsOf } from '../domain/roles.ts';
import { roundStatus, SECTOR_STATES } from '../domain/status.ts';
import type { Line, Utterance } from '../domain/utterance.ts';
import { deadlineLine, stateLine } from './desk/status-answers.ts';
import type { House } from './house.ts';
import type { Message } from './messages.ts';
import type { Streams } from './streams.ts';
import { renderMessage } from './words/render.ts';

/** How the round stands for everybody to see: `mark` differs when what it says does, whatever the moment. */
export type LivingStatus = { readonly message: Message; readonly mark: string };

/**
 * The one message that a channel may hold: counts and states of sectors. No answer stands in it and nobody's name: who reads
 * a channel is not known here.
 */
export async function livingStatus({ round, replies, clock }: Pick<House, 'round' | 'replies' | 'clock'>, streams: Pick<Streams, 'dossiers' | 'contacts'>): Promise<LivingStatus> {
  const now = clock.now();
  const status = roundStatus(round, await streams.dossiers(), await streams.contacts(), now);
  const lines: readonly Line[] = [
    { say: 'desk-status', slots: { round: { words: status.title } }, style: 'heading' },
    { say: 'desk-status-counts', slots: { submitted: status.counts.submitted, sectors: status.counts.sectors } },
    ...SECTOR_STATES.flatMap((state) => stateLine(status, state)),
    deadlineLine(status),
  ];
  const said = (all: readonly Line[]): Message => {
    const utterance: Utterance = { to: '', lines: all, choices: [], sector: null, question: null, awaits: null };
    return renderMessage(utterance, { round, replies, language: coordinatorsOf(round)[0]?.language ?? 'nl' });
  };
  return { message: said([...lines, { say: 'living-status', slots: { moment: { moment: now.toString() } } }]), mark: said(lines).text };
}
