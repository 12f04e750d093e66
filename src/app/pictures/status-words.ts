import type { RoundStatus, SectorStatus } from '../../domain/status.ts';
import type { Slots } from '../../domain/utterance.ts';
import type { Language, Words } from '../../domain/words.ts';

/** How a picture gets its words: a key of the reply file with its slots, in one language. */
export type PictureWords = { readonly language: Language; readonly say: (key: string, slots: Slots) => string };

/** The message of the picture: how many sectors have submitted. */
export function titleOf({ counts }: RoundStatus, { say }: PictureWords): string {
  const key = counts.submitted === 0 ? 'picture-title-none' : counts.submitted === counts.sectors ? 'picture-title-all' : 'picture-title';
  return say(key, { submitted: counts.submitted, sectors: counts.sectors });
}

/** The deadline with the days that are left, counted in calendar days of the round's zone, and how many sectors missed theirs. */
export function deadlineOfPicture(status: RoundStatus, { say }: PictureWords): { readonly deadline: string; readonly left: string; readonly late: string | null } {
  const day = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(status.zone).toPlainDate();
  const passed = Temporal.Instant.compare(status.at, status.deadline) > 0;
  const days = day(status.at).until(day(status.deadline)).days;
  const left = passed ? say('picture-passed', {}) : days === 0 ? say('picture-today', {}) : say('picture-days-left', { days });
  const { overdue } = status.counts;
  return { deadline: say('picture-deadline', { deadline: { moment: status.deadline } }), left, late: overdue === 0 ? null : say('picture-late', { count: overdue }) };
}

/** What there is to say of a sector beside its state, the most pressing first. */
export function remarksOf(one: SectorStatus, status: RoundStatus, { say }: PictureWords): readonly string[] {
  const owner = one.people.find((person) => person.roles.includes('owner'));
  const day = Temporal.Instant.from(one.deadline).toZonedDateTimeISO(status.zone).toPlainDate().toString();
  return [
    ...(one.overdue ? [say('picture-overdue', {})] : []),
    ...(one.moved && one.submission === null ? [say('picture-own-deadline', { deadline: { date: day } })] : []),
    ...(one.doubts.length > 0 ? [say('picture-doubts', { count: one.doubts.length })] : []),
    ...(owner?.away && one.submission === null ? [say('picture-away', { until: { date: owner.away.until } })] : []),
  ];
}

/** All that the picture shows, and what did not fit in it, for who hears it instead. */
export function altOf(status: RoundStatus, words: PictureWords): string {
  const { say, language } = words;
  const { deadline, left, late } = deadlineOfPicture(status, words);
  const opening = say('picture-alt', { round: { words: status.title }, title: titleOf(status, words), at: say('picture-at', { moment: { moment: status.at } }), deadline: `${deadline} (${[left, ...(late === null ? [] : [late])].join(', ')})` });
  const groups = status.groups.flatMap((group) => {
    const own = status.sectors.filter((one) => one.group === group.id);
    const lines = own.map((one) => [
      say('picture-alt-sector', { sector: labelIn(one.label, language), standing: one.state, answered: one.answered, applicable: one.applicable }), ...remarksOf(one, status, words),
    ].join(', '));
    return own.length === 0 ? [] : [`${say('picture-alt-group', { group: labelIn(group.label, language) })} ${lines.join('; ')}.`];
  });
  return [opening, ...groups].join(' ');
}

export function labelIn(label: Words, language: Language): string {
  return label[language];
}
