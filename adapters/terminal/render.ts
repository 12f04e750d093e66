import type { Message } from '../../src/app/messages.ts';

/** A message as a terminal shows it: its text, set apart from what is typed. */
export function renderForTerminal(message: Message): string {
  const alt = message.picture ? [`[${message.picture.alt}]`] : [];
  return [...message.text.split('\n'), ...alt].map((line) => `  ${line}`).join('\n');
}
