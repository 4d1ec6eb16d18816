import { randomUUID } from 'node:crypto';
import { kidOf } from '#platform/intake/testing';
import { decided } from '../testing/decisions.js';
import { purgingHub } from '../testing/purging-hub.js';

let hub: Awaited<ReturnType<typeof purgingHub>>;
beforeEach(async () => void (hub = await purgingHub()));
afterEach(() => hub.close());

const decide = async (unit: string, over: Parameters<typeof decided>[0] = {}) => {
  const decision = decided(over);
  expect(await hub.tell(unit, decision)).toBe('recorded');
  return decision;
};
const all = async (sent: readonly string[], unit = 'a') => Promise.all(sent.map((each) => hub.isThere(unit, each)));

describe('S59: nothing is purged without a decision', () => {
  it('of the sender, whatever the others decided, however long ago it was', async () => {
    await decide('b', { coversEarlier: true });
    const sent = await hub.send('a', 'b', { until: '2026-02-02' });
    expect(await hub.purge('2099-01-01')).toBe(0);
    expect(await hub.isThere('a', sent)).toBe(true);
  });

  it('of each recipient, as long as it can fetch the content: it is a document of that authority too', async () => {
    await decide('a');
    const sent = await hub.send('a', 'b');
    expect(await hub.purge('2028-02-01')).toBe(0);
    await decide('b', { period: { amount: 3, unit: 'years' }, coversEarlier: true });
    expect(await hub.purge('2029-01-31')).toBe(0);
    expect(await hub.purge('2029-02-01')).toBe(1);
    expect(await hub.isThere('a', sent)).toBe(false);
  });

  it('of a class, when the decision is about another', async () => {
    for (const unit of ['a', 'b']) await decide(unit, { recordClass: 'consultation' });
    await hub.send('a', 'b');
    expect(await hub.purge('2099-01-01')).toBe(0);
  });

  it('that is in force: one that was taken back counts no more', async () => {
    const { decisionId } = await decide('a');
    await hub.send('a', 'b', { until: '2026-02-02' });
    const revoked = { type: 'purge.decision-revoked.v1', decisionId, decision: 'SCN-2027/0001', until: '2027-06-01' };
    expect(await hub.tell('a', revoked)).toBe('recorded');
    expect(await hub.purge('2028-02-01')).toBe(0);
  });

  it('that reaches so far: what is older than the decision is kept unless it says so', async () => {
    const old = await hub.send('a', 'b', { until: '2026-02-02' });
    hub.clock.day = '2026-03-01';
    await decide('a', { from: '2026-03-01' });
    expect(await hub.purge('2029-01-01')).toBe(0);
    await decide('a', { from: '2026-03-01', coversEarlier: true });
    expect(await hub.purge()).toBe(1);
    expect(await hub.isThere('a', old)).toBe(false);
  });

  it('question 7: or while nobody has decided that decisions are carried out, but for the text of consultations', async () => {
    hub.settings.decided = [];
    for (const recordClass of ['referral', 'consultation'] as const)
      await decide('a', { recordClass, reference: 'end', period: { amount: 1, unit: 'days' } });
    const kept = await hub.send('a', 'b', { until: '2026-02-02' });
    const purged = await hub.send('a', 'b', { type: 'note.sent.v1', until: '2026-02-02' });
    expect(await hub.purge('2030-01-01')).toBe(1);
    expect(await all([kept, purged])).toEqual([true, false]);
  });
});

it('S62: each authority purges by its own decisions, from its own reference point', async () => {
  await decide('a', { reference: 'end', period: { amount: 30, unit: 'days' } });
  await decide('c', { period: { amount: 1, unit: 'years' } });
  const letterId = randomUUID();
  const [ofA, ofC] = [await hub.send('a', 'b', { letterId }), await hub.send('c', 'b', { until: '2026-02-10' })];
  hub.clock.day = '2026-03-01';
  expect(await hub.tell('a', { type: 'letter.closed.v1', letterId, to: 'b' } as never, 'case-officer')).toBe(
    'recorded',
  );
  expect(await hub.purge('2026-03-30')).toBe(0);
  expect(await hub.purge('2026-03-31')).toBe(1);
  expect([await hub.isThere('a', ofA), await hub.isThere('c', ofC)]).toEqual([false, true]);
  expect(await hub.purge('2027-02-01')).toBe(1);
  expect(await hub.told('b')).toEqual([]);
});

