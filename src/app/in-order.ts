/**
 * Work in order per key: each piece begins when the one before it under the same key has ended, well or badly.
 * Different keys do not wait for one another.
 */
export function inOrder(): (key: string, work: () => Promise<void>) => Promise<void> {
  const tails = new Map<string, Promise<void>>();
  return (key, work) => {
    const mine = (tails.get(key) ?? Promise.resolve()).catch(() => undefined).then(work);
    tails.set(key, mine);
    const forget = (): void => { if (tails.get(key) === mine) tails.delete(key); };
    mine.then(forget, forget);
    return mine;
  };
}
