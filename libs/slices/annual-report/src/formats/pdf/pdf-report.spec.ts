import fc from 'fast-check';
import { compose } from '../../domain/compose.js';
import { fullYear, issue, release } from '../../testing/facts.js';
import { hostileReports } from '../../testing/hostile.js';
import { readPdf } from '../../testing/pdf-reader.js';
import { pdfReport } from './pdf-report.js';

const document = compose(issue, fullYear())!;
const written = (draft = false, over = {}) => pdfReport({ ...document, ...over }, { draft });

it('tells its title, its language and its day, and has a bookmark for each part', async () => {
  const { info, outline, marked } = await readPdf(await written());
  expect(info).toMatchObject({
    Title: 'Årsredovisning 2025 – Stödcentrum i Östra regionen',
    Language: 'sv-SE',
    CreationDate: 'D:20260302000000Z',
  });
  expect(outline).toEqual(
    document.blocks.flatMap((each) => (each.block === 'heading' && each.level === 2 ? each.text : [])),
  );
  expect(marked).toMatchObject({ Marked: true });
});

it('is tagged: headings, tables with their headings, and pictures with all that they show in words', async () => {
  const { pages } = await readPdf(await written());
  const roles = new Set(pages.flatMap((page) => page.roles));
  expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TH', 'TD', 'Figure']));
  expect(pages.flatMap(({ alts }) => alts)[0]).toBe('Stapeldiagram. Skola: 5–9; Polis: 0–4; Egen kontakt: 10–14.');
});

it('numbers every page, and marks every page of a draft and of made-up figures', async () => {
  const { pages } = await readPdf(await written(true, { synthetic: true }));
  expect(pages.length).toBeGreaterThan(2);
  pages.forEach(({ text }, nth) => {
    expect(text).toContain(`Sida ${nth + 1} av ${pages.length}`);
    expect(text).toContain('UTKAST – INTE UTFÄRDAD');
    expect(text).toContain('PÅHITTADE SIFFROR – ENDAST FÖR DEMONSTRATION');
  });
  const issued = await readPdf(await written());
  expect(issued.pages.map(({ text }) => text).join()).not.toMatch(/UTKAST|PÅHITTADE/);
});

it('equal reports are equal bytes', async () => expect((await written()).equals(await written())).toBe(true));

it('has every text of the report, and of a party’s edition its own classes', async () => {
  const own = { party: 'north', releases: [release(2025, 'own-way-in', [{ at: ['early'], lo: 3005, up: 3009 }])] };
  const edition = compose(issue, fullYear(), own)!;
  const { pages } = await readPdf(await pdfReport(edition, { draft: false }));
  const all = pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(all).toContain('3005–3009');
  const texts = edition.blocks.flatMap((each) => ('text' in each ? each.text.replace(/\s+/g, ' ') : []));
  expect(texts.filter((text) => !all.includes(text))).toEqual([]);
  expect((await readPdf(await written())).pages.map(({ text }) => text).join()).not.toContain('3005');
});

it('takes every recorded text, however long or strange, and runs nothing', () =>
  fc.assert(
    fc.asyncProperty(hostileReports(), async ({ document: hostile }) => {
      const bytes = await pdfReport(hostile, { draft: false });
      expect(bytes.toString('latin1')).not.toMatch(/\/(JavaScript|JS|Launch|URI|EmbeddedFile)\b/);
      const { pages } = await readPdf(bytes);
      expect(pages.length).toBeLessThan(60);
      for (const { text } of pages) expect(text).toMatch(/Sida \d+ av \d+/);
    }),
    { numRuns: 6 },
  ));
