import { Upcasters } from '#platform/event-store';
import { Catalogues } from '#platform/intake';
import { agreementCatalogue } from '../agreement.catalogue.js';
import { contradictionsCatalogue } from '../contradictions.catalogue.js';
import { draftedByHost, enteredIntoForce, recordedItem, recordsItem, selects, told } from '../testing/index.js';
import { WhatIsDoubtful, WhatIsDoubtfulHandler } from './data-quality.query.js';

const catalogues = new Catalogues(new Upcasters());
catalogues.add(agreementCatalogue);
catalogues.add(contradictionsCatalogue);
const doubtful = async (history: Parameters<typeof told>, over: object = {}) => {
  const handler = new WhatIsDoubtfulHandler(await told(...history), catalogues);
  return (await handler.execute(new WhatIsDoubtful('here', { page: 1, limit: 20, ...over }))).items;
};
const flagged = { ...draftedByHost, event: { ...draftedByHost.event, quality: ['unsigned in the material'] } };

it('lists contradictions with all competing statements, before the doubts of single events', async () => {
  const items = await doubtful([flagged, enteredIntoForce, recordsItem()]);
  expect(items.map(({ kind, number }) => [kind, number])).toEqual([
    ['contradiction', 1],
    ['flag', null],
  ]);
  expect(items[0]).toMatchObject({ statements: recordedItem.statements, usedUntilDecided: 'amounts', decisions: [] });
  expect(items[1]).toMatchObject({ eventType: 'agreement.drafted.v1', flags: ['unsigned in the material'] });
});

it('shows who decided, when and why, and keeps earlier decisions', async () => {
  const [item] = await doubtful([recordsItem(), selects('per-cent'), selects('amounts', '2022-02-01')], {
    kind: 'contradiction',
  });
  expect(item?.decisions.map(({ selects: label, occurred, decidedBy }) => [label, occurred, decidedBy])).toEqual([
    ['per-cent', '2021-02-01', 'agreement/steering-group'],
    ['amounts', '2022-02-01', 'agreement/steering-group'],
  ]);
});

it('answers as it was known at an instant', async () => {
  const [item] = await doubtful([recordsItem(), selects('amounts')], { knownAt: '2026-01-01T12:00:00Z' });
  expect(item?.decisions).toEqual([]);
});

it('lists nothing about events without doubts', async () => {
  expect(await doubtful([draftedByHost, enteredIntoForce])).toEqual([]);
});
