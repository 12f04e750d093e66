import type { Stretch } from './personal-data.ts';
import { opensSentence, personLike } from './person-like.ts';
import { ALSO_ORDINARY, ALSO_PLACES, NO_PERSON } from './words/ordinary-words.ts';

/**
 * Names of people: those who are known (whole, by surname, or by first name), and others where the words leave no doubt:
 * a title or initials before it, a first name with a surname, or a first name that does or says something.
 */
export function findNames(text: string, known: readonly string[]): readonly Stretch[] {
  const heard = text.toLowerCase();
  return [...[...new Set(known)].flatMap((name) => knownName(text, heard, name)), ...titled(text), ...told(text)];
}

/** What to look for: words that must all occur, in lower case, and the pattern of how they stand together. */
type Sought = { readonly words: readonly string[]; readonly pattern: RegExp };
/** `words` are those of the name, in lower case: without any of them it is not there. */
type KnownName = { readonly words: readonly string[]; readonly whole: readonly Sought[]; readonly alone: readonly Sought[]; readonly called: readonly Sought[] };

// The people of a round are looked for in everything that is said: their patterns are made once.
const knownNames = new Map<string, KnownName>();

function knownName(text: string, heard: string, name: string): readonly Stretch[] {
  const { words, whole, alone, called } = knownNames.get(name) ?? prepared(name);
  if (!words.some((word) => heard.includes(word))) return [];
  const found = (sought: Sought): readonly Stretch[] => (sought.words.every((word) => heard.includes(word)) ? [...text.matchAll(sought.pattern)].map(stretch) : []);
  return [
    ...whole.flatMap(found),
    ...alone.flatMap(found).filter((one) => countsAlone(text, one)),
    ...called.flatMap(found).filter((one) => countsAlone(text, one) && !SOMEBODY_ELSE.test(text.slice(one.end))),
  ];
}

function prepared(name: string): KnownName {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const surname = rest.join(' ');
  const bare = rest.filter((word) => /^\p{Lu}/u.test(word)).join(' ');
  const made: KnownName = {
    words: name.trim().toLowerCase().split(/\s+/).filter((word) => word !== ''),
    whole: surname === '' ? [] : [soughtAs(`${first} ${surname}`, 'giu')],
    alone: [...new Set([surname, bare])].filter((one) => one.length > 1).map((one) => soughtAs(one, 'gu')),
    called: first === '' ? [] : [soughtAs(first, 'gu')],
  };
  knownNames.set(name, made);
  return made;
}

/** A first name with another surname behind it is somebody else, or the Willem de Kooning Academie. */
const SOMEBODY_ELSE = /^(?: (?:van|de|den|der|ter|ten|het|el|al)){0,3}[ -]\p{Lu}\p{Ll}/u;

/** A name on its own must have its capital; one that is an ordinary word as well must have it within a sentence. */
function countsAlone(text: string, { start, end }: Stretch): boolean {
  const literal = text.slice(start, end);
  const last = literal.split(' ').at(-1)!;
  if (!/^\p{Lu}/u.test(last) || ALSO_PLACES.has(last.toLowerCase()) || NO_PERSON.has(literal.toLowerCase())) return false;
  if (/^jan$/i.test(literal) && /\d\s*$/.test(text.slice(0, start))) return false;
  return !ALSO_ORDINARY.has(last.toLowerCase()) || (literal.includes(' ') ? true : !opensSentence(text, start));
}

function soughtAs(name: string, flags: string): Sought {
  const words = name.split(/\s+/);
  const pattern = words.map((word) => (/^\p{Ll}/u.test(word) ? `[${word[0]}${word[0]!.toUpperCase()}]${escaped(word.slice(1))}` : escaped(word))).join('\\s+');
  return { words: words.map((word) => word.toLowerCase()), pattern: new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, flags) };
}

const TITLE = '(?:[Dd]e heer|[Dd]hr\\.?|[Mm]evrouw|[Mm]evr\\.?|[Mm]w\\.?|[Mm]eneer|[Dd]rs\\.?|[Ii]r\\.|[Ii]ng\\.|[Mm]r\\.|[Dd]r\\.|[Pp]rof\\.|Mrs?\\.?|Ms\\.?)';
const BETWEEN = "(?:(?:van|de|den|der|het|'t|ten|ter|te|el|al|van der|van den|van de) ){0,3}";
const SURNAME = "\\p{Lu}(?:\\p{Ll}|['’]\\p{L})+(?:-\\p{Lu}\\p{Ll}+)*";
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])${TITLE}(?: ${TITLE})* (?:(?:\\p{Lu}\\.)+ ?)?${BETWEEN}${SURNAME}(?: ${BETWEEN}${SURNAME})*`, 'gu');
const INITIALS = new RegExp(`(?<![\\p{L}\\p{N}.])(?:\\p{Lu}\\.|\\p{Lu}[a-z]\\.) ?(?:\\p{Lu}\\. ?)*${BETWEEN}${SURNAME}(?![\\p{L}\\p{N}])`, 'gu');

function titled(text: string): readonly Stretch[] {
  const initials = [...text.matchAll(INITIALS)].filter((match) => {
    const literal = match[0];
    if (/^(?:[BN]\.V\.|U\.S\.|V\.S\.|Nr\.|St\.|Nl\.|Ca\.|Ad\.|Dr\.|Mr\.|Ir\.|Kl\.|Gr\.|Pr\.)/.test(literal)) return false;
    // "A. Gemeenten" numbers a point; a name has more initials, a "van", or stands inside a sentence
    const single = /^\p{Lu}\. ?\p{Lu}\p{Ll}/u.test(literal);
    return !single || !opensSentence(text, match.index);
  });
  return [...text.matchAll(TITLED), ...initials].map(stretch);
}

const ACTS = /^(?:,)?\s+(?:werkt|werkte|is|was|heeft|had|kreeg|krijgt|begon|startte|kwam|komt|ging|doet|deed|vertelt|vertelde|zegt|leidt|volgt|volgde|woont|zit|kan|wil|geniet|solliciteerde|werd|wordt|helpt|hielp|works|worked|has|got|started|told|tells|says|lives)(?![\p{L}])/u;
const ROLE_BEFORE = /(?:collega|medewerker|medewerkster|kandidaat|werknemer|stagiair|onze|genaamd|heet|heette|named|called|colleague)\s+$/i;

function told(text: string): readonly Stretch[] {
  return personLike(text).flatMap((person) => {
    const certain = person.sure && (person.whole || ACTS.test(text.slice(person.end)) || ROLE_BEFORE.test(text.slice(0, person.start)) || /^\s*\(\d{2}\)/.test(text.slice(person.end)));
    return certain ? [{ kind: 'name' as const, start: person.start, end: person.end }] : [];
  });
}

const stretch = (match: RegExpExecArray): Stretch => ({ kind: 'name', start: match.index, end: match.index + match[0].length });
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
