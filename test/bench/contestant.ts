import process from 'node:process';

/** Plays one round and gives the turns per second of it. */
export type PlayRound = () => Promise<number>;

/** Lets a process of its own be asked for rounds: each message is answered by one rate, or by what went wrong. */
export function answerRounds(play: PlayRound): void {
  process.on('message', () => void play().then((rate) => process.send?.({ rate }), (error: unknown) => process.send?.({ wrong: String(error) })));
  process.send?.({ ready: true });
}
