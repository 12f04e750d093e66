/** The slots of a sentence as a model gets them, with the number of the sentence in them: `{{number-2a}}`. */
export function toPrompt(text: string, place: number): string {
  return text.replace(/\{\{([a-z]+)-([a-z])\}\}/g, `{{$1-${place}$2}}`);
}

/** The same the other way. A slot of another sentence stays as it is, and is then one that nobody knows. */
export function fromPrompt(text: string, place: number): string {
  return text.replace(/\{\{([a-z]+)-(\d+)([a-z])\}\}/g, (whole, kind: string, of: string, letter: string) => (Number(of) === place && String(place) === of ? `{{${kind}-${letter}}}` : whole));
}
