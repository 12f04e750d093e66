import { sentencesOf } from '../../domain/letter/draft.ts';
import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, only, reply } from '../desk/view.ts';
import { changed } from './edit.ts';
import { letterIn, noSentence, noVersion, oneLine, partSlot, placeSlot, sentenceIn, versionIn } from './parts.ts';
import { changedLine, originOf } from './changed-line.ts';

/** What the templates would say now instead of people's own sentences, each to be taken or left. */
export function proposalsAnswer(view: DeskView): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const { proposals } = letterIn(view).versions;
  const open = sentencesOf(draft).filter(({ sentence }) => proposals[sentence.id] !== undefined);
  if (open.length === 0) return oneLine(view, { say: 'letter-no-proposals' });
  const lines = open.flatMap(({ sector, sentence }): readonly Line[] => {
    const proposed = proposals[sentence.id] ?? null;
    const where = placeSlot(view, draft, sentence.id);
    return proposed === null ? [{ say: 'letter-proposal-remove', slots: { where, text: sentence.text } }] : [{ say: 'letter-proposal', slots: { where } }, changedLine(sentence.text, proposed.text, originOf(view, sector, proposed))];
  });
  const [first] = open;
  const around = first!.sector === null ? { around: draft.introduction.some((one) => one.id === first!.sentence.id) ? 'introduction' as const : 'closing' as const } : { sector: first!.sector };
  const name = 'sector' in around ? around.sector : around.around;
  const slots = { place: first!.place, where: partSlot(view, around) };
  return only(reply(view, lines, { choices: [deskChoice('letter-choice-take', `neem voorstel bij zin ${first!.place} van ${name}`, slots), deskChoice('letter-choice-decline', `verwerp voorstel bij zin ${first!.place} van ${name}`, slots)] }));
}

/** Takes the template's words over a person's, or leaves the person's until the templates say something else again. */
export function proposalSettled(view: DeskView, { at, take }: Extract<LetterAsk, { ask: 'proposal' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const found = sentenceIn(draft, at);
  if (found === null) return noSentence(view);
  const { id } = found.sentence;
  const proposed = letterIn(view).versions.proposals[id];
  if (proposed === undefined) return oneLine(view, { say: 'letter-no-proposals' });
  if (!take) return { ...oneLine(view, { say: 'letter-proposal-declined', slots: { where: placeSlot(view, draft, id) } }), roundEvents: [{ type: 'proposal-declined', by: view.person.id, id }] };
  return changed(view, { type: 'proposal-taken', by: view.person.id, id, sentence: proposed }, id, [{ say: 'letter-proposal-taken', slots: { where: placeSlot(view, draft, id) } }]);
}
