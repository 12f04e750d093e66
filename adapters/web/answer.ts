import type { IncomingMessage } from 'node:http';
import { acceptFile } from './accept-file.ts';
import { acceptForm, signOut } from './accept-form.ts';
import type { House } from './house.ts';
import { problem } from './problem.ts';
import { lookAgain, showLink } from './reach.ts';
import { readForm } from './read-form.ts';
import type { Say } from './render/shell.ts';
import type { Reply } from './reply.ts';
import { showComparison, showDraft, showFile, showMine, showPaper, showPicture } from './show.ts';
import { openLink, useLink } from './use-link.ts';
import { fromOurPage, languageOf, memberOf } from './visit.ts';
import type { Visit } from './visit.ts';

/** An open page that waits for news is not answered but kept. */
export type Answer = Reply | { readonly keepOpen: { readonly person: string; readonly session: string } };

type Place = {
  readonly get?: (visit: Visit, house: House) => Promise<Answer> | Answer;
  /** A post that reads its own body. */
  readonly take?: (visit: Visit, house: House) => Promise<Answer>;
  readonly post?: (visit: Visit, form: { readonly [field: string]: string }, house: House) => Promise<Answer>;
};

/** What one request gets, from who asks, where and how. Rejects only for faults of our own. */
export async function answer(request: IncomingMessage, house: House): Promise<Answer> {
  const stranger = strangerOf(request, house);
  if (!stranger) return problem('400', { language: 'nl', say: (key, slots) => house.words('nl', key, slots) });
  const asset = /^\/assets\/([\w.-]+)$/.exec(stranger.url.pathname)?.[1];
  const place = asset ? { get: (): Reply => house.assets(asset, request.headers['if-none-match']) ?? problem('404', stranger) } : placeAt(stranger.url.pathname);
  if (!place) return problem('404', stranger);

  const member = asset ? null : await memberOf(request, house.https, house.signIn, house.door, house.pages.leave);
  const visit = member ? { ...stranger, member, ...speaking(house, member.person.language) } : stranger;
  if (request.method === 'GET' || request.method === 'HEAD') return place.get ? place.get(visit, house) : problem('405', visit, { allow: 'POST' });
  if (request.method !== 'POST' || !(place.post ?? place.take)) return problem('405', visit, { allow: [place.get && 'GET, HEAD', (place.post ?? place.take) && 'POST'].filter(Boolean).join(', ') });
  if (!fromOurPage(request, house.publicUrl)) {
    if (member) house.log.warn('a form from elsewhere was refused', { person: member.person.id, path: visit.url.pathname });
    return problem('403', visit);
  }
  if (place.take) return place.take(visit, house);
  const read = await readForm(request);
  return read.ok && place.post ? place.post(visit, read.form, house) : problem(read.ok ? '405' : `${read.status}`, visit, { connection: 'close' });
}

function placeAt(path: string): Place | null {
  const secret = /^\/in\/([\w-]{1,200})$/.exec(path)?.[1];
  if (secret) return { get: (visit, house) => openLink(secret, visit, house), post: (visit, _form, house) => useLink(secret, visit, house) };
  return Object.hasOwn(places, path) ? places[path] ?? null : null;
}

const places: { readonly [path: string]: Place } = {
  '/': { get: showMine },
  '/picture': { get: showPicture },
  '/draft': { get: showDraft },
  '/paper': { get: showPaper },
  '/compare': { get: showComparison },
  '/events': { get: ({ member, ...visit }) => (member ? { keepOpen: { person: member.person.id, session: member.session.key } } : problem('401', visit)) },
  '/say': { post: acceptForm('say') },
  '/file': { get: showFile, take: acceptFile },
  '/press': { post: acceptForm('press') },
  '/change': { post: acceptForm('change') },
  '/edit': { post: acceptForm('edit') },
  '/look': { post: lookAgain },
  '/link': { post: showLink },
  '/begin': { post: acceptForm('begin') },
  '/sign-out': { post: signOut },
};

function strangerOf(request: IncomingMessage, house: House): Visit | null {
  if (!URL.canParse(request.url ?? '', 'http://page')) return null;
  const url = new URL(request.url ?? '', 'http://page');
  return url.host === 'page' ? { request, url, member: null, ...speaking(house, languageOf(request)) } : null;
}

function speaking(house: House, language: Visit['language']): { readonly language: Visit['language']; readonly say: Say } {
  return { language, say: (key, slots) => house.words(language, key, slots) };
}
