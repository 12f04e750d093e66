import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Pressed, Sender, SharedFile, Told } from './delivery.ts';

const Text = z.string().max(100_000);
const Id = z.string().min(1).max(512);
const Activity = z.object({
  type: Id, id: Id.optional(), replyToId: Id.optional(), timestamp: Text.optional(), serviceUrl: Id, channelId: Id, name: Text.optional(), action: Text.optional(),
  text: Text.nullish(), textFormat: Text.nullish(),
  from: z.object({ id: Id, aadObjectId: Id.optional(), role: Text.optional() }).optional(),
  recipient: z.object({ id: Id }).optional(),
  conversation: z.object({ id: Id, conversationType: Text.optional(), tenantId: Id.optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: Id }).nullish(), eventType: Text.nullish() }).nullish(),
  attachments: z.array(z.object({ contentType: Text, name: Text.nullish(), content: z.unknown().optional(), contentUrl: Text.nullish() })).max(50).nullish(),
  value: z.unknown().optional(), entities: z.array(z.unknown()).max(200).nullish(),
});
type Activity = z.infer<typeof Activity>;

/** One activity as an event; null for something that is no activity at all. Never throws. */
export function receive(body: unknown): { readonly serviceUrl: string; readonly channel: string; readonly tenant: string | null; readonly told: Told } | null {
  const read = Activity.safeParse(body);
  if (!read.success) return null;
  const activity = read.data;
  const tenant = activity.channelData?.tenant?.id ?? activity.conversation?.tenantId ?? null;
  const from = senderOf(activity, tenant);
  return { serviceUrl: activity.serviceUrl, channel: activity.channelId, tenant, told: { delivery: deliveryOf(activity), from, what: whatOf(activity, from) } };
}

function senderOf({ from, recipient, conversation, serviceUrl }: Activity, tenant: string | null): Sender | null {
  if (!from?.aadObjectId || !conversation || !tenant) return null;
  return { id: `${tenant}:${from.aadObjectId}`, reference: { serviceUrl, conversation: conversation.id, bot: recipient?.id ?? '', user: from.id, tenant } };
}

/** An edit carries the id of what was edited, so what it says belongs to its own id. */
function deliveryOf(activity: Activity): string {
  const original = originalOf(activity);
  if (activity.type === 'message' && activity.id) return original;
  const print = createHash('sha256').update(JSON.stringify([activity.name, activity.action, activity.text, activity.value, activity.timestamp, activity.id ? null : activity])).digest('base64url').slice(0, 16);
  return `${original}:${activity.type}:${print}`;
}

function originalOf({ conversation, id }: Activity): string {
  return `teams:${conversation?.id ?? ''}:${id ?? ''}`;
}

function whatOf(activity: Activity, from: Sender | null): Told['what'] {
  const unsupported = (reason: string, tell = false): Told['what'] => ({ kind: 'unsupported', reason, tell });
  if (activity.from && (activity.from.role === 'bot' || activity.from.id === activity.recipient?.id)) return unsupported('own message');
  if (!from) return unsupported('no user of a tenant');
  if (activity.conversation?.conversationType !== undefined && activity.conversation.conversationType !== 'personal') return unsupported(`a ${activity.conversation.conversationType.slice(0, 40)} conversation`);
  switch (activity.type) {
    case 'message': return messageOf(activity);
    case 'messageUpdate': return activity.channelData?.eventType === 'softDeleteMessage' ? unsupported('deleted for the sender') : { kind: 'edited', of: originalOf(activity), text: wordsOf(activity) };
    case 'messageDelete': return { kind: 'deleted', of: originalOf(activity) };
    case 'invoke': return invokeOf(activity);
    case 'installationUpdate': return activity.action?.startsWith('remove') ? { kind: 'uninstalled' } : { kind: 'installed' };
    case 'conversationUpdate': return unsupported('conversation update');
    case 'typing': return unsupported('typing');
    default: return unsupported(activity.type.slice(0, 40));
  }
}

function messageOf(activity: Activity): Told['what'] {
  const pressed = pressedOf(activity.value);
  if (pressed) return { kind: 'pressed', pressed, asks: 'nothing' };
  const files = (activity.attachments ?? []).flatMap(fileOf);
  const text = wordsOf(activity);
  if (files.length > 0) return { kind: 'files', files, text };
  const quotes = quotedBy(activity);
  if (text !== '') return { kind: 'said', text, ...(quotes === null ? {} : { quotes }) };
  return { kind: 'unsupported', reason: activity.attachments?.[0]?.contentType.slice(0, 80) ?? 'an empty message', tell: true };
}

