/**
 * Whether an endpoint is asked at all. After too many failures in a row it is left alone; when the rest is over one call
 * tries it, and its outcome decides. Pure: moments are milliseconds on any clock that does not run back.
 */
export type Circuit =
  | { readonly state: 'closed'; readonly failures: number }
  | { readonly state: 'open'; readonly until: number }
  | { readonly state: 'trying'; readonly since: number };

/** After how many failures in a row the circuit opens, and for how long, in milliseconds. */
export type Limits = { readonly failures: number; readonly restMs: number };

export const CLOSED: Circuit = { state: 'closed', failures: 0 };

/** Asks to make a call now. Of many that ask when the rest is over, one is admitted. */
export function admit(circuit: Circuit, now: number, limits: Limits): { readonly circuit: Circuit; readonly admitted: boolean } {
  switch (circuit.state) {
    case 'closed': return { circuit, admitted: true };
    case 'open': return now < circuit.until ? { circuit, admitted: false } : { circuit: { state: 'trying', since: now }, admitted: true };
    // a call that was never heard of again must not keep the circuit shut for ever
    case 'trying': return now < circuit.since + limits.restMs ? { circuit, admitted: false } : { circuit: { state: 'trying', since: now }, admitted: true };
  }
}

/** Tells how a call that was admitted went. */
export function settled(circuit: Circuit, worked: boolean, now: number, limits: Limits): Circuit {
  if (worked) return CLOSED;
  const opened: Circuit = { state: 'open', until: now + limits.restMs };
  switch (circuit.state) {
    case 'closed': return circuit.failures + 1 >= limits.failures ? opened : { state: 'closed', failures: circuit.failures + 1 };
    case 'open': return circuit;
    case 'trying': return opened;
  }
}
