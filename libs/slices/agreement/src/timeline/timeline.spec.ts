import { Directory } from '#platform/identity';
import {
  agreementId,
  assessed,
  draftedByHost,
  everyone,
  extended,
  inForce,
  left,
  notice,
  says,
  told,
  withdrawal,
} from '../testing/index.js';
import { lineOf } from './line.js';
import { Timeline, TimelineHandler } from './timeline.query.js';

const directory = new Directory([
  {
    id: 'here',
    name: 'Här',
    nameEn: 'Here',
    parties: [{ id: 'ash', name: 'Ask kommun', kind: 'municipality' }],
    units: [],
    bodies: [],
  },
]);
const lines = async (history: typeof inForce) => {
  const handler = new TimelineHandler(await told(...history), directory);
  return handler.execute(new Timeline('here', agreementId, { page: 1, limit: 100 }));
};

it('tells in the order of what happened, not of what was recorded', async () => {
  const { items } = await lines([
    ...inForce,
    notice('ash', '2022-05-01'),
    says('host-executive', '2021-06', {
      type: 'agreement.evaluated.v1',
      scope: 'joint',
      year: 2023,
      summary: 'all good',
    }),
  ]);
  expect(items.map(({ occurred }) => occurred).slice(-2)).toEqual(['2021-06', '2022-05-01']);
});

it('names parties, and units by their key, never a person', async () => {
  const { items, total } = await lines([...inForce, notice('ash', '2022-05-01')]);
  expect(total).toBe(inForce.length + 1);
  expect(items.at(-1)).toMatchObject({
    sv: 'Ask kommun säger upp avtalet',
    en: 'Ask kommun gives notice of termination',
    unit: 'ash-executive',
    precision: 'day',
  });
});

it('shows sources and doubts as they were told', async () => {
  const doubtful = {
    ...draftedByHost,
    event: { ...draftedByHost.event, sources: [{ title: 'agreement', row: '59' }], quality: ['unsigned'] },
  };
  const { items } = await lines([doubtful]);
  expect(items[0]).toMatchObject({ sources: [{ title: 'agreement', row: '59' }], quality: ['unsigned'] });
});

it('has a line in both languages for whatever happens', () => {
  const happened = [
    ...inForce,
    withdrawal('ash', '2021-05-01', '2022-12-31'),
    assessed(['ash'], false),
    left('ash', '2022-12-31', 're-split'),
    extended(everyone),
  ];
  for (const { event } of happened) {
    const { sv, en } = lineOf(event, (party) => party);
    expect(sv.length > 5 && en.length > 5 && sv !== en).toBe(true);
  }
});
