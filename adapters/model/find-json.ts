/** No answer that is asked for is longer than this, in characters. */
export const LONGEST_TEXT = 40_000;

/** Where JSON may begin in prose is tried this often. */
const TRIES = 60;

/**
 * Every JSON object in what a model wrote, in order: bare, in a fence, with prose around it. What stands in <think> is
 * no answer. An object that was cut off is none: nothing is repaired.
 */
export function findJson(text: string): readonly unknown[] {
  const said = withoutThoughts(text);
  const whole = parsed(said);
  if (whole !== undefined) return [whole];
  const found: unknown[] = [];
  let at = said.indexOf('{');
  for (let tries = 0; at >= 0 && tries < TRIES; tries += 1) {
    const end = endOfObject(said, at);
    const value = end === null ? undefined : parsed(said.slice(at, end));
    if (value !== undefined) found.push(value);
    at = said.indexOf('{', value === undefined || end === null ? at + 1 : end);
  }
  return found;
}

/** Thoughts end at the last closing tag, whether they were opened or not; thoughts that never end leave nothing. */
function withoutThoughts(text: string): string {
  const end = [...text.matchAll(/<\/(?:think|thinking|thought)>/gi)].at(-1);
  const rest = end ? text.slice(end.index + end[0].length) : text;
  return rest.replace(/<(?:think|thinking|thought)>[\s\S]*$/i, '');
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i += 1) {
    const char = text[i];
    if (quoted) {
      if (char === '\\') i += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return null;
}
