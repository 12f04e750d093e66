import { z } from 'zod';
import { Language } from './words.ts';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM');
const Day = z.iso.date();
/** Entra writes its ids in lower case; a person who copies one may not. */
const EntraId = z.string().regex(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, 'an id of Entra').toLowerCase();

/** What somebody does in the round. A sector has one owner, and any number of the others. */
export const Role = z.union([
  z.strictObject({ role: z.enum(['owner', 'contributor', 'deputy', 'signer']), sector: z.string() }),
  z.strictObject({ role: z.literal('coordinator') }),
  /** Reads a part of the letter: a group's id, or `all`. */
  z.strictObject({ role: z.literal('reviewer'), reads: z.string(), /** the step of the round's clearance that this reviewer agrees in */ clears: z.string().optional() }),
]);
export type Role = z.infer<typeof Role>;

export const Person = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id in kebab-case'),
  name: z.string().min(1),
  email: z.email(),
  language: Language.default('nl'),
  roles: z.array(Role).min(1),
  /** Working days (1 Monday … 7 Sunday) and hours; reminders fall within them. */
  hours: z.strictObject({ days: z.array(z.number().int().min(1).max(7)).min(1), from: Clock, until: Clock }).default({ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' }),
  /** Where the hours are counted; the round's zone if left out. */
  zone: z.string().optional(),
  /** First and last day away. */
  absences: z.array(z.strictObject({ from: Day, until: Day })).default([]),
  /** Who the person is on each platform. The web page needs no entry. */
  identities: z.strictObject({
    slack: z.strictObject({ workspace: z.string().regex(/^T[A-Z0-9]{5,}$/, 'a workspace id as T0123ABCD'), user: z.string().regex(/^[UW][A-Z0-9]{5,}$/, 'a member id as U0123ABCD') }).optional(),
    teams: z.strictObject({ tenant: EntraId, user: EntraId }).optional(),
  }).default({}),
});
export type Person = z.infer<typeof Person>;

export const People = z.strictObject({ fiction: z.boolean().default(false), people: z.array(Person).min(1) });
export type People = z.infer<typeof People>;
