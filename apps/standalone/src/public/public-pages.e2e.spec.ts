import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { InMemoryEventStore } from '#platform/event-store';
import { loadDirectory, type Collaboration, type PublicPage } from '#platform/identity';
import { HouseModule } from '#platform/intake/testing';
import { ObservabilityModule } from '#platform/observability';
import { RegistriesModule } from '../../../api/src/testing/registries.module.js';
import { aRunningApi, type RunningApi } from '../../../api/src/testing/running-api.js';
import { elsewhere } from './exit.js';
import { addPublicPages } from './public-pages.js';

const lines: string[] = [];
const logTo = new Writable({ write: (line: Buffer, _, done) => (lines.push(line.toString()), done()) });
const observed = ObservabilityModule.forRoot({ service: 'test', logLevel: 'trace', logTo, internal: { port: 0 } });
const visitors: string[] = [];
const two: PublicPage = {
  ...{ address: 'two', sv: { heading: 'Två', paragraphs: ['<b>Kom in</b>'], reach: ['Gatan 2'] } },
  en: { heading: 'Two', paragraphs: ['Come in'] },
};

let hub: RunningApi;
let collaborations: readonly Collaboration[];
beforeAll(async () => {
  const known = (await loadDirectory('deploy/collaborations')).collaborations;
  collaborations = [...known, { ...known[0]!, id: 'two', publicPage: two }];
  hub = await aRunningApi(new InMemoryEventStore(), false, {
    ground: [HouseModule.with(new InMemoryEventStore()), RegistriesModule, observed],
    beside: (app) => addPublicPages(app, collaborations, { allowed: async ({ ip }) => void visitors.push(ip) }),
  });
});
afterAll(() => hub.close());

const page = async (path = '/support', headers = {}) => {
  const response = await hub.get(path, headers);
  return { response, text: await response.text() };
};
const words = (text: string) => text.replace(/<(style|script)>[^]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ');

it('S76: there is a page for those who seek support, open to anybody, in Swedish and English', async () => {
  const { response, text } = await page();
  expect(response.status).toBe(200);
  for (const each of ['Du får vara anonym', 'You may be anonymous', 'Ring 112 om', 'Call 112 if'])
    expect(words(text)).toContain(each);
  expect(text).toMatch(/<html lang="sv">[^]*<section lang="sv">[^]*<section lang="en">/);
});

it('S76: the way out comes first, and is a plain link where no script runs', async () => {
  const { text } = await page();
  const [first] = text.slice(text.indexOf('<body>')).match(/<(a|button|input|h1|main)\b[^>]*>/)!;
  expect(first).toContain(`id="exit" href="${elsewhere}" rel="nofollow noopener noreferrer"`);
});

it('S76: neither address nor title tells what it is about, nor which centre', async () => {
  for (const path of ['/support', '/support/two']) {
    const { text } = await page(path);
    expect(text.match(/<title>(.*)<\/title>/)![1]).toBe('Information');
    expect(text).not.toMatch(/<meta name="(description|keywords)|property="og:|<link/);
  }
});

it('S76: nothing is fetched, kept or sent: no cookie, no other address, no form, and no script or style but its own', async () => {
  const { response, text } = await page();
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(text.match(/https?:\/\/[^"'\s<]+/g)).toEqual([elsewhere]);
  expect(text).not.toMatch(/ (src|action|ping|srcset|on\w+|style)=|<(form|img|iframe|object|embed)\b|@import|url\(/);
  expect(text).not.toMatch(/cookie|Storage|fetch\(|XMLHttpRequest|sendBeacon/);
  const policy = response.headers.get('content-security-policy')!;
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  for (const [, element, own] of text.matchAll(/<(style|script)>([^]*?)<\/\1>/g))
    expect([element, policy]).toEqual([
      element,
      expect.stringContaining(`${element}-src 'sha256-${createHash('sha256').update(own!).digest('base64')}'`),
    ]);
});

it('S76: no place inside it can be linked to, which would leave one more step for Back', async () => {
  expect((await page()).text.match(/href="[^"]*"/g)).toEqual([`href="${elsewhere}"`]);
});

it('S76: says only what the configuration says: no number and no address that it does not give', async () => {
  expect(words((await page()).text).match(/\d+/g)).toEqual(['112', '112']);
  expect(words((await page('/support/two')).text)).not.toMatch(/112|\d{3}/);
});

it('escapes what the configuration says', async () => {
  const { text } = await page('/support/two');
  expect(text).toContain('&lt;b&gt;Kom in&lt;/b&gt;');
  expect(text).toContain('<li>Gatan 2</li>');
});

it('S23, S76: whoever opens it leaves no address, program or word in the log', async () => {
  lines.length = 0;
  const planted = {
    'x-forwarded-for': '203.0.113.77',
    'user-agent': 'Planted/7.7',
    referer: 'https://planted.example/',
  };
  await page('/support?lang=planted', { ...planted, cookie: 'planted=1' });
  await page('/support/two');
  expect(lines.join('')).toContain('"route":"/support"');
  expect(lines.join('')).not.toMatch(/planted|203\.0\.113|127\.0\.0\.1|::1/i);
});

it('is not there for a collaboration that says nothing to the public', async () => {
  expect((await page('/support/three')).response.status).toBe(404);
});

it.each(['/support', '/support/two'])(
  'S23: each visit to %s is counted by its address, which is written nowhere',
  async (path) => {
    visitors.length = 0;
    lines.length = 0;
    await page(path);
    expect(visitors).toEqual(['127.0.0.1']);
    expect(lines.join('')).not.toContain('127.0.0.1');
  },
);
