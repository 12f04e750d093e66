import type { CrossCheck, RoundCheck } from '../check.ts';
import type { Dossier, Finding } from '../dossier/dossier.ts';
import { type Round, sectorOf } from '../round.ts';
import type { Item, Value } from '../value.ts';
import { mentions } from './alike.ts';
import { isMore } from './compare.ts';
import { comparedWithPrevious } from './compared.ts';
import { holds, inForce } from './holds.ts';
import { type Slots, commonSlots } from './looked.ts';
import { passagesAbout } from './said-of.ts';
import { answerFigure, answerValue, clean, computedFigure, factValue, previousValue, rounded } from './situation.ts';
import type { Situation } from './situation.ts';
import { changeThatDiffers, shareThatDiffers } from './stated-differs.ts';
import { statedIn } from './stated.ts';

/**
 * What the answers of a sector say against one another, in the order of the round's data. A cross-check that was
 * answered already, or whose figures are missing, finds nothing.
 */
export function crossFindings(whole: Situation): readonly Finding[] {
  const situation = inForce(whole);
  return situation.round.crossChecks.flatMap((check) => {
    if (situation.dossier.crossChecks[check.id] !== undefined) return [];
    if (check.when !== undefined && !holds(check.when, situation)) return [];
    const slots = judged(check, situation);
    return slots === null ? [] : [{ check: check.id, slots }];
  });
}

/**
 * What only shows over all sectors: the sum of those on one basis beside a national figure, with the number of sectors in
 * it. For information; sums of published figures do not always add up either.
 */
export function roundFindings(round: Round, dossiers: readonly Dossier[]): readonly Finding[] {
  return round.roundChecks.flatMap((check) => {
    const slots = sumBeside(check, round, dossiers);
    return slots === null ? [] : [{ check: check.id, slots }];
  });
}

function judged(check: CrossCheck, situation: Situation): Slots | null {
  const { year } = situation.round;
  switch (check.kind) {
    case 'share-fits-realisation': return shareOfHours(check, situation);
    case 'stated-share-adds-up': {
      const slots = shareThatDiffers(passagesAbout(situation, check.texts, 'stated-share-differs'), computedFigure(situation, check.computed), check.points, { year, previousYear: year - 1 });
      return slots === null ? null : { year, previousYear: year - 1, ...slots };
    }
    case 'stated-change-adds-up': {
      const passages = passagesAbout(situation, check.texts, 'stated-change-differs');
      return about(situation, check.of, changeThatDiffers(passages, comparedWithPrevious(situation, check.of), check));
    }
    case 'fall-explained-by': {
      const fall = fallOf(situation, check.of);
      const explaining = fallOf(situation, check.by);
      return fall === null || explaining === null || fall <= 0 ? null : about(situation, check.of, { change: fall, found: Math.max(0, explaining) });
    }
    case 'plans-not-mentioned': {
      const done = textsOf(answerValue(situation, check.done));
      const plans = textsOf(previousValue(situation, check.plans)?.value ?? null);
      const forgotten = done.length === 0 ? [] : plans.filter((plan) => !mentions(done.join(' '), plan));
      return forgotten.length === 0 ? null : about(situation, check.plans, { found: forgotten.join('; '), count: forgotten.length });
    }
    case 'earlier-figure-revised': return revised(check, situation);
  }
}

/** Share of paid hours ÷ norm is the realisation too: hbo 2024, 605 jobs among 43,000 fte, 1.0 ÷ 2.76 = 36%. */
function shareOfHours(check: Extract<CrossCheck, { kind: 'share-fits-realisation' }>, situation: Situation): Slots | null {
  const [hoursPerJob, fte, norm] = [check.hoursPerJob, check.fte, check.norm].map((key) => factValue(situation, key));
  const jobs = answerFigure(situation, check.jobs);
  const computed = computedFigure(situation, check.computed);
  if (jobs === null || computed === null || typeof hoursPerJob !== 'number' || typeof fte !== 'number' || typeof norm !== 'number' || fte === 0 || norm === 0) return null;
  const share = ((jobs * hoursPerJob) / (fte * check.hoursPerFte)) * 100;
  const percent = (share / norm) * 100;
  if (!isMore(Math.abs(percent - computed), (computed * check.tolerance) / 100)) return null;
  return about(situation, check.jobs, { found: rounded(share, 2), limit: norm, percent: rounded(percent, 1), computed });
}

/** Another figure for the earlier year than is on file, such as a restated one. */
function revised(check: Extract<CrossCheck, { kind: 'earlier-figure-revised' }>, situation: Situation): Slots | null {
  const { value: now, previous: published, ...years } = comparedWithPrevious(situation, check.of);
  if (published === null || previousValue(situation, check.of)?.approx !== null) return null;
  const found = passagesAbout(situation, check.texts, null)
    .flatMap(({ words }) => statedIn(words, years))
    .find((one) => one.kind === 'earlier-figure' && one.year === years.previousYear && !one.approx && one.figure !== now && isMore(Math.abs(one.figure - published), check.tolerance));
  return found?.kind === 'earlier-figure' ? about(situation, check.of, { found: found.figure, previous: published }) : null;
}

function fallOf(situation: Situation, ref: string): number | null {
  const { value, previous } = comparedWithPrevious(situation, ref);
  return value === null || previous === null ? null : clean(previous - value);
}

function sumBeside(check: RoundCheck, round: Round, dossiers: readonly Dossier[]): Slots | null {
  const total = round.facts[check.total]?.value;
  const figures = dossiers.flatMap((dossier) => {
    const situation = inForce({ round, sector: sectorOf(round, dossier.sector), dossier, today: '', deadline: '' });
    const figure = holds(check.only, situation) ? answerFigure(situation, check.of) : null;
    return figure === null ? [] : [figure];
  });
  if (typeof total !== 'number' || figures.length === 0) return null;
  const computed = clean(figures.reduce((sum, figure) => sum + figure, 0));
  return { computed, limit: total, found: figures.length, year: round.year, previousYear: round.year - 1 };
}

/** The slots with those of the answer they are about. */
function about(situation: Situation, ref: string, slots: Slots | null): Slots | null {
  if (slots === null) return null;
  const value: Value = answerFigure(situation, ref) ?? answerValue(situation, ref) ?? '';
  return { ...commonSlots({ ref, value, situation }), ...slots };
}

function textsOf(value: Value | null): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.map((one: string | Item) => (typeof one === 'string' ? one : one.text)) : [];
}
