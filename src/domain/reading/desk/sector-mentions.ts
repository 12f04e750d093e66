import type { Round, Sector } from '../../round.ts';
import { fold } from '../folded.ts';
import type { Token } from '../tokens.ts';
import { tokensOf } from '../tokens.ts';
import { isNear } from './near.ts';

/** A place in a message that names a sector, several at once (a group), or one of several that it might be. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly means: 'these' | 'one-of';
  readonly sectors: readonly string[];
};

type Name = { readonly text: string; readonly sectors: readonly string[] };

/**
 * Finds the sectors that are named among the tokens of a plain message: by id, label, alias, initials, who speaks for it,
 * the whole name of its owner, a division, or its group; with small slips, and by a telling word of the label ("waterschap", "medische centra").
 * `isOther` tells words that mean something else, so that they are not taken for a slip.
 */
export function sectorMentions(tokens: readonly Token[], round: Round, isOther: (word: string) => boolean): readonly Mention[] {
  const words = tokens.filter((token) => token.kind !== 'sign');
  const names = namesOf(round);
  const taken = new Set<Token>();
  const found: Mention[] = [];
  const take = (window: readonly Token[], sectors: readonly string[], means: Mention['means']) => {
    for (const token of window) taken.add(token);
    found.push({ start: window[0]!.start, end: window.at(-1)!.end, means, sectors });
  };
  const look = (slips: boolean, sizes: readonly number[], matches: (typed: string) => readonly string[], means: (sectors: readonly string[]) => Mention['means']) => {
    for (const size of sizes) {
      for (let i = 0; i + size <= words.length; i++) {
        const window = words.slice(i, i + size);
        if (window.some((token) => taken.has(token)) || (slips && window.some((token) => isOther(token.text)))) continue;
        const sectors = matches(window.map((token) => token.text).join(''));
        if (sectors.length > 0) take(window, sectors, means(sectors));
      }
    }
  };
  const exact = new Map(names.map((name) => [name.text, name.sectors]));
  look(false, [6, 5, 4, 3, 2, 1], (typed) => exact.get(typed) ?? [], () => 'these');
  look(true, [1, 2, 3, 4], (typed) => names.find((name) => isNear(typed, name.text) || isForm(typed, name.text))?.sectors ?? [], () => 'these');
  const telling = tellingWords(round);
  look(true, [1], (typed) => unique(telling.filter((name) => isNear(typed, name.text) || isForm(typed, name.text)).flatMap((name) => name.sectors)),
    (sectors) => (sectors.length > 1 ? 'one-of' : 'these'));
  return joined(found.toSorted((a, b) => a.start - b.start), words);
}

/** "medische centra" is one mention of one sector, though both words tell it. */
function joined(mentions: readonly Mention[], words: readonly Token[]): readonly Mention[] {
  const out: Mention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    const adjacent = last !== undefined && !words.some((word) => word.start >= last.end && word.end <= mention.start);
    const both = last?.sectors.filter((sector) => mention.sectors.includes(sector)) ?? [];
    if (last !== undefined && adjacent && both.length > 0) out[out.length - 1] = { start: last.start, end: mention.end, means: both.length > 1 ? 'one-of' : 'these', sectors: both };
    else out.push(mention);
  }
  return out;
}

function namesOf(round: Round): readonly Name[] {
  const one = round.sectors.flatMap((sector) => sectorNames(sector).map((text): Name => ({ text, sectors: [sector.id] })));
  const groups = round.groups.flatMap((group) => {
    const sectors = round.sectors.filter((sector) => sector.group === group.id).map((sector) => sector.id);
    return [group.id, group.label.nl, group.label.en].map((text): Name => ({ text: plain(text), sectors }));
  });
  const owners = round.people.map(({ name, roles }): Name => ({ text: plain(name), sectors: roles.flatMap((role) => (role.role === 'owner' ? [role.sector] : [])) }));
  return [...groups, ...one, ...owners].filter((name) => name.text.length > 1 && name.sectors.length > 0);
}

function sectorNames(sector: Sector): readonly string[] {
  const labels = [sector.label.nl, sector.label.en];
  const all = [
    sector.id, ...labels, withoutArticle(sector.named.nl), withoutArticle(sector.named.en), ...(sector.aliases ?? []),
    sector.speaker.replace(/\(.*?\)/g, ''), ...(sector.speaker.match(/\b[A-Z][A-Za-z]*[A-Z][A-Za-z]*\b/g) ?? []),
    ...labels.map(initials), ...sector.divisions.flatMap((division) => [division.id, division.label.nl, division.label.en]),
  ];
  return unique(all.map(plain));
}

/** Words of the labels, and of who speaks for a sector, that are long enough to tell it by. */
function tellingWords(round: Round): readonly Name[] {
  return round.sectors.flatMap((sector) => unique([sector.label.nl, sector.label.en, sector.speaker].flatMap((label) => fold(label).text.split(/[^\p{L}]+/u)))
    .filter((word) => word.length >= 5 && !TELLING_NOTHING.has(word)).map((text): Name => ({ text, sectors: [sector.id] })));
}

const TELLING_NOTHING = new Set(['vereniging', 'ministerie', 'nederland', 'nederlandse', 'stichting', 'college', 'werken', 'zaken', 'association', 'ministry', 'netherlands', 'dutch', 'national', 'education', 'sector']);

/** "waterschap" for "waterschappen", "provinciale" for "provincie": the shorter begins the longer. */
function isForm(typed: string, word: string): boolean {
  const [short, long] = typed.length < word.length ? [typed, word] : [word, typed];
  return short.length >= 5 && long.length - short.length <= 4 && long.startsWith(short);
}

function initials(label: string): string {
  const words = label.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.map((word) => word[0]!).join('');
  return letters.length < 2 || SHORT_WORDS.has(letters.toLowerCase()) ? '' : letters;
}

const SHORT_WORDS = new Set(['op', 'en', 'of', 'de', 'in', 'is', 'er', 'te', 'je', 'we', 'me', 'ze', 'an', 'at', 'to', 'on', 'or', 'it', 'be', 'by', 'do', 'go', 'no', 'so', 'us', 'up', 'my', 'he', 'al', 'nu', 'zo', 'om', 'ik', 'dat', 'die', 'van', 'hoe', 'wat', 'wie', 'het', 'een']);

function withoutArticle(named: string): string {
  return named.replace(/^(?:de|het|the)\s+/i, '');
}

function plain(text: string): string {
  return tokensOf(fold(text).text).filter((token) => token.kind !== 'sign').map((token) => token.text).join('');
}

function unique<T>(all: readonly T[]): readonly T[] {
  return [...new Set(all)];
}
