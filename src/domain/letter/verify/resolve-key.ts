import type { Round } from '../../round.ts';
import type { Letter } from '../letter-file.ts';

/**
 * The figure or words a source such as `round.yaml#waterschappen.previous.q08_banen.value` points at, as text.
 * The first step of a key of the round is a sector's id or a field of the round. Null when nothing stands there.
 */
export function resolveKey(reference: string, round: Round, letter: Letter): string | null {
  const [file = '', key = ''] = reference.split('#');
  const [first = '', ...rest] = key.split('.');
  if (file === letter.file) return scalar(step(letter.frame, [first, ...rest]));
  if (file !== 'round.yaml') return null;
  const sector = round.sectors.find((one) => one.id === first);
  return scalar(sector ? step(sector, rest) : step(round, [first, ...rest]));
}

function step(from: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at.find((one) => typeof one === 'object' && one !== null && 'id' in one && one.id === key);
    return typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
  }, from);
}

function scalar(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
