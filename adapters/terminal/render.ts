import type { Message } from '../../src/app/messages.ts';

/** A message as a terminal shows it: its text, set apart from what is typed, then its picture in words and its files. */
export function renderForTerminal(message: Message, files: readonly string[] = []): string {
  const beside = [...(message.picture ? [message.picture.alt] : []), ...files].map((one) => `[${one}]`);
  return [...message.text.split('\n'), ...beside].map((line) => `  ${line}`).join('\n');
}
