import { figuresBetween } from './figures-between.ts';
import { isSame, plainWords } from './marks.ts';
import type { ReturnedChange, ReturnedSentence } from './returned.ts';

/** A sentence that was taken out and stands behind another one word for word was moved there. */
export function withMoved(sentences: readonly ReturnedSentence[]): readonly ReturnedSentence[] {
  let all = sentences;
  for (const one of sentences.filter(({ change }) => change?.kind === 'removed')) {
    const host = all.find(({ id, change }) => id !== one.id && change?.kind === 'words' && plainWords(change.text).includes(plainWords(one.sent)));
    if (!host || host.change?.kind !== 'words') continue;
    const text = without(host.change.text, one.sent);
    const change: ReturnedChange | null = isSame(text, host.sent) || text === '' ? null : { kind: 'words', text };
    const behind = host.id;
    all = all.map((each) => (each.id === one.id ? { ...each, change: { kind: 'moved', behind } } : each.id === host.id ? { ...each, change, figures: change === null ? null : figuresBetween(host.sent, text) } : each));
  }
  return all;
}

function without(text: string, part: string): string {
  const at = plainWords(text).indexOf(plainWords(part));
  const plain = plainWords(text);
  return text.includes(part) ? text.replace(part, ' ').replace(/\s+/g, ' ').trim() : `${plain.slice(0, at)} ${plain.slice(at + plainWords(part).length)}`.replace(/\s+/g, ' ').trim();
}
