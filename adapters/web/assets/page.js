// The page works without this script. With it, nothing is reloaded: a form is sent and new messages appear where they belong,
// and what somebody is typing, has opened or is reading stays as it is.

const composer = document.getElementById('composer');
const message = document.getElementById('message');
const trouble = document.getElementById('trouble');
const newer = document.getElementById('newer');
const log = document.getElementById('log');

/** Shows another state of the page, as the server made it, in this one. Only what differs is touched. */
function show(next) {
  const body = next.body;
  // Signed out: what somebody is typing is theirs to copy first.
  if (!body.classList.contains('mine')) return message?.value ? say('refused') : location.reload();
  if (log) showMessages(next);
  swap('choices', next, () => message?.focus({ preventScroll: true }));
  showView(next);
  document.body.dataset.view = body.dataset.view;
  document.body.className = body.className;
  for (const id of ['deadline']) swap(id, next);
  for (const width of ['narrow', 'wide']) for (const tab of document.querySelectorAll(`.tabs.${width} a`)) {
    const current = next.getElementById(tab.id)?.getAttribute('aria-current');
    if (current) tab.setAttribute('aria-current', current);
    else tab.removeAttribute('aria-current');
  }
  for (const field of document.querySelectorAll('#composer input[name=view]')) field.value = body.dataset.view;
}

/** New messages are added, so that a screen reader reads those and no others; one that was changed is replaced. */
function showMessages(next) {
  const list = document.getElementById('messages');
  let before = null;
  for (const item of [...next.querySelectorAll('#messages > li')].reverse()) {
    const here = document.getElementById(item.id);
    // What somebody opened in it stays open: only its own words count.
    if (here && seen(here) !== seen(item)) here.replaceWith(document.importNode(item, true));
    if (!here) list.insertBefore(document.importNode(item, true), before);
    before = document.getElementById(item.id);
  }
  reading();
}

/** What is beside the conversation, with what was open and in focus before. */
function showView(next) {
  const here = document.getElementById('view');
  const there = next.getElementById('view');
  // The hidden fields of forms differ every time; what people see counts.
  if (!here || !there || seen(here) === seen(there)) return;
  const open = [...here.querySelectorAll('details[open]')].map((one) => one.id);
  const focus = here.contains(document.activeElement) ? document.activeElement.id : null;
  // Words that were not sent yet stay, with the sentence they were meant for as it was then.
  const typed = [...here.querySelectorAll('form.edit textarea')].filter((one) => one.value !== one.defaultValue).map((one) => ({ id: one.id, value: one.value, expected: one.form.elements.expected.value }));
  here.replaceChildren(...[...there.childNodes].map((node) => document.importNode(node, true)));
  for (const { id, value, expected } of typed) {
    const field = document.getElementById(id);
    if (field) [field.value, field.form.elements.expected.value] = [value, expected];
  }
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

const seen = (element) => element.innerHTML.replace(/<input type="hidden"[^>]*>|\stabindex="[^"]*"|\sopen=""/g, '');

function swap(id, next, instead) {
  const here = document.getElementById(id);
  const there = next.getElementById(id);
  if (!here || !there || seen(here) === seen(there)) return;
  const focus = here.contains(document.activeElement);
  here.replaceChildren(...[...there.childNodes].map((node) => document.importNode(node, true)));
  if (focus) instead?.();
}

async function fetched(response) {
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Counts what somebody did. A page that was asked for before that is old when it comes. */
let acts = 0;

// ---- sending

let sending = false;

async function send(form, button) {
  if (sending) return;
  sending = true;
  const typed = form === composer ? message.value : null;
  const fields = new FormData(form, button);
  const body = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields);
  document.body.setAttribute('aria-busy', 'true');
  say(null);
  try {
    const response = await fetch(form.action, { method: 'POST', body, redirect: 'follow' });
    if (response.ok) {
      const next = await fetched(response);
      if (typed !== null) {
        // Only what was sent leaves the field: somebody may have typed on.
        message.value = message.value.startsWith(typed) ? message.value.slice(typed.length).trimStart() : message.value;
        composer.elements.delivery.value = next.querySelector('#composer input[name=delivery]')?.value ?? '';
      }
      if (form.id === 'file-form') {
        form.reset();
        form.elements.delivery.value = next.querySelector('#file-form input[name=delivery]')?.value ?? '';
        form.closest('details').open = false;
        message?.focus({ preventScroll: true });
      }
      if (form.classList.contains('edit')) form.reset();
      const { pathname, search } = new URL(response.url);
      if (pathname + search !== location.pathname + location.search) history.pushState(null, '', pathname + search);
      acts++;
      show(next);
      latest();
    } else say(response.status === 401 || response.status === 403 ? 'refused' : response.status === 413 ? 'large' : 'unsent');
  } catch {
    say('unsent');
  } finally {
    sending = false;
    document.body.removeAttribute('aria-busy');
    if (again) refresh();
  }
}

function say(what) {
  if (!trouble) return;
  const words = what ? trouble.dataset[what] : '';
  if (trouble.textContent !== words) trouble.textContent = words;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!['/say', '/file', '/press', '/change', '/edit', '/begin', '/look'].includes(new URL(form.action).pathname)) return;
  event.preventDefault();
  if (form === composer && message.value.trim() === '') return;
  const picked = form.querySelector('input[type=file]');
  if (picked && picked.files[0]?.size > Number(picked.dataset.most)) return say('large');
  if (event.submitter?.value === 'ticked' && !form.querySelector('input:checked')) return say('unticked');
  send(form, event.submitter);
});

