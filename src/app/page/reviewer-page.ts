import { reviewPart, sentencesRead } from '../../domain/clearance/stand.ts';
import type { Sentence } from '../../domain/letter/sentence.ts';
import { latestOf } from '../../domain/letter/versions.ts';
import type { Person } from '../../domain/person.ts';
import { sectorOf } from '../../domain/round.ts';
import { openOf } from '../../domain/sign-off/offer.ts';
import type { Handler } from '../handle.ts';
import type { House } from '../house.ts';
import { renderReply } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import { markIn } from './draft-panel.ts';
import type { DraftView, PageView } from './door.ts';

/** The page of a reviewer: before the letter is put before them what to expect; from then on the part they read, beside the conversation. */
export async function reviewerPage(house: House, handler: Handler, person: Person): Promise<PageView> {
  const { round } = house;
  const wording: Wording = { round, replies: house.replies, language: person.language };
  const bare: PageView = { round: round.title[person.language], deadline: null, talks: false, notice: [renderReply('page-reviewer', {}, wording)], overviews: [], status: null, draft: null, plan: null };
  const { versions, clearing } = await handler.streams.letter();
  const version = latestOf(versions);
  const mine = person.roles.flatMap((role) => (role.role === 'reviewer' ? [role.clears] : []));
  const step = round.clearance?.steps.findLast((one) => mine.includes(one.id) && (clearing.reviews[one.id]?.offers ?? 0) > 0);
  if (version === null || step?.kind !== 'review') return bare;
  const open = openOf(reviewPart({ round, draft: version.draft, clearing }, step).sentences).length;
  return { ...bare, talks: true, notice: [renderReply(open === 0 ? 'page-review-done' : 'page-review', { count: open }, wording)], draft: partView(sentencesRead(round, version.draft, step.reads), { version: version.number, moment: version.at }, wording) };
}

function partView(sentences: ReturnType<typeof sentencesRead>, { version, moment }: { readonly version: number; readonly moment: string }, wording: Wording): DraftView {
  const { round, language } = wording;
  const places = [...new Set(sentences.map((one) => one.sector))];
  const shown = (sentence: Sentence) => ({ id: sentence.id, text: sentence.text, ...markIn(sentence, wording), passport: null });
  return {
    note: renderReply('page-draft-version', { version, moment: { moment } }, wording),
    passages: places.map((sector) => ({
      sector: sector ?? '', title: sector === null ? renderReply('page-around', {}, wording) : sectorOf(round, sector).label[language],
      sentences: sentences.filter((one) => one.sector === sector).map((one) => shown(one.sentence)),
    })),
    missing: [], papers: null, whole: false,
  };
}
