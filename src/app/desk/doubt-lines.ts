import { kindOfCheck } from '../../domain/checks/kind-of-check.ts';
import type { OpenDoubt } from '../../domain/status/doubts.ts';
import type { Line } from '../../domain/utterance.ts';
import type { DeskView } from './view.ts';
import { questionSlot } from './view.ts';

/** One doubt in one line, with the words that were given for it. */
export function doubtLine(view: DeskView, doubt: OpenDoubt): Line {
  const point = (say: string, slots: Line['slots']): Line => ({ say, slots: slots ?? {}, style: 'point' });
  switch (doubt.kind) {
    case 'held': {
      const slots = { person: { person: doubt.person }, heldFor: doubt.why };
      return doubt.question === null ? point('desk-doubt-held-general', slots) : point('desk-doubt-held', { ...slots, question: questionSlot(view, doubt.question) });
    }
    case 'warning':
      return point(doubt.reason.trim() === '' ? 'desk-doubt-warning-bare' : 'desk-doubt-warning', { question: questionSlot(view, doubt.question), check: kindOfCheck(view.round, doubt.question, doubt.check), reason: doubt.reason, person: { person: doubt.by }, moment: { moment: doubt.at } });
    case 'cross-check':
      return point(doubt.reason.trim() === '' ? 'desk-doubt-cross-check-bare' : 'desk-doubt-cross-check', { check: kindOfCheck(view.round, null, doubt.check), reason: doubt.reason, person: { person: doubt.by }, moment: { moment: doubt.at } });
    case 'revision': {
      const { question, year, published, revised, words, by } = doubt.revision;
      return point('desk-doubt-revision', { question: questionSlot(view, question), year, published: { number: published }, revised: { number: revised }, words, person: { person: by } });
    }
    case 'referral':
      return point('desk-doubt-referral', { question: questionSlot(view, doubt.referral.question), words: doubt.referral.words, person: { person: doubt.referral.by } });
  }
}
