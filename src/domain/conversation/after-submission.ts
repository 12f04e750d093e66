import type { Held } from '../dossier/dossier.ts';
import { readConfirmation } from '../reading/read-confirmation.ts';
import { readReply } from '../reading/read-reply.ts';
import { coordinatorsOf } from '../roles.ts';
import { settleChoices } from './choices.ts';
import { cleanWords } from './clean-words.ts';
import { explain, THANKS } from './explain.ts';
import { followIntent } from './follow-intent.ts';
import { release, sayDone } from './go-on.ts';
import { readWish } from './read-wish.ts';
import type { Turn } from './turn.ts';

const HARMLESS: readonly string[] = ['overview', 'status', 'deadline', 'who-reads', 'help', 'human', 'ask-meaning', 'why', 'smalltalk'];

/** Words of somebody who wants an answer to be another one. */
const CORRECTS = /\d|(?<!\p{L})(?:wijzig|verander|aanpas|aangepast|aanvul|aan te vullen|pas .* aan|corrig|correctie|herstel|heropen|open(?:en|zetten)|klopt (?:toch )?niet|niet (?:goed|juist)|fout|verkeerd|vergist|vergeten|moet|moest|toch|bedoelde|nieuw antwoord|change|correct|reopen|re-open|wrong|mistake|forgot|should|must|instead)/iu;

/** After submission nothing changes any more until a coordinator reopens; a wish to change is asked about and passed on. */
export function afterSubmission(turn: Turn, text: string): void {
  const { questions } = turn.talk.round.questionnaire;
  const last = questions.find((question) => question.submits) ?? questions[0];
  if (!last) return;
  const wish = readWish(text);
  if (wish?.wish === 'stop' || wish?.wish === 'away' || wish?.wish === 'repeat') return sayDone(turn);
  const reading = readReply(text, { type: 'yes-no', question: '', today: turn.situation().today, year: turn.talk.round.year });
  if (!wish && reading.turn !== 'answer' && reading.turn !== 'clarify') {
    if (reading.turn === 'smalltalk') return explain(turn, last, reading, text);
    if (HARMLESS.includes(reading.turn)) return followIntent(turn, last, reading, text);
    if (reading.turn === 'submit' || reading.turn === 'later' || reading.turn === 'stop' || reading.turn === 'resume') return sayDone(turn);
  }
  const corrects = text === '' || wish !== null || reading.turn === 'correct' || CORRECTS.test(text);
  if (!corrects) return THANKS.test(text) ? explain(turn, last, { turn: 'smalltalk' }, text) : sayDone(turn);
  if (turn.dossier().reopeningAsked) return turn.line('reopen-pending');
  turn.hold({ kind: 'reopening', words: cleanWords(turn, text) });
  askToReopen(turn);
}

/** Asks whether the coordinators may be asked to open the dossier again. */
export function askToReopen(turn: Turn): void {
  turn.line('already-submitted', { sector: { words: turn.talk.sector.label } }, 'question');
  turn.wait({ question: null, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-reopen', 'yes'], ['choice-leave', 'no']) });
}

/** A word about the wish to change: yes, no, or another wish. */
export function settleReopening(turn: Turn, held: Extract<Held, { kind: 'reopening' }>, text: string): void {
  const said = readConfirmation(text);
  // a reason alone, such as "bijna, geloof ik", is no yes
  if (readWish(text) === null && said.kind === 'confirm' && said.reason.trim() !== text.trim().replace(/\s+/g, ' ')) return reopening(turn, held, true);
  if (said.kind === 'reject' && !CORRECTS.test(said.rest)) return reopening(turn, held, false);
  release(turn);
  afterSubmission(turn, text);
}

/** Passes the wish on, with what it was about; or leaves all as it is. */
export function reopening(turn: Turn, held: Extract<Held, { kind: 'reopening' }>, agreed: boolean): void {
  release(turn);
  if (!agreed) return turn.line('stays-submitted');
  const { person, round, sector } = turn.talk;
  turn.record({ type: 'reopening-asked', by: person.id, words: held.words });
  for (const coordinator of coordinatorsOf(round)) turn.tell(coordinator.id, 'reopen-tell', { who: { person: person.id }, sector: { words: sector.label }, words: held.words });
  turn.line('reopen-asked');
}
