import type { PartStand } from '../../domain/clearance/stand.ts';
import { signersOf } from '../../domain/clearance/signers.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import { sentencesOf } from '../../domain/letter/draft.ts';
import { ownSources, sourcesShown } from '../../domain/letter/sources-shown.ts';
import type { SignOffEvent } from '../../domain/sign-off/events.ts';
import type { Beside } from '../../domain/sign-off/offer.ts';
import { howLines, offerChoices, openOf, sentenceLines } from '../../domain/sign-off/offer.ts';
import type { Standing } from '../../domain/sign-off/standing.ts';
import type { Line, Utterance } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { sectorSlot } from '../desk/view.ts';
import { partySlot, versionIn } from './parts.ts';
import { withLetter } from './send-papers.ts';

/** What it takes to put a part before the people who agree to it. */
export type PutBefore = Pick<DeskOutcome, 'dossierEvents' | 'roundEvents'> & { readonly utterances: readonly Utterance[]; readonly to: readonly string[]; readonly asked: readonly Standing[] };

/**
 * Puts what is not agreed to yet before its people: all of it the first time; after a change only the sentences that
 * changed, and only to who agreed to them before. What is agreed to stays so.
 */
export function putBefore(view: DeskView, draft: Draft, part: PartStand): PutBefore {
  const { party, signOff } = part;
  const signers = signersOf(view.round, party).map((one) => one.id);
  const version = versionIn(view);
  const asked = openOf(part.sentences);
  const mine = (person: string): readonly Standing[] => asked.filter((one) => !one.signers.some((id) => signers.includes(id)) || one.signers.includes(person));
  const to = signers.filter((person) => mine(person).length > 0);
  const act: SignOffEvent = {
    type: 'passage-offered', by: view.person.id, draft: draft.compiledAt, ...(version === null ? {} : { version: version.number }), to, asked: asked.map((one) => one.id),
    sentences: part.sentences.map(({ id, hash, text, questions, sources, byModel }) => ({ id, hash, text, questions, ...('sector' in party && sources ? { sources } : {}), ...(byModel ? { byModel } : {}) })),
  };
  const utterances = to.map((person): Utterance => ({
    to: person,
    lines: [...openingLines(view, part, mine(person).length), ...sentenceLines(mine(person), besideOf(view, draft, party)), ...howLines(mine(person), party)],
    choices: offerChoices(signOff.offers + 1, mine(person), party), sector: 'sector' in party ? party.sector : null, question: null, awaits: null,
  }));
  return {
    to, asked, utterances: withLetter(view, party, utterances),
    dossierEvents: 'sector' in party ? [{ sector: party.sector, events: [act] }] : [],
    roundEvents: 'step' in party ? [{ type: 'review', step: party.step, by: view.person.id, act }] : [],
  };
}

/** What stands beside the sentences: for a sector what each rests on; for reviewers, who see no answers, the sector it is about. */
export function besideOf({ round, dossiers }: Pick<DeskView, 'round' | 'dossiers'>, draft: Draft, party: PartStand['party']): Beside {
  if ('step' in party) return { under: under({ round }, draft) };
  const { sector } = party;
  const own = dossiers[sector];
  return { sources: ({ sources = [] }) => sourcesShown(sector, ownSources(sources, sector), { round, dossiers: own ? [own] : [] }) };
}

/** The heading a sentence stands under, for who reads more than one passage. */
export function under(view: Pick<DeskView, 'round'>, draft: Draft): (sentence: string) => Line {
  const sectors = new Map(sentencesOf(draft).map((one) => [one.sentence.id, one.sector]));
  return (sentence) => {
    const sector = sectors.get(sentence) ?? null;
    return sector === null ? { say: 'sign-around', style: 'heading' } : { say: 'desk-sector', slots: { sector: sectorSlot(view, sector) }, style: 'heading' };
  };
}

function openingLines(view: DeskView, { party, signOff, sentences }: PartStand, count: number): readonly Line[] {
  const slots = { part: partySlot(view, party), coordinator: { person: view.person.id }, count, round: { words: view.round.title } };
  if (signOff.offers === 0) return 'sector' in party ? [{ say: 'sign-offer', slots }] : [{ say: 'sign-offer-review', slots }];
  // nobody's agreement stands: there is no rest that stays agreed to
  return [{ say: count === sentences.length ? 'sign-offer-again-whole' : 'sign-offer-again', slots }];
}
