import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import { editedSentence } from '../../domain/letter/edit-sentence.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import { untraced } from '../../domain/letter/verify/trace.ts';
import { evolveVersions, latestOf } from '../../domain/letter/versions.ts';
import type { VersionEvent } from '../../domain/letter/versions.ts';
import { withSentence } from '../../domain/letter/with-sentence.ts';
import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import { sentenceHash } from '../../domain/sign-off/sentence-hash.ts';
import type { Choice, Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, only, peopleSlot, reply } from '../desk/view.ts';
import { proposalsIn } from './open-proposals.ts';
import { agreedTo, clearanceIn, letterIn, noSentence, noVersion, oneLine, partsIn, placeSlot, sentenceIn, versionIn } from './parts.ts';
import { putBefore } from './put-before.ts';
import { changedLine, originOf } from './changed-line.ts';

/** Shows what a sentence would become, what nothing vouches for in it, and whose agreement lapses; asks whether to do it. */
export function editAsked(view: DeskView, { at, text }: Extract<LetterAsk, { ask: 'edit' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const found = sentenceIn(draft, at);
  return found === null ? noSentence(view) : only(editProposal(view, draft, found.sentence, text, []));
}

/** A person's words in the place of a sentence, when it still reads as that person saw it; who comes second sees the first. */
export function sentenceEdited(view: DeskView, id: string, text: string, expected: string): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const old = sentencesOf(draft).find((one) => one.sentence.id === id)?.sentence;
  if (!old) return noSentence(view);
  if (!sentenceHash(old).startsWith(expected)) {
    const by = letterIn(view).versions.all.findLast((one) => one.sentence === id);
    const first: Line = { say: by === undefined ? 'letter-edit-moved' : 'letter-edit-second', slots: { person: { person: by?.by ?? view.person.id }, text: old.text } };
    return only(editProposal(view, draft, old, text, [first]));
  }
  const sentence = editedSentence(old, text);
  if (sentence.text === '' || sentence.text === old.text) return oneLine(view, { say: 'letter-edit-same' });
  return changed(view, { type: 'sentence-edited', by: view.person.id, sentence }, id, [{ say: 'letter-edited', slots: { where: placeSlot(view, draft, id) } }, changedLine(old.text, sentence.text)]);
}

/**
 * A new version by one event, and what follows: whoever agreed to a sentence that changed is asked again, about that one.
 * Reviewers are asked when their step is next.
 */
export function changed(view: DeskView, event: VersionEvent, id: string | readonly string[], lines: readonly Line[], choices: readonly Choice[] = []): DeskOutcome {
  const ids = typeof id === 'string' ? [id] : id;
  const versions = evolveVersions(letterIn(view).versions, { n: 0, at: view.now.toString(), event });
  const version = latestOf(versions);
  if (version === null) return noVersion(view);
  const parts = partsIn(clearanceIn(view, version.draft)).filter((part) => 'sector' in part.party && part.signOff.offers > 0 && part.sentences.some((one) => ids.includes(one.id) && one.state !== 'agreed'));
  const renewed = { ...view, letter: { ...letterIn(view), versions } };
  const again = parts.map((part) => putBefore(renewed, version.draft, part));
  const people = again.flatMap((one) => one.to);
  const more = proposalsIn(renewed, version.draft).length > 0 ? [deskChoice('letter-choice-proposals', 'voorstellen')] : [];
  const told: readonly Line[] = [
    { say: 'letter-version', slots: { version: version.number } },
    ...(people.length === 0 ? [] : [{ say: 'letter-edit-asked-again', slots: { people: peopleSlot(people) } }]),
  ];
  return {
    utterances: [reply(view, [...lines, ...told], { choices: [...choices, deskChoice('letter-choice-compare', 'vergelijk'), ...more] }), ...again.flatMap((one) => one.utterances)],
    dossierEvents: again.flatMap((one) => one.dossierEvents), roundEvents: [event, ...again.flatMap((one) => one.roundEvents)],
  };
}

/** What a sentence would become, as `editAsked` shows it, behind these lines. */
export function editProposal(view: DeskView, draft: Draft, old: Sentence, text: string, first: readonly Line[]) {
  const sentence = editedSentence(old, text);
  if (sentence.text === old.text) return reply(view, [...first, { say: 'letter-edit-same' }]);
  const signers = agreedTo(view, draft, [old.id]).flatMap((one) => one.signers);
  const lines: readonly Line[] = [
    ...first,
    { say: 'letter-edit-ask', slots: { where: placeSlot(view, draft, old.id) } },
    changedLine(old.text, sentence.text, originOf(view, sentencesOf(draft).find((one) => one.sentence.id === old.id)?.sector ?? null, sentence)),
    ...unvouched(view, draft, sentence).map((found): Line => ({ say: 'letter-edit-unvouched', slots: { found }, style: 'point' })),
    ...(signers.length === 0 ? [] : [{ say: 'letter-edit-lapses', slots: { people: peopleSlot(signers) } }]),
  ];
  return reply(view, lines, { choices: [{ label: { say: 'letter-choice-edit' }, action: { do: 'edit-sentence', sentence: old.id, expected: sentenceHash(old), text: sentence.text } }, deskChoice('desk-choice-leave', 'annuleer')] });
}

/** Figures, dates and quotations that no cited answer holds: for the coordinator to know before it is said. */
function unvouched(view: DeskView, draft: Draft, sentence: Sentence): readonly string[] {
  if (!view.templates) return [];
  const edited = withSentence(draft, sentence.id, sentence);
  return [...new Set(untraced(edited, { round: view.round, letter: view.templates, dossiers: Object.values(view.dossiers) }).filter((one) => one.sentence === sentence.id).map((one) => one.found))];
}
