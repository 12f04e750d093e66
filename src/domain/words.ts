import { z } from 'zod';

/** One text in every language of the product. Slots stand as `{name}`; what a slot may be called is checked with the round. */
export const Words = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
export type Words = z.infer<typeof Words>;

export const Language = z.enum(['nl', 'en']);
export type Language = z.infer<typeof Language>;
