import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { Catalogues, StandingFacts } from '#platform/intake';
import { Projections } from '#platform/projections';
import { filledTables } from '#platform/projections/testing';
import { AgreementModule } from './agreement.module.js';
import {
  assessed,
  extended,
  everyoneBut,
  inForce,
  left,
  notice,
  recordsItem,
  selects,
  toldTo,
  withdrawal,
} from './testing/index.js';

const catalogues = new Catalogues(new Upcasters());
const projections = new Projections();
new AgreementModule(catalogues, projections, new StandingFacts(new InMemoryEventStore(), new Upcasters()));

let read: Awaited<ReturnType<typeof filledTables>>;

beforeAll(async () => {
  const exit = [
    withdrawal('cedar', '2021-12-31', '2022-12-31'),
    assessed(['cedar'], false),
    left('cedar', '2022-12-31', 're-split'),
  ];
  const doubtful = {
    ...notice('ash', '2022-05-01'),
    event: { ...notice('ash', '2022-05-01').event, quality: ['undated copy'] },
  };
  const store = await toldTo(
    ...inForce,
    ...exit,
    doubtful,
    extended(everyoneBut('ash', 'cedar')),
    recordsItem(),
    selects('amounts'),
  );
  read = await filledTables(store, projections);
});
afterAll(() => read.close());

it.each(['agreement_terms', 'agreement_timeline', 'data_quality'])(
  '%s in its table is what the feed folds to',
  async (name) => {
    const projection = projections.all().find((known) => known.name === name)!;
    const { rows, right } = await read.compared(projection);
    expect(rows).toBe(right);
    expect(rows.length).toBeGreaterThan(300);
  },
);
