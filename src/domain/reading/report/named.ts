import { stem } from '../words/unit-words.ts';
import type { Topic } from './topic.ts';
import { ALIKE, GENERIC } from './words.ts';

/** The stems by which a text can name a topic. */
export type Naming = {
  readonly topic: Topic;
  /** Words of its label, its other names and its id: any of them names it. */
  readonly own: ReadonlySet<string>;
  /** Words of the question as it is put: they explain, and name only together. */
  readonly said: ReadonlySet<string>;
  /** What is counted. */
  readonly noun: ReadonlySet<string>;
  /** The words of the label in the first language. */
  readonly label: ReadonlySet<string>;
  /** True where the label says no more than what is counted: the figure without a word beside it. */
  readonly plain: boolean;
};


const EMPTY = new Set('hoeveel waren zijn wordt worden voor over deze dit welk welke heeft hebben daarvan what which have were many much does this that from with your uw naar waar wanneer waardoor then than there more most when where about mogen kies alle meer minder noem'.split(' '));
const COUNTED = new Set(['fte', 'kwh', 'job', 'uwv']);
const standsFor = new Map(ALIKE.flatMap((group) => {
  const words = group.split(' ').map(stem);
  return words.map((word) => [word, words[0]!] as const);
}));
const generic = new Set(stems(GENERIC));

/** Works out how each topic is named. */
export function namingsOf(topics: readonly Topic[]): readonly Naming[] {
  return topics.map((topic) => {
    const noun = new Set(stems(topic.nouns.join(' ')));
    const label = stems(topic.labels.join(' ')).filter((word) => !generic.has(word) && !noun.has(word));
    const id = stems(topic.question.replace(/^[a-z]+\d*_/, '').replaceAll('_', ' ')).filter((word) => !generic.has(word) && !noun.has(word));
    const names = topic.names.filter((name) => !name.includes(' ')).flatMap(stems).filter((word) => !generic.has(word) && !noun.has(word));
    return { topic, own: new Set([...label, ...id, ...names]), said: new Set(stems(topic.ask.question)), noun, label: new Set(stems(topic.labels[0] ?? '').filter((word) => label.includes(word))), plain: label.length === 0 };
  });
}

/** How many different words of a text are among these. */
export function hits(text: string, words: ReadonlySet<string>): number {
  return new Set(stems(text).filter((word) => words.has(word))).size;
}

/**
 * True where every telling word of a label belongs to this topic, to the sector or to no topic in particular: "Aantal
 * banen waterschappen 2025" is about the number of jobs, "Aantal vacatures" is not.
 */
export function explained(label: string, naming: Naming, sector: ReadonlySet<string>): boolean {
  const short = label.toLowerCase().match(/(?<!\p{L})\p{L}{1,3}(?!\p{L})/gu) ?? [];
  return short.every((word) => SHORT.has(word) || sector.has(word)) && stems(label).every((word) => naming.own.has(word) || naming.said.has(word) || naming.noun.has(word) || generic.has(word) || word === 'cijfer' || sector.has(word));
}

/** Short words that name nothing; any other may be the name of a part of the sector. */
const SHORT = new Set("via de het een en van in op per of is uw om bij tot aan er te die dat wat hoe wie was had al ook met uit fte uur eur kwh the of and a an to at by for on no nr x".split(' '));

/** The stems of a text, short words that count left in: "doel" and "fte", not "van" or "het". */
export function stems(text: string): readonly string[] {
  const plain = text.replaceAll(/[{}]/g, ' ').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return (plain.match(/\p{L}{3,}/gu) ?? []).filter((word) => word.length > 3 ? !EMPTY.has(word) : COUNTED.has(word)).map((word) => standsFor.get(stem(word)) ?? stem(word));
}
