import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv } from 'ajv';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../support/schemas/adaptive-card-1.5.json'), 'utf8')) as Record<string, unknown>;
// the schema names a draft and an address that would be fetched; its rules stand without them
delete schema['$schema'];
delete schema['id'];
// the list in which one types to find an option is documented for Teams and missing in the schema: msteams-docs, "Typeahead search in Adaptive Cards", 2025
(schema['definitions'] as Record<string, { anyOf: [{ enum: string[] }] }>)['ChoiceInputStyle']!.anyOf[0].enum.push('filtered');
const valid = new Ajv({ strict: false, allErrors: false, logger: false }).compile(schema);

type Node = { readonly [key: string]: unknown };

/** What is wrong with an activity that carries a card: against the Adaptive Cards schema and against Teams' limits. */
export function faultsOf(activity: Node): readonly string[] {
  const size = Buffer.byteLength(JSON.stringify(activity));
  const attachments = (activity['attachments'] ?? []) as readonly { readonly contentType: string; readonly content: Node }[];
  return [
    ...(size > 28_000 ? [`${size} bytes`] : []),
    ...(activity['type'] === 'message' ? [] : ['no message']),
    ...(attachments.length === 0 ? textFaults(activity) : attachments.flatMap(({ contentType, content }) => (contentType === 'application/vnd.microsoft.card.adaptive' ? [...words(activity), ...cardFaults(content)] : [`attachment ${contentType}`]))),
  ];
}

function textFaults({ text, textFormat }: Node): readonly string[] {
  return [...(typeof text === 'string' && text.trim() !== '' ? [] : ['no text']), ...(textFormat === 'plain' ? [] : ['text that is read as markup'])];
}

function words({ summary }: Node): readonly string[] {
  return typeof summary === 'string' && summary.trim() !== '' ? [] : ['nothing for a notification'];
}

/** What is wrong with a card. */
export function cardFaults(card: Node): readonly string[] {
  const nodes = nodesOf(card);
  const ids = nodes.flatMap((node) => (typeof node['id'] === 'string' ? [node['id']] : []));
  const actions = (card['actions'] ?? []) as readonly Node[];
  const texts = nodes.filter(({ type }) => type === 'TextBlock').map(({ text }) => String(text));
  return [
    ...(card['type'] === 'AdaptiveCard' && card['version'] === '1.5' ? [] : ['no card of version 1.5']),
    ...(valid(withoutTeams(card)) ? [] : [`schema: ${JSON.stringify(valid.errors?.slice(0, 3))}`]),
    ...(typeof card['fallbackText'] === 'string' && card['fallbackText'] !== '' ? [] : ['no plain text']),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} twice`),
    ...(actions.filter(({ mode }) => mode !== 'secondary').length > 6 ? ['more than six buttons in sight'] : []),
    ...actions.filter(({ title }) => typeof title !== 'string' || title.trim() === '' || title.length > 80).map(({ title }) => `button '${String(title)}'`),
    ...texts.filter((text) => /[*_[\]`#~<>\\|{}]|^\s*(?:[-+]|\d+[.)])\s/.test(text)).map((text) => `text that is read as markup: ${text}`),
    ...nodes.filter(({ type, label }) => String(type).startsWith('Input.') && !label).map(({ type }) => `${String(type)} without a label`),
    ...nodes.filter(({ type, altText }) => type === 'Image' && !altText).map(() => 'a picture without words'),
    ...nodes.filter(({ type, url }) => type === 'Image' && String(url).length > 1_400_000).map(() => 'a picture of more than a megabyte'),
  ];
}

/** All words a card shows, in reading order. */
export function textIn(card: Node): string {
  return nodesOf(card).flatMap(({ type, text, title, label, altText }) => (type === 'AdaptiveCard' ? [] : [text, title, label, altText])).filter((one) => typeof one === 'string').join('\n');
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.entries(value).filter(([key]) => key !== 'fallback').flatMap(([, inner]) => nodesOf(inner))];
}

/** Teams' own settings are no part of Adaptive Cards. */
function withoutTeams(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTeams);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'msteams').map(([key, inner]) => [key, withoutTeams(inner)]));
}