function invokeOf(activity: Activity): Told['what'] {
  const value = activity.value as { action?: { data?: unknown; verb?: unknown }; data?: unknown; action_?: unknown } | undefined;
  switch (activity.name) {
    case 'adaptiveCard/action': {
      const pressed = pressedOf(value?.action?.data);
      return pressed ? { kind: 'pressed', pressed, asks: 'card' } : { kind: 'unsupported', reason: 'a card that is not ours', tell: false };
    }
    case 'task/fetch': case 'task/submit': {
      const pressed = pressedOf(value?.data);
      return pressed ? { kind: activity.name === 'task/fetch' ? 'form-wanted' : 'form-sent', pressed } : { kind: 'unsupported', reason: 'a form that is not ours', tell: false };
    }
    case 'fileConsent/invoke': return consentOf(activity.value, activity.replyToId ?? null);
    default: return { kind: 'unsupported', reason: `invoke ${(activity.name ?? '').slice(0, 60)}`, tell: false };
  }
}

const Data = z.record(z.string(), z.unknown());

/** Inputs arrive beside our own data, and a number as a text. */
function pressedOf(value: unknown): Pressed | null {
  const read = Data.safeParse(value);
  if (!read.success || typeof read.data['row'] !== 'string' || typeof read.data['choice'] !== 'string') return null;
  const { row, choice, ...rest } = read.data as { row: string; choice: string } & { [input: string]: unknown };
  return { row: row.slice(0, 200), choice: choice.slice(0, 200), inputs: Object.fromEntries(Object.entries(rest).flatMap(([name, given]) => (typeof given === 'string' || typeof given === 'number' ? [[name, String(given)]] : []))) };
}

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

function fileOf({ contentType, name, content }: NonNullable<NonNullable<Activity['attachments']>[number]>): readonly SharedFile[] {
  if (contentType !== DOWNLOAD) return [];
  const { downloadUrl, fileType } = (content ?? {}) as { downloadUrl?: unknown; fileType?: unknown };
  return typeof downloadUrl === 'string' ? [{ name: (name ?? '').slice(0, 255), type: typeof fileType === 'string' ? fileType.slice(0, 20) : '', url: downloadUrl }] : [];
}

const Consent = z.object({
  action: z.enum(['accept', 'decline']), context: z.object({ row: Id, at: z.int().min(0).max(99) }),
  uploadInfo: z.object({ uploadUrl: Text, contentUrl: Text, name: Text, uniqueId: Text, fileType: Text }).nullish(),
});

function consentOf(value: unknown, card: string | null): Told['what'] {
  const read = Consent.safeParse(value);
  if (!read.success) return { kind: 'unsupported', reason: 'a file consent that is not ours', tell: false };
  const { action, context, uploadInfo } = read.data;
  return {
    kind: 'file-consent',
    consent: {
      accepted: action === 'accept', ...context, card,
      upload: uploadInfo ? { url: uploadInfo.uploadUrl, content: uploadInfo.contentUrl, name: uploadInfo.name, id: uploadInfo.uniqueId, type: uploadInfo.fileType } : null,
    },
  };
}

/** A quote stands at the beginning; more than this is not looked through. */
const LONGEST_QUOTE = 20_000;
const Quoted = z.object({ type: z.literal('quotedReply'), quotedReply: z.object({ messageId: Id }) });

/**
 * The message that is quoted: an entity of its own in newer clients, a block quote in the HTML beside the words in others.
 * Sources: the Teams SDK's quoted replies (2026), and openclaw pull request 101856 for what a personal chat brings.
 */
function quotedBy({ entities, attachments }: Activity): string | null {
  const entity = (entities ?? []).map((one) => Quoted.safeParse(one)).find(({ success }) => success);
  if (entity?.data) return entity.data.quotedReply.messageId;
  const html = (attachments ?? []).find(({ contentType }) => contentType === 'text/html')?.content;
  return typeof html === 'string' ? /<blockquote\b(?=[^>]*\bitemtype="http:\/\/schema\.skype\.com\/Reply")[^>]*\bitemid="([^"]{1,200})"/i.exec(html.slice(0, LONGEST_QUOTE))?.[1] ?? null : null;
}

/** The words of a message: without mentions and quotes, and with Teams' entities as the characters they stand for. */
function wordsOf({ text }: Activity): string {
  const entities: { readonly [name: string]: string } = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'', apos: '\'' };
  return (text ?? '').toWellFormed()
    .replace(/<quoted\b[^>]*\/?>|<blockquote\b[^>]*schema\.skype\.com\/Reply[^]{0,5000}?<\/blockquote>/gi, ' ')
    .replace(/<at\b[^>]*>[^<]*<\/at>/gi, ' ').replace(/<\/?(?:p|div|span|strong|em|b|i|u|br|ul|ol|li)\b[^>]*>/gi, (tag) => (/^<\/?(?:p|div|br|li)/i.test(tag) ? '\n' : ''))
    .replace(/&(nbsp|amp|lt|gt|quot|apos|#39);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/\n{3,}/g, '\n\n').trim();
}
