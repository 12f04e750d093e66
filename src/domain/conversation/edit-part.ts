import { isPartAsked } from '../checks/holds.ts';
import type { Candidate, PartsFrom } from '../dossier/dossier.ts';
import type { Question } from '../question.ts';
import { questionOf } from '../round.ts';
import type { Parts } from '../value.ts';
import { isParts } from '../value.ts';
import { askFor } from './ask-for.ts';
import { release } from './go-on.ts';
import { partsOf } from './parts.ts';
import { plain } from './plain.ts';
import { readAs } from './read-as.ts';
import type { SoFar } from './so-far.ts';
import { takeParts } from './take-parts.ts';
import type { Turn } from './turn.ts';

/** An answer in parts that came in more than one message, being given or complete. */
type Given = { readonly question: Question; readonly parts: Parts; readonly passed: readonly string[]; readonly words: string; readonly approx: string | null; readonly from: PartsFrom };

/**
 * A changed message that brought some parts of an answer is read as the reply to those parts; the parts of other messages
 * stay, but for those that are no longer asked. False when it brought no such part.
 */
export function readPartAnew(turn: Turn, of: string, text: string): boolean {
  const given = givenIn(turn, of);
  if (!given) return false;
  const ids = Object.keys(given.parts).filter((id) => given.from[id] === of);
  if (ids.length === 0) return false;
  if (isUnchanged(turn, given, ids, text)) return true;
  release(turn);
  takeParts(turn, given.question, text, { ...others(given, ids, of), of });
  return true;
}

function givenIn(turn: Turn, of: string): Given | null {
  const held = turn.held();
  const isOf = (from: PartsFrom | undefined): from is PartsFrom => Object.values(from ?? {}).includes(of);
  if ((held?.kind === 'parts' || held?.kind === 'suggestion') && isOf(held.from)) {
    return { question: questionOf(turn.talk.round, held.question), parts: held.parts, passed: held.passed, words: held.kind === 'parts' ? held.words : '', approx: null, from: held.from };
  }
  const candidate: Candidate | null = held && 'candidate' in held ? held.candidate : null;
  if (candidate && isOf(candidate.partsFrom)) return complete(turn, candidate.question, candidate.given, candidate.words, candidate.partsFrom);
  const question = (turn.dossier().cameFrom[of] ?? []).find((id) => isOf(turn.dossier().answers[id]?.partsFrom));
  const answer = question === undefined ? undefined : turn.dossier().answers[question];
  return answer?.given.status === 'answered' && question !== undefined ? complete(turn, question, answer.given, answer.words, answer.partsFrom ?? {}) : null;
}

function complete(turn: Turn, id: string, { value, approx }: Candidate['given'], words: string, from: PartsFrom): Given | null {
  if (!isParts(value)) return null;
  const question = questionOf(turn.talk.round, id);
  const passed = partsOf(question, turn.situation()).filter((part) => !(part.id in value) && isPartAsked(part, value, turn.situation())).map((part) => part.id);
  return { question, parts: value, passed, words, approx, from };
}

/** What the other messages said; of the words, those of this message go where they can be told apart. */
function others({ parts, passed, words, approx, from }: Given, ids: readonly string[], of: string): SoFar {
  const messages = [...new Set(Object.values(from))];
  const said = words.split(' · ');
  const left = <T>(all: { readonly [part: string]: T }): { readonly [part: string]: T } => Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));
  const kept = said.length === messages.length ? said.filter((_, index) => messages[index] !== of).join(' · ') : words;
  return { parts: left(parts), passed, words: kept, approx: approx !== null && kept.toLowerCase().includes(approx.toLowerCase()) ? approx : null, from: left(from) };
}

function isUnchanged(turn: Turn, { question, parts }: Given, [id, ...more]: readonly string[], text: string): boolean {
  const part = more.length > 0 ? undefined : question.parts?.find((one) => one.id === id);
  const reading = part && readAs(text, askFor(part, question, turn.situation()));
  return reading?.turn === 'answer' && JSON.stringify(plain(reading.value)) === JSON.stringify(parts[id!]);
}
