import { isPartAsked } from '../checks/holds.ts';
import type { Part, Question } from '../question.ts';
import { readParts } from '../reading/read-parts.ts';
import type { PartValue } from '../value.ts';
import { askFor } from './ask-for.ts';
import { partsOf } from './parts.ts';
import { plain } from './plain.ts';
import { type SoFar, broughtBy } from './so-far.ts';
import type { Turn } from './turn.ts';

/** A part that holds all of the others: "120 van de 300" names it last. */
const WHOLE = /totaal|total|alle|all/i;

/**
 * Reads several parts of a question from one reply: "21 van de 35", "ja, 40", "totaal 300, extra 120". Null when it
 * holds fewer than two parts, so that a reply to one part is read as one.
 */
export function readFigures(turn: Turn, question: Question, text: string, sofar: SoFar): SoFar | null {
  if (question.declaration) return null;
  const situation = turn.situation();
  const open = partsOf(question, situation).filter((part) => !(part.id in sofar.parts) && !sofar.passed.includes(part.id));
  // "of" is "or" in Dutch: only who reads English counts with it
  const said = turn.talk.person.language === 'en' ? text.replace(/(\d) of (?=\d)/g, '$1 van de ') : text;
  const both = allOfThem(open, said);
  const found = both ?? readParts(said, wholeLast(open.filter((part) => part.type !== 'text')).map((part) => ({ id: part.id, names: namesOf(part, open), ask: askFor(part, question, situation) })));
  const taken = open.reduce<Record<string, PartValue>>((parts, part) => {
    const one = found[part.id];
    return one && isPartAsked(part, { ...sofar.parts, ...parts }, situation) ? { ...parts, [part.id]: plain(one.value) } : parts;
  }, {});
  if (Object.keys(taken).length < 2) return null;
  const approx = Object.values(found).find((one) => one.approx !== null)?.approx ?? null;
  return { parts: { ...sofar.parts, ...taken }, passed: sofar.passed, words: [sofar.words, text.trim()].filter((one) => one !== '').join(' · '), approx: sofar.approx ?? approx, ...broughtBy(sofar) };
}

/** "Alle 35": as many as there are. Only of parts that count the same thing. */
function allOfThem(open: readonly Part[], text: string): { readonly [part: string]: { readonly value: PartValue; readonly approx: string | null } } | null {
  const [share, whole] = open;
  if (!share || !whole || open.length !== 2 || share.type !== 'integer' || whole.type !== 'integer' || share.noun?.nl !== whole.noun?.nl) return null;
  const said = /^(?:alle(?:maal)?|all(?: of them)?)[\s,:(]+(?:de |the )?(\d{1,6})\)?(?: \p{L}+)?(?: (?:deden|took).*)?[\s.!]*$/iu.exec(text.trim())?.[1];
  if (said === undefined) return null;
  const one = { value: Number(said), approx: null };
  return { [share.id]: one, [whole.id]: one };
}

function wholeLast(parts: readonly Part[]): readonly Part[] {
  const isWhole = (part: Part): boolean => WHOLE.test(part.id) || WHOLE.test(part.label.nl);
  return [...parts.filter((part) => !isWhole(part)), ...parts.filter(isWhole)];
}

/** What a part is called: its label, its id, and the thing it counts where no other part counts the same. */
function namesOf(part: Part, all: readonly Part[]): readonly string[] {
  const own = part.noun && all.every((other) => other === part || other.noun?.nl !== part.noun?.nl) ? [part.noun.nl, part.noun.en] : [];
  return [...new Set([part.id.replaceAll('_', ' '), part.label.nl, part.label.en, ...own])];
}
