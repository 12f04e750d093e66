import type { SentenceTemplate } from '../letter-file.ts';
import type { Misfit, Place, Slots } from './misfit.ts';
import { misfit, misfitsInText, within } from './misfit.ts';
import { misfitsInCondition } from './condition-misfits.ts';
import { misfitsInSlot } from './slot-misfits.ts';
import { tokensOf } from '../weave.ts';

/** Mistakes in one sentence with the slots that are shared there and its own: unknown, unused, or drawing on what is not there. */
export function misfitsInSentence(sentence: SentenceTemplate, shared: Slots, place: Place): readonly Misfit[] {
  const slots = { ...shared, ...sentence.slots };
  const used = new Set([...usedIn(sentence.text, slots), ...usedIn(sentence.footnote ?? '', slots)]);
  return [
    ...misfitsInText(sentence.text, slots, [], within(place, 'text')),
    ...(sentence.also ?? []).flatMap((text, at) => [...misfitsInText(text, slots, [], within(place, 'also', at)), ...otherSlots(sentence.text, text, within(place, 'also', at))]),
    ...(sentence.also !== undefined && place.file !== 'passage' ? [{ ...misfit(within(place, 'also'), 'unknown-key', { key: 'also', allowed: 'id, when, text, footnote, slots', near: '' }), at: 'key' as const }] : []),
    ...misfitsInText(sentence.footnote ?? '', slots, [], within(place, 'footnote')),
    ...(sentence.when === undefined ? [] : misfitsInCondition(sentence.when, within(place, 'when'))),
    ...Object.entries(sentence.slots).flatMap(([name, slot]) => [
      ...misfitsInSlot(slot, slots, within(place, 'slots', name)),
      ...(used.has(name) ? [] : [{ ...misfit(within(place, 'slots', name), 'letter-slot-unused', { slot: name }), at: 'key' as const }]),
    ]),
  ];
}

/** The same said otherwise brings the same: a slot more or less would say something else. */
function otherSlots(text: string, also: string, place: Place): readonly Misfit[] {
  const named = (template: string): readonly string[] => [...new Set(tokensOf(template).flatMap((token) => ('slot' in token ? [token.slot] : [])))].toSorted();
  const [ours, theirs] = [named(text), named(also)];
  return ours.join() === theirs.join() ? [] : [misfit(place, 'letter-wording-slots', { text: also, slots: ours.join(', ') || '–', found: theirs.join(', ') || '–' })];
}

/** The slots in a template and in the clauses they may become. */
function usedIn(text: string, slots: Slots, seen: readonly string[] = []): readonly string[] {
  return tokensOf(text).flatMap((token) => {
    if ('text' in token) return [];
    const name = 'slot' in token ? token.slot : token.agree;
    const slot = slots[name];
    if (!slot || !('first' in slot) || seen.includes(name)) return [name];
    return [name, ...slot.first.flatMap((clause) => usedIn(clause.text, slots, [...seen, name]))];
  });
}

/** Ids that stand there before. */
export function twice(ids: readonly { readonly id: string; readonly place: Place }[]): readonly Misfit[] {
  return ids.filter(({ id }, index) => ids.findIndex((one) => one.id === id) < index).map(({ id, place }) => misfit(place, 'duplicate-id', { key: 'id', name: id }));
}
