import type { Round } from '../../round.ts';
import type { DeskAsk, Wanting } from '../desk-ask.ts';
import { ORDINALS, SMALL_NUMBERS } from '../words/desk-words.ts';
import type { DeskConcepts } from './concepts.ts';
import { readDeadlineWish } from './deadline-wish.ts';
import { questionByLabel, questionMention } from './question-mention.ts';

/** From what a message is about to the one thing it asks; the first rule that fits. */
export function readPlainAsk(said: DeskConcepts, round: Round, today: string): DeskAsk {
  const { has, asking } = said;
  const named = said.mentions.length > 0;
  if (has('help') && !named) return { ask: 'help' };
  if (/^\s*(?:(?:waar (?:staat|is|vind ik)|toon|geef|maak|stuur|show|make|send|where is)(?: mij| me)? )?(?:de |het |een |the |a )?(?:taal(?:rapport|verslag|controle|check)|language (?:report|check))[ ?.!]*$/u.test(said.rest)) return { ask: 'language' };
  if (/^\s*(?:(?:waar (?:staan|zijn|vind ik)|toon|geef|show|where are)(?: mij| me)? )?(?:de |het |the )?(?:documenten|document|downloads?|documents?|word-?bestand)[ ?.!]*$/u.test(said.rest)) return { ask: 'documents' };
  if (/(?:wat|what) (?:kan|kun|kunt|can|could) (?:ik|je|jij|u|i|you)(?! \p{L}+ (?:zei|zegt))/u.test(said.rest) && !named) return { ask: 'help' };
  if (has('sentence') && !has('make') && (has('source') || named)) return passport(said, round);
  if (has('source') && has('draft')) return passport(said, round);
  if (!asking && (has('reopen') || (has('open') && has('again')))) return has('not') ? { ask: 'unclear' } : reopen(said, round);
  if (!asking && movesDeadline(said, today)) return has('not') ? { ask: 'unclear' } : move(said, round, today);
  if (isPlan(said)) return all(said, round, (sectors) => ({ ask: 'plan', sectors }));
  if (has('remind') || (has('send') && has('message'))) return has('not') && !ofWhoIsNotDone(said) ? { ask: 'unclear' } : nudge(said, round);
  if (has('draft') && (has('show') || (named && !has('make', 'compile')) || (asking && has('source')))) return all(said, round, (sectors) => ({ ask: 'draft', sectors }));
  if (has('compile') || (has('draft') && !asking)) return has('not') ? { ask: 'unclear' } : { ask: 'compile' };
  if (has('warnings')) return all(said, round, (sectors) => ({ ask: 'warnings', sectors }));
  const question = questionMention(said.rest, round);
  if (question.found !== 'none' || (has('said') && (named || has('question', 'everyone')))) return answer(said, round);
  if (asking && named && questionByLabel(said.strange, round) !== null) return answer(said, round);
  if (said.strange.length === 0 && has('thanks')) return { ask: 'thanks' };
  return standing(said, round);
}

function standing(said: DeskConcepts, round: Round): DeskAsk {
  const { has } = said;
  if (said.mentions.length > 0) {
    const plain = has('status', 'done', 'missing', 'deadline', 'still', 'must') || said.strange.length === 0;
    return plain ? all(said, round, (sectors) => ({ ask: 'sector', sectors })) : { ask: 'unclear' };
  }
  const unknownSector = said.strange.length > 0 && !has('who') && (has('status', 'done') || has('said'));
  if (unknownSector) return { ask: 'incomplete', of: 'sector', lacks: 'sector' };
  if (said.strange.length > 1) return { ask: 'unclear' };
  if (has('when') && has('done', 'missing', 'must')) return { ask: 'status' };
  if (has('missing') || (has('who') && (has('must') || has('still'))) || (has('done') && has('not'))) return { ask: 'who-missing' };
  if (has('done')) return { ask: 'who-done' };
  if (has('status', 'deadline') || (has('still') && has('open'))) return { ask: 'status' };
  if (has('greeting')) return { ask: 'help' };
  return { ask: 'unclear' };
}

function isPlan({ has, asking }: DeskConcepts): boolean {
  const contact = has('remind', 'message');
  return has('plan') || (has('who', 'why') && has('receive')) || (contact && has('when', 'why')) || (asking && contact && has('receive'));
}

function movesDeadline(said: DeskConcepts, today: string): boolean {
  const { has } = said;
  if (has('extension')) return true;
  if (has('deadline') && has('move')) return true;
  const moment = readDeadlineWish(said.rest, today, '17:00') !== null;
  const until = has('give') && /(?<!\p{L})(?:tot|until)(?!\p{L})/u.test(said.rest);
  return moment && said.mentions.length > 0 && (has('deadline') || has('move') || until);
}

function passport(said: DeskConcepts, round: Round): DeskAsk {
  return one(said, round, 'passport', (sector) => {
    const sentence = sentenceIn(said.rest);
    return sentence === null ? { ask: 'incomplete', of: 'passport', lacks: 'sentence', sector } : { ask: 'passport', sector, sentence };
  });
}

