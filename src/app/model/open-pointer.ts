import type { Model } from '../ports.ts';
import { point } from './point.ts';
import type { PointedAt, PointerParts, ToPoint } from './point.ts';
import type { ReadPrompt } from './load-prompt.ts';
import { smooth } from './smooth.ts';
import type { SmoothedPassage, ToSmooth } from './smooth.ts';

/** Points at what a reply may mean, and words a passage anew when asked. The same delivery, decided anew, is not asked about again. */
export type Pointer = {
  readonly model: Model;
  readonly point: (delivery: string, toPoint: ToPoint) => Promise<PointedAt>;
  /** Left out where there is no prompt for it. */
  readonly smooth?: (delivery: string, toSmooth: ToSmooth) => Promise<SmoothedPassage>;
};

/** A turn is decided anew within seconds; what is older will not be. */
const REMEMBERED = 50;

export function openPointer(parts: PointerParts & { readonly smoothing?: ReadPrompt }): Pointer {
  const { model, clock, smoothing } = parts;
  const pointed = rememberedOnce<PointedAt>();
  const smoothed = rememberedOnce<SmoothedPassage>();
  return {
    model,
    point: (delivery, toPoint) => pointed(JSON.stringify([delivery, toPoint.question.id, toPoint.reply]), () => point(parts, toPoint)),
    ...(smoothing ? { smooth: (delivery, toSmooth) => smoothed(JSON.stringify([delivery, toSmooth.sentences]), () => smooth({ model, clock, prompt: smoothing }, toSmooth)) } : {}),
  };
}

/** Asks once for each key, of the last so many. */
function rememberedOnce<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const remembered = new Map<string, Promise<T>>();
  return (key, ask) => {
    const known = remembered.get(key);
    if (known) return known;
    const asked = ask();
    remembered.set(key, asked);
    for (const old of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(old);
    return asked;
  };
}
