import { join } from 'node:path';
import { contest } from './contest.ts';
import type { Contestant } from './contest.ts';
import { figureOf, median } from './figure.ts';
import type { Figure } from './figure.ts';
import { installPeers, PEER_NAME, PEER_PROGRAM } from './peers.ts';
import { readingFigure } from './reading.ts';
import { PEOPLE } from './script.ts';
import { startUpFigures } from './start-up.ts';
import { storageFigures } from './storage.ts';

/** Rounds of the conversation that are counted. */
const ROUNDS = 7;

const OURS = join(import.meta.dirname, 'turns.ts');
const memory: Contestant = { name: 'in memory', program: OURS, args: ['memory'] };
const disk: Contestant = { name: 'kept on disk before each reply', program: OURS, args: ['sqlite'] };
const peer: Contestant = { name: PEER_NAME, program: PEER_PROGRAM, args: [] };

const told: Figure[] = [];
const tell = (figure: Figure): void => {
  told.push(figure);
  console.log(JSON.stringify(figure));
};

for (const figure of await conversationFigures()) tell(figure);
for (const figure of await storageFigures()) tell(figure);
for (const figure of await startUpFigures()) tell(figure);
tell(readingFigure());
console.error(`\n${told.map(row).join('\n')}`);

/** Turns of the ten-question form per second, with the same form on the peer beside it where that can be installed. */
async function conversationFigures(): Promise<readonly Figure[]> {
  const without = installPeers();
  const rates = await contest([memory, disk, ...(without === null ? [peer] : [])], ROUNDS);
  const name = (of: Contestant): string => `turns per second, ${PEOPLE} people at once: ${of.name}`;
  const ratio = `turns in memory, times those of ${PEER_NAME}`;
  const ours = [memory, disk].map((of) => figureOf(name(of), '1/s', rates.get(of.name)!));
  if (without !== null) return [...ours, { figure: name(peer), value: null, unit: '1/s', why: without }, { figure: ratio, value: null, unit: '×', why: without }];
  const theirs = rates.get(peer.name)!;
  const times = rates.get(memory.name)!.map((rate, round) => Math.round((10 * rate) / theirs[round]!) / 10);
  return [...ours, figureOf(name(peer), '1/s', theirs), { figure: ratio, value: median(times), unit: '×', rounds: times }];
}

function row({ figure, value, unit, rounds, why }: Figure): string {
  const spread = rounds === undefined ? why ?? '' : `${Math.min(...rounds).toLocaleString('en')} to ${Math.max(...rounds).toLocaleString('en')}`;
  return `${figure.padEnd(72)} ${(value === null ? '–' : value.toLocaleString('en')).padStart(9)} ${unit.padEnd(4)} ${spread}`;
}