it('S62: a recipient holds a text through its last day; from the next the sender decides alone', async () => {
  await decide('a');
  await hub.send('a', 'b', { until: '2028-02-01' });
  expect(await hub.purge('2028-02-01')).toBe(0);
  expect(await hub.purge('2028-02-02')).toBe(1);
});

it('S61: a purge is on record with decision, class, period, authority, day, count and proof', async () => {
  const [ofA, ofB] = [await decide('a'), await decide('b')];
  await hub.send('a', 'b');
  hub.clock.day = '2026-02-03';
  await hub.send('a', 'b');
  expect(await hub.purge('2028-02-03')).toBe(2);
  const digest = expect.stringMatching(/^[\w-]{43}$/) as string;
  const purged = { recordClass: 'referral', nr: 1, first: '2026-02-01', last: '2026-02-03', count: 2 };
  const proof = { contents: digest, anchor: digest, logVerifies: true };
  for (const [unit, { decisionId }] of [
    ['a', ofA],
    ['b', ofB],
  ] as const)
    expect(await hub.told(unit)).toEqual([
      { ...purged, ...proof, decisionId, items: [expect.any(String), expect.any(String)] },
    ]);
  const [stored] = await hub.store.readStream('here', 'purges-referral.a');
  expect(stored).toMatchObject({ visibility: 'own', recipients: [], function: 'hub-timer', occurred: '2028-02-03' });
});

it('S64: after a purge every chain is as it was, and verifies', async () => {
  for (const unit of ['a', 'b']) await decide(unit);
  await hub.send('a', 'b');
  const before = (await hub.store.readFeed({ after: 0n, limit: 100 })).events;
  await hub.purge('2028-02-01');
  expect((await hub.store.readFeed({ after: 0n, limit: 100 })).events.slice(0, before.length)).toEqual(before);
  for await (const broken of hub.store.verify()) expect(broken).toBeUndefined();
});

it('S64: a log that does not hold is told as it is', async () => {
  await decide('a');
  await hub.send('a', 'b', { until: '2026-02-02' });
  const { events } = await hub.store.readFeed({ after: 0n, limit: 100, types: ['letter.sent.v1'] });
  (events[0]!.data as { to: string }).to = 'c';
  await hub.purge('2028-02-01');
  expect(await hub.told('a')).toMatchObject([{ logVerifies: false }]);
});

it('a purge that died between destroying and telling is told whole by the next run, and once', async () => {
  for (const unit of ['a', 'b']) await decide(unit);
  const sent = [await hub.send('a', 'b'), await hub.send('a', 'b')];
  await hub.contents.destroy([{ collaboration: 'here', unit: 'a', ciphertext: sent[0]! }]);
  expect(await hub.purge('2028-02-01')).toBe(2);
  expect(await hub.purge('2028-02-02')).toBe(0);
  for (const unit of ['a', 'b']) expect(await hub.told(unit)).toMatchObject([{ count: 2 }]);
});

it('is told once, however many workers purge at the same time', async () => {
  for (const unit of ['a', 'b']) await decide(unit);
  for (let nr = 0; nr < 5; nr += 1) await hub.send('a', 'b');
  await Promise.all([hub.purge('2028-02-01'), hub.purge('2028-02-01'), hub.purge('2028-02-01')]);
  for (const unit of ['a', 'b']) expect(await hub.told(unit)).toMatchObject([{ nr: 1, count: 5 }]);
});

