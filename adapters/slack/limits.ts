/**
 * Every published limit of Block Kit that our messages and views can touch, in characters or items, and five rules that
 * no schema states. Source: Slack's Block Kit reference and bolt-js issue 2509 (the sum of a message's blocks); read in 2026.
 */
const TEXTS: { readonly [type: string]: { readonly [field: string]: readonly [least: number, most: number] } } = {
  header: { text: [1, 150] },
  section: { text: [1, 3000] },
  image: { alt_text: [1, 2000], title: [0, 2000], image_url: [1, 3000] },
  input: { label: [1, 2000], hint: [0, 2000] },
  button: { text: [1, 75], value: [0, 2000], url: [0, 3000], accessibility_label: [0, 75] },
  static_select: { placeholder: [0, 150] }, multi_static_select: { placeholder: [0, 150] },
  plain_text_input: { placeholder: [0, 150], initial_value: [0, 3000] }, number_input: { placeholder: [0, 150] }, url_text_input: { placeholder: [0, 150] },
  email_text_input: { placeholder: [0, 150] }, datepicker: { placeholder: [0, 150] },
  modal: { title: [1, 24], submit: [1, 24], close: [1, 24], private_metadata: [0, 3000], callback_id: [0, 255] },
  home: { private_metadata: [0, 3000], callback_id: [0, 255] },
};
const LISTS: { readonly [type: string]: { readonly [field: string]: readonly [least: number, most: number] } } = {
  actions: { elements: [1, 25] }, context: { elements: [1, 10] }, section: { fields: [1, 10] },
  static_select: { options: [1, 100] }, multi_static_select: { options: [1, 100] }, checkboxes: { options: [1, 10] }, radio_buttons: { options: [1, 10] },
  modal: { blocks: [1, 100] }, home: { blocks: [1, 100] },
};
const KNOWN_BLOCKS = ['header', 'section', 'context', 'divider', 'image', 'actions', 'input', 'rich_text'];
const INPUTS = ['plain_text_input', 'number_input', 'url_text_input', 'email_text_input'];

export const LIMITS = { blocks: 50, characters: 13_200, text: 4_000, button: 75, option: 75, header: 150 } as const;

type Node = Readonly<Record<string, unknown>>;

/** What is wrong with a message as it would be posted: each problem with its place; empty when Slack would take it. */
export function checkMessage(message: { readonly text: string; readonly blocks: readonly unknown[] }): readonly string[] {
  const size = JSON.stringify(message.blocks).length;
  return [
    ...(message.text.trim() === '' ? ['text: empty, so that nobody who listens hears it'] : []),
    ...(message.text.length > LIMITS.text ? [`text: ${message.text.length} characters, at most ${LIMITS.text}`] : []),
    ...(message.blocks.length > LIMITS.blocks ? [`blocks: ${message.blocks.length}, at most ${LIMITS.blocks}`] : []),
    ...(size > LIMITS.characters ? [`blocks: ${size} characters in total, at most ${LIMITS.characters}`] : []),
    ...message.blocks.flatMap((block, at) => (isNode(block) && block['type'] === 'input' ? [`blocks[${at}]: an input in a message, only views take those`] : [])),
    ...checkBlocks(message.blocks, 'blocks'),
  ];
}

/** The same for a modal or a home. */
export function checkView(view: Readonly<Record<string, unknown>>): readonly string[] {
  const blocks = Array.isArray(view['blocks']) ? view['blocks'] : [];
  const asks = blocks.some((block) => isNode(block) && block['type'] === 'input');
  return [
    ...checkNode(view, String(view['type'])),
    ...(view['type'] === 'modal' && asks && !isNode(view['submit']) ? ['modal: inputs without a submit button'] : []),
    ...checkBlocks(blocks, 'blocks'),
  ];
}

