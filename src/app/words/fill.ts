/** What stands in braces: a slot, with words to choose from by number (`{n:vraag|vragen}`) or by value (`{change:up=meer|down=minder}`). */
const SLOT = /\{([A-Za-z][A-Za-z0-9_+]*)(?::([^{}]*))?\}/g;

/** The names of the slots in a text, each once. */
export function slotsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(SLOT)].map((match) => match[1] ?? ''))];
}

/**
 * Fills the slots of a text. `shown` gives the words of a slot, `raw` its value for choosing between forms.
 * A slot that nothing fills is our own mistake: it is thrown with the text and the slots there were.
 */
export function fill(text: string, slots: ReadonlyMap<string, { readonly shown: string; readonly raw: string | number }>): string {
  return text.replace(SLOT, (whole: string, name: string, forms: string | undefined, at: number) => {
    const slot = slots.get(name);
    if (!slot) throw new Error(`Nothing fills {${name}} in «${text}»: given are ${[...slots.keys()].join(', ') || 'no slots'}`);
    if (forms !== undefined) return chosen(forms, slot.raw, text);
    // words that end in a full stop of their own need no second one
    return text[at + whole.length] === '.' ? slot.shown.replace(/\.$/, '') : slot.shown;
  });
}

function chosen(forms: string, raw: string | number, text: string): string {
  const all = forms.split('|');
  if (!forms.includes('=')) return (raw === 1 ? all[0] : all[1]) ?? '';
  for (const form of all) {
    const [key, ...words] = form.split('=');
    if (key === String(raw)) return words.join('=');
  }
  throw new Error(`No form for '${raw}' in «${text}»`);
}
