import type { Person } from '../person.ts';
import type { Question } from '../question.ts';
import { readConfirmation } from '../reading/read-confirmation.ts';
import { coordinatorsOf, peopleOf } from '../roles.ts';
import { questionOf } from '../round.ts';
import { settleChoices } from './choices.ts';
import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import { goOn, release } from './go-on.ts';
import { askAgain } from './restate.ts';
import type { Turn } from './turn.ts';

/** "Dat weet Munt": somebody else should answer this. Nobody is approached before it is asked, and only people of the sector. */
export function forward(turn: Turn, question: Question, who: string, text: string): void {
  if (/^\s*(?:(?:iemand|een) ander(?:s|e)?(?: persoon| collega)?|(?:mijn|een|onze) collega|de juiste persoon|some(?:body|one) else|(?:my|a) colleague)?\s*$/i.test(who)) {
    turn.hold({ kind: 'referral', question: question.id });
    return askWhoKnows(turn, question.id);
  }
  refer(turn, question.id, who, text);
}

/** Asks who can answer better. */
export function askWhoKnows(turn: Turn, question: string, aloud = true): void {
  if (aloud) turn.line('who-knows', {}, 'question');
  turn.wait({ question, awaits: { kind: 'reason' } });
}

/** A person was named: a colleague of the sector may be asked, after a yes; about anybody else the coordinators hear. */
export function refer(turn: Turn, question: string, who: string, text: string = who): void {
  const colleague = colleagueNamed(turn, who);
  if (colleague) {
    turn.hold({ kind: 'delegation', question, colleague: colleague.id, words: withoutNumbers(text) });
    return askToDelegate(turn, question, colleague.id);
  }
  release(turn);
  const words = withoutNumbers(who);
  turn.record({ type: 'referred', question, by: turn.talk.person.id, words });
  turn.line('referred', { words });
  for (const coordinator of coordinatorsOf(turn.talk.round)) turn.tell(coordinator.id, 'referred-tell', { ...slotsOf(turn, question), words });
  goOnWithout(turn, question);
}

/** Asks whether the colleague may be asked. */
export function askToDelegate(turn: Turn, question: string, colleague: string): void {
  turn.line('delegate', { colleague: { person: colleague }, label: { words: questionOf(turn.talk.round, question).label } }, 'question');
  turn.wait({ question, awaits: { kind: 'confirmation' }, choices: settleChoices(turn, ['choice-ask-colleague', 'yes', { colleague: { person: colleague } }], ['choice-not-now', 'no']) });
}

/** The colleague hears which question waits; it comes last for the person who passed it on. */
export function delegate(turn: Turn, question: string, colleague: string, words: string): void {
  release(turn);
  turn.record({ type: 'referred', question, by: turn.talk.person.id, words });
  turn.line('delegated', { colleague: { person: colleague } });
  turn.tell(colleague, 'delegated-tell', { ...slotsOf(turn, question) }, [{ label: { say: 'choice-answer' }, action: { do: 'change', question } }]);
  goOnWithout(turn, question);
}

/** Who is away named somebody who takes over: a colleague of the sector hears it; anybody else can answer nothing, and that is said. */
export function handOver(turn: Turn, who: string): void {
  const colleague = colleagueNamed(turn, who);
  if (!colleague) return turn.line('away-unknown', { contact: turn.talk.round.asks.contact });
  turn.line('away-colleague', { colleague: { person: colleague.id } });
  turn.tell(colleague.id, 'taken-over-tell', { who: { person: turn.talk.person.id }, sector: { words: turn.talk.sector.label } });
}

/** Somebody of the sector, by the whole name, the first name or the surname, when it is one person only. */
function colleagueNamed(turn: Turn, who: string): Person | null {
  const said = ` ${plain(who)} `;
  const others = peopleOf(turn.talk.round, turn.talk.sector.id, ['owner', 'contributor', 'deputy', 'signer']).filter((person) => person.id !== turn.talk.person.id);
  const named = others.filter((person) => {
    const [first = '', ...rest] = plain(person.name).split(' ');
    return said.includes(` ${first} `) || said.includes(` ${rest.join(' ')} `) || said.includes(` ${plain(person.email)} `);
  });
  return named.length === 1 ? named[0] ?? null : null;
}

/** A name is what was asked for; a number or an illness beside it is not. */
function withoutNumbers(text: string): string {
  const found = findPersonalData(text.trim(), { names: [] }).filter((one) => one.kind !== 'name' && one.kind !== 'email');
  return maskPersonalData(text.trim(), found);
}

function slotsOf(turn: Turn, question: string) {
  const asked = questionOf(turn.talk.round, question);
  return { who: { person: turn.talk.person.id }, sector: { words: turn.talk.sector.label }, label: { words: asked.label } };
}

/** Without an indispensable answer there is nothing to go on with: the person waits. */
function goOnWithout(turn: Turn, question: string): void {
  if (!questionOf(turn.talk.round, question).indispensable) return goOn(turn, null);
  turn.wait({ question, awaits: null });
}

/** Words said when asked who knows better; a no, or "ik toch", puts the question again. */
export function settleReferral(turn: Turn, question: string, text: string): void {
  const said = readConfirmation(text);
  if (said.kind === 'reject' && said.rest === '' || /^\s*(?:niemand|ik(?: ?zelf)?(?: toch)?|toch ik(?: ?zelf)?|nobody|me|weet ik niet|geen idee)[\s.!]*$/i.test(text)) {
    release(turn);
    return askAgain(turn);
  }
  refer(turn, question, said.kind === 'reject' ? said.rest : text);
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}@.-]+/gu, ' ').trim();
}

