import { findPersonalData } from '../../personal-data/find-personal-data.ts';
import type { Round } from '../../round.ts';
import { AnswersFile, dossiersIn } from '../answers-file.ts';
import { draftLetter, statementsOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import type { Letter } from '../letter-file.ts';
import { LetterData } from '../letter-data.ts';
import type { Footnote, Sentence } from '../sentence.ts';
import { reword } from '../smoothing/reword.ts';
import type { SlotMaking } from '../smoothing/slots.ts';
import { namesWithoutSource } from '../disclosure/named-in-text.ts';
import { untraced } from './trace.ts';

/** Something that is wrong with a letter: in which sentence, of what kind, and the words at fault. */
export type Fault = { readonly sentence: string; readonly kind: string; readonly found: string };

/**
 * Holds a letter against the answers it was made from and the round. Fails closed: a file that cannot be read is a fault.
 * Every figure, date, percentage, quotation and name must stand in a cited answer or in the round's own data, or be worked
 * out again by its formula; a sentence of the template must be, to the letter, the sentence the answers give today.
 */
export function verifyLetter(letterJson: unknown, answersJson: unknown, round: Round, letter: Letter): readonly Fault[] {
  const data = LetterData.safeParse(letterJson);
  const answers = AnswersFile.safeParse(answersJson);
  if (!data.success) return [{ sentence: '', kind: 'letter-unreadable', found: issueOf(data.error) }];
  if (!answers.success) return [{ sentence: '', kind: 'answers-unreadable', found: issueOf(answers.error) }];
  const draft = data.data as Draft;
  if (draft.round !== round.id) return [{ sentence: '', kind: 'other-round', found: draft.round }];
  const dossiers = dossiersIn(answers.data, new Set(draft.passages.map((passage) => passage.sector)));
  const fresh = draftLetter(round, letter, dossiers, draft.compiledAt);
  return [
    ...sectorsAtFault(draft, round),
    ...footnotesLost(draft, fresh),
    ...untraced(draft, { round, letter, dossiers }),
    ...statementsOf(draft).flatMap(({ sector, sentence }) => [
      ...(sentence.author === 'template' ? fromTemplate(sentence, sector, fresh) : sentence.author === 'model' ? fromModel(sentence, sector, fresh, { round, forms: letter.frame.forms }) : namesWithoutSource(sentence, round).map((found) => ({ sentence: sentence.id, kind: 'name', found }))),
      ...findPersonalData(sentence.text, { names: round.people.map((person) => person.name) }).map((one) => ({ sentence: sentence.id, kind: 'personal-data', found: one.text })),
    ]),
  ];
}

/** Every sector stands in the letter once: with a passage, or named as missing. */
function sectorsAtFault(draft: Draft, round: Round): readonly Fault[] {
  const named = [...draft.passages.map((passage) => passage.sector), ...draft.missing];
  const known = new Set(round.sectors.map((sector) => sector.id));
  return [
    ...round.sectors.filter((sector) => !named.includes(sector.id)).map((sector) => ({ sentence: '', kind: 'sector-left-out', found: sector.id })),
    ...named.filter((id, index) => !known.has(id) || named.indexOf(id) !== index).map((id) => ({ sentence: '', kind: 'sector-twice-or-unknown', found: id })),
  ];
}

/**
 * A model's words are those that code takes for what the template gives today, filled again: with another slot, another word
 * or another figure they are a fault. What stands in the mark as the template's words must be that.
 */
function fromModel(sentence: Sentence, sector: string | null, fresh: Draft, making: SlotMaking): readonly Fault[] {
  const at = { sentence: sentence.id };
  const now = statementsOf(fresh).find((one) => one.sentence.id === sentence.id && one.sector === sector)?.sentence;
  if (!now) return [{ ...at, kind: 'not-from-these-answers', found: sentence.text }];
  if (!sentence.rewording) return [{ ...at, kind: 'model-without-wording', found: sentence.text }];
  const made = reword(now, sentence.rewording.slotted, making);
  if (made.is !== 'reworded') return [{ ...at, kind: 'wording-refused', found: made.is === 'refused' ? `${made.refusal.why}: ${made.refusal.found}` : sentence.text }];
  return [
    ...(piecesOf(made.said) === piecesOf(sentence) ? [] : [{ ...at, kind: 'differs-from-wording', found: sentence.text }]),
    ...(sentence.byModel === undefined || piecesOf(sentence.byModel.template) === piecesOf(now) ? [] : [{ ...at, kind: 'differs-from-template', found: sentence.byModel.template.text }]),
  ];
}

function piecesOf({ text, parts, sources, computed }: Footnote): string {
  return JSON.stringify([text, parts, sources, computed]);
}

/** A sentence of the template that stands there without the footnote it has. */
function footnotesLost(draft: Draft, fresh: Draft): readonly Fault[] {
  const written = statementsOf(draft);
  const stands = new Set(written.map((one) => one.sentence.id));
  const templated = new Set(written.flatMap((one) => (one.sentence.author === 'template' ? [one.sentence.id] : [])));
  return statementsOf(fresh).flatMap(({ sentence: { id, text } }) => {
    const of = id.replace(/-footnote$/, '');
    return of !== id && templated.has(of) && !stands.has(id) ? [{ sentence: of, kind: 'footnote-lost', found: text }] : [];
  });
}

/** What the template gives for the same answers must be the same in every piece. */
function fromTemplate(sentence: Sentence, sector: string | null, fresh: Draft): readonly Fault[] {
  const now = statementsOf(fresh).find((one) => one.sentence.id === sentence.id && one.sector === sector)?.sentence;
  if (!now) return [{ sentence: sentence.id, kind: 'not-from-these-answers', found: sentence.text }];
  return piecesOf(now) === piecesOf(sentence) ? [] : [{ sentence: sentence.id, kind: 'differs-from-template', found: sentence.text }];
}

function issueOf(error: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }): string {
  const [first] = error.issues;
  return first ? `${first.path.map(String).join('.')}: ${first.message}` : 'unreadable';
}
