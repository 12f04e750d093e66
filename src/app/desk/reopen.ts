import { confirmedCommand } from '../../domain/reading/desk-ask.ts';
import { ownerOf } from '../../domain/roles.ts';
import type { DeskOutcome, DeskView } from './view.ts';
import { deskChoice, dossierIn, only, reply, sectorSlot } from './view.ts';

/** Asks whether to give a dossier back to its sector; opens it, and tells its owner why, when that was confirmed. */
export function reopened(view: DeskView, sector: string, reason: string, confirmed: boolean): DeskOutcome {
  const { submission } = dossierIn(view, sector);
  const slots = { sector: sectorSlot(view, sector), reason };
  if (submission === null) return only(reply(view, [{ say: 'desk-reopen-not-submitted', slots }], { sector }));
  if (!confirmed) {
    const command = confirmedCommand({ ask: 'reopen', sector, reason, confirmed: true });
    const lines = [{ say: 'desk-reopen-ask', slots: { ...slots, person: { person: submission.by }, moment: { moment: submission.at } } }];
    return only(reply(view, lines, { sector, choices: [deskChoice('desk-choice-reopen', command), deskChoice('desk-choice-leave', 'annuleer')] }));
  }
  const owner = ownerOf(view.round, sector).id;
  return {
    utterances: [
      reply(view, [{ say: 'desk-reopened', slots: { ...slots, owner: { person: owner } } }], { sector }),
      {
        to: owner, lines: [{ say: 'desk-reopened-tell', slots: { ...slots, coordinator: { person: view.person.id } } }], sector, question: null, awaits: null,
        choices: [{ label: { say: 'desk-choice-continue' }, action: { do: 'say', turn: 'resume', question: null, sector } }],
      },
    ],
    dossierEvents: [{ sector, events: [{ type: 'reopened', by: view.person.id, reason }] }],
    roundEvents: [],
  };
}
