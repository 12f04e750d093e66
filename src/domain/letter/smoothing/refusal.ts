/** Why another wording of a sentence is not taken, with the words at fault. Every reason has words of its own. */
export type Refusal = { readonly why: RefusalKind; readonly found: string };

export type RefusalKind =
  // what is around it
  | 'source-unknown' | 'source-twice' | 'empty' | 'markup' | 'link' | 'too-long' | 'not-a-sentence' | 'begins-with-figure'
  // its slots
  | 'slot-broken' | 'slot-unknown' | 'slot-missing' | 'slot-twice' | 'slot-moved' | 'figures-together'
  // what only a source may say
  | 'digit' | 'number-word' | 'date-word' | 'quotation' | 'name'
  // what its words say
  | 'language' | 'causal' | 'negation' | 'approximation' | 'quantity' | 'modality' | 'direction' | 'attribution' | 'new-word' | 'lost-word' | 'noun-moved';
