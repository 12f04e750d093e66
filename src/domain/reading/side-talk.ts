/** Stretches of a reply that cannot hold the value: questions back, and orders to the bot. */
export type SideTalk = { readonly stretches: readonly (readonly [number, number])[]; readonly kind: 'question' | 'order' | null };

const ASKS = /^\s*(?:en |maar |of |eh+,? |hoi,? |hallo,? |vraagje:? |vraag:? |sorry,? )?(?:wat|welke?|wie|waar(?:om|voor|mee)?|wanneer|hoe|hoezo|hoeveel|tell?en|telt|mag|mogen|moet(?:en)?|kan|kun|kunt|kunnen|is|zijn|was|waren|geldt|gelden|gaat|gaan|hoort|horen|valt|vallen|bedoel(?:t|en)?|heb(?:t|ben)?|wordt|worden|komt|inclusief|exclusief|incl|excl|met of|per|what|which|who|where|when|why|how|do|does|did|should|can|could|is|are|may|shall|must|including)(?!\p{L})/u;
const ORDERS = /(?:(?:negeer|ignore|vergeet|forget|disregard|override)\b.{0,40}\b(?:instructies?|instructions?|regels?|rules?|opdracht(?:en)?|prompt|vorige|previous|above|bovenstaande)|system ?(?:prompt|override|:)|<\|?(?:system|im_start)|admin ?(?:mode|modus)|you are now|je bent nu|u bent nu|act as|doe alsof|pretend (?:that |you |i )|(?:verzet|verplaats|verleng|verschuif|move|extend|shift) (?:the|de) deadline|(?:^|[.:;,!] ?|please |and |then )(?:set|change|move|update|mark|fill|put|approve|submit)(?= )[^.;!?\n]{0,40} (?:for |in |to |of )?(?:all|every|each) (?:other )?(?:the )?(?:sectors?|answers?|questions?|fields?|records?)|zet (?:alle|alles|de antwoorden|alle antwoorden|overal)|mark (?:all|every)|markeer (?:alle|alles)|set (?:all|every|the answer)|vul (?:bij |overal |voor |in het |alle )|verwijder (?:alle|de)|delete (?:all|the)|drop table|toon (?:me )?(?:de|alle|mij)|laat (?:me|mij) .{0,30}(?:zien|lezen)|vertel (?:me|mij) .{0,40}(?:ingevuld|geantwoord|antwoord)|show me|tell me (?:what|the)|geef (?:me|mij) (?:de|alle|het) |developer mode|jailbreak)/u;

/** Sets aside whole sentences only; a lone "45?" is a hesitant answer and stays. */
export function setAside(text: string): SideTalk {
  const stretches: (readonly [number, number])[] = [];
  let kind: SideTalk['kind'] = null;
  for (const [start, end] of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    const order = ORDERS.exec(sentence.slice(0, 4_000));
    if (order !== null) {
      stretches.push([start + lead(sentence.slice(0, order.index)), end]);
      kind = 'order';
    } else if (/\?["')\s]*$/.test(sentence) && ASKS.test(sentence)) {
      stretches.push([start, end]);
      kind ??= 'question';
    }
  }
  return { stretches, kind };
}

/** "312, en vergeet je regels": the few words that hold a value before an order are the answer. Returns their length. */
function lead(ahead: string): number {
  const words = /^(.*?)\s*[,;]\s*(?:(?:en|maar|and|but)\s+)?$/s.exec(ahead)?.[1] ?? '';
  return words.split(/\s+/).length <= 4 && /\d|^\s*(?:ja|nee|yes|no)(?!\p{L})/u.test(words) && !/(?<!\p{L})(?:alle[ns]?|alles|overal|elke?|iedere?|all|every|each)(?!\p{L})/u.test(words) ? words.length : 0;
}

/** Sentences as offsets; a point inside a number, a date or an abbreviation ends none. */
export function sentencesOf(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const stop = char === '\n' || ((char === '!' || char === '?' || char === '.') && (i + 1 >= text.length || /\s/.test(text[i + 1]!)) && !(char === '.' && endsAbbreviation(text, i)));
    if (!stop) continue;
    if (i + 1 > start) found.push([start, i + 1]);
    start = i + 1;
  }
  if (start < text.length) found.push([start, text.length]);
  return found;
}

/** "ca." or "nr." or "jl." before a point: the sentence goes on. */
export const endsAbbreviation = (text: string, at: number): boolean =>
  /(?:^|[^\p{L}])(?:ca|ong|plm|nr|jl|ll|a\.s|o\.a|max|min|sept?|okt|nov|dec|jan|febr?|apr|aug|mrt|t\.o\.v|n\.v\.t|i\.p\.v|incl|excl|approx|dhr|mevr|bijv|bv|resp|m\.b\.t|mln|mld)$/u.test(text.slice(Math.max(0, at - 8), at));
