import type { Answer, AnswerVersion, Dossier } from './dossier.ts';
import type { DossierEvent, Recorded } from './events.ts';

/** A dossier nobody has said anything in. */
export function newDossier(sector: string): Dossier {
  return {
    sector, version: 0, answers: {}, asked: {}, held: {}, crossChecks: {}, revisions: [], referrals: [],
    submission: null, history: [], deadline: null, lastActivity: null,
  };
}

/** Folds one event into the dossier. Total: every event that was ever kept can be folded. */
export function evolve(dossier: Dossier, { n, at, event }: Recorded<DossierEvent>): Dossier {
  const next = { ...dossier, version: n };
  switch (event.type) {
    case 'question-asked':
      return { ...next, asked: { ...dossier.asked, [event.person]: { question: event.question, part: event.part, at, since: n } } };
    case 'answer-given': {
      const earlier = dossier.answers[event.question];
      const version: AnswerVersion = {
        version: (earlier?.version ?? 0) + 1, given: event.given, words: event.words, by: event.by, at, warnings: event.warnings,
      };
      return { ...withAnswer(next, event.question, { ...version, versions: [...(earlier?.versions ?? []), version] }), lastActivity: at };
    }
    case 'remark-added': {
      const answer = dossier.answers[event.question];
      if (!answer) return next;
      const warnings = [...answer.warnings, event.warning];
      const versions = answer.versions.map((one) => (one.version === answer.version ? { ...one, warnings } : one));
      return { ...withAnswer(next, event.question, { ...answer, warnings, versions }), lastActivity: at };
    }
    case 'held':
      return { ...next, held: { ...dossier.held, [event.person]: { ...event.held, since: n } }, lastActivity: at };
    case 'settled': {
      const { [event.person]: _, ...held } = dossier.held;
      return { ...next, held };
    }
    case 'cross-check-answered':
      return { ...next, crossChecks: { ...dossier.crossChecks, [event.warning.check]: event.warning }, lastActivity: at };
    case 'revision-noted':
      return { ...next, revisions: [...dossier.revisions, { ...event.revision, by: event.by, at }] };
    case 'referred':
      return { ...next, referrals: [...dossier.referrals, { question: event.question, words: event.words, by: event.by, at }], lastActivity: at };
    case 'submitted': {
      const submission = { by: event.by, at, late: event.late, open: event.open };
      return { ...next, submission, history: [...dossier.history, { kind: 'submitted', ...submission }], lastActivity: at };
    }
    case 'reopened':
      return { ...next, submission: null, history: [...dossier.history, { kind: 'reopened', by: event.by, at, reason: event.reason }] };
    case 'deadline-moved':
      return { ...next, deadline: event.to };
    case 'reopening-asked':
      return { ...next, lastActivity: at };
    case 'nudged':
      return next;
  }
}

function withAnswer(dossier: Dossier, question: string, answer: Answer): Dossier {
  return { ...dossier, answers: { ...dossier.answers, [question]: answer } };
}
