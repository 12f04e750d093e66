import type { Question } from '../../question.ts';
import type { Round } from '../../round.ts';
import { fold } from '../folded.ts';
import type { Token } from '../tokens.ts';
import { tokensOf } from '../tokens.ts';
import { ORDINALS, SMALL_NUMBERS } from '../words/desk-words.ts';
import { isNear } from './near.ts';

/** `unknown`: a question was named that the round does not have. `none`: no question was named. */
export type QuestionMention = { readonly found: 'one'; readonly question: string } | { readonly found: 'unknown' | 'none' };

/**
 * The question that a plain message names: by its id ("q08_banen"), its number ("vraag 8", "q8", "antwoord op 8", "achtste vraag").
 * The number is the one in its id; in a round whose ids have none, its place.
 */
export function questionMention(text: string, round: Round): QuestionMention {
  const questions = round.questionnaire.questions;
  const named = questions.find((question) => new RegExp(`(?<![\\p{L}\\p{N}_])${question.id}(?![\\p{L}\\p{N}_])`, 'u').test(text));
  if (named) return { found: 'one', question: named.id };
  const number = numberIn(text);
  if (number === null) return { found: 'none' };
  const match = questions.find((question) => numberOf(question, questions) === number);
  return match ? { found: 'one', question: match.id } : { found: 'unknown' };
}

/**
 * The question whose label these words tell ("aantal banen"): the one most of them fit. Null when none does, or two equally.
 */
export function questionByLabel(words: readonly string[], round: Round): string | null {
  const scores = round.questionnaire.questions.map((question) => {
    const label = [question.label.nl, question.label.en].map((one) => fold(one).text.split(/[^\p{L}\p{N}]+/u));
    return { id: question.id, score: Math.max(...label.map((own) => words.filter((word) => own.some((one) => isNear(word, one))).length)) };
  });
  const best = Math.max(0, ...scores.map((one) => one.score));
  const tops = scores.filter((one) => one.score === best);
  return best > 0 && tops.length === 1 ? tops[0]!.id : null;
}

/** The number a question goes by: of "q08_banen" 8. */
export function numberOf(question: Question, questions: readonly Question[]): number {
  const own = /^[a-z]+0*(\d+)(?:_|$)/.exec(question.id)?.[1];
  return own === undefined ? questions.indexOf(question) + 1 : Number(own);
}

const NAMES = ['vraag', 'question', 'antwoord', 'antwoorden', 'answer', 'nummer', 'number', 'nr', 'vr', 'vrg', 'no', 'q'];
const BETWEEN = new Set(['op', 'to', 'on', 'van', '.', '#', ':', 'nummer', 'nr']);
const RANK_ENDINGS = new Set(['e', 'de', 'ste', 'st', 'nd', 'rd', 'th']);

function numberIn(text: string): number | null {
  const tokens = tokensOf(text);
  for (const [i, token] of tokens.entries()) {
    const number = /^\d{1,3}$/.test(token.text) ? Number(token.text) : SMALL_NUMBERS[token.text];
    if (number !== undefined) {
      let before = i - 1;
      while (before >= 0 && BETWEEN.has(tokens[before]!.text) && !isName(tokens[before]!)) before--;
      if (before >= 0 && isName(tokens[before]!)) return number;
    }
    const rank = ORDINALS[token.text] ?? (RANK_ENDINGS.has(token.text) && i > 0 && tokens[i - 1]!.kind === 'numeral' ? Number(tokens[i - 1]!.text) : undefined);
    const next = tokens[i + 1];
    if (rank !== undefined && next !== undefined && (isNear(next.text, 'vraag') || isNear(next.text, 'question'))) return rank;
  }
  return null;
}

function isName(token: Token): boolean {
  return NAMES.some((name) => isNear(token.text, name));
}
