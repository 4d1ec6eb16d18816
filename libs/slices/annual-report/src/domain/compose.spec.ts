import fc from 'fast-check';
import { fact, fullYear, issue, release } from '../testing/facts.js';
import { compose } from './compose.js';
import type { Block, ReportDocument, Table } from './document/report-document.js';
import type { AnyFact } from './facts/fact.js';

const drawnUp = (facts: readonly AnyFact[]): ReportDocument => compose(issue, facts)!;
/** The blocks under the heading of a part. */
const under = ({ blocks }: ReportDocument, title: string): readonly Block[] => {
  const at = blocks.findIndex((block) => block.block === 'heading' && block.text === title);
  const rest = blocks.slice(at + 1);
  const end = rest.findIndex((block) => block.block === 'heading' && block.level === 2);
  return rest.slice(0, end < 0 ? rest.length : end);
};
const titlesOf = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) => (block.block === 'heading' && block.level === 2 ? [block.text] : []));
const tables = (blocks: readonly Block[]) => blocks.filter((block): block is Table => block.block === 'table');
const nothing = { figures: 'Inga siffror har publicerats för året.', events: 'Inget är registrerat för året.' };

const year = fullYear();

it('K50: of whatever is known, every part is there and says something; no cell is empty', () =>
  fc.assert(
    fc.property(fc.subarray([...year]), (facts) => {
      const document = drawnUp(facts);
      expect(titlesOf(document)).toEqual(titlesOf(drawnUp(year)));
      for (const title of titlesOf(document)) expect(under(document, title)).not.toEqual([]);
      for (const { rows, columns } of tables(document.blocks)) {
        expect(rows).not.toEqual([]);
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          expect(row).not.toContain('');
        }
      }
    }),
  ));

it('the order in which facts are read does not matter', () =>
  fc.assert(
    fc.property(fc.shuffledSubarray([...year], { minLength: year.length }), (facts) =>
      expect(drawnUp(facts)).toEqual(drawnUp(year)),
    ),
  ));

it('a year of which nothing is known says so in every part, and shows no figure', () => {
  const document = drawnUp([]);
  const silent = titlesOf(document).filter((title) =>
    under(document, title).some((block) => block.block === 'paragraph' && Object.values(nothing).includes(block.text)),
  );
  expect(silent).toHaveLength(9);
  expect(tables(document.blocks)).toEqual([]);
  expect(JSON.stringify(document.blocks)).not.toMatch(/\d–\d/);
});

it('figures of the year stand beside those of the year before, in classes', () => {
  const [table] = tables(under(drawnUp(year), 'Kontakter efter väg in'));
  expect(table).toMatchObject({
    columns: ['Väg in', '2024', '2025'],
    rows: [
      ['Skola', '5–9', '5–9'],
      ['Polis', '0–4', '0–4'],
      ['Egen kontakt', '10–14', '10–14'],
    ],
  });
});

it('figures of the year before alone are no figures of the year', () => {
  const facts = year.filter((each) => each.type !== 'release.published.v1' || each.said.publishedOn < '2026');
  expect(under(drawnUp(facts), 'Kontakter efter väg in')).toEqual([{ block: 'paragraph', text: nothing.figures }]);
});

it('what a year did not publish is not taken for none, nor what is not told', () => {
  const facts = [
    ...year.filter((each) => each.type !== 'release.published.v1' || each.said.publishedOn > '2026'),
    fact('release.published.v1', '2025-02-15', release(2024, 'consultations', [{ at: ['early'], lo: 0 }], 1)),
  ];
  const document = drawnUp(facts);
  expect(tables(under(document, 'Kontakter efter väg in'))[0]!.rows[0]).toEqual(['Skola', 'ej publicerat', '5–9']);
  const consultations = under(document, 'Konsultationer');
  expect(tables(consultations)[0]!.rows[0]).toEqual(['Tidigt', 'visas inte', '5–9']);
  expect(JSON.stringify(consultations)).toContain('utan att en liten grupp kunde röjas');
});

it('K79: a party has paid what it owed less what remains, by the latest word', () => {
  const rows = tables(under(drawnUp(year), 'Ekonomi')).find(({ caption }) => caption === 'Bidrag för 2025')!.rows;
  const sek = (amount: string) => `${amount.replaceAll(' ', '\u00a0')}\u00a0kr`;
  expect(rows[0]!.slice(3)).toEqual([sek('1 500 000'), sek('1 500 000'), '2025-01-02']);
  expect(rows[1]!.slice(3)).toEqual([sek('750 000'), sek('0'), 'inte fullt betalt']);
});

it('K117: a seat that was left is vacant, and one that is being filled has nobody yet', () => {
  const agreementId = '11111111-1111-4111-8111-111111111111';
  const left = fact('seat.vacated.v1', '2025-08-01', { agreementId, seat: 'a', party: 'north' });
  expect(tables(under(drawnUp([...year, left]), 'Styrgruppen'))[0]!.rows).toEqual([
    ['Norra kommunen', 'Ingen', 'vakant'],
    ['Södra kommunen', 'Inte utsedd', 'under tillsättning'],
  ]);
});

it('one plan of made-up figures marks the whole report', () => {
  const madeUp = year.map((each) =>
    each.type === 'table-plan.adopted.v1' ? { ...each, said: { ...each.said, synthetic: true } } : each,
  );
  expect([drawnUp(year).synthetic, drawnUp(madeUp).synthetic]).toEqual([false, true]);
  expect(tables(under(drawnUp(madeUp), 'Kontakter efter väg in'))[0]!.caption).toContain('påhittade siffror');
});
