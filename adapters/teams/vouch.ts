import { z } from 'zod';
import type { Address } from '../../src/app/messages.ts';
import type { Memory } from './memory.ts';
import type { Transport } from './transport.ts';

const Member = z.object({ email: z.string().nullish(), userPrincipalName: z.string().nullish(), userRole: z.string().nullish(), aadObjectId: z.string().nullish(), tenantId: z.string().nullish() });

/** The e-mail address our tenant gives for somebody; null for a guest, for somebody of another tenant, and where the tenant does not say. */
export async function vouchedEmail(from: Address, tenant: string, memory: Pick<Memory, 'of'>, transport: Pick<Transport, 'member'>): Promise<string | null> {
  const [place, user] = from.id.split(':');
  if (from.platform !== 'teams' || place !== tenant || user === undefined) return null;
  const { reference } = await memory.of(from.id);
  if (!reference) return null;
  const called = await transport.member(reference, reference.user);
  if (called.outcome !== 'done') return null;
  const member = Member.safeParse(called.body);
  if (!member.success) return null;
  const { email, userPrincipalName, userRole, aadObjectId, tenantId } = member.data;
  if (aadObjectId !== user || (tenantId != null && tenantId !== tenant)) return null;
  if (userRole === 'guest' || /#ext#/i.test(userPrincipalName ?? '')) return null;
  return email ?? userPrincipalName ?? null;
}
