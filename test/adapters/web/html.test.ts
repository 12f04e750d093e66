import { describe, expect, it } from 'vitest';
import { html } from '../../../adapters/web/html.ts';

describe('what is placed in markup', () => {
  it.each([
    ['<script>alert(1)</script>', '<p title="&lt;script&gt;alert(1)&lt;/script&gt;">&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    [`" onmouseover="x' `, '<p title="&quot; onmouseover=&quot;x&#39; ">&quot; onmouseover=&quot;x&#39; </p>'],
    ['R&D &lt;', '<p title="R&amp;D &amp;lt;">R&amp;D &amp;lt;</p>'],
    ['nul\u0000half\ud800fffe\ufffe', '<p title="nul\ufffdhalf\ufffdfffe\ufffd">nul\ufffdhalf\ufffdfffe\ufffd</p>'],
    ['één 👍🏽 tab\tregel\n', '<p title="één 👍🏽 tab\tregel\n">één 👍🏽 tab\tregel\n</p>'],
  ])('%j is text, in an element and in an attribute', (text, expected) => {
    expect(html`<p title="${text}">${text}</p>`.html).toBe(expected);
  });
  it('is markup only when it was made as markup', () => {
    expect(html`<ul>${['<a>', '<b>'].map((one) => html`<li>${one}</li>`)}${null}${false}${0}</ul>`.html).toBe('<ul><li>&lt;a&gt;</li><li>&lt;b&gt;</li>0</ul>');
  });
});
