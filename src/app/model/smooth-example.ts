import { refusalOf } from '../../domain/letter/smoothing/reword.ts';
import { fromPrompt } from './sentence-keys.ts';

/** True when code takes the answer of the example in a prompt, as it judges every answer. */
export function readExample(system: string): boolean {
  const example = system.slice(system.indexOf('### Example'));
  const texts = new Map([...example.matchAll(/^z(\d+): (.+)$/gm)].map(([, key, text]) => [`z${key}`, fromPrompt(text!, Number(key))]));
  const answer = parsed(/^\{"sentences".*\}$/m.exec(example)?.[0]);
  return answer.length > 0 && answer.every(({ from, text }) => {
    const said = texts.get(from ?? '');
    return said !== undefined && text !== undefined && refusalOf(fromPrompt(text, Number(from!.slice(1))), said) === null;
  });
}

function parsed(json: string | undefined): readonly { readonly from?: string; readonly text?: string }[] {
  try {
    const { sentences } = JSON.parse(json ?? '{}') as { readonly sentences?: unknown };
    return Array.isArray(sentences) ? sentences : [];
  } catch {
    return [];
  }
}
