import { endsAbbreviation } from '../side-talk.ts';

/** Numbers the clauses and sentences of a text once, and answers for any place in it. */
export function clausesOf(text: string): (at: number) => { clause: number; sentence: number; depth: number } {
  const clauses = new Int32Array(text.length + 1);
  const sentences = new Int32Array(text.length + 1);
  const depths = new Int32Array(text.length + 1);
  let clause = 0;
  let sentence = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (!/[a-z0-9]/.test(char)) {
      const ends = i + 1 >= text.length || /\s/.test(text[i + 1]!);
      if (char === '(') depth++;
      if (char === '\n' || (ends && /[.!?]/.test(char) && !(char === '.' && endsAbbreviation(text, i)))) { sentence++; clause++; }
      else if (char === ';' || char === '|' || (char === '/' && ends && text[i - 1] === ' ') || char === '(' || char === ')' || char === '\t' || (ends && /[,:]/.test(char))) clause++;
      else if (char === ' ' && /[mtbwv]/.test(text[i + 1] ?? '') && /^ (?:maar|terwijl|but|while|vs\.?) /.test(text.slice(i, i + 10))) clause++;
      if (char === ')' && depth > 0) depth--;
    }
    clauses[i + 1] = clause;
    sentences[i + 1] = sentence;
    depths[i + 1] = depth;
  }
  return (at) => ({ clause: clauses[at]!, sentence: sentences[at]!, depth: depths[at]! });
}
