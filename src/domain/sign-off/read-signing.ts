/**
 * What somebody types about sentences that were put before them. Agreement is only what the buttons say, to the letter:
 * `vague` is a friendly word that may be meant as agreement and is none.
 */
export type Signing =
  | { readonly means: 'agree-all' | 'show' | 'word' | 'vague' | 'cancel' }
  | { readonly means: 'agree'; readonly places: readonly number[] }
  | { readonly means: 'sources'; readonly place: number }
  | { readonly means: 'remark' | 'correct'; readonly place: number | null; readonly words: string };

/** Reads Dutch and English; null when it is about something else. */
export function readSigning(text: string): Signing | null {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const bare = plain.toLowerCase().replace(/[.!]+$/, '');
  if (ALL.has(bare)) return { means: 'agree-all' };
  const some = SOME.exec(bare);
  if (some) return { means: 'agree', places: [...some[1]!.matchAll(/\d+/g)].map(Number) };
  if (CANCEL.has(bare)) return { means: 'cancel' };
  const remark = REMARK.exec(plain);
  if (remark) return { means: 'remark', place: remark[1] === undefined ? null : Number(remark[1]), words: (remark[2] ?? '').trim() };
  const correct = CORRECT.exec(plain);
  if (correct) return { means: 'correct', place: correct[1] === undefined ? null : Number(correct[1]), words: '' };
  if (bare.length <= 90 && WORD.test(bare)) return { means: 'word' };
  const sources = SOURCES.exec(bare);
  if (sources) return { means: 'sources', place: Number(sources.slice(1).find((one) => one !== undefined)) };
  if (SHOW.test(bare)) return { means: 'show' };
  return bare.length <= 60 && (VAGUE.test(bare) || (FRIENDLY.test(bare) && !OTHERWISE.test(bare.replace(/^doe maar/, '')))) ? { means: 'vague' } : null;
}

const ALL: ReadonlySet<string> = new Set(['akkoord met alles', 'agree to everything']);
const SOME = /^(?:akkoord met (?:zin|zinnen)|agree to (?:sentence|sentences)) (\d{1,3}(?:(?:,| en| and|, en|, and) ?\d{1,3})*)$/;
const CANCEL: ReadonlySet<string> = new Set(['annuleer', 'annuleren', 'laat maar', 'toch niet', 'geen opmerking', 'geen opmerkingen', 'cancel', 'never mind', 'no remark']);
const REMARK = /^(?:(?:ik heb een )?opmerking(?: bij| over)? (?:een )?(?:zin)?|remark (?:on|about) (?:a )?(?:sentence)?|comment on (?:a )?(?:sentence)?) ?(\d{1,3})?(?: ?[:,;–-] ?| |$)([\s\S]*)$/i;
const CORRECT = /^(?:antwoord verbeteren|verbeter (?:het |een )?antwoord|correct (?:the|an) answer)(?: (?:bij|van|of|behind) (?:zin|sentence) (\d{1,3}))?[.!]?$/i;
/** "Stuur als Word", "ik wil het in Word nakijken", "graag een Word-bestand"; not the Dutch verb. */
const WORD = /^(?:(?:ja|nee|yes|no|graag|liever|please)[,.]? )*(?:kunt u|kun je|kan ik|kan dat|kan het|mag ik|mag het|ik wil|wij willen|ik zou|ik heb|ik krijg|ik lees|ik kijk|stuur|zend|mail|geef|maak|download|can|could|may|i want|i would|i'd|send|give|make|als|in|een|het|as|a|the)(?![\p{L}])[^?]*?(?<![\p{L}])(?:(?:als|in|via|met|as|in|with|using)(?: een| a)?(?: ms| microsoft)? word(?![\p{L}])|word[- ]?(?:bestand|document|file|versie|version)|docx)[^?]*\??$|^(?:als |as |in |een |a )?(?:word|docx)[- ]?(?:bestand|document|file|versie|version)?$/u;
const SOURCES = /^(?:waar (?:komt|rust) zin (\d{1,3}) (?:vandaan|op)|(?:toon |wat zijn )?(?:de )?(?:herkomst|bron|bronnen) (?:van|bij) zin (\d{1,3})|waar ?op (?:is zin (\d{1,3}) gebaseerd|rust zin (\d{1,3}))|where does sentence (\d{1,3}) come from|what is sentence (\d{1,3}) based on|(?:show )?(?:the )?sources? of sentence (\d{1,3})) ?\??$/;
const SHOW = /^(?:toon|laat|show|bekijk|waar moet ik|which)\b.*\b(?:zinnen|zin|passage|akkoord|sentences|agree)\b/;
const VAGUE = /^(?:ok|oke|oké|okay|ja|prima|akkoord|mee eens|eens|goed|top|klopt|mooi|is goed|ik ben akkoord|yes|fine|agree|agreed|approved|lgtm|sign(?:ed)? off|looks good|looks fine|good)(?![\p{L}])|^[👍✅👌🆗\s]+$/u;
/** The same in more words; a figure, a "niet" or a "maar" makes them about something else. */
const FRIENDLY = new RegExp(`^(?:(?:ja|nee|yes|dank(?: u| je)?(?: wel)?|thanks)[,. ]+)*(?:${[
  '(?:wij |we |ik )?(?:zijn|ben|gaan|ga)(?: het| hier| er| hiermee| ermee)*(?: mee)? (?:akkoord|eens)|(?:wij|we|ik) (?:kunnen|kan) (?:ons|me|mij) (?:hier|er)?in vinden|(?:wij |we |ik )?stem(?:men)?(?: hier| er)?(?: mee)? in|(?:wij hebben |we hebben |ik heb )?geen (?:opmerking|bezwaar)(?:en)?',
  '(?:(?:dat|het|dit|alles) )?(?:lijkt (?:me|mij|ons)|ziet er) (?:heel |erg |allemaal |verder )*(?:goed|prima|mooi|netjes|akkoord|in orde)|(?:het|alles|dit|dat) (?:is (?:goed|akkoord|prima|juist|in orde)|klopt|kan zo)|alles (?:goed|akkoord|prima)',
  'wat (?:mij|ons) betreft (?:akkoord|goed|prima|kan|mag)|namens [^.?!]* akkoord|doe maar|getekend|goedgekeurd|instemming|(?:u |je )?(?:kan|kunt|mag) (?:zo |het )?(?:door|weg|verder)|voor akkoord|(?:we|i) (?:agree|approve)|no (?:remarks?|comments?|objections?)',
].join('|')})(?!\\p{L})`, 'u');
const OTHERWISE = /(?<!\p{L})(?:niet|not|maar(?! door)|but)(?!\p{L})|\d/u;
