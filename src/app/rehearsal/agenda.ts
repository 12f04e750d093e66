/** What is to happen when, in order of time and then of entering. */
export type Agenda<T> = {
  add(at: Temporal.Instant, what: T): void;
  /** Takes the next one at or before `until`; null when there is none. */
  take(until: Temporal.Instant): { readonly at: Temporal.Instant; readonly what: T } | null;
};

export function openAgenda<T>(): Agenda<T> {
  const entries: { at: Temporal.Instant; what: T }[] = [];
  return {
    add: (at, what) => {
      const later = entries.findIndex((entry) => Temporal.Instant.compare(entry.at, at) > 0);
      entries.splice(later < 0 ? entries.length : later, 0, { at, what });
    },
    take: (until) => {
      const [first] = entries;
      if (!first || Temporal.Instant.compare(first.at, until) > 0) return null;
      entries.shift();
      return first;
    },
  };
}
