/** A number field sends its number with a point before the decimals, whatever the language; in Dutch that would read as thousands. */
export function dutchNumber(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text;
}
