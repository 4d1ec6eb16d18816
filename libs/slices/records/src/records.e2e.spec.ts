import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { AccessLog } from '#platform/access-log';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { InMemoryEventStore, Upcasters } from '#platform/event-store';
import { servedSlice, type Answer } from '#platform/intake/testing';
import { FoldedReadModels } from '#platform/projections';
import { FoldedGuardedReadModels } from '#platform/projections/testing';
import { RecordsModule } from './records.module.js';
import { decided } from './testing/decisions.js';
import { directory } from './testing/house.js';

const store = new InMemoryEventStore();
const log = new InMemoryAccessLog();
let hub: Awaited<ReturnType<typeof servedSlice>>;
beforeAll(async () => {
  const upcasters = new Upcasters();
  hub = await servedSlice(RecordsModule, new FoldedReadModels(store, upcasters), {
    ...{ directory, store, guarded: new FoldedGuardedReadModels(store, upcasters, log) },
    besides: [{ provide: AccessLog as unknown as Type, useValue: log }],
  });
});
afterAll(() => hub.close());

const say = async (unit: string, stream: string, event: { type: string }, to?: string): Promise<void> => {
  const { type, ...data } = event;
  const visibility = to ? 'addressed' : type.startsWith('purge.dec') ? 'open' : 'own';
  const envelope = { id: randomUUID(), source: `/${unit}`, unit, function: 'registrar', occurred: '2026-02-01' };
  const stored = { ...envelope, type, recordedAt: '2026-02-01T10:00:00.000Z', recipients: to ? [to] : [], data };
  await store.append('here', [{ stream, expected: 'any', events: [{ ...stored, visibility }] }]);
};
const get = async (unit: string, path: string, acting = 'registrar') => {
  const response = await hub.ask(path, { 'x-unit': unit, 'x-function': acting });
  return { status: response.status, body: (await response.json()) as Answer };
};

const digest = 'A'.repeat(43);
const itemId = '11111111-1111-8111-8111-111111111111';
const decision = decided({ coversEarlier: true });
beforeAll(async () => {
  const { decisionId } = decision;
  await say('a', `purge-${decisionId}.a`, decision);
  const proof = { contents: digest, anchor: digest, logVerifies: true };
  const purged = { recordClass: 'referral', nr: 1, decisionId, first: '2025-01-01', last: '2025-02-01', count: 1 };
  await say('a', 'purges-referral.a', { type: 'purge.executed.v1', ...purged, items: [itemId], ...proof } as never);
  const mark = {
    type: 'secrecy-mark.set.v1',
    itemId,
    provision: 'OSL 26:1',
    on: '2026-02-01',
    label: 'sekretessmarkering',
  };
  await say('b', `secrecy-mark-${itemId}.b`, mark);
  const request = { type: 'manual-handling.requested.v1', requestId: itemId, to: 'b', contactFunction: 'unit-head' };
  await say('a', `manual-handling-${itemId}.a`, request, 'b');
});

it('S62: what an authority decided to purge is open to all, in whatever function', async () => {
  const { body } = await get('c', 'purge-decisions', 'case-officer');
  const { type: _type, ...facts } = decision;
  expect(body.items).toEqual([{ ...facts, unit: 'a' }]);
});

it('S61: the report shows what was purged, by which decision, with the proof, to that unit alone', async () => {
  const { body } = await get('a', 'purge-report');
  expect(body.items).toEqual([
    {
      ...{ executedOn: '2026-02-01', recordClass: 'referral', decisionId: decision.decisionId },
      ...{ period: { first: '2025-01-01', last: '2025-02-01' }, count: 1, items: [itemId] },
      proof: { contents: digest, anchor: digest, logVerifies: true },
    },
  ]);
  expect((await get('b', 'purge-report')).body).toMatchObject({ items: [], _meta: { totalRecords: 0 } });
  expect((await get('a', 'purge-report', 'case-officer')).status).toBe(403);
});

it('question 7: classes without a decision are flagged, and decisions that nobody has let be carried out', async () => {
  const states = async (unit: string) =>
    ((await get(unit, 'purge-report')).body['classes'] as { recordClass: string; state: string }[]).map(
      ({ recordClass, state }) => [recordClass, state],
    );
  const missing = 'purge-decision-missing';
  expect(await states('a')).toEqual([
    ['access-log', missing],
    ['concern-report', missing],
    ['consultation', missing],
    ['referral', 'waits-for-purge.rules'],
  ]);
  expect((await states('b')).map(([, state]) => state)).toEqual([missing, missing, missing, missing]);
});

it('S63: periods that the law sets for person files are shown to social services; the hub holds none', async () => {
  const { body } = await get('a', 'purge-report');
  expect(body['statutoryPeriods']).toContainEqual(
    expect.objectContaining({ code: 'child-protection-inquiry', notBeforeAge: 30, provision: 'SoL (2025:400) 16:2 a' }),
  );
});

describe('S56: a secrecy mark', () => {
  it('states provision, day and authority, and is seen by that authority alone', async () => {
    const { body } = await get('b', 'secrecy-marks', 'case-officer');
    expect(body.items).toEqual([
      { itemId, provision: 'OSL 26:1', on: '2026-02-01', unit: 'b', label: 'sekretessmarkering' },
    ]);
    expect((await get('a', 'secrecy-marks')).body).toMatchObject({ items: [], _meta: { totalRecords: 0 } });
  });

  it('does not show in the access log of whoever sent the document', async () => {
    log.entries.length = 0;
    await get('b', 'secrecy-marks');
    expect(log.entries.map(({ owner }) => owner)).toEqual(['b']);
  });
});

describe('S71, S73: manual handling', () => {
  it('is a list of ids, and one at a time whom to ask, for both units and nobody else', async () => {
    for (const unit of ['a', 'b']) {
      const { body } = await get(unit, 'manual-handling', 'unit-head');
      expect(body.items).toEqual([{ id: expect.any(String) }]);
      const one = await get(unit, `manual-handling/${String(body.items[0]!['id'])}`, 'unit-head');
      expect(one).toEqual({ status: 200, body: { handling: 'manual', unit: 'a', contactFunction: 'unit-head' } });
      expect(await get('c', `manual-handling/${String(body.items[0]!['id'])}`, 'unit-head')).toEqual(
        await get('c', `manual-handling/${randomUUID()}`, 'unit-head'),
      );
    }
    expect((await get('c', 'manual-handling', 'unit-head')).body.items).toEqual([]);
  });

  it('is for few staff', async () => {
    for (const acting of ['case-officer', 'registrar', 'counsellor'])
      expect((await get('b', 'manual-handling', acting)).status).toBe(403);
  });
});
