import { forAWhile, kept, newest } from './topic-settings.js';

/** What a topic that says nothing takes from its cluster, and what comes of it there. */
const defaults = {
  'max.message.bytes': 'refuses what is large',
  'compression.type': 'packs what a client cannot read',
  'unclean.leader.election.enable': 'loses what was acknowledged',
  'cleanup.policy': 'deletes, or keeps, what it must not',
  'message.timestamp.type': 'counts from another time',
} as const;
const DAY = 86_400_000;

it.each(Object.entries(defaults))('no topic leaves %s to a cluster that %s', (setting) => {
  for (const each of [kept, newest, forAWhile]) expect(Object.keys(each)).toContain(setting);
});

it('what is open or released is refused for no age, and no age is Kafka’s own longest, which the old line takes for none', () => {
  for (const each of [kept, newest])
    for (const setting of ['message.timestamp.before.max.ms', 'message.timestamp.after.max.ms'] as const) {
      expect(Number(each[setting])).toBeGreaterThan(50 * 365 * DAY);
      expect(each[setting]).not.toBe('9223372036854775807');
    }
});

it('that a table was taken back is told for ever, and what was replaced is gone after a day', () => {
  expect(Date.now() + Number(newest['delete.retention.ms'])).toBeLessThan(Number.MAX_SAFE_INTEGER);
  expect(Number(newest['delete.retention.ms'])).toBeGreaterThan(50 * 365 * DAY);
  expect([newest['min.compaction.lag.ms'], newest['max.compaction.lag.ms']]).toEqual(['0', String(DAY)]);
});

it('an envelope is gone a day after its thirty days at the latest', () => {
  expect([forAWhile['retention.ms'], forAWhile['segment.ms']].map(Number)).toEqual([30 * DAY, DAY]);
});
