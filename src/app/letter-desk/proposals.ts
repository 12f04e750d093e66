import type { Draft } from '../../domain/letter/draft.ts';
import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import { saidOf } from '../../domain/sign-off/standing.ts';
import type { Choice, Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, only, reply } from '../desk/view.ts';
import { changedLine, originOf } from './changed-line.ts';
import { changed } from './edit.ts';
import type { DeskProposal } from './open-proposals.ts';
import { proposalsIn } from './open-proposals.ts';
import { noSentence, noVersion, oneLine, partSlot, placeSlot, sentenceIn, versionIn } from './parts.ts';
import { signerProposalSettled } from './settle-signer-proposal.ts';

/** As many proposals have their buttons; of more, the rest comes when these are settled, or is typed. */
const BUTTONS = 3;

/** What the templates would say now instead of people's own sentences, and what signers proposed in Word: each to be taken or left. */
export function proposalsAnswer(view: DeskView): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const open = proposalsIn(view, draft);
  return open.length === 0 ? oneLine(view, { say: 'letter-no-proposals' }) : shown(view, draft, open);
}

/**
 * Takes the template's words over a person's, or leaves the person's until the templates say something else again. What a
 * signer proposed is looked at as an edit by a person before it is done. Of several for one sentence a number says which.
 */
export function proposalSettled(view: DeskView, ask: Extract<LetterAsk, { ask: 'proposal' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const found = sentenceIn(draft, ask.at);
  if (found === null) return noSentence(view);
  const { id } = found.sentence;
  const those = proposalsIn(view, draft).filter((one) => one.sentence.id === id);
  const one = ask.number === null ? those[0] : those.find(({ number }) => number === ask.number);
  if (!one) return oneLine(view, { say: 'letter-no-proposals' });
  if (ask.number === null && those.length > 1) return shown(view, draft, those);
  if (one.from.kind === 'signer') return signerProposalSettled(view, draft, { ...one, from: one.from }, ask, commandOf(draft, one, 'neem'));
  if (!ask.take) return { ...oneLine(view, { say: 'letter-proposal-declined', slots: { where: placeSlot(view, draft, id) } }), roundEvents: [{ type: 'proposal-declined', by: view.person.id, id }] };
  return changed(view, { type: 'proposal-taken', by: view.person.id, id, sentence: one.from.proposed }, id, [{ say: 'letter-proposal-taken', slots: { where: placeSlot(view, draft, id) } }]);
}

function shown(view: DeskView, draft: Draft, proposals: readonly DeskProposal[]): DeskOutcome {
  const choices = proposals.slice(0, BUTTONS).flatMap((one): readonly Choice[] => {
    const slots = { place: one.place, where: partSlot(view, partOf(draft, one)), number: one.number };
    const several = one.of > 1 ? '-of' : '';
    const movable = one.from.kind === 'template' || one.from.open.proposed.change.kind !== 'moved';
    return [
      ...(movable ? [deskChoice(`letter-choice-take${several}`, commandOf(draft, one, 'neem'), slots)] : []),
      deskChoice(`letter-choice-decline${several}`, commandOf(draft, one, 'verwerp'), slots),
    ];
  });
  const rest = proposals.length - BUTTONS;
  return only(reply(view, [...proposals.flatMap((one) => linesOf(view, draft, one)), ...(rest > 0 ? [{ say: 'letter-proposals-rest', slots: { count: rest } }] : [])], { choices }));
}

function linesOf(view: DeskView, draft: Draft, { sector, sentence, number, of, from }: DeskProposal): readonly Line[] {
  const where = placeSlot(view, draft, sentence.id);
  if (from.kind === 'template') return from.proposed === null ? [{ say: 'letter-proposal-remove', slots: { where, text: sentence.text } }] : [{ say: 'letter-proposal', slots: { where } }, changedLine(sentence.text, from.proposed.text, originOf(view, sector, from.proposed))];
  const { proposed, outdated } = from.open;
  const { change, by, at } = proposed;
  const slots = { where, person: { person: by }, moment: { moment: at }, text: sentence.text, number: of > 1 ? `${number} ` : '', behind: change.kind === 'moved' ? placeSlot(view, draft, change.behind) : '' };
  const remarks = saidOf((sector === null ? undefined : view.dossiers[sector]?.signOff.acts ?? [])?.filter((act) => act.sentence === sentence.id) ?? []).filter((act) => act.kind === 'remarked' && act.by === by && act.hash === proposed.hash);
  return [
    { say: `letter-file-proposal-${change.kind}`, slots },
    ...(change.kind === 'words' ? [changedLine(sentence.text, change.text, originOf(view, sector, sentence))] : []),
    ...(outdated ? [{ say: 'letter-file-proposal-outdated', style: 'point' } satisfies Line] : []),
    ...remarks.map((act): Line => ({ say: 'letter-remark', slots: { person: { person: by }, words: act.kind === 'remarked' ? act.words : '', moment: { moment: at } }, style: 'point' })),
  ];
}

function commandOf(draft: Draft, one: DeskProposal, act: 'neem' | 'verwerp'): string {
  const part = partOf(draft, one);
  return `${act} voorstel ${one.of > 1 ? `${one.number} ` : ''}bij zin ${one.place} van ${'sector' in part ? part.sector : part.around}`;
}

function partOf(draft: Draft, { sector, sentence }: DeskProposal) {
  if (sector !== null) return { sector };
  return { around: draft.introduction.some((one) => one.id === sentence.id) ? 'introduction' as const : 'closing' as const };
}
