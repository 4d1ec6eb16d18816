import { parseOccurred, type Decider } from '#platform/domain';
import { checkForm, type Catalogue } from '#platform/intake';
import { chronology, edtf, elsewhere } from './history/chronology.js';
import { collaboration, history, type Told } from './history/recorded-history.js';
import { allCatalogues } from './history/served-history.js';

type AnyCatalogue = Catalogue<{ readonly type: string }, unknown>;

const catalogues = await allCatalogues();
const unitOf = ({ unit }: Told) => collaboration.units.find(({ id }) => id === unit);
const citing = (row: string): readonly Told[] => history.filter(({ rows }) => rows.includes(row));

it.each([...new Set(history.map(({ file }) => file))])(
  'every event of %s is well formed and its unit may say it',
  (file) => {
    for (const posted of history.filter((told) => told.file === file)) {
      const entry = catalogues.entry(posted.event.type);
      const unit = unitOf(posted);
      expect([posted.event.type, entry !== undefined, unit?.functions.includes(posted.function)]).toEqual([
        posted.event.type,
        true,
        true,
      ]);
      const fact = checkForm(entry!.form as new () => object, posted.event.type, posted.data);
      expect([posted.id, entry!.mayPost(unit!, fact)]).toEqual([posted.id, true]);
      expect([posted.id, posted.collaboration, parseOccurred(posted.occurred)]).toEqual([
        posted.id,
        collaboration.id,
        expect.anything(),
      ]);
    }
  },
);

it('the deciders accept the whole history, in its order, and each event as something new', () => {
  const states = new Map<string, unknown>();
  for (const posted of history) {
    const { stream, decider } = catalogues.find(posted.event.type) as {
      stream: AnyCatalogue['stream'];
      decider: Decider<unknown, unknown>;
    };
    const name = stream(posted.event, posted.unit);
    const state = states.get(name) ?? decider.initial;
    expect([posted.file, posted.id, decider.decide(state, posted)]).toEqual([posted.file, posted.id, [posted.event]]);
    states.set(name, decider.evolve(state, posted));
  }
});

it('no event is there twice', () => {
  expect(new Set(history.map(({ id }) => id)).size).toBe(history.length);
});

it('every row of the chronology is cited, but for those of other collaborations', () => {
  const uncited = chronology.map(({ no }) => no).filter((no) => citing(no).length === 0);
  expect(uncited).toEqual(Object.keys(elsewhere));
});

it('no event cites a row that is not there', () => {
  const rows = new Set(chronology.map(({ no }) => no));
  expect(history.flatMap(({ rows: cited }) => cited).filter((row) => !rows.has(row))).toEqual([]);
});

/** Dates that follow from the terms of the agreement are computed from it and proven there. */
const computed = ['F1', 'F2', 'F4', 'F5', 'F7', 'F8', 'F10'];

/** Other events may rest on a row without being what the row dates: a document that tells of something earlier. */
const madeFrom = (row: string): readonly Told[] =>
  citing(row).filter(({ file }) => (row === '59' ? /^20-/ : /^(4|5)\d-/).test(file));

it.each(chronology.filter(({ no }) => !elsewhere[no] && !computed.includes(no)).map((row) => [row.no, edtf(row)]))(
  'what is made from row %s is dated %s, or due then, and nothing else',
  (no, date) => {
    const dates = madeFrom(no).map(({ occurred, data }) => (occurred === date ? date : (data['due'] ?? occurred)));
    expect([...new Set(dates)]).toStrictEqual([date]);
  },
);
