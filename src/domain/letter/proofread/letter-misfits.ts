import type { Round } from '../../round.ts';
import type { Letter, Theme } from '../letter-file.ts';
import type { LetterPart, Misfit, Place, Slots } from './misfit.ts';
import { misfit, misfitsInText, unknownName, within } from './misfit.ts';
import { misfitsInHead, misfitsInPaper, misfitsInTable } from './paper-misfits.ts';
import { misfitsInSentence, twice } from './sentence-misfits.ts';
import { misfitsInSlot } from './slot-misfits.ts';

/** Every mistake in the letter of a round at once: unknown and missing slots, references to nothing, figures in a template. */
export function misfitsOf(letter: Letter, round: Round): readonly Misfit[] {
  const { frame, passage } = letter;
  const at = (file: LetterPart, ...path: (string | number)[]): Place => ({ round, letter, file, path });
  const shared = (file: LetterPart, slots: Slots): readonly Misfit[] => Object.entries(slots).flatMap(([name, slot]) => misfitsInSlot(slot, slots, at(file, 'slots', name)));
  return [
    ...misfitsInOptions(at('letter', 'options')),
    ...shared('letter', frame.slots),
    ...misfitsInThemes(frame.introduction, frame.slots, at('letter', 'introduction')),
    ...misfitsInThemes(frame.closing, frame.slots, at('letter', 'closing')),
    ...shared('passage', passage.slots),
    ...misfitsInThemes(passage.themes, passage.slots, at('passage', 'themes')),
    ...misfitsInSentence(passage.missing, passage.slots, at('passage', 'missing')),
    ...(passage.table?.columns ?? []).flatMap((column, c) => [...misfitsInSentence(column, passage.slots, at('passage', 'table', 'columns', c)), ...misfitsInText(column.heading, {}, ['year'], at('passage', 'table', 'columns', c, 'heading'))]),
    ...(passage.table ? misfitsInTable(passage.table, at('passage', 'table')) : []),
    ...(frame.document ? misfitsInHead(frame.document, at('letter', 'document')) : []),
    ...letter.papers.flatMap(({ name, file }) => misfitsInPaper(file, { ...frame.slots, ...file.slots }, at(name))),
    ...twice([...passage.themes.flatMap((theme, t) => theme.sentences.map((one, s) => ({ id: one.id, place: at('passage', 'themes', t, 'sentences', s, 'id') }))), { id: passage.missing.id, place: at('passage', 'missing', 'id') }]),
    ...(['introduction', 'closing'] as const).flatMap((part) => twice(frame[part].flatMap((theme, t) => theme.sentences.map((one, s) => ({ id: one.id, place: at('letter', part, t, 'sentences', s, 'id') }))))),
  ];
}

function misfitsInThemes(themes: readonly Theme[], slots: Slots, place: Place): readonly Misfit[] {
  return themes.flatMap((theme, t) => theme.sentences.flatMap((sentence, s) => misfitsInSentence(sentence, slots, within(place, t, 'sentences', s))));
}

/** Every option of a question in running text has its words, or says that it has none. */
function misfitsInOptions(place: Place): readonly Misfit[] {
  return Object.entries(place.letter.frame.options).flatMap(([ref, words]): readonly Misfit[] => {
    const [id, part] = ref.split('.');
    const question = place.round.questionnaire.questions.find((one) => one.id === id);
    const options = (part === undefined ? question?.options : question?.parts?.find((one) => one.id === part)?.options) ?? [];
    if (options.length === 0) return [misfit(within(place, ref), 'letter-no-options', { name: ref })];
    const missing = options.filter((one) => !(one.key in words)).map((one) => one.key);
    return [
      ...(missing.length > 0 ? [misfit(within(place, ref), 'letter-option-without-words', { name: ref, options: missing.join(', ') })] : []),
      ...Object.keys(words).flatMap((key) => unknownName(within(place, ref, key), 'option', key, options.map((one) => one.key))),
    ];
  });
}
