import { memoryStore } from '../../adapters/storage/memory.ts';
import { dossierStream } from '../../src/app/streams.ts';
import type { Message } from '../../src/app/messages.ts';
import { given, shippedLetter } from './letter-desk.ts';
import type { Said } from './letter-desk.ts';
import { openTestHouse, shippedRound } from './living-house.ts';
import type { TestHouse } from './living-house.ts';

/** A house whose sectors answered and submitted already: the letter is the next thing. */
export type LetterHouse = TestHouse & {
  /** Presses a button of the last message to this person that has one with this label, as a platform does. */
  press(person: string, label: string, message?: Message): Promise<Message | undefined>;
  /** All that one person was told, oldest first. */
  told(person: string): readonly string[];
  last(person: string): Message;
};

/** Opens it with these answers, submitted on 15 June 2026. */
export async function openLetterHouse(answers: { readonly [sector: string]: { readonly [question: string]: Said } }, moment = '2026-07-06T10:00'): Promise<LetterHouse> {
  const round = await shippedRound();
  const store = memoryStore();
  for (const [sector, said] of Object.entries(answers)) await submitAs(store, round, sector, said);
  const home = await openTestHouse(round, store, moment);
  Object.assign(home.house, { letter: shippedLetter() });
  let count = 0;
  const sentTo = (person: string): readonly Message[] => home.sent.filter((one) => one.to === person).map((one) => one.message);
  return {
    ...home,
    told: (person) => sentTo(person).map((one) => one.text),
    last: (person) => sentTo(person).at(-1)!,
    press: async (person, label, message) => {
      const shown = message ?? sentTo(person).findLast((one) => one.choices.some((choice) => choice.label === label));
      const choice = shown?.choices.find((one) => one.label === label);
      if (!choice) throw new Error(`${person} was shown no button «${label}»: ${sentTo(person).at(-1)?.choices.map((one) => one.label).join(', ') ?? 'nothing'}`);
      count += 1;
      await home.receive({ delivery: `press-${count}`, from: { platform: 'rehearsal', id: person }, what: { kind: 'press', ...choice } });
      return sentTo(person).at(-1);
    },
  };
}

/** Answers of a sector, and their submission by its owner, straight into the journal. */
export async function submitAs(store: ReturnType<typeof memoryStore>, round: Awaited<ReturnType<typeof shippedRound>>, sector: string, said: { readonly [question: string]: Said }): Promise<void> {
  const owner = round.people.find((person) => person.roles.some((role) => role.role === 'owner' && role.sector === sector))!.id;
  const stream = dossierStream(round, sector);
  const events = [...given(said).map((event) => ({ ...event, by: owner })), { type: 'submitted' as const, by: owner, late: false, open: [] }];
  await store.commit({ at: '2026-06-15T08:00:00Z', appends: [{ stream, expected: (await store.read(stream, 0)).length, events }], messages: [], claims: [], done: null, masks: [] });
}
