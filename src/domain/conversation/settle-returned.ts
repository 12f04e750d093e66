import type { Held } from '../dossier/dossier.ts';
import { readBareYesNo } from '../reading/read-confirmation.ts';
import { readPicked } from '../reading/report/read-picked.ts';
import { coordinatorsOf } from '../roles.ts';
import { inOneLine, placedIn } from '../sign-off/returned/read-returned.ts';
import type { Returned, ReturnedSentence } from '../sign-off/returned/returned.ts';
import type { Choice } from '../utterance.ts';
import { release } from './go-on.ts';
import { sayDoubt, sayReturned, sayWhatIsOpen, wordsWithout } from './say-returned.ts';
import type { Turn } from './turn.ts';

type HeldFile = Extract<Held, { kind: 'returned' }>;

/** A yes passes on all that was shown, a no nothing; while words are in doubt a number names their sentence and a no none. */
export function settleReturned(turn: Turn, held: HeldFile, by: 'yes' | 'no' | number): void {
  if (held.returned.doubts.length > 0) return settleDoubt(turn, held, by);
  const places = placesIn(held.returned);
  if (by === 'yes') return passOn(turn, held, places);
  if (by === 'no') {
    release(turn);
    turn.line('signing-returned-left', { name: held.file.name });
    return sayWhatIsOpen(turn, []);
  }
  sayReturned(turn, held);
}

