/** What an endpoint was found to understand. Every endpoint speaks chat completions, each a little differently. */
export type Dialect = {
  /** How the shape of the answer is asked for: as a schema, as any JSON, or in the prompt alone. */
  readonly form: 'json-schema' | 'json-object' | 'plain';
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  readonly temperature: boolean;
  readonly seed: boolean;
};

/** `max_tokens` is what most compatible servers know; the newest hosted models want the other name. */
export const FULL: Dialect = { form: 'json-schema', limit: 'max_tokens', temperature: true, seed: true };

/** What an endpoint said when it refused a request with 400 or 422. */
export type Complaint = { readonly param: string | null; readonly message: string };

/** The same with less of what the endpoint complained about; null where the complaint is about something else. */
export function simpler(dialect: Dialect, { param, message }: Complaint): Dialect | null {
  for (const text of [param ?? '', message]) {
    const step = STEPS.find(({ about }) => about.test(text));
    const next = step?.take(dialect) ?? null;
    if (next !== null) return next;
  }
  return null;
}

const STEPS: readonly { readonly about: RegExp; readonly take: (dialect: Dialect) => Dialect | null }[] = [
  { about: /response[_ ]?format|json[_ ]?schema|json[_ ]?object|structured[_ ]?output|guided|grammar/i, take: lessForm },
  { about: /max_tokens/i, take: (dialect) => (dialect.limit === 'max_tokens' ? { ...dialect, limit: 'max_completion_tokens' } : null) },
  { about: /temperature/i, take: (dialect) => (dialect.temperature ? { ...dialect, temperature: false } : null) },
  { about: /\bseed\b/i, take: (dialect) => (dialect.seed ? { ...dialect, seed: false } : null) },
];

function lessForm(dialect: Dialect): Dialect | null {
  switch (dialect.form) {
    case 'json-schema': return { ...dialect, form: 'json-object' };
    case 'json-object': return { ...dialect, form: 'plain' };
    case 'plain': return null;
  }
}
