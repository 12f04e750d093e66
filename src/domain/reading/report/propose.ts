import type { Found } from '../reading.ts';
import { basisIn, figureIn } from './figures.ts';
import { labelFits, labelledValue, sectionValue } from './labelled.ts';
import { namingsOf, stems } from './named.ts';
import type { Naming } from './named.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';
import type { Report } from './report.ts';
import { shareIn, statementIn } from './statements.ts';
import type { Proposal, ReportScene, Topic } from './topic.ts';

/**
 * What a report seems to answer: at most one value per topic and way of counting, each from a stretch of its own. A value
 * is proposed only where sentence or table names the topic, tells of its year, and leaves no doubt; where two places say
 * different things neither is proposed. The report is material: what it tells the reader to do is left out.
 */
export function proposeFromReport(report: Report, topics: readonly Topic[], scene: ReportScene): readonly Proposal[] {
  const namings = namingsOf(topics);
  const sector = new Set(scene.sector.flatMap((name) => [...stems(name), ...name.toLowerCase().split(/[^\p{L}]+/u)]));
  const seen = passagesOf(report, scene).flatMap((passage, place) => seenIn(passage, namings, sector, scene).map((one) => ({ ...one, place })));
  const clean = seen.filter((one) => !scene.personal(one.proposal.words) && !scene.personal(one.proposal.quote));
  return undisputed(uncontested(clean)).toSorted((a, b) => order(topics, a) - order(topics, b));
}

type Seen = { readonly proposal: Proposal };
type Placed = Seen & { readonly place: number };

function seenIn(passage: Passage, namings: readonly Naming[], sector: ReadonlySet<string>, scene: ReportScene): readonly Seen[] {
  switch (passage.kind) {
    case 'labelled': {
      const fits = namings.map((naming) => ({ naming, fit: labelFits(passage.label, naming, sector) })).filter(({ fit }) => fit > 0)
        .flatMap(({ naming, fit }) => seenAs(naming, labelledValue(passage, naming, fit), passage.words).map((one) => ({ one, fit })));
      const best = Math.max(0, ...fits.map(({ fit }) => fit));
      return fits.filter(({ fit }) => fit === best).map(({ one }) => one);
    }
    case 'section':
      return namings.flatMap((naming) => seenAs(naming, sectionValue(passage, naming, sector), `${passage.heading}\n${[...passage.texts, ...passage.items].join('\n')}`));
    case 'sentence': {
      const shares = groupsOf(namings).flatMap((parts) => {
        const found = shareIn(passage, parts, sector);
        return found ? parts.slice(0, 2).flatMap((naming) => seenAs(naming, found[naming.topic.part ?? ''] ?? null, passage.text)) : [];
      });
      const said = new Set(stems(passage.text));
      const told = namings.filter((naming) => [...naming.own, ...naming.noun, ...naming.said].some((word) => said.has(word)) || naming.topic.ask.type === 'money');
      return shares.length > 0 ? shares : told.flatMap((naming) => {
        const kind = naming.topic.type;
        const found = ['integer', 'decimal', 'percentage', 'money'].includes(kind) ? figureIn(passage, naming, namings, scene) : statementIn(passage, naming, namings);
        return seenAs(naming, found, passage.text);
      });
    }
  }
}

function seenAs({ topic }: Naming, found: Found | null, words: string): readonly Seen[] {
  if (found === null) return [];
  const needs = basisIn(words, topic.basis);
  if (needs === 'mismatch') return [];
  return [{ proposal: { question: topic.question, part: topic.part, value: found.value, quote: found.quote.text, words, approx: found.approx, range: found.range, needs } }];
}

/** The parts of one question together. */
function groupsOf(namings: readonly Naming[]): readonly (readonly Naming[])[] {
  const questions = new Set(namings.filter((one) => one.topic.part !== null).map((one) => one.topic.question));
  return [...questions].map((question) => namings.filter((one) => one.topic.question === question));
}

/** A stretch that was read for two questions is read for neither. */
function uncontested(seen: readonly Placed[]): readonly Placed[] {
  return seen.filter((one) => !seen.some((other) => other.place === one.place && other.proposal.question !== one.proposal.question && other.proposal.quote === one.proposal.quote));
}

/** Per topic and way of counting the one value that every place agrees on; an exact figure stands for one rounded to it. */
function undisputed(seen: readonly Placed[]): readonly Proposal[] {
  const groups = Map.groupBy(seen, ({ proposal }) => JSON.stringify([proposal.question, proposal.part, proposal.needs]));
  return [...groups.values()].flatMap((group) => {
    const exact = group.filter(({ proposal }) => proposal.approx === null);
    const told = exact.length > 0 && group.every((one) => exact.some((other) => isNear(other.proposal.value, one.proposal.value))) ? exact : group;
    const [first] = told;
    return first && new Set(told.map(({ proposal }) => JSON.stringify(proposal.value))).size === 1 ? [first.proposal] : [];
  });
}

function isNear(exact: Proposal['value'], told: Proposal['value']): boolean {
  if (typeof exact === 'number' && typeof told === 'number') return Math.abs(exact - told) <= Math.abs(exact) * 0.02;
  return JSON.stringify(exact) === JSON.stringify(told);
}

const order = (topics: readonly Topic[], proposal: Proposal): number => topics.findIndex((topic) => topic.question === proposal.question && topic.part === proposal.part);
