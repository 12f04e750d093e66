import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../adapters/storage/sqlite/store.ts';
import { asked, at, claim, to, turn, wrote } from './samples.ts';

/**
 * The process that is killed: eight people write without pause, and a line goes out only when the store has answered.
 * `<person> <version>` acknowledges a turn, `+ <delivery>` a delivery.
 */
const [, , file = '', life = ''] = process.argv;
const store = await openSqliteStore(file);
const say = (line: string) => writeSync(1, `${line}\n`);
say('ready');

await Promise.all(Array.from({ length: 8 }, async (_, person) => {
  const stream = `contact/r/p${person}` as const;
  for (let version = (await store.read(stream, 0)).length; ; version += 1) {
    const delivery = `${life}-${person}-${version}`;
    await store.receive(wrote(delivery, `woorden van ${delivery}`), `p${person}`, at(0));
    say(`+ ${delivery}`);
    const kept = await store.commit(turn({
      appends: [{ stream, expected: version, events: [asked(delivery)] }],
      messages: [to(`p${person}`, delivery)], claims: [claim(`r/${delivery}`)],
      done: { delivery, masked: version % 10 === 0 ? '[gegeven]' : null },
    }));
    if (kept.outcome !== 'kept') throw new Error(`Person ${person} at version ${version}: ${kept.outcome}`);
    say(`${person} ${version + 1}`);
  }
}));
