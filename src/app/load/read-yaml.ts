import { readFile } from 'node:fs/promises';
import { type Document, LineCounter, type Node, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Path } from '../../domain/proofread/fault.ts';

/** A file with YAML as far as it could be read; `data` is undefined where nothing of it can be trusted. */
export type Yaml = {
  readonly data: unknown;
  readonly faults: readonly FileFault[];
  /** The line of what stands at a path, or of its key; of the nearest block around it where nothing does. */
  readonly lineOf: (path: Path, at: 'key' | 'value') => number;
};

/** What keeps a file from being read as YAML. */
export type FileFault = {
  readonly kind: 'file-missing' | 'file-unreadable' | 'yaml-tab' | 'yaml-duplicate-key' | 'yaml-syntax';
  readonly line: number;
  readonly slots: { readonly [slot: string]: string };
};

/** Reads a YAML file. Whatever is wrong with it is returned, never thrown. */
export async function readYaml(file: string): Promise<Yaml> {
  const text = await readText(file);
  if (typeof text !== 'string') return { data: undefined, faults: [text], lineOf: () => 1 };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const source = text.split('\n');
  const faults = document.errors.map((error): FileFault => {
    const line = lines.linePos(error.pos[0]).line || 1;
    const kind = error.code === 'DUPLICATE_KEY' ? 'yaml-duplicate-key' : isTabbed(source[line - 1]) || error.code === 'TAB_AS_INDENT' ? 'yaml-tab' : 'yaml-syntax';
    return { kind, line, slots: { line: (source[line - 1] ?? '').trim() } };
  });
  // one slip often gives several errors on one line
  const onePerLine = [...new Map(faults.map((fault) => [fault.line, fault])).values()];
  const trusted = faults.every((fault) => fault.kind === 'yaml-duplicate-key');
  const data = trusted ? plain(document) : { ok: false as const };
  return {
    data: data.ok ? data.value : undefined,
    faults: data.ok || !trusted ? onePerLine : [...onePerLine, { kind: 'yaml-syntax', line: 1, slots: { line: (source[0] ?? '').trim() } }],
    lineOf: (path, at) => lines.linePos(offsetOf(document.contents, path, at)).line || 1,
  };
}

async function readText(file: string): Promise<string | FileFault> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'UTF-8';
    return code === 'ENOENT' ? { kind: 'file-missing', line: 1, slots: {} } : { kind: 'file-unreadable', line: 1, slots: { reason: code } };
  }
}

/** Plain data; not of a document with references that lead nowhere or grow without end. */
function plain(document: Document): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: document.toJS() ?? null };
  } catch {
    return { ok: false };
  }
}

const isTabbed = (line: string | undefined): boolean => /^ *\t/.test(line ?? '');

function offsetOf(contents: Node | null, path: Path, at: 'key' | 'value'): number {
  let node: Node | null = contents;
  let key: Node | null = null;
  for (const step of path) {
    const next = stepInto(node, step);
    if (!next) break;
    key = next.key;
    if (!next.value) return key?.range?.[0] ?? node?.range?.[0] ?? 0;
    node = next.value;
  }
  const isBlock = isMap(node) || isSeq(node);
  return (at === 'key' || isBlock ? key?.range?.[0] : undefined) ?? node?.range?.[0] ?? 0;
}

function stepInto(node: Node | null, step: string | number): { readonly key: Node | null; readonly value: Node | null } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { key: null, value: item } : null;
  }
  const pair = isMap(node) ? node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(step)) : undefined;
  return pair ? { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null } : null;
}
