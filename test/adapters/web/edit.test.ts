import { afterEach, beforeEach, expect, it } from 'vitest';
import { coordinatorView } from './fake-views.ts';
import { site, visitor } from './visitor.ts';
import type { Site } from './visitor.ts';

const HASH = 'ab'.repeat(32);
let here: Site;
let browser: ReturnType<typeof visitor>;
beforeEach(async () => {
  here = await site();
  browser = visitor(here.web.address);
  await browser.signIn(await here.web.signInLink('hugo'));
  const view = coordinatorView();
  const [passage, ...others] = view.draft!.passages;
  const [first, ...rest] = passage!.sentences;
  here.door.views.set('hugo', { ...view, draft: { ...view.draft!, passages: [{ ...passage!, sentences: [{ ...first!, id: 'politie-cijfer', text: 'De Politie telde <300> banen.', edit: { expected: HASH, label: 'Ik wijzig zin 1 van Politie' } }, ...rest] }, ...others] } });
  here.door.heard.length = 0;
});
afterEach(() => here.web.close());

it('a sentence is changed by its own form, which says what it read when it was shown', async () => {
  const page = await (await browser.go('/?view=draft')).text();
  expect(page).toContain('De Politie telde &lt;300&gt; banen.</textarea>');
  const fields = await browser.form('/edit', '/?view=draft');
  expect(fields).toMatchObject({ sentence: 'politie-cijfer', expected: HASH });
  const response = await browser.post('/edit', { ...fields, text: ' De Politie telde\r\n310 banen. ' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/?view=draft#message']);
  expect(here.door.heard).toMatchObject([{ from: { id: 'hugo' }, what: { kind: 'press', action: { do: 'edit-sentence', sentence: 'politie-cijfer', expected: HASH, text: 'De Politie telde 310 banen.' }, label: 'Ik wijzig zin 1 van Politie: De Politie telde 310 banen.' } }]);
});

it.each([['another sentence', { sentence: 'hbo-cijfer' }], ['no fingerprint', { expected: 'x' }], ['no words', { text: '  ' }]])('%s changes nothing', async (_, wrong) => {
  const fields = await browser.form('/edit', '/?view=draft');
  await browser.post('/edit', { ...fields, text: 'iets', ...wrong });
  expect(here.door.heard).toEqual([]);
});

it('who has no such form cannot send it', async () => {
  const fields = await browser.form('/edit', '/?view=draft');
  const other = visitor(here.web.address);
  await other.signIn(await here.web.signInLink('sanne'));
  const own = await other.form('/say');
  here.door.heard.length = 0;
  await other.post('/edit', { ...fields, form: own['form']!, delivery: own['delivery']!, text: 'iets' });
  expect(here.door.heard).toEqual([]);
});
