import { classBar, reachOf } from './class-bar.js';
import { dated } from './dated.js';
import { html } from './html.js';
import { wide } from './wide.js';

const class_ = (lo: number, up: number | null) => ({ at: [], lo, up });
const drawn = (text: string) => [...text.matchAll(/x="([\d.]+)" width="([\d.]+)"/g)].map(([, x, width]) => [x, width]);

describe('what a page does to be read on a phone', () => {
  it('never breaks a day between lines, and makes no markup of a text', () =>
    expect(dated('<b> 2021-03-01 – 2022-04').text.trim()).toBe(
      '&lt;b&gt; <span class="date">2021-03-01</span> – <span class="date">2022-04</span>',
    ));

  it('draws a class between its limits on one scale, and a figure that is known as a stroke that is seen', () => {
    const cells = [class_(10, 20), class_(40, 40)];
    const bars = cells.map((cell) => classBar(cell, reachOf(cells)).text);
    expect(bars.map(drawn)).toEqual([[['25', '25']], [['98.5', '1.5']]]);
    expect(classBar(undefined, 40).text).toBe('');
  });

  it('draws a class without upper limit beyond all that have one, and marked', () => {
    const cells = [class_(0, 40), class_(40, null)];
    const bar = classBar(cells[1], reachOf(cells)).text;
    expect(drawn(bar)).toEqual([['80', '20']]);
    expect(bar).toContain('endless');
  });

  it('says that what is wider than the screen goes on, and lets keys reach it', () => {
    const { text } = wide('Bidrag', html`<table></table>`, 'sv');
    expect(text).toContain('svep i sidled');
    expect(text).toMatch(/<div class="wide" role="region" tabindex="0" aria-label="Bidrag">/);
  });
});
