/** Words as the person typed them: Slack writes links, people and special characters in a notation of its own. */
export function plainText(text: string): string {
  return text
    .replace(/<([^<>]+)>/g, (_whole, inside: string) => shown(inside))
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim();
}

/** Text of ours in a place where Slack would read its notation: nobody is called by it and nothing becomes a link. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `https://…`, `mailto:a@b.nl|a@b.nl`, `@U123|naam`, `#C123|kanaal`, `!here`: the label where there is one, except that a link stays whole. */
function shown(inside: string): string {
  const [target = '', label] = inside.split('|');
  if (/^https?:/.test(target)) return target;
  if (target.startsWith('mailto:')) return label ?? target.slice('mailto:'.length);
  return label ?? target.replace(/^[@#!]/, '');
}
