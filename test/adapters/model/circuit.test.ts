import { expect, test } from 'vitest';
import { CLOSED, admit, settled } from '../../../adapters/model/circuit.ts';
import type { Circuit } from '../../../adapters/model/circuit.ts';

const limits = { failures: 3, restMs: 1_000 };

/** `f` a call that fails, `w` one that works, `?` one that is not admitted, `.` 250 ms later; gives the state after each. */
function play(acts: string): readonly Circuit['state'][] {
  let circuit: Circuit = CLOSED;
  let now = 0;
  return [...acts].map((act) => {
    if (act === '.') now += 250;
    else {
      const asked = admit(circuit, now, limits);
      expect(asked.admitted, `${act} at ${now}`).toBe(act !== '?');
      circuit = asked.admitted ? settled(asked.circuit, act === 'w', now, limits) : asked.circuit;
    }
    return circuit.state;
  });
}

test.each([
  ['works on', 'wwww', 'closed'],
  ['failures that are not in a row', 'ffwffwff', 'closed'],
  ['three in a row open it', 'fff', 'open'],
  ['open, it admits nobody until the rest is over', 'fff?...?', 'open'],
  ['the first call after the rest closes it when it works', 'fff....w', 'closed'],
  ['and opens it for another rest when it fails', 'fff....f?...?', 'open'],
  ['after closing, it takes three again', 'fff....wff', 'closed'],
])('%s: %s', (_, acts, state) => {
  expect(play(acts).at(-1)).toBe(state);
});

test('a try of which nothing is ever heard gives way to another', () => {
  const open: Circuit = { state: 'open', until: 0 };
  const first = admit(open, 0, limits);
  expect(first).toEqual({ admitted: true, circuit: { state: 'trying', since: 0 } });
  expect(admit(first.circuit, 999, limits).admitted).toBe(false);
  expect(admit(first.circuit, 1_000, limits).admitted).toBe(true);
});

test('a late failure of a call from before does not prolong the rest', () => {
  expect(settled({ state: 'open', until: 500 }, false, 100, limits)).toEqual({ state: 'open', until: 500 });
});