/** "Ja", "nee", "alleen zin 2", "alles behalve zin 3", and while words are in doubt "zin 4" or "geen". False when it is something else. */
export function settleReturnedInWords(turn: Turn, held: HeldFile, text: string): boolean {
  const bare = text.trim().toLowerCase().replace(/[.!]+$/u, '');
  const numbers = bare.replace(/(?<!\p{L})(?:zin|zinnen|sentence|sentences)(?!\p{L})/gu, ' ').replace(/\s+/g, ' ').trim();
  if (held.returned.doubts.length > 0) {
    const place = /^(?:bij )?(\d{1,3})$/.exec(numbers)?.[1];
    if (place !== undefined) settleDoubt(turn, held, Number(place));
    else if (/^(?:nee|no|(?:bij )?(?:geen|none|no|nergens)(?: .*)?|laat maar|annuleer)$/u.test(numbers)) settleDoubt(turn, held, 'no');
    else if (/^(?:ja|yes|klopt|inderdaad)$/u.test(bare) && held.returned.doubts[0]!.guess !== null) settleDoubt(turn, held, held.returned.doubts[0]!.guess);
    else return false;
    return true;
  }
  if (/^(?:annuleer|annuleren|laat maar|cancel|never mind|(?:geef )?(?:het )?(?:niet|niets|niks) door(?:geven)?|pass nothing on|do(?: not|n't) pass (?:it|anything) on)$/u.test(bare)) settleReturned(turn, held, 'no');
  else if (/^(?:(?:ja|yes)(?: hoor| please)?,? )?(?:(?:geef|stuur) (?:maar |alles |het |dit |dat |ze )*door(?: aan [^\d]{1,40})?|pass (?:it |all |this )?on|doorgeven)$/u.test(bare)) settleReturned(turn, held, 'yes');
  else {
    const said = readBareYesNo(text);
    const places = placesIn(held.returned);
    const picked = /\d/.test(numbers) ? readPicked(numbers.replace(/^(?:geef|pass) /u, '').replace(/ (?:door|on)$/u, ''), places) : null;
    if (picked && picked.take.length > 0) passOn(turn, held, picked.take);
    else if (picked) settleReturned(turn, held, 'no');
    else if (said === null) return false;
    else settleReturned(turn, held, said);
  }
  return true;
}

/** Puts the words in doubt where the person says they belong; what belongs nowhere is said beside no sentence. */
function settleDoubt(turn: Turn, held: HeldFile, by: 'yes' | 'no' | number): void {
  const [doubt, ...doubts] = held.returned.doubts;
  const place = by === 'yes' ? doubt?.guess ?? null : by === 'no' ? null : by;
  const { sentences } = turn.dossier().signOff;
  if (!doubt || (by === 'yes' && place === null) || (place !== null && !sentences[place - 1])) return sayDoubt(turn, held);
  const returned: Returned = place === null
    ? { ...held.returned, doubts, loose: [...held.returned.loose, doubt.text] }
    : { ...placedIn(held.returned, doubt.text, place, sentences[place - 1]!), doubts };
  const next = { kind: 'returned', file: held.file, returned, older: held.older } as const;
  turn.hold(next);
  if (doubts.length > 0) sayDoubt(turn, next);
  else sayReturned(turn, next);
}

/**
 * What was chosen goes to the coordinators as proposals and remarks. When the letter changed since it was shown, the change is
 * shown beside the words of today first.
 */
function passOn(turn: Turn, held: HeldFile, places: readonly number[]): void {
  const { person, sector, round } = turn.talk;
  const today = turn.dossier().signOff.sentences;
  const renewed = held.returned.sentences.map((one): ReturnedSentence => {
    const at = today.findIndex(({ id }) => id === one.id);
    return { ...one, place: at < 0 ? null : at + 1, hash: today[at]?.hash ?? one.hash, now: today[at]?.text ?? one.now };
  });
  if (renewed.some((one, index) => one.place !== held.returned.sentences[index]!.place || one.now !== held.returned.sentences[index]!.now)) {
    const next = { kind: 'returned', file: held.file, returned: { ...held.returned, sentences: renewed }, older: true } as const;
    turn.hold(next);
    turn.line('signing-returned-renewed');
    return sayReturned(turn, next);
  }
  release(turn);
  const chosen = renewed.filter((one) => one.place !== null && places.includes(one.place));
  const loose = [...held.returned.loose, ...renewed.filter((one) => one.place === null).flatMap(wordsWithout)];
  turn.record({ type: 'signing-returned', by: person.id, file: held.file, loose });
  for (const { id, hash, change } of chosen) if (change) turn.record({ type: 'sentence-proposed', by: person.id, sentence: id, hash, change });
  for (const { id, hash, comments } of chosen) for (const one of comments) turn.record({ type: 'sentence-remarked', by: person.id, sentence: id, hash, words: one.by === null ? inOneLine(one) : `${one.by}: ${inOneLine(one)}` });
  const proposals = chosen.filter((one) => one.change !== null).length;
  const remarks = chosen.flatMap((one) => one.comments).length + loose.length;
  for (const { id } of coordinatorsOf(round)) {
    turn.tell(id, 'sign-tell-file', { who: { person: person.id }, sector: { words: sector.label }, name: held.file.name, proposals, remarks }, [
      ...(proposals > 0 ? [{ label: { say: 'letter-choice-proposals' }, action: { do: 'desk', text: 'voorstellen' } } as const] : []),
      ...(remarks > 0 ? [{ label: { say: 'letter-choice-remarks' }, action: { do: 'desk', text: 'opmerkingen' } } as const] : []),
    ]);
  }
  turn.line('signing-returned-kept', { proposals, remarks });
  const figures = chosen.filter((one) => one.figures !== null && today.some(({ id, questions }) => id === one.id && questions.length > 0));
  if (figures.length > 0) turn.line('signing-returned-answer', { places: { list: figures.map((one) => one.place ?? 0) }, count: figures.length });
  sayWhatIsOpen(turn, figures.slice(0, 3).map(({ place }): Choice => ({ label: { say: 'signing-choice-answer', slots: { place: place ?? 0 } }, action: { do: 'sign', act: 'correct', places: [place ?? 0], offer: turn.dossier().signOff.offers, sector: sector.id } })));
}

/** Places at which there is something to pass on. */
function placesIn({ sentences }: Returned): readonly number[] {
  return sentences.flatMap((one) => (one.place !== null && (one.change !== null || one.comments.length > 0) ? [one.place] : []));
}
