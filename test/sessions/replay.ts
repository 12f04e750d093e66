import { renderMessage, renderShown } from '../../src/app/words/render.ts';
import type { Replies } from '../../src/app/words/load-replies.ts';
import type { Input } from '../../src/domain/conversation/turn.ts';
import type { ContactEvent, DossierEvent } from '../../src/domain/dossier/events.ts';
import type { Given } from '../../src/domain/dossier/dossier.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Purpose, Round } from '../../src/domain/round.ts';
import type { Action, Line, Utterance } from '../../src/domain/utterance.ts';
import type { Value } from '../../src/domain/value.ts';
import { act, buttonOf, delivery, dossierOf, newWorld, recordIn, reminded } from './world.ts';
import type { Happened, World } from './world.ts';

/**
 * Plays a transcript and gives it back with what really followed. One instruction a line:
 *
 *     # what this session shows
 *     at 2026-05-01T09:00          the clock, in the round's zone
 *     as klaver-meerkoet           who speaks from here on
 *     > 269,5                      typed words (\n for a new line)
 *     [Dit klopt]                  a button of the last message; [Dit klopt @1] of the one before; [A + B] several options
 *     ~ 269,5 ~> 270               the message `269,5` is edited in the chat; nothing behind the arrow: it is deleted
 *     arrives                      opens the conversation
 *     reminded reminder            a planned message of this purpose
 *     reopened anemoon-bosch why   a coordinator gives the dossier back
 *     never 06-12345678            these words are in no journal
 *
 * and what follows, by name and not in words: `<` what the person hears, `<<` what others hear, `=` what is kept, `*` what
 * else happened, `?` what is held until the person says more.
 */
export function replay(transcript: string, round: Round, replies: Replies, wording: Map<string, string>): string {
  const world = newWorld(round);
  const names = wordNames(round);
  const told: string[] = [];
  let person: Person | null = null;
  const sent = new Map<string, string>();
  for (const raw of transcript.split('\n')) {
    const line = raw.trimEnd();
    if (/^(<|=|\*|\?|!)/.test(line)) continue;
    told.push(line);
    if (line === '' || line.startsWith('#')) continue;
    const [verb = '', rest = ''] = split(line);
    if (verb === 'round') continue;
    if (verb === 'at') {
      world.now = Temporal.PlainDateTime.from(rest).toZonedDateTime(round.zone).toInstant().toString();
      continue;
    }
    if (verb === 'as') {
      person = personOf(round, rest);
      continue;
    }
    if (verb === 'never') {
      if (JSON.stringify(world.journal).includes(rest)) throw new Error(`A journal holds «${rest}»`);
      continue;
    }
    if (!person) throw new Error(`Nobody speaks yet at «${line}»: begin with 'as <person id>'`);
    if (verb === 'reopened') {
      const [by = '', reason = ''] = split(rest);
      recordIn(world, person.roles.flatMap((role) => ('sector' in role ? [role.sector] : []))[0] ?? '', { type: 'reopened', by, reason });
      continue;
    }
    const missing = missingButton(world, person, line, replies);
    if (missing !== null) {
      told.push(missing);
      continue;
    }
    const happened = verb === 'reminded' ? reminded(world, person, rest as Purpose) : act(world, person, inputOf(world, person, line, replies, sent));
    told.push(...told_(world, person, happened, names));
    collect(wording, happened, { round, replies });
  }
  return told.join('\n');
}

