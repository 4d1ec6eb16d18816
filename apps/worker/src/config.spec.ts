import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

it('speaks to Kafka as the settings say, by TLS unless told otherwise, and relays nothing where no broker is named', () => {
  const named = { SAMVERK_DATABASE_URL, SAMVERK_KAFKA_BROKERS: 'a:9093,b:9093' };
  expect(Config.from({ SAMVERK_DATABASE_URL, SAMVERK_KAFKA_TLS: 'off' }).kafka).toBeUndefined();
  expect(Config.from(named).kafka).toEqual({ brokers: ['a:9093', 'b:9093'], tls: true });
  const login = { SAMVERK_KAFKA_USERNAME: 'relay', SAMVERK_KAFKA_PASSWORD: 'p', SAMVERK_KAFKA_TLS: 'off' };
  expect(Config.from({ ...named, ...login }).kafka).toMatchObject({ username: 'relay', password: 'p', tls: false });
  const aCertificate = join(mkdtempSync(join(tmpdir(), 'samverk-pem-')), 'authority.pem');
  writeFileSync(aCertificate, '-----BEGIN CERTIFICATE-----\n');
  expect(Config.from({ ...named, SAMVERK_KAFKA_CA: aCertificate }).kafka).toMatchObject({
    tls: { ca: expect.stringContaining('BEGIN CERTIFICATE') },
  });
  expect(() => Config.from({ ...named, SAMVERK_KAFKA_CA: 'README.md' })).toThrow('SAMVERK_KAFKA_CA is wrong');
});

it('a login at Kafka is a name and a password: one without the other stops the start', () => {
  const login = { SAMVERK_DATABASE_URL, SAMVERK_KAFKA_BROKERS: 'a:9093' };
  expect(() => Config.from({ ...login, SAMVERK_KAFKA_USERNAME: 'relay' })).toThrow('SAMVERK_KAFKA_PASSWORD is missing');
  expect(() => Config.from({ ...login, SAMVERK_KAFKA_PASSWORD: 'p' })).toThrow('SAMVERK_KAFKA_USERNAME is missing');
  const inAFile = { ...login, SAMVERK_KAFKA_PASSWORD_FILE: 'LICENCE' };
  expect(() => Config.from(inAFile)).toThrow('SAMVERK_KAFKA_USERNAME is missing');
  expect(Config.from({ ...inAFile, SAMVERK_KAFKA_USERNAME: 'relay' }).kafka).toMatchObject({ username: 'relay' });
});