function checkBlocks(blocks: readonly unknown[], path: string): readonly string[] {
  const ids = blocks.flatMap((block) => (isNode(block) && typeof block['block_id'] === 'string' ? [block['block_id']] : []));
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: block_id '${id}' twice`),
    ...blocks.flatMap((block, at) => {
      if (!isNode(block) || !KNOWN_BLOCKS.includes(String(block['type']))) return [`${path}[${at}]: no block of a known type`];
      return checkTree(block, `${path}[${at}]`);
    }),
  ];
}

function checkTree(node: Node, path: string): readonly string[] {
  const children = Object.entries(node).flatMap(([field, value]) => (Array.isArray(value) ? value.map((one, at) => [`${path}.${field}[${at}]`, one] as const) : [[`${path}.${field}`, value] as const]));
  return [...checkNode(node, path), ...children.flatMap(([place, child]) => (isNode(child) ? checkTree(child, place) : []))];
}

function checkNode(node: Node, path: string): readonly string[] {
  const type = String(node['type'] ?? '');
  const texts = Object.entries({ ...TEXTS[type], ...('action_id' in node ? { action_id: [1, 255] as const } : {}), ...('block_id' in node ? { block_id: [1, 255] as const } : {}) });
  return [
    ...texts.flatMap(([field, [least, most]]) => tooMuch(lengthOf(node[field]), least, most, `${path}.${field}`, 'characters')),
    ...Object.entries(LISTS[type] ?? {}).flatMap(([field, [least, most]]) => (Array.isArray(node[field]) ? tooMuch(node[field].length, least, most, `${path}.${field}`, 'items') : [])),
    ...(Array.isArray(node['option_groups']) ? [...tooMuch(node['option_groups'].length, 1, 100, `${path}.option_groups`, 'items'), ...node['option_groups'].flatMap((group, at) => (isNode(group) ? [...tooMuch(lengthOf(group['label']), 1, 75, `${path}.option_groups[${at}].label`, 'characters'), ...(Array.isArray(group['options']) ? tooMuch(group['options'].length, 1, 100, `${path}.option_groups[${at}].options`, 'items') : [`${path}.option_groups[${at}]: no options`])] : [`${path}.option_groups[${at}]: no group`]))] : []),
    ...(Array.isArray(node['options']) ? node['options'].flatMap((option, at) => checkOption(option, `${path}.options[${at}]`)) : []),
    ...(type === 'actions' && Array.isArray(node['elements']) ? checkActions(node['elements'], path) : []),
    ...(type === 'text' && lengthOf(node['text']) === 0 ? [`${path}: empty text`] : []),
    ...(type === 'text' && (lengthOf(node['text']) ?? 0) > 3000 ? [`${path}: ${lengthOf(node['text'])} characters, at most 3000`] : []),
    ...(type === 'number_input' && typeof node['is_decimal_allowed'] !== 'boolean' ? [`${path}: does not say whether decimals are allowed`] : []),
  ];
}

function checkOption(option: unknown, path: string): readonly string[] {
  if (!isNode(option)) return [`${path}: no option`];
  return [
    ...tooMuch(lengthOf(option['text']), 1, 75, `${path}.text`, 'characters'),
    ...tooMuch(lengthOf(option['value']), 1, 150, `${path}.value`, 'characters'),
    ...tooMuch(lengthOf(option['description']), 0, 75, `${path}.description`, 'characters'),
  ];
}

function checkActions(elements: readonly unknown[], path: string): readonly string[] {
  const ids = elements.flatMap((one) => (isNode(one) && typeof one['action_id'] === 'string' ? [one['action_id']] : []));
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: action_id '${id}' twice`),
    ...elements.flatMap((one, at) => (isNode(one) && INPUTS.includes(String(one['type'])) ? [`${path}.elements[${at}]: ${String(one['type'])} outside an input`] : [])),
  ];
}

/** The length of a text or of a text object; undefined where there is none. */
function lengthOf(value: unknown): number | undefined {
  const text = isNode(value) ? value['text'] : value;
  return typeof text === 'string' ? text.length : undefined;
}

function tooMuch(length: number | undefined, least: number, most: number, path: string, of: string): readonly string[] {
  return length === undefined || (length >= least && length <= most) ? [] : [`${path}: ${length} ${of}, ${least} to ${most} allowed`];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
