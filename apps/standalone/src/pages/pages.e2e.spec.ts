import { request } from 'node:http';
import { join } from 'node:path';
import { caughtUp, loadOnce } from '../first-load.js';
import type { Standalone } from '../standalone.js';
import { ask, collaborations, openFolder, operator, start, tokensOf } from '../testing/standalone-hub.js';

/** fetch does not let a caller choose the Host header. */
const withHost = (port: number, path: string, host: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asking = request({ port, path, host: '127.0.0.1', headers: { host } }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    asking.once('error', reject).end();
  });

describe('the pages of the demonstration', () => {
  const { root, remove } = openFolder();
  let hub: Standalone;
  beforeAll(async () => {
    hub = await start(join(root, 'data'));
    await loadOnce(hub, collaborations);
    await caughtUp(hub);
  }, 120_000);
  afterAll(async () => {
    await hub.stop();
    remove();
  });
  const page = async (path: string): Promise<string> => {
    const answer = await fetch(`${hub.hub}${path}`);
    expect(answer.status).toBe(200);
    return (await answer.text()).replaceAll('\u00a0', ' ');
  };

  it.each([
    '/',
    '/pages/agreement',
    '/pages/contributions',
    '/pages/decisions',
    '/pages/calendar',
    '/pages/statistics',
  ])('%s is in Swedish and in English', async (path) => {
    for (const lang of ['sv', 'en'])
      expect(await page(`${path}?lang=${lang}&on=2021-06-01`)).toContain(`<html lang="${lang}">`);
  });

  it('are shown to nobody who reaches them by another name', async () => {
    const { status, text } = await withHost(Number(new URL(hub.hub).port), '/pages/decisions', 'evil.example');
    expect(status).toBe(404);
    expect(text).not.toContain('§');
  });

  it('start with questions that the api answers', async () => {
    const paths = [...(await page('/')).matchAll(/GET \/v1\/([^<]+)/g)].map(([, path]) =>
      path!.replaceAll('&amp;', '&'),
    );
    expect(paths).toContain('contributions/2021/explanation');
    for (const path of paths)
      expect([path, await ask(hub, path)]).not.toEqual([path, expect.objectContaining({ code: expect.any(String) })]);
  });

  it('say in Swedish, step by step, how each contribution is worked out', async () => {
    const text = await page('/pages/contributions');
    expect(text).toContain('10 000 × 579 281 / 996 339 invånare = 5 814');
    expect(text).not.toContain('<li lang="en">');
    expect(text).toContain('Polismyndigheten region Väst: 50 procent av en tjänst');
  });

  it('tell what a municipality that stays out would cost the others', async () => {
    const text = await page('/pages/contributions?year=2021&without=alingsas');
    expect(text).toContain('Ett räkneexempel');
    expect(text).toMatch(
      /Göteborgs Stad<\/td>\s*<td[^>]*>60,66<\/td>\s*<td[^>]*>909 900 kr<\/td>\s*<td[^>]*>37 800 kr/,
    );
  });

  it('show a condition on the cost beside the computed cost, and that nobody has judged it', async () => {
    const beside = (computed: string, change: string): RegExp =>
      new RegExp(
        `15 000 kr</td>\\s*<td[^>]*>${computed} kr</td>\\s*<td[^>]*>${change}</td>\\s*<td>ingen bedömning inlagd`,
      );
    expect(await page('/pages/contributions')).toMatch(beside('19 500', '4 500 kr \\(30,00 %\\)'));
    expect(await page('/pages/contributions?year=2021&total=1730770')).toMatch(beside('15 000', '0 kr \\(0,00 %\\)'));
  });

  it('say why a year cannot be computed, and compute it with an assumption', async () => {
    expect(await page('/pages/contributions?year=2022')).toContain('The PKV for 2022');
    expect(await page('/pages/contributions?year=2022&pkv=2,5')).toContain('2 306 250 kr');
  });

  it('show the contributions of the first year to one who asks for nonsense', async () => {
    expect(await page('/pages/contributions?year=x&without=%3Cb%3E&total=-1')).toContain('872 100 kr');
  });

  it('have the same calendar to subscribe to, with names of those who are responsible', async () => {
    const authorization = `Bearer ${await tokensOf(hub).of(operator, 'registrar')}`;
    const link = await fetch(`${hub.hub}/v1/calendar-links`, { method: 'POST', headers: { authorization } });
    const calendar = await fetch(((await link.json()) as { url: string }).url);
    expect((await calendar.text()).replaceAll('\r\n ', '')).toContain('Ansvarig: Polismyndigheten region Väst');
  });

  it('never call it late that a right was not used', async () => {
    const rows = (await page('/pages/calendar?on=2026-11-21')).split('<tr>');
    const rights = rows.filter((row) => row.includes('begära utträde'));
    expect(rights.some((row) => row.includes('passerat'))).toBe(true);
    expect(rights.some((row) => row.includes('förfallet'))).toBe(false);
  });
});
