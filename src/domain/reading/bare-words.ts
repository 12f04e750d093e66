/** The letters and figures of a text in lower case, a space between words: for telling whether two texts say the same. */
export function bareWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
