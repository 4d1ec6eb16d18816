import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { ThreadedGate } from '../../../worker/src/threaded-gate.js';
import { caughtUp, loadOnce } from '../first-load.js';
import { issueInvented } from '../invented-reports.js';
import type { Standalone } from '../standalone.js';
import { collaborations, openFolder, start } from '../testing/standalone-hub.js';

// The threads of a test read TypeScript, as the test itself does.
const hooks = new URL('../../../../libs/platform/projections/src/testing/typescript.mjs', import.meta.url);
const gate = new ThreadedGate({ execArgv: ['--conditions=own-source', '--import', fileURLToPath(hooks)] });

describe('the page of statistics', () => {
  const { root, remove } = openFolder();
  let hub: Standalone;
  let before: string;
  beforeAll(async () => {
    hub = await start(join(root, 'data'));
    await loadOnce(hub, collaborations);
    await caughtUp(hub);
    before = await text('/pages/statistics');
    jest.spyOn(hub.app.get(ThreadedGate), 'judge').mockImplementation((plan) => gate.judge(plan));
    hub.release();
    while (!(await text('/pages/statistics')).includes('annual-report?')) await sleep(200);
  }, 120_000);
  afterAll(async () => {
    await gate.close();
    await hub.stop();
    remove();
  });
  const get = (path: string): Promise<Response> => fetch(`${hub.hub}${path}`);
  const text = async (path: string): Promise<string> => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const links = async (): Promise<string[]> =>
    [...(await text('/pages/statistics')).matchAll(/(?:href|src)="(\/pages\/statistics\/[^"]+)"/g)].map(([, path]) =>
      path!.replaceAll('&amp;', '&'),
    );

  it('says that nothing is released yet, while that is so', () => expect(before).toContain('inom en minut'));

  it('says in its heading that the figures are made up, and shows them in classes', async () => {
    const page = await text('/pages/statistics');
    expect(page).toMatch(/<h1>[^<]*påhittade siffror/);
    expect(page).toMatch(/13–18 år<\/th>\s*<td class="number">90–99</);
  });

  it('reads as a party that neither runs the agreement nor the centre', async () =>
    expect(await text('/pages/statistics')).toMatch(/läser som [^.]*Härryda/));

  it('K44: every file and picture it links to is there, with the same figures', async () => {
    const found = await links();
    for (const path of found) expect([path, (await get(path)).status]).toEqual([path, 200]);
    const csv = await text(found.find((path) => /contacts-age-year.*csv/.test(path))!);
    expect(csv).toContain('\r\n13–18 år;13-18;90;99;90–99;');
  });

  it('K49: the report of the invented year is out, once, as a page without scripts and as a PDF', async () => {
    const [page, pdf] = (await links()).filter((path) => path.includes('annual-report')).map((path) => get(path));
    expect((await page!).headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await (await pdf!).text()).slice(0, 5)).toBe('%PDF-');
    const classesIn = (page: string) =>
      new Set([...page.matchAll(/lasser: (0–\d+, därefter \d+ tal i varje klass)\./g)].map(([, classes]) => classes));
    const footnotes = classesIn((await text('/pages/statistics')).replace(/<details class="year">.*?<section>/s, ''));
    expect(classesIn(await (await page!).text())).toEqual(footnotes);
    expect(await issueInvented(hub)).toBe(0);
  });

  it.each([
    'table?release=x&table=../../plans&format=json',
    'table',
    'annual-report?year=2024',
    'annual-report?year=2025/..',
  ])('gives nothing that was not released: %s', async (path) =>
    expect((await get(`/pages/statistics/${path}`)).status).toBe(404),
  );
});
