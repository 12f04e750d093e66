import type { z } from 'zod';
import { type Fault, type Path, type RoundPart, nearest, shown, valueAt } from './fault.ts';
import { keysAt, shapesAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;

/** Every place where data does not have the shape of its schema, in the order of the file. */
export function shapeFaults(schema: z.ZodType, data: unknown, part: RoundPart): readonly Fault[] {
  const result = schema.safeParse(data);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue, [], { schema, data, part }));
}

type Whole = { readonly schema: z.ZodType; readonly data: unknown; readonly part: RoundPart };

function faultsOf(issue: Issue, above: Path, whole: Whole): readonly Fault[] {
  const path: Path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = valueAt(whole.data, path);
  const fault = (kind: Fault['kind'], slots: Fault['slots'], at: Fault['at'] = 'value', where = path): Fault => ({ part: whole.part, path: where, at, kind, slots });
  const missing = () => fault('missing', { key: String(path.at(-1) ?? '') }, 'value', path.slice(0, -1));
  if (value === undefined && issue.code !== 'unrecognized_keys') return [missing()];
  switch (issue.code) {
    case 'invalid_type': return [fault('wrong-type', { value: shown(value), type: issue.expected })];
    case 'invalid_value': return [fault('not-allowed', { value: shown(value), allowed: issue.values.map(String).join(', '), near: nearest(String(value), issue.values.map(String)) })];
    case 'invalid_format': return [fault('wrong-form', { value: shown(value), form: issue.format === 'regex' ? issue.message : issue.format })];
    case 'too_big': return [fault('too-high', { value: shown(value), limit: Number(issue.maximum) })];
    case 'too_small': {
      const kind = issue.origin === 'string' ? 'too-short' : issue.origin === 'array' ? 'too-few' : 'too-low';
      return [fault(kind, { value: shown(value), limit: Number(issue.minimum) })];
    }
    case 'unrecognized_keys': {
      const allowed = keysAt(whole.schema, path, whole.data);
      return issue.keys.map((key) => fault('unknown-key', { key, allowed: allowed.join(', '), near: nearest(key, allowed) }, 'key', [...path, key]));
    }
    case 'invalid_union': return union(issue, path, whole, fault);
    case 'custom': return [fault('days-or-working-days', { value: shown(value) })];
    default: return [fault('wrong-shape', { value: shown(value), allowed: issue.message })];
  }
}

/** Of several shapes, the mistakes in the one that was meant; where that cannot be told, all the shapes there are. */
function union(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, whole: Whole, fault: (kind: Fault['kind'], slots: Fault['slots']) => Fault): readonly Fault[] {
  const value = valueAt(whole.data, path);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  if (options.length > 0) return [fault('not-allowed', { value: shown(value), allowed: options.join(', '), near: nearest(String(value), options) })];
  const ranked = issue.errors.map((issues) => ({ issues, distance: distance(issues) })).toSorted((a, b) => a.distance - b.distance);
  const [best, second] = ranked;
  const meant = best !== undefined && best.distance < 10 && (best.distance === 0 || best.distance !== second?.distance);
  if (meant) return best.issues.flatMap((one) => faultsOf(one, path, whole));
  return [fault('wrong-shape', { value: shown(value), allowed: shapesAt(whole.schema, path, whole.data).join(' / ') })];
}

/** How far data is from a shape: keys too few or too many, and names that do not fit. Another type altogether is far. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + issue.keys.length;
    if (issue.path.length === 0) return sum + (issue.code === 'invalid_union' ? 1 : 10);
    if (issue.path.length > 1) return sum;
    return sum + (issue.code === 'invalid_value' ? 2 : issue.code === 'invalid_type' || issue.code === 'invalid_union' ? 1 : 0);
  }, 0);
}
