import type { PartStand } from '../../domain/clearance/stand.ts';
import type { Person } from '../../domain/person.ts';
import type { SendAsk } from '../../domain/reading/desk/send-ask.ts';
import type { AttachedFile, Choice, Line, Utterance } from '../../domain/utterance.ts';
import type { DeskOutcome, DeskView } from '../desk/view.ts';
import { deskChoice, listOf, only, reply } from '../desk/view.ts';
import { letterIn, noVersion, oneLine, versionIn } from './parts.ts';

/** The papers a coordinator asks for, of one version and in one edition; without a version, what to do first. */
export function papersSent(view: DeskView, ask: SendAsk): DeskOutcome {
  const { templates } = view;
  if (!templates) return oneLine(view, { say: 'desk-no-letter' });
  const { all } = letterIn(view).versions;
  if (all.length === 0) return noVersion(view);
  const version = ask.version === null ? all.at(-1) : all.find((one) => one.number === ask.version);
  if (!version) return oneLine(view, { say: 'letter-send-unknown', slots: { version: ask.version ?? 0, count: all.length } });
  const known = ['letter', ...templates.papers.map(({ name }) => name)];
  const papers = ask.papers ?? known;
  if (papers.some((paper) => !known.includes(paper))) return oneLine(view, { say: 'letter-send-no-paper', slots: { papers: listOf(known.map(paperSlot)) } });
  const files = papers.map((paper): AttachedFile => ({ paper, edition: ask.edition, draft: version.number }));
  const slots = { count: papers.length, papers: listOf(papers.map(paperSlot)), version: version.number, moment: { moment: version.at } };
  const lines: readonly Line[] = [
    { say: 'letter-send', slots },
    ...(ask.edition === 'clean' ? [] : [{ say: `letter-send-${ask.edition}`, slots }]),
    ...(ask.pdf ? [{ say: 'letter-send-pdf' }] : []),
  ];
  return only({ ...reply(view, lines), files });
}

/** The button that asks for the letter as a file. */
export function sendChoice(): Choice {
  return deskChoice('letter-choice-send', 'stuur de brief');
}

/** The messages that put a part before reviewers, with the clean letter as a file for who reads the whole of it; nobody else gets one. */
export function withLetter(view: DeskView, party: PartStand['party'], utterances: readonly Utterance[]): readonly Utterance[] {
  const version = versionIn(view)?.number;
  if (!('step' in party) || version === undefined) return utterances;
  return utterances.map((one): Utterance => {
    const files = letterFor(view.round.people.find(({ id }) => id === one.to), version);
    const [first, ...others] = one.lines;
    return files.length === 0 || first === undefined ? one : { ...one, files, lines: [first, { say: 'letter-send-review', slots: { version } }, ...others] };
  });
}

/** What a reviewer who asks for papers gets: the letter, and nothing that goes with it. */
export function reviewerSent(person: Person, ask: SendAsk, version: number): { readonly lines: readonly Line[]; readonly files: readonly AttachedFile[] } {
  const files = letterFor(person, version);
  if (files.length === 0) return { lines: [{ say: 'letter-send-part' }], files };
  const plain = ask.edition === 'clean' && (ask.papers ?? []).every((paper) => paper === 'letter') && ask.papers !== null && (ask.version ?? version) === version;
  return { lines: [{ say: plain ? 'letter-send-review' : 'letter-send-only-letter', slots: { version } }], files };
}

function letterFor(person: Person | undefined, version: number): readonly AttachedFile[] {
  return person?.roles.some((role) => role.role === 'reviewer' && role.reads === 'all') ? [{ paper: 'letter', edition: 'clean', draft: version }] : [];
}

function paperSlot(paper: string): string | { readonly say: string } {
  return paper === 'letter' ? { say: 'letter-send-letter' } : paper;
}
