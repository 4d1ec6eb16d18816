import { AnnualReportModule } from '#slices/annual-report';
import { servedOnHistory } from './history/served-history.js';

interface Shown {
  readonly document: {
    readonly blocks: readonly { readonly block: string; readonly text?: string; readonly rows?: readonly string[][] }[];
  };
}

/** The first year of the agreement, from the recorded history alone. */
describe('the annual report of 2021', () => {
  let hub: Awaited<ReturnType<typeof servedOnHistory>>;
  let blocks: Shown['document']['blocks'];
  beforeAll(async () => {
    hub = await servedOnHistory(AnnualReportModule);
    const report = await hub.get<Shown>('annual-reports/2021', 'goteborg-stodcentrum');
    blocks = report.document.blocks;
  });
  afterAll(() => hub.close());

  const rows = () => blocks.flatMap((block) => block.rows ?? []);

  it('says of each part without published figures that there are none, and shows no class', () => {
    const said = blocks.filter(({ text }) => text === 'Inga siffror har publicerats för året.');
    expect(said.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(blocks)).not.toMatch(/"\d+–\d+"/);
  });

  it('K65, K73: has the budget frame, and says that no contributions have been determined', () => {
    const said = blocks.map(({ text }) => text);
    expect(said).toContain('Budgetram för 2021, som den beslutades från 2021: 2\u00a0250\u00a0000\u00a0kr (§ 8).');
    expect(said).toContain('Bidragen för 2021 är inte registrerade som fastställda.');
  });

  it('K19: has the seats by function, with the parties by their names', () =>
    expect(rows()).toContainEqual(expect.arrayContaining(['tillsatt'])));

  it('K51: is written as a page and as a PDF', async () => {
    for (const format of ['html', 'pdf'])
      expect((await hub.asked(`annual-reports/2021?format=${format}`, 'goteborg-stodcentrum')).status).toBe(200);
  });
});
