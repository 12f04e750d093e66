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
  return VAGUE.test(bare) && bare.length <= 60 ? { means: 'vague' } : null;
}

const ALL: ReadonlySet<string> = new Set(['akkoord met alles', 'agree to everything']);
const SOME = /^(?:akkoord met (?:zin|zinnen)|agree to (?:sentence|sentences)) (\d{1,3}(?:(?:,| en| and|, en|, and) ?\d{1,3})*)$/;
const CANCEL: ReadonlySet<string> = new Set(['annuleer', 'annuleren', 'laat maar', 'toch niet', 'geen opmerking', 'cancel', 'never mind', 'no remark']);
const REMARK = /^(?:(?:ik heb een )?opmerking(?: bij| over)? (?:een )?(?:zin)?|remark (?:on|about) (?:a )?(?:sentence)?|comment on (?:a )?(?:sentence)?) ?(\d{1,3})?(?: ?[:,;–-] ?| |$)([\s\S]*)$/i;
const CORRECT = /^(?:antwoord verbeteren|verbeter (?:het |een )?antwoord|correct (?:the|an) answer)(?: (?:bij|van|of|behind) (?:zin|sentence) (\d{1,3}))?[.!]?$/i;
/** "Stuur als Word", "ik wil het in Word nakijken", "graag een Word-bestand"; not the Dutch verb. */
const WORD = /^(?:(?:ja|nee|yes|no|graag|liever|please)[,.]? )*(?:kunt u|kun je|kan ik|kan dat|kan het|mag ik|mag het|ik wil|wij willen|ik zou|ik heb|ik krijg|ik lees|ik kijk|stuur|zend|mail|geef|maak|download|can|could|may|i want|i would|i'd|send|give|make|als|in|een|het|as|a|the)(?![\p{L}])[^?]*?(?<![\p{L}])(?:(?:als|in|via|met|as|in|with|using)(?: een| a)?(?: ms| microsoft)? word(?![\p{L}])|word[- ]?(?:bestand|document|file|versie|version)|docx)[^?]*\??$|^(?:als |as |in |een |a )?(?:word|docx)[- ]?(?:bestand|document|file|versie|version)?$/u;
const SOURCES = /^(?:waar (?:komt|rust) zin (\d{1,3}) (?:vandaan|op)|(?:toon |wat zijn )?(?:de )?(?:herkomst|bron|bronnen) (?:van|bij) zin (\d{1,3})|where does sentence (\d{1,3}) come from|(?:show )?(?:the )?sources? of sentence (\d{1,3})) ?\??$/;
const SHOW = /^(?:toon|laat|show|bekijk|waar moet ik|which)\b.*\b(?:zinnen|zin|passage|akkoord|sentences|agree)\b/;
const VAGUE = /^(?:ok|oke|oké|okay|ja|prima|akkoord|mee eens|eens|goed|top|klopt|ziet er goed uit|is goed|wij zijn akkoord|we zijn akkoord|ik ben akkoord|yes|fine|agree|agreed|approved|looks good|looks fine|good)(?![\p{L}])/u;
