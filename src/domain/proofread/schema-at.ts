import type { z } from 'zod';
import { type Path, valueAt } from './fault.ts';

type Def = {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
};
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** The keys that may stand in the block at a path: of the shape that has most in common with what stands there. */
export function keysAt(schema: z.ZodType, path: Path, data: unknown): readonly string[] {
  const found = valueAt(data, path);
  const names = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  const common = (keys: readonly string[]) => keys.filter((key) => names.includes(key)).length;
  return schemasAt(schema, path, data).map((one) => Object.keys(defOf(one).shape ?? {})).toSorted((a, b) => common(b) - common(a))[0] ?? [];
}

/** The shapes that may stand at a path: `number`, `{answer, is}`, `[…]`. */
export function shapesAt(schema: z.ZodType, path: Path, data: unknown): readonly string[] {
  return [...new Set(schemasAt(schema, path, data).map((one) => {
    const def = defOf(one);
    return def.shape ? `{${Object.keys(def.shape).join(', ')}}` : def.type === 'array' ? '[…]' : def.type;
  }))];
}

/** The schemas that could hold at a path, unions opened up. */
function schemasAt(schema: z.ZodType, path: Path, data: unknown): readonly z.ZodType[] {
  return path.reduce<readonly z.ZodType[]>((at, step, index) => at.flatMap((one) => {
    const def = defOf(one);
    const next = def.shape?.[String(step)] ?? def.element ?? def.valueType;
    return next ? opened(next, valueAt(data, path.slice(0, index + 1))) : [];
  }), opened(schema, data));
}

/** A schema without its wrappers; of a union every option, or the one its discriminator names. */
function opened(schema: z.ZodType, value: unknown): readonly z.ZodType[] {
  const def = defOf(schema);
  if (def.type === 'lazy' && def.getter) return opened(def.getter(), value);
  if (def.innerType) return opened(def.innerType, value);
  if (!def.options) return [schema];
  const { discriminator } = def;
  const named = discriminator && typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[discriminator] : undefined;
  const chosen = def.options.filter((option) => {
    const literal = discriminator ? defOf(option).shape?.[discriminator] : undefined;
    return named === undefined || (literal && defOf(literal).values?.includes(named));
  });
  return (chosen.length > 0 ? chosen : def.options).flatMap((option) => opened(option, value));
}
