import { beforeOf, latestOf } from '../../domain/letter/versions.ts';
import { withoutWithdrawn } from '../../domain/letter/disclosure/without-withdrawn.ts';
import { WORD } from '../documents/attached-files.ts';
import { withClearance } from '../documents/making.ts';
import { PAPER_VERSIONS, fileNameOf } from '../documents/paper.ts';
import { versionsOf } from '../documents/versions-of.ts';
import type { House } from '../house.ts';
import { letterNow } from '../letter-desk/letter-now.ts';
import type { OfficeFiles, WordFiles } from '../ports.ts';
import type { Streams } from '../streams.ts';
import { renderReply } from '../words/render.ts';
import type { Wording } from '../words/render.ts';
import type { PaperMade } from './door.ts';

/** As HTTP calls them. Sources: RFC 8118 and the OpenDocument part of the IANA registry. */
const MEDIA = { pdf: 'application/pdf', odt: 'application/vnd.oasis.opendocument.text' } as const;

export type PaperWanted = { readonly name: string; readonly version: string; readonly kind: string };

/**
 * One paper of the draft as a file: Word, or what an office makes of it. The working version, which only comes in Word, shows what
 * changed since the version before. Null where there is no such paper; in words where it cannot be made now.
 */
export async function paperMade(house: House, streams: Streams, files: WordFiles, office: OfficeFiles | null, { name, version, kind }: PaperWanted, wording: Wording): Promise<PaperMade | null> {
  const { round, letter, replies } = house;
  const wanted = PAPER_VERSIONS.find((one) => one === version);
  const draft = await letterNow(house, streams);
  if (letter === null || draft === null || wanted === undefined) return null;
  const known = await streams.dossiers();
  const dossiers = Object.values(known);
  const { versions, clearing } = await streams.letter();
  const earlier = beforeOf(versions, latestOf(versions));
  const before = wanted === 'working' && earlier ? withoutWithdrawn(earlier.draft, { round, letter, dossiers }) : null;
  const found = versionsOf(wanted, draft, dossiers, withClearance({ round, letter, replies }, draft, known, clearing), before).find((one) => one.paper.name === name);
  if (!found) return null;
  const file = fileNameOf(found.paper);
  if (kind === 'docx') return { name: `${file}.docx`, bytes: await files.docx(found.paper), mediaType: WORD };
  if ((kind !== 'pdf' && kind !== 'odt') || wanted === 'working' || office === null) return null;
  const converted = await office.convert(await files.docx(found.paper), kind);
  if (converted.ok) return { name: `${file}.${kind}`, bytes: converted.bytes, mediaType: MEDIA[kind] };
  const trouble = { absent: 'paper-trouble-absent', busy: 'paper-trouble-busy', 'too-slow': 'paper-trouble-too-slow', failed: 'paper-trouble-failed' } as const;
  return { trouble: { title: renderReply('paper-trouble', { file: `${file}.${kind}` }, wording), text: renderReply(trouble[converted.why], {}, wording) } };
}
