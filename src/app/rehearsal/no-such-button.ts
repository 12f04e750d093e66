/** What a script wanted to press, and what could be pressed; `buttons` is null where nothing was said to the person yet. */
export type Pressed = { readonly label: string; readonly person: string; /** ISO 8601 with the offset of the round's zone */ readonly at: string; readonly buttons: readonly string[] | null };

/** A script presses a button that the last message to the person does not have: a mistake of who wrote the script. */
export class NoSuchButton extends Error {
  constructor({ label, person, at, buttons }: Pressed) {
    const there = buttons === null ? 'nothing was said to this person yet' : buttons.length === 0 ? 'the last message to this person has no buttons' : `the last message to this person has ${buttons.map((one) => `«${one}»`).join(', ')}`;
    super(`at ${at} ${person} is to press «${label}», and there is no such button: ${there}`);
    this.name = 'NoSuchButton';
  }
}