function inputOf(world: World, person: Person, line: string, replies: Replies, sent: Map<string, string>): Input {
  const wording = { round: world.round, replies, language: person.language };
  const labelOf = (utterance: Utterance, at: number): string => renderShown(utterance.choices[at]?.label ?? '', wording);
  const id = delivery(world);
  if (line === 'arrives') return { kind: 'arrival', delivery: id };
  const edited = /^~ (.*?) ~>(?: (.*))?$/.exec(line);
  if (edited) {
    const of = sent.get(edited[1] ?? '');
    if (of === undefined) throw new Error(`Nobody typed «${edited[1]}»`);
    return edited[2] === undefined ? { kind: 'deleted', of, delivery: id } : { kind: 'edited', of, text: edited[2], delivery: id };
  }
  const typed = /^> ?(.*)$/s.exec(line);
  if (typed) {
    const text = (typed[1] ?? '').replaceAll('\\n', '\n');
    sent.set(text, id);
    const action = buttonOf(world, person.id, text, labelOf);
    return action ? { kind: 'press', action, label: text, delivery: id } : { kind: 'text', text, delivery: id };
  }
  const pressed = /^\[(.*?)(?: @(\d+))?\]$/.exec(line);
  if (pressed) {
    const labels = (pressed[1] ?? '').split(' + ');
    const actions = labels.map((label) => {
      const action = buttonOf(world, person.id, label, labelOf, Number(pressed[2] ?? 0));
      if (!action) throw new Error(`There is no button «${label}»`);
      return action;
    });
    return { kind: 'press', action: together(actions), label: labels.join(', '), delivery: id };
  }
  throw new Error(`Nobody can do «${line}»`);
}

/** A line that says which buttons there are, where a transcript presses one that is not among them. */
function missingButton(world: World, person: Person, line: string, replies: Replies): string | null {
  const pressed = /^\[(.*?)(?: @(\d+))?\]$/.exec(line);
  if (!pressed) return null;
  const wording = { round: world.round, replies, language: person.language };
  const labelOf = (utterance: Utterance, at: number): string => renderShown(utterance.choices[at]?.label ?? '', wording);
  const back = Number(pressed[2] ?? 0);
  const label = (pressed[1] ?? '').split(' + ').find((one) => !buttonOf(world, person.id, one, labelOf, back));
  const offered = world.heard.get(person.id)?.at(-1 - back);
  return label === undefined ? null : `! no button «${label}» among ${offered?.choices.map((_, at) => `«${labelOf(offered, at)}»`).join(' ') || 'none'}`;
}

/** Several options ticked and sent at once are one answer. */
function together(actions: readonly Action[]): Action {
  const [first] = actions;
  if (!first) throw new Error('No button was pressed');
  if (first.do !== 'answer' || actions.length === 1) return first;
  const keys = actions.flatMap((action) => (action.do === 'answer' && Array.isArray(action.value) ? action.value as readonly string[] : []));
  return { ...first, value: keys };
}

function told_(world: World, person: Person, happened: Happened, names: ReadonlyMap<object, string>): string[] {
  const lines: string[] = [];
  for (const { sector, outcome } of happened) {
    if (outcome.doubted) lines.push('* in doubt');
    for (const event of outcome.dossierEvents) lines.push(...ofDossier(event));
    for (const event of outcome.contactEvents) lines.push(...ofContact(event, world));
    for (const mask of outcome.masks) lines.push(`* masked «${mask.text}»`);
    for (const one of outcome.utterances) {
      const own = one.to === person.id;
      const several = person.roles.filter((role) => 'sector' in role).map((role) => ('sector' in role ? role.sector : '')).filter((id, at, all) => all.indexOf(id) === at).length > 1;
      lines.push(`${own ? '<' : `<< ${one.to}:`} ${several && own ? `(${sector}) ` : ''}${one.lines.map((line) => nameOf(line, names)).filter((name) => !['overview-section', 'overview-point', 'overview-change', 'open-point', 'understood-point'].includes(name)).join(' · ')}${one.choices.length > 0 && own ? buttons(one) : ''}`);
    }
    if (outcome.utterances.every((one) => one.to !== person.id)) lines.push('< (nothing)');
    const held = dossierOf(world, sector).held[person.id];
    if (held) lines.push(`? ${held.kind}`);
  }
  return lines;
}

function buttons(utterance: Utterance): string {
  const said = utterance.choices.flatMap(({ action, label }) => (action.do === 'settle' && typeof action.with === 'number' && typeof label === 'object' && 'value' in label ? [shownValue(label.value)] : []));
  return said.length > 0 ? ` [${said.join('|')}]` : '';
}