message?.addEventListener('keydown', (event) => {
  // On a screen keyboard Enter is the only way to a new line.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || matchMedia('(pointer: coarse)').matches) return;
  event.preventDefault();
  composer.requestSubmit();
});

// ---- news

let asking = false;
let again = false;

async function refresh() {
  if (asking || sending) { again = true; return; }
  asking = true;
  try {
    do {
      again = false;
      const before = acts;
      const response = await fetch(location.pathname + location.search, { redirect: 'follow' });
      const next = response.ok && (await fetched(response));
      if (sending || before !== acts) again = true;
      else if (next) show(next);
    } while (again && !sending);
  } catch {
    // The next event, or the next look at the window, asks again.
  } finally {
    asking = false;
  }
}

let source = null;

function listen() {
  if (source || document.hidden) return;
  source = new EventSource('/events');
  source.addEventListener('change', refresh);
  source.addEventListener('open', () => {
    if (trouble?.textContent === trouble?.dataset.offline) say(null);
    refresh();
  });
  source.addEventListener('error', () => {
    if (source?.readyState === EventSource.CLOSED) {
      source = null;
      refresh();
    }
    if (!navigator.onLine || !trouble?.textContent) say('offline');
  });
}

// A browser keeps only six connections to one host: a window nobody looks at needs none.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) return listen();
  source?.close();
  source = null;
});
addEventListener('pagehide', () => { source?.close(); source = null; });
addEventListener('pageshow', listen);
listen();

// ---- moving between views without losing what is typed

document.addEventListener('click', (event) => {
  const tab = event.target.closest?.('a[data-view]');
  if (!tab || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const { href } = tab;
  visit(href, true).catch(() => { location.href = href; });
});
addEventListener('popstate', () => visit(location.href, false).catch(() => location.reload()));

async function visit(href, isNew) {
  const response = await fetch(href, { redirect: 'follow' });
  if (!response.ok) throw new Error(`The view answered ${response.status}`);
  const next = await fetched(response);
  acts++;
  if (isNew) history.pushState(null, '', href);
  show(next);
  document.getElementById('beside')?.scrollTo(0, 0);
}

// ---- the newest message

function reading() {
  // The list hangs from its end, so that 0 is the newest and further up is below 0.
  if (newer) newer.hidden = log.scrollTop > -120;
}

function latest() {
  log?.scrollTo({ top: 0 });
  reading();
}

log?.addEventListener('scroll', reading, { passive: true });
newer?.addEventListener('click', () => { latest(); message.focus(); });
document.getElementById('message-hint')?.removeAttribute('hidden');