it('one ciphertext of two events is purged with the last of them', async () => {
  await decide('a');
  const sent = await hub.send('a', 'b', { until: '2026-02-02' });
  hub.clock.day = '2026-02-02';
  const content = { ciphertext: sent, commitment: sent };
  const again = { type: 'letter.sent.v1', letterId: randomUUID(), to: 'b', content, until: '2026-02-02' };
  expect(await hub.tell('a', again, 'case-officer')).toBe('recorded');
  expect(await hub.purge('2028-02-01')).toBe(0);
  expect(await hub.purge('2028-02-02')).toBe(2);
  expect(await hub.isThere('a', sent)).toBe(false);
});

it('more than an event holds is told in several', async () => {
  await decide('a');
  const sent: string[] = [];
  for (let nr = 0; nr < 501; nr += 1) sent.push(await hub.send('a', 'b', { until: '2026-02-02' }));
  expect(await hub.purge('2028-02-01')).toBe(501);
  expect(await hub.told('a')).toMatchObject([
    { nr: 1, count: 500 },
    { nr: 2, count: 1 },
  ]);
  expect(await all(sent)).not.toContain(true);
});

describe('contents that no event refers to', () => {
  const handIn = (ciphertext: string) =>
    hub.contents.keep(
      {
        ...{ collaboration: 'here', unit: 'a', ciphertext, recipients: ['b'], kids: [kidOf('b')] },
        ...{ sizeClass: 1024, storedAt: hub.clock.now() },
      },
      { ciphertext },
    );

  it('are swept after two days, and what an event refers to is not', async () => {
    const sent = await hub.send('a', 'b');
    await handIn('unclaimed');
    hub.clock.day = '2026-02-03';
    expect(await hub.sweep()).toBe(0);
    hub.clock.day = '2026-02-04';
    expect(await hub.sweep()).toBe(1);
    expect(await all([sent, 'unclaimed'])).toEqual([true, false]);
  });

  it('S60: include what was handed in again after its purge', async () => {
    await decide('a');
    const sent = await hub.send('a', 'b', { until: '2026-02-02' });
    await hub.purge('2028-02-01');
    await handIn(sent);
    hub.clock.day = '2028-02-04';
    expect(await hub.sweep()).toBe(1);
  });
});

describe('the access log', () => {
  const access = {
    collaboration: 'here',
    unit: 'b',
    function: 'case-officer',
    action: 'read',
    question: 'inbox',
  } as const;
  const looked = (owner: string, at: string) => hub.log.record([{ ...access, owner, at, rows: 1 }]);
  const ofLog = { recordClass: 'access-log', coversEarlier: true, period: { amount: 1, unit: 'years' } } as const;
  beforeEach(async () => {
    await looked('a', '2024-12-31T22:59:59.000Z');
    await looked('a', '2025-02-01T22:59:59.000Z');
    await looked('a', '2025-02-01T23:00:00.000Z');
    await looked('c', '2024-01-01T00:00:00.000Z');
  });

  it('S59: is purged by the decision of the owner only, day by day', async () => {
    expect(await hub.purge()).toBe(0);
    await decide('a', ofLog);
    expect(await hub.purge()).toBe(2);
    expect(hub.log.entries.map(({ owner }) => owner)).toEqual(['a', 'c']);
    expect(await hub.told('a', 'access-log')).toMatchObject([
      { last: '2025-02-01', count: 2, items: [], logVerifies: true },
    ]);
    expect(await hub.told('c', 'access-log')).toEqual([]);
    expect(await hub.purge()).toBe(0);
  });

  it('S61: what a worker told and did not do is done by the next run, and told once', async () => {
    await decide('a', ofLog);
    const purge = hub.log.purge.bind(hub.log);
    hub.log.purge = () => Promise.reject(new Error('killed'));
    await expect(hub.purge()).rejects.toThrow('killed');
    hub.log.purge = purge;
    expect(await hub.purge()).toBe(0);
    expect(hub.log.entries.map(({ owner }) => owner)).toEqual(['a', 'c']);
    expect(await hub.told('a', 'access-log')).toHaveLength(1);
  });
});