function ofDossier(event: DossierEvent): string[] {
  switch (event.type) {
    case 'question-asked': case 'held': case 'settled': return [];
    case 'answer-given': return [`= ${event.question} ${shownGiven(event.given)}${event.warnings.map(({ check, reason }) => ` (${check}: ${reason})`).join('')}`];
    case 'remark-added': return [`= ${event.question} + (${event.warning.check}: ${event.warning.reason})`];
    case 'cross-check-answered': return [`= ${event.warning.check}: ${event.warning.reason}`];
    case 'revision-noted': return [`* revision ${event.revision.question} ${event.revision.year}: ${event.revision.published} -> ${event.revision.revised}`];
    case 'submitted': return [`* submitted${event.late ? ' late' : ''}${event.open.length > 0 ? `, open: ${event.open.join(' ')}` : ''}`];
    default: {
      const { type, by: _, ...rest } = event as { type: string; by?: string };
      return [`* ${type} ${Object.values(rest).map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ')}`.trimEnd()];
    }
  }
}

function ofContact(event: ContactEvent, world: World): string[] {
  const local = (instant: string): string => Temporal.Instant.from(instant).toZonedDateTimeISO(world.round.zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  switch (event.type) {
    case 'snoozed': return [`* snoozed until ${local(event.until)}`];
    case 'paused': return [`* paused until ${local(event.until)}`];
    case 'resumed': return ['* resumed'];
    case 'turned-to': return [`* turned to ${event.sector}`];
    default: return [];
  }
}

function shownGiven(given: Given): string {
  if (given.status === 'answered') return `${given.approx === null ? '' : `${given.approx} `}${shownValue(given.value)}${given.range ? ` (${given.range.join(' – ')})` : ''}`;
  return given.status === 'not-applicable' ? `not-applicable: ${given.reason}` : given.status;
}

function shownValue(value: Value): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export function nameOf(line: Line, names: ReadonlyMap<object, string>): string {
  return 'say' in line ? line.say : names.get(line.words) ?? '???';
}

/** The first wording of every line of the reply files that a session reached. */
function collect(wording: Map<string, string>, happened: Happened, { round, replies }: { readonly round: Round; readonly replies: Replies }): void {
  for (const utterance of happened.flatMap(({ outcome }) => outcome.utterances)) {
    const language = personOf(round, utterance.to).language;
    const { blocks } = renderMessage(utterance, { round, replies, language });
    utterance.lines.forEach((line, at) => {
      const key = 'say' in line ? `${line.say} (${language})` : null;
      if (key !== null && !wording.has(key)) wording.set(key, blocks[at]?.text ?? '');
    });
  }
}

/** Words of the round by where they stand: `q08_banen`, `q08_banen.help`, `q08_banen/daling`, `q13_inleen.banen`. */
export function wordNames(round: Round): ReadonlyMap<object, string> {
  const names = new Map<object, string>([[round.about, 'about'], [round.privacy, 'privacy']]);
  for (const check of [...round.crossChecks, ...round.roundChecks]) names.set(check.say, `/${check.id}`);
  for (const question of round.questionnaire.questions) {
    names.set(question.ask, question.id).set(question.help, `${question.id}.help`).set(question.why, `${question.id}.why`);
    if (question.askWithout) names.set(question.askWithout, question.id);
    for (const part of question.parts ?? []) names.set(part.ask, `${question.id}.${part.id}`);
    for (const check of question.checks) names.set(check.say, `${question.id}/${check.id}`);
    for (const term of question.terms) names.set(term.meaning, `${question.id}.term:${term.names[0]}`);
    for (const other of question.otherUnits) names.set(other.say, `${question.id}.unit:${other.unit[0]}`);
  }
  return names;
}

function personOf(round: Round, id: string): Person {
  const person = round.people.find((one) => one.id === id);
  if (!person) throw new Error(`There is no '${id}' in round ${round.id}`);
  return person;
}

function split(line: string): readonly [string, string] {
  const at = line.indexOf(' ');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)];
}

