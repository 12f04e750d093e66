import type { House } from './house.ts';
import { problem } from './problem.ts';
import { renderMyPage, views } from './render/my-page.ts';
import type { View } from './render/my-page.ts';
import { comparisonPage, noComparisonPage } from './render/comparison.ts';
import { frontPage, paperTroublePage } from './render/plain.ts';
import { page } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** The person's own page; for a stranger the front door. */
export async function showMine({ url, language, say, member }: Visit, { door, random }: House): Promise<Reply> {
  if (!member) return page(200, frontPage(language, say, door.front(language)));
  const { person, session } = member;
  const [view, spoken] = await Promise.all([door.page(person.id), door.conversation(person.id)]);
  const once = Buffer.from(random(18)).toString('base64url');
  return page(200, renderMyPage({ language, name: person.name, view: viewOf(url.searchParams.get('view')), all: url.searchParams.has('all'), trouble: url.searchParams.get('trouble') === 'unticked' ? say('trouble-unticked') : null, page: view, spoken, form: session.form, once }, say));
}

/** The picture of the status or of how far the letter is, as it was in a message or as it is now. */
export async function showPicture(visit: Visit, { door }: House): Promise<Reply> {
  if (!visit.member) return problem('401', visit);
  const png = await door.picture(visit.member.person.id, visit.url.searchParams.get('message'), visit.url.searchParams.get('of') === 'clearance' ? 'clearance' : 'status');
  return png ? { status: 200, headers: { 'content-type': 'image/png' }, body: png } : problem('404', visit);
}

/** The draft as one page. It brings its own style, and may do nothing else. */
export async function showDraft(visit: Visit, { door }: House): Promise<Reply> {
  if (!visit.member) return problem('401', visit);
  const draft = await door.draftHtml(visit.member.person.id);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
  return draft === null ? problem('404', visit) : { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body: draft };
}

/** A paper of the draft as a file, to keep; or why it cannot be made now. */
export async function showPaper(visit: Visit, { door }: House): Promise<Reply> {
  if (!visit.member) return problem('401', visit);
  const { searchParams } = visit.url;
  const paper = await door.paper(visit.member.person.id, searchParams.get('name') ?? '', searchParams.get('version') ?? '', searchParams.get('kind') ?? undefined);
  if (paper === null) return problem('404', visit);
  return 'trouble' in paper ? page(503, paperTroublePage(visit.language, visit.say, paper.trouble)) : toKeep(paper);
}

/** Two versions of the letter beside each other. */
export async function showComparison(visit: Visit, { door }: House): Promise<Reply> {
  const { member, url: { searchParams }, language, say } = visit;
  if (!member) return problem('401', visit);
  const number = (name: string): number | null => {
    const asked = searchParams.get(name);
    return asked === null ? null : /^\d{1,6}$/.test(asked) ? Number(asked) : -1;
  };
  if (!door.comparison || !(await door.page(member.person.id)).draft?.compare) return problem('404', visit);
  const compared = await door.comparison(member.person.id, number('from'), number('to'));
  return compared === null ? page(404, noComparisonPage(language, say)) : page(200, comparisonPage(language, say, compared));
}

/** A file that came with a message of this person's own conversation, to keep. */
export async function showFile(visit: Visit, { door }: House): Promise<Reply> {
  if (!visit.member) return problem('401', visit);
  const { searchParams } = visit.url;
  const at = searchParams.get('at') ?? '';
  const file = /^\d{1,2}$/.test(at) ? await door.file(visit.member.person.id, searchParams.get('message') ?? '', Number(at)) : null;
  return file === null ? problem('404', visit) : toKeep(file);
}

function toKeep({ name, bytes, mediaType }: { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }): Reply {
  const plain = name.replace(/[^\w.-]/g, '_');
  return { status: 200, body: bytes, headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}` } };
}

/** The view that a link or form names; the conversation for any other word. */
export function viewOf(asked: string | null | undefined): View {
  return views.find((view) => view === asked) ?? 'talk';
}
