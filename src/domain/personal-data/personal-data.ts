export type PersonalDataKind = 'name' | 'bsn' | 'email' | 'phone' | 'diagnosis' | 'age-and-place';

/** A stretch of text that says something of one person; `start` and `end` are offsets, `text` the literal words. */
export type PersonalData = { readonly kind: PersonalDataKind; readonly start: number; readonly end: number; readonly text: string };

/** A stretch without its words yet. */
export type Stretch = Omit<PersonalData, 'text'>;
