import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import type { PersonalDataKind } from '../../domain/personal-data/personal-data.ts';

/** A text that may leave, and the way back for words that are quoted from it. */
export type Masked = { readonly text: string; readonly unmask: (quote: string) => string };

const TOKENS: { readonly [kind in PersonalDataKind]: string } = { name: 'NAME', email: 'EMAIL', phone: 'PHONE', bsn: 'NUMBER', diagnosis: 'HEALTH', 'age-and-place': 'PERSON' };

/**
 * Puts a token such as `[[NAME-1]]` in the place of everything that tells of one person: the names of the round, e-mail
 * addresses, telephone numbers, BSN, health. The same words get the same token. A text that holds such tokens of its own
 * keeps them: ours then have other numbers.
 */
export function maskWords(text: string, names: readonly string[]): Masked {
  const tokens = new Map<string, string>();
  const tokenFor = (kind: PersonalDataKind, words: string): string => {
    const known = [...tokens].find(([, behind]) => behind === words)?.[0];
    if (known !== undefined) return known;
    for (let number = 1; ; number += 1) {
      const token = `[[${TOKENS[kind]}-${number}]]`;
      if (tokens.has(token) || text.includes(token)) continue;
      tokens.set(token, words);
      return token;
    }
  };
  let rest = 0;
  let masked = '';
  for (const { kind, start, end, text: words } of findPersonalData(text, { names })) {
    masked += text.slice(rest, start) + tokenFor(kind, words);
    rest = end;
  }
  return {
    text: masked + text.slice(rest),
    unmask: (quote) => quote.replace(/\[\[[A-Z]+-\d+\]\]/g, (token) => tokens.get(token) ?? token),
  };
}
