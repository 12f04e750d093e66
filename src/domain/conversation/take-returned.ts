import { signersOf } from '../clearance/signers.ts';
import { findPersonalData } from '../personal-data/find-personal-data.ts';
import { maskPersonalData } from '../personal-data/mask-personal-data.ts';
import type { Report, ReportFile, ReportRead } from '../reading/report/report.ts';
import { sectorOf } from '../round.ts';
import { readReturned } from '../sign-off/returned/read-returned.ts';
import type { Returned, ReturnedChange } from '../sign-off/returned/returned.ts';
import { sectorOfFile, whichFile } from '../sign-off/returned/which-file.ts';
import { shownName } from './from-report.ts';
import { askAgain } from './restate.ts';
import { sayDoubt, sayReturned, sayWhatIsOpen } from './say-returned.ts';
import type { Turn } from './turn.ts';

/**
 * A file that was sent, where it holds sentences to sign: what was done in it is shown and held until a yes, and nothing in it
 * is agreement. False when it is another file while answers are still given: then it is read as a report.
 */
export function takeReturned(turn: Turn, file: ReportFile, read: ReportRead): boolean {
  const { round, sector, person } = turn.talk;
  const { signOff, submission } = turn.dossier();
  const name = shownName(turn, file.name);
  const report = read.ok ? read.report : null;
  const which = report && whichFile(report, signOff.sentences);
  const of = which && sectorOfFile(which, round);
  if (of === 'other-round') return said(turn, 'signing-file-round', { name });
  if (typeof of === 'string' && of !== sector.id) return said(turn, 'signing-file-sector', { name, sector: { words: sectorOf(round, of).label }, own: { words: sector.label } });
  if (!which || !report) return otherFile(turn, name, read, submission !== null && signOff.offers > 0);
  if (!report.marked) return said(turn, 'signing-file-kind', { name });
  if (signersOf(round, { sector: sector.id }).every((one) => one.id !== person.id)) return said(turn, 'sign-not-yours', {});
  const before = signOff.returned.find((one) => one.file.sha256 === file.sha256 && one.by === person.id);
  if (before) return said(turn, 'signing-file-again', { name, moment: { moment: before.at } });
  const held = turn.held();
  if (held && held.kind !== 'returned' && held.kind !== 'reopening') return said(turn, 'signing-file-first', { name });
  const offer = which.says === 'file' && which.offer <= signOff.offers ? which.offer : null;
  const { returned, masked } = withoutPersonalData(readReturned(report.marked, signOff, offer), turn);
  if (held?.kind === 'returned') turn.line('signing-file-instead', { name: held.file.name });
  if (isUntouched(returned)) {
    if (held) turn.record({ type: 'settled', person: person.id });
    turn.line('signing-returned-nothing', { name });
    sayWhatIsOpen(turn, []);
    return true;
  }
  const keep = { kind: 'returned', file: { ...file, name }, returned, older: offer !== null && offer < signOff.offers } as const;
  turn.hold(keep);
  if (masked) turn.line('signing-returned-masked');
  if (returned.doubts.length > 0) sayDoubt(turn, keep);
  else sayReturned(turn, keep);
  return true;
}

/** Which sector of the round a file with sentences says it is about; null where it says none. */
export function sectorOfReturned(read: ReportRead, round: Turn['talk']['round']): string | null {
  const which = read.ok ? whichFile(read.report as Report, []) : null;
  const of = which && sectorOfFile(which, round);
  return of === 'other-round' ? null : of;
}

/** While sentences wait for agreement, any other file is told apart from theirs; before that it is a report. */
function otherFile(turn: Turn, name: string, read: ReportRead, signing: boolean): boolean {
  if (!signing) return false;
  turn.line(read.ok ? 'signing-file-other' : `report-${read.why}`, { name });
  if (!read.ok) turn.line('signing-file-resend');
  askAgain(turn);
  return true;
}

function said(turn: Turn, say: string, slots: Parameters<Turn['line']>[1]): true {
  turn.line(say, slots);
  askAgain(turn);
  return true;
}

function isUntouched({ sentences, doubts, loose, notFound }: Returned): boolean {
  return doubts.length === 0 && loose.length === 0 && notFound.length === 0 && sentences.every((one) => one.change === null && one.comments.length === 0);
}

/** Everything that somebody wrote without what says something of one person; what the letter said itself stays. */
function withoutPersonalData(returned: Returned, { talk }: Turn): { readonly returned: Returned; readonly masked: boolean } {
  const names = talk.round.people.map((one) => one.name);
  let masked = false;
  const clean = (text: string, known = ''): string => {
    const found = findPersonalData(text, { names }).filter((one) => !known.includes(one.text));
    masked ||= found.length > 0;
    return maskPersonalData(text, found);
  };
  // somebody of the round may be named as the writer of a comment, anybody else is somebody
  const known = (by: string | null): string | null => talk.round.people.find((one) => one.name.toLowerCase() === by?.toLowerCase() && one.id !== talk.person.id)?.name ?? null;
  const changed = (change: ReturnedChange | null, sent: string): ReturnedChange | null => (change?.kind === 'words' ? { kind: 'words', text: clean(change.text, sent) } : change);
  return {
    returned: {
      ...returned,
      sentences: returned.sentences.map((one) => ({
        ...one, change: changed(one.change, one.sent),
        comments: one.comments.map(({ by, about, text }) => ({ by: known(by), about: clean(about, one.sent), text: clean(text) })),
      })),
      doubts: returned.doubts.map(({ text, guess }) => ({ text: clean(text, returned.sentences.map((one) => one.sent).join('\n')), guess })),
      loose: returned.loose.map((text) => clean(text)),
    },
    masked,
  };
}
