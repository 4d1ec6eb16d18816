import { html } from './html.js';

describe('a page', () => {
  it('never lets a recorded text become markup', () => {
    expect(html`<td title="${'" onclick="x'}">${'<script>&'}</td>`.text).toBe(
      '<td title="&quot; onclick=&quot;x">&lt;script&gt;&amp;</td>',
    );
  });
  it('takes in markup of its own, lists of it, and nothing for what is absent', () => {
    const items = [1, 2].map((n) => html`<li>${n}</li>`);
    expect(html`<b>${items}${undefined}${false}</b>`.text).toBe('<b><li>1</li><li>2</li></b>');
  });
});
