import { evolveSignOff, NO_SIGN_OFF } from '../sign-off/sign-off.ts';
import type { Answer, AnswerVersion, Dossier, Proposed, Saying, Warning } from './dossier.ts';
import { versionsOf } from './dossier.ts';
import type { DossierEvent, Recorded } from './events.ts';

/** A dossier nobody has said anything in. */
export function newDossier(sector: string): Dossier {
  return {
    sector, version: 0, answers: {}, withdrawn: {}, asked: {}, held: {}, reconfirm: {}, cameFrom: {}, proposed: {}, crossChecks: {}, revisions: [], referrals: [],
    submission: null, history: [], deadline: null, lastActivity: null, signOff: NO_SIGN_OFF,
  };
}

/** Folds one event into the dossier. Total: every event that was ever kept can be folded. */
export function evolve(dossier: Dossier, { n, at, event }: Recorded<DossierEvent>): Dossier {
  const next = { ...dossier, version: n };
  switch (event.type) {
    case 'question-asked':
      return { ...next, asked: { ...dossier.asked, [event.person]: { question: event.question, part: event.part, at, since: n, answered: false, why: event.why } } };
    case 'answer-given': {
      const earlier = versionsOf(dossier, event.question);
      const version: AnswerVersion = {
        version: (earlier.at(-1)?.version ?? 0) + 1, given: event.given, words: event.words, by: event.by, at, warnings: event.warnings, ...(event.partsFrom === undefined ? {} : { partsFrom: event.partsFrom }),
      };
      const answered = withAnswer(next, event.question, { ...version, versions: [...earlier, version] });
      return { ...withoutReconfirm(answered, event.question), withdrawn: without(dossier.withdrawn, event.question), proposed: withoutProposals(dossier.proposed, null, [event.question]), asked: answeredBy(dossier.asked, event.by, event.question), cameFrom: linked(dossier.cameFrom, [event.delivery, ...Object.values(event.partsFrom ?? {})], event.question), lastActivity: at };
    }
    case 'answer-withdrawn': {
      const { [event.question]: gone, ...answers } = dossier.answers;
      if (!gone) return next;
      const withdrawn = { ...dossier.withdrawn, [event.question]: { versions: gone.versions, by: event.by, at } };
      return { ...withoutReconfirm(next, event.question), answers, withdrawn, cameFrom: unlinked(dossier.cameFrom, event.question), lastActivity: at };
    }
    case 'reconfirm-needed':
      return { ...next, reconfirm: { ...dossier.reconfirm, [event.question]: { because: event.because } } };
    case 'answer-confirmed':
      return { ...withoutReconfirm(warned(next, event.question, event.warnings, { by: event.by, at }), event.question), lastActivity: at };
    case 'remark-added':
      return { ...warned(next, event.question, [event.warning], { by: event.by, at }), lastActivity: at };
    case 'report-read':
      return { ...next, proposed: { ...dossier.proposed, [event.by]: event.proposals }, lastActivity: at };
    case 'proposals-settled':
      return { ...next, proposed: withoutProposals(dossier.proposed, event.by, event.questions) };
    case 'held':
      return { ...next, held: { ...dossier.held, [event.person]: { ...event.held, since: n } }, lastActivity: at };
    case 'settled': {
      const { [event.person]: _, ...held } = dossier.held;
      return { ...next, held };
    }
    case 'cross-check-answered':
      return { ...next, crossChecks: { ...dossier.crossChecks, [event.warning.check]: { ...event.warning, by: event.by, at } }, lastActivity: at };
    case 'revision-noted':
      return { ...next, revisions: [...dossier.revisions, { ...event.revision, by: event.by, at }] };
    case 'referred':
      return { ...next, referrals: [...dossier.referrals, { question: event.question, words: event.words, by: event.by, at }], lastActivity: at };
    case 'submitted': {
      const submission = { by: event.by, at, late: event.late, open: event.open };
      return { ...next, reopeningAsked: false, submission, held: {}, proposed: {}, history: [...dossier.history, { kind: 'submitted', ...submission }], lastActivity: at };
    }
    case 'reopened':
      return { ...next, reopeningAsked: false, submission: null, held: {}, history: [...dossier.history, { kind: 'reopened', by: event.by, at, reason: event.reason }] };
    case 'deadline-moved':
      return { ...next, deadline: event.to };
    case 'reopening-asked':
      return { ...next, reopeningAsked: true, lastActivity: at };
    case 'nudged':
      return next;
    case 'passage-offered': case 'sentence-returned': case 'agreement-waived': case 'proposal-refused':
      return { ...next, signOff: evolveSignOff(dossier.signOff, event, at) };
    case 'sentences-agreed': case 'remark-begun': case 'remark-held': case 'sentence-remarked': case 'signing-returned': case 'sentence-proposed':
      return { ...next, signOff: evolveSignOff(dossier.signOff, event, at), lastActivity: at };
  }
}

/** Proposals without those for these questions, of one person or of all. */
function withoutProposals(proposed: Dossier['proposed'], person: string | null, questions: readonly string[]): Dossier['proposed'] {
  const left = Object.entries(proposed).map(([of, all]): [string, readonly Proposed[]] => [of, person === null || of === person ? all.filter((one) => !questions.includes(one.question)) : all]);
  return Object.fromEntries(left.filter(([, all]) => all.length > 0));
}

function withAnswer(dossier: Dossier, question: string, answer: Answer): Dossier {
  return { ...dossier, answers: { ...dossier.answers, [question]: answer } };
}

/** The standing version of an answer with what was said to checks that fired later. */
function warned(dossier: Dossier, question: string, said: readonly Warning[], saying: Saying): Dossier {
  const answer = dossier.answers[question];
  if (!answer || said.length === 0) return dossier;
  const added = said.map((warning) => ({ ...warning, ...(saying.by === answer.by && saying.at === answer.at ? {} : saying) }));
  const warnings = [...answer.warnings, ...added];
  const versions = answer.versions.map((one) => (one.version === answer.version ? { ...one, warnings } : one));
  return withAnswer(dossier, question, { ...answer, warnings, versions });
}

function withoutReconfirm(dossier: Dossier, question: string): Dossier {
  return { ...dossier, reconfirm: without(dossier.reconfirm, question) };
}

function without<T>(all: { readonly [key: string]: T }, key: string): { readonly [key: string]: T } {
  const { [key]: _, ...others } = all;
  return others;
}

function answeredBy(asked: Dossier['asked'], person: string, question: string): Dossier['asked'] {
  const last = asked[person];
  return last?.question === question ? { ...asked, [person]: { ...last, answered: true } } : asked;
}

function linked(cameFrom: Dossier['cameFrom'], deliveries: readonly string[], question: string): Dossier['cameFrom'] {
  const others = unlinked(cameFrom, question);
  return { ...others, ...Object.fromEntries(deliveries.map((delivery) => [delivery, [...others[delivery] ?? [], question]])) };
}

function unlinked(cameFrom: Dossier['cameFrom'], question: string): Dossier['cameFrom'] {
  const before = Object.keys(cameFrom).filter((delivery) => cameFrom[delivery]!.includes(question));
  if (before.length === 0) return cameFrom;
  const left = { ...cameFrom, ...Object.fromEntries(before.map((delivery) => [delivery, cameFrom[delivery]!.filter((one) => one !== question)])) };
  return before.reduce((sofar, delivery) => (sofar[delivery]!.length === 0 ? without(sofar, delivery) : sofar), left);
}