function reopen(said: DeskConcepts, round: Round): DeskAsk {
  return one(said, round, 'reopen', (sector) =>
    (said.reason === null ? { ask: 'incomplete', of: 'reopen', lacks: 'reason', sector } : { ask: 'reopen', sector, reason: said.reason, confirmed: false }));
}

function move(said: DeskConcepts, round: Round, today: string): DeskAsk {
  return one(said, round, 'move-deadline', (sector) => {
    const to = readDeadlineWish(said.rest, today, round.calendar.deadline.slice(11));
    return to === null ? { ask: 'incomplete', of: 'move-deadline', lacks: 'moment', sector } : { ask: 'move-deadline', sector, to, confirmed: false };
  });
}

/** "Iedereen die nog niet klaar is": the not belongs to those people, not to the act. */
function ofWhoIsNotDone({ has, rest }: DeskConcepts): boolean {
  const not = rest.match(/(?<!\p{L})(?:niet|not|geen|haven't|hasn't|isn't|aren't)(?!\p{L})/gu) ?? [];
  return has('everyone') && has('done', 'missing') && not.length === 1 && /(?:die|who|that)\b.*(?:niet|not|haven't|hasn't|isn't|aren't)\b.*\p{L}/u.test(rest);
}

function nudge(said: DeskConcepts, round: Round): DeskAsk {
  if (said.asking) return all(said, round, (sectors) => ({ ask: 'plan', sectors }));
  if (said.mentions.length === 0 && (!said.has('everyone', 'missing') || said.strange.length > 0)) return { ask: 'incomplete', of: 'nudge', lacks: 'sector' };
  return all(said, round, (sectors) => ({ ask: 'nudge', sectors, via: null, confirmed: false }));
}

function answer(said: DeskConcepts, round: Round): DeskAsk {
  // "bij 15" at the end names a question where none is named otherwise
  const named = questionMention(said.rest, round);
  const bare = /(?<!\p{L})(?:op|bij|to|on|at)\s+(\d{1,2})[\s?.!]*$/u.exec(said.rest)?.[1];
  const mention = named.found === 'none' && bare !== undefined ? questionMention(`vraag ${bare}`, round) : named;
  if (mention.found === 'unknown') return { ask: 'incomplete', of: 'answer', lacks: 'question' };
  if (said.mentions.length === 0 && said.strange.length > 0 && mention.found === 'one') return { ask: 'incomplete', of: 'answer', lacks: 'sector' };
  const question = mention.found === 'one' ? mention.question : questionByLabel(said.strange, round);
  if (question === null && said.strange.length > 0) return { ask: 'incomplete', of: 'answer', lacks: 'question' };
  if (question === null && said.mentions.length === 0) return { ask: 'incomplete', of: 'answer', lacks: 'sector' };
  return all(said, round, (sectors) => ({ ask: 'answer', sectors, question }));
}

/** Carries on with the sectors that are named, in the order of the round; asks which, where one name may be several. */
function all(said: DeskConcepts, round: Round, then: (sectors: readonly string[]) => DeskAsk): DeskAsk {
  const doubtful = said.mentions.find((mention) => mention.means === 'one-of');
  if (doubtful !== undefined) {
    const { raw, from, to } = said.folded;
    const [before, after] = [raw.slice(0, from[doubtful.start]), raw.slice(to[doubtful.end - 1])];
    return { ask: 'which-sector', choices: doubtful.sectors.map((sector) => ({ sector, text: `${before}${sector}${after}`.trim() })) };
  }
  const named = new Set(said.mentions.flatMap((mention) => mention.sectors));
  return then(round.sectors.map((sector) => sector.id).filter((id) => named.has(id)));
}

function one(said: DeskConcepts, round: Round, of: Wanting, then: (sector: string) => DeskAsk): DeskAsk {
  return all(said, round, (sectors) => {
    const [sector] = sectors;
    if (sector === undefined) return { ask: 'incomplete', of, lacks: 'sector' };
    return sectors.length > 1 ? { ask: 'incomplete', of, lacks: 'one-sector' } : then(sector);
  });
}

function sentenceIn(text: string): number | null {
  const rank = new RegExp(`(?:(\\d{1,2})(?:e|de|ste|st|nd|rd|th)|(${Object.keys(ORDINALS).join('|')})) (?:zin|sentence|regel)`, 'u').exec(text);
  if (rank !== null) return ORDINALS[rank[2] ?? ''] ?? Number(rank[1]);
  const after = new RegExp(`(?<!\\p{L})\\p{L}{3,9}\\s+(?:nr\\.? |nummer |number |#)?(\\d{1,2}|${Object.keys(SMALL_NUMBERS).filter((word) => word.length > 2).join('|')})(?![\\p{L}\\d])`, 'u').exec(text)?.[1];
  return after === undefined ? null : SMALL_NUMBERS[after] ?? Number(after);
}
