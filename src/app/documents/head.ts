import { statementsOf } from '../../domain/letter/draft.ts';
import type { Draft } from '../../domain/letter/draft.ts';
import type { Letter } from '../../domain/letter/letter-file.ts';
import type { PaperHead } from '../../domain/letter/paper-head.ts';
import { fillHead } from '../../domain/letter/paper-head.ts';
import { printDate, printNumber } from '../../domain/letter/print.ts';
import { isCoordinator } from '../../domain/roles.ts';
import type { Round } from '../../domain/round.ts';
import type { PaperBlock } from './paper.ts';

/** A paper's head and foot in words: what stands before its text, what stands after it, and how its templates are filled. */
export type Framed = { readonly title: string; /** who sends it; null where the paper does not say */ readonly creator: string | null; readonly before: readonly PaperBlock[]; readonly after: readonly PaperBlock[]; readonly attachments: readonly { readonly name: string; readonly information: string }[] };

/** Puts the round's data about a paper in reading order. The official to ask is the round's first coordinator. */
export function framed(head: PaperHead, draft: Draft, round: Round, letter: Letter, attachmentsHeading: string): Framed {
  const { forms } = letter.frame;
  const written = new Set(statementsOf(draft).map((one) => one.sentence.id));
  const along = head.attachments.filter((one) => one.referredBy === undefined || written.has(one.referredBy));
  const values = { year: String(round.year), date: printDate(head.date, forms) ?? head.date, attachments: printNumber(along.length, forms) };
  const fill = (template: string): string => fillHead(template, values);
  const name = fill(head.title);
  // two papers about one letter are told apart by their kind
  const title = head.kind === undefined ? name : `${head.kind}: ${name}`;
  const official = round.people.find(isCoordinator);
  const attachments = along.map((one) => ({ name: fill(one.name), information: fill(one.information ?? '') }));
  const details = [
    ...head.details.map((one) => ({ label: one.label, text: fill(one.text) })),
    ...(head.contact && official ? [{ label: head.contact, text: `${official.name}, ${official.email}` }] : []),
  ];
  return {
    title,
    creator: head.sender[0] ?? null,
    before: [
      ...(head.kind === undefined ? [] : [{ kind: 'title', text: head.kind, under: name } as const]),
      ...(['sender', 'recipient'] as const).filter((role) => head[role].length > 0).map((role): PaperBlock => ({ kind: 'address', role, lines: head[role] })),
      ...(details.length === 0 ? [] : [{ kind: 'details', rows: details } as const]),
      ...(head.salutation === undefined ? [] : [{ kind: 'line', text: head.salutation } as const]),
    ],
    after: [
      ...(head.signature.length === 0 ? [] : [{ kind: 'signature', signers: head.signature.map((one) => ({ office: one.office, name: one.name ?? null })) } as const]),
      ...(attachments.length === 0 || head.kind !== undefined ? [] : [{ kind: 'list', heading: attachmentsHeading, items: attachments.map((one) => one.name) } as const]),
    ],
    attachments,
  };
}
