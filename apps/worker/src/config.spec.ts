import { Config } from './config.js';

const SAMVERK_DATABASE_URL = 'postgresql://db/samverk';

it('needs nothing but the database', () => {
  expect(Config.from({ SAMVERK_DATABASE_URL })).toMatchObject({
    batch: 1000,
    leaseMilliseconds: 15_000,
    internalPort: 0,
  });
});

it('names every setting that is missing or wrong in one message, and no value', () => {
  const start = () => Config.from({ SAMVERK_BATCH: 'secret', SAMVERK_LEASE_MS: '5', SAMVERK_LOG_LEVEL: 'loud' });
  expect(start).toThrow(
    /SAMVERK_DATABASE_URL is missing[^]*SAMVERK_BATCH is wrong[^]*SAMVERK_LEASE_MS is wrong[^]*SAMVERK_LOG_LEVEL is wrong/,
  );
  expect(start).not.toThrow(/secret/);
});

it('the log lies in PostgreSQL unless KurrentDB is chosen and named', () => {
  expect(Config.from({ SAMVERK_DATABASE_URL })).toMatchObject({ eventStore: 'postgres' });
  const kurrentdb = { SAMVERK_DATABASE_URL, SAMVERK_EVENT_STORE: 'kurrentdb' };
  expect(() => Config.from(kurrentdb)).toThrow('SAMVERK_KURRENTDB is missing');
  expect(() => Config.from({ ...kurrentdb, SAMVERK_KURRENTDB: 'postgresql://x' })).toThrow(
    'SAMVERK_KURRENTDB is wrong',
  );
  expect(() => Config.from({ ...kurrentdb, SAMVERK_EVENT_STORE: 'mongo' })).toThrow('SAMVERK_EVENT_STORE is wrong');
  const named = { ...kurrentdb, SAMVERK_KURRENTDB: 'kurrentdb+discover://u:p@db:2113?tls=true' };
  expect(Config.from(named)).toMatchObject({ eventStore: 'kurrentdb', kurrentdbUrl: named.SAMVERK_KURRENTDB });
});
