import type { Computed, Source } from './sentence.ts';

/** A stretch of a sentence in the making: plain words, words with their source, or a figure with its working. */
export type Strand =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'sourced'; readonly text: string; readonly source: Source }
  | { readonly kind: 'computed'; readonly text: string; readonly computed: Computed };

/** What a slot became. `grounds` are all sources it rests on; `one` is its grammatical number, null when it has none. */
export type Filled = {
  readonly strands: readonly Strand[];
  readonly grounds: readonly Source[];
  /** Workings behind the figures that are not printed themselves, such as a sum that is divided. */
  readonly workings: readonly Computed[];
  readonly one: boolean | null;
};

export type Token = { readonly text: string } | { readonly slot: string } | { readonly agree: string; readonly one: string; readonly other: string };

/** The pieces of a template: words, `{slot}` and `{slot:one|other}`. */
export function tokensOf(template: string): readonly Token[] {
  return template.split(/(\{[^{}]*\})/u).filter((piece) => piece !== '').map((piece) => {
    const agree = /^\{([a-z][a-z0-9-]*):([^|{}]*)\|([^|{}]*)\}$/u.exec(piece);
    if (agree) return { agree: agree[1]!, one: agree[2]!, other: agree[3]! };
    const slot = /^\{([a-z][a-z0-9-]*)\}$/u.exec(piece);
    return slot ? { slot: slot[1]! } : { text: piece };
  });
}

/** Fills a template; null when one of its slots cannot be filled. Every slot is filled once, however often it stands there. */
export function weave(template: string, fill: (slot: string) => Filled | null): Filled | null {
  const filled = new Map<string, Filled | null>();
  const get = (slot: string): Filled | null => {
    if (!filled.has(slot)) filled.set(slot, fill(slot));
    return filled.get(slot) ?? null;
  };
  const strands: Strand[] = [];
  for (const token of tokensOf(template)) {
    if ('text' in token) {
      strands.push(plain(token.text));
      continue;
    }
    const slot = get('slot' in token ? token.slot : token.agree);
    if (slot === null) return null;
    if ('slot' in token) strands.push(...slot.strands);
    else strands.push(plain(slot.one ? token.one : token.other));
  }
  const used = [...filled.values()].filter((one) => one !== null);
  return { strands, grounds: used.flatMap((one) => one.grounds), workings: used.flatMap((one) => one.workings), one: null };
}

/** Words without a source. */
export function plain(text: string): Strand {
  return { kind: 'plain', text };
}

/** A slot of one stretch that stands in one source. */
export function sourced(text: string, source: Source, one: boolean | null = null): Filled {
  return { strands: [{ kind: 'sourced', text, source }], grounds: [source], workings: [], one };
}

/** A slot of plain words. */
export function words(text: string, one: boolean | null = null): Filled {
  return { strands: [plain(text)], grounds: [], workings: [], one };
}
