import type { Model } from '../ports.ts';
import { point } from './point.ts';
import type { PointedAt, PointerParts, ToPoint } from './point.ts';

/** Points at what a reply may mean. The same delivery, decided anew, is not asked about again. */
export type Pointer = { readonly model: Model; readonly point: (delivery: string, toPoint: ToPoint) => Promise<PointedAt> };

/** A turn is decided anew within seconds; what is older will not be. */
const REMEMBERED = 50;

export function openPointer(parts: PointerParts): Pointer {
  const remembered = new Map<string, Promise<PointedAt>>();
  return {
    model: parts.model,
    point: (delivery, toPoint) => {
      const key = JSON.stringify([delivery, toPoint.question.id, toPoint.reply]);
      const known = remembered.get(key);
      if (known) return known;
      const asked = point(parts, toPoint);
      remembered.set(key, asked);
      for (const old of [...remembered.keys()].slice(0, -REMEMBERED)) remembered.delete(old);
      return asked;
    },
  };
}
