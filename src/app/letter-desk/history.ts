import type { LetterAsk } from '../../domain/reading/desk/letter-ask.ts';
import type { Act, SignOff } from '../../domain/sign-off/sign-off.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { only, reply } from '../desk/view.ts';
import { originOf } from './changed-line.ts';
import { clearanceIn, letterIn, noSentence, noVersion, partsIn, partySlot, placeSlot, sentenceIn, versionIn } from './parts.ts';

type Moment = { readonly at: string; readonly order: number; readonly line: Line };

/** Everything that happened to one sentence, oldest first: its wordings by version, who was asked, who agreed to what. */
export function historyAnswer(view: DeskView, { at }: Extract<LetterAsk, { ask: 'history' }>): DeskOutcome {
  const draft = versionIn(view)?.draft ?? null;
  if (draft === null) return noVersion(view);
  const found = sentenceIn(draft, at);
  if (found === null) return noSentence(view);
  const { id } = found.sentence;
  const moments = [...wordings(view, found.sector, id), ...accepted(view, id), ...partsIn(clearanceIn(view, draft)).flatMap((part) => acts(view, part.signOff, id, part.party))];
  const ordered = moments.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || a.order - b.order);
  return only(reply(view, [{ say: 'letter-history', slots: { where: placeSlot(view, draft, id) }, style: 'heading' }, ...ordered.map((one) => one.line)], { sector: found.sector }));
}

function wordings(view: DeskView, sector: string | null, id: string): readonly Moment[] {
  const seen = letterIn(view).versions.all.flatMap((version) => {
    const sentence = [version.draft.introduction, version.draft.closing, ...version.draft.passages.map((one) => one.sentences), ...version.draft.absences.map((one) => one.sentences)].flat().find((one) => one.id === id);
    return sentence ? [{ version, sentence }] : [];
  });
  return seen.filter(({ sentence }, index) => JSON.stringify([sentence.text, sentence.sources]) !== JSON.stringify([seen[index - 1]?.sentence.text, seen[index - 1]?.sentence.sources])).map(({ version, sentence }): Moment => ({
    at: version.at, order: 0, line: { say: 'letter-history-wording', slots: { version: version.number, moment: { moment: version.at }, person: { person: version.by }, text: sentence.text, writer: sentence.author }, style: 'point', origin: originOf(view, sector, sentence) },
  }));
}

/** A coordinator accepted words of a model. */
function accepted(view: DeskView, id: string): readonly Moment[] {
  return letterIn(view).versions.smoothings.accepted.filter((one) => one.id === id).map(({ at, by }): Moment => ({ at, order: 1, line: { say: 'letter-history-accepted', slots: { moment: { moment: at }, person: { person: by } }, style: 'point' } }));
}

function acts(view: DeskView, signOff: SignOff, id: string, party: { readonly sector: string } | { readonly step: string }): readonly Moment[] {
  const part = partySlot(view, party);
  return [
    ...(signOff.wordings[id] ?? []).map((one): Moment => ({ at: one.at, order: 1, line: { say: 'letter-history-offered', slots: { part, moment: { moment: one.at } }, style: 'point' } })),
    ...signOff.acts.filter((one) => one.sentence === id).map((one): Moment => ({ at: one.at, order: 2, line: { say: one.kind === 'proposed' ? `letter-history-proposed-${one.change.kind}` : `letter-history-${one.kind}`, slots: { part, person: { person: one.by }, moment: { moment: one.at }, words: wordsOf(one), of: one.kind === 'refused' ? { person: one.of } : '', fingerprint: one.hash.slice(0, 8) }, style: 'point' } })),
  ];
}

function wordsOf(act: Act): string {
  if (act.kind === 'proposed') return act.change.kind === 'words' ? act.change.text : '';
  return act.kind === 'remarked' || act.kind === 'returned' ? act.words : '';
}
