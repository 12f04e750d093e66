import type { Forms, SentenceTemplate, Theme } from './letter-file.ts';
import { capital } from './print.ts';
import type { Computed, Footnote, Piece, Sentence, Source } from './sentence.ts';
import type { Filled, Strand } from './weave.ts';

/** How the templates of one place in the letter are judged and filled. */
export type Writer = {
  readonly holds: (template: SentenceTemplate) => boolean;
  readonly fill: (template: SentenceTemplate) => Filled | null;
  /** What a written sentence rests on beside its slots. */
  readonly grounds: (template: SentenceTemplate) => readonly Source[];
  readonly idOf: (template: SentenceTemplate) => string;
  readonly forms: Forms;
};

/** One sentence for each theme that has one: the first that holds and whose slots can be filled. */
export function writeThemes(themes: readonly Theme[], writer: Writer): readonly Sentence[] {
  return themes.flatMap((theme) => {
    for (const template of theme.sentences) {
      const sentence = writeSentence(template, writer);
      if (sentence !== null) return [sentence];
    }
    return [];
  });
}

/** Every sentence that holds and can be filled. */
export function writeAll(templates: readonly SentenceTemplate[], writer: Writer): readonly Sentence[] {
  return templates.flatMap((template) => writeSentence(template, writer) ?? []);
}

/** The sentence of a template; null when it does not hold or cannot be filled. */
export function writeSentence(template: SentenceTemplate, writer: Writer): Sentence | null {
  const filled = writer.holds(template) ? writer.fill(template) : null;
  if (filled === null) return null;
  const note = template.footnote === undefined ? null : writer.fill({ ...template, text: template.footnote });
  const { text, ...rest } = composed(filled, writer.grounds(template), writer.forms);
  return {
    id: writer.idOf(template), text, author: 'template', ...rest,
    ...(note === null ? {} : { footnote: composed(note, [], writer.forms) }),
  };
}

function composed(filled: Filled, grounds: readonly Source[], forms: Forms): Footnote {
  const strands = ended(begun(merged(filled.strands)), forms);
  const computed: Computed[] = [];
  const parts = strands.map((strand): Piece => {
    if (strand.kind === 'plain') return { text: strand.text };
    if (strand.kind === 'sourced') return { text: strand.text, source: strand.source };
    return { text: strand.text, computed: computed.push(strand.computed) - 1 };
  });
  return {
    text: parts.map((part) => part.text).join(''), parts, sources: distinct([...filled.grounds, ...grounds]),
    computed: [...computed, ...distinct(filled.workings).filter((one) => !computed.some((shown) => shown.text === one.text && shown.formula === one.formula))],
  };
}

/** Neighbouring words in one, without double spaces where a clause stayed away. */
function merged(strands: readonly Strand[]): readonly Strand[] {
  const joined = strands.reduce<Strand[]>((sofar, strand) => {
    const last = sofar.at(-1);
    if (last?.kind === 'plain' && strand.kind === 'plain') return [...sofar.slice(0, -1), { kind: 'plain', text: last.text + strand.text }];
    return [...sofar, strand];
  }, []);
  return joined.map((strand) => (strand.kind === 'plain' ? { kind: 'plain' as const, text: strand.text.replace(/\s+/gu, ' ').replace(/ (?=[,.;:])/gu, '') } : strand)).filter((strand) => strand.text !== '');
}

/** With a capital, except where an answer stands first: that is never touched. */
function begun([first, ...rest]: readonly Strand[]): readonly Strand[] {
  if (!first) return rest;
  if (first.kind === 'plain') return [{ ...first, text: capital(first.text) }, ...rest];
  if (first.kind === 'computed') return [{ ...first, text: capital(first.text), computed: { ...first.computed, text: capital(first.text) } }, ...rest];
  return [first, ...rest];
}

/** A quotation that ends its own sentence ends the letter's too: no second full stop. */
function ended(strands: readonly Strand[], forms: Forms): readonly Strand[] {
  const last = strands.at(-1);
  const before = strands.at(-2);
  if (last?.kind !== 'plain' || last.text !== '.' || !before) return strands;
  const close = forms.quotes[1];
  return before.text.endsWith(close) && /[.!?]$/u.test(before.text.slice(0, -close.length)) ? strands.slice(0, -1) : strands;
}

function distinct<T>(all: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify(one);
    return seen.has(key) ? false : seen.add(key);
  });
}
