import { InvalidSettings } from '#platform/settings';
import { Config } from './config.js';

const env = {
  SAMVERK_DATABASE_URL: 'postgresql://db/samverk',
  SAMVERK_ISSUER: 'https://issuer.test',
  SAMVERK_JWKS_URI: 'https://issuer.test/jwks',
};

it('three settings suffice', () => {
  expect(Config.from(env)).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    audience: 'samverk',
    trustProxy: false,
    law: 'deploy/law',
  });
});

it('one error names every setting that is missing or wrong, and no value', () => {
  const wrong = { SAMVERK_PORT: '70000', SAMVERK_ISSUER: 'secret', SAMVERK_TRUST_PROXY: 'yes' };
  expect(() => Config.from(wrong)).toThrow(InvalidSettings);
  const message = String(
    (() => {
      try {
        return Config.from(wrong);
      } catch (error) {
        return error;
      }
    })(),
  );
  for (const name of [
    'SAMVERK_PORT is wrong',
    'SAMVERK_ISSUER is wrong',
    'SAMVERK_TRUST_PROXY is wrong',
    'SAMVERK_DATABASE_URL is missing',
    'SAMVERK_JWKS_URI is missing',
  ])
    expect(message).toContain(name);
  expect(message).not.toContain('secret');
});

it('allowances are settings of their own, with defaults', () => {
  const { limits } = Config.from({ ...env, SAMVERK_REQUESTS_PER_MINUTE: '7' });
  expect(limits).toEqual({ requests: 7, events: 60_000, visits: 1_200, strangers: 120 });
});

it('the log lies in PostgreSQL unless KurrentDB is chosen and named', () => {
  expect(Config.from({ ...env })).toMatchObject({ eventStore: 'postgres' });
  const kurrentdb = { ...env, SAMVERK_EVENT_STORE: 'kurrentdb' };
  expect(() => Config.from(kurrentdb)).toThrow('SAMVERK_KURRENTDB is missing');
  expect(() => Config.from({ ...kurrentdb, SAMVERK_KURRENTDB: 'postgresql://x' })).toThrow(
    'SAMVERK_KURRENTDB is wrong',
  );
  expect(() => Config.from({ ...kurrentdb, SAMVERK_EVENT_STORE: 'mongo' })).toThrow('SAMVERK_EVENT_STORE is wrong');
  const named = { ...kurrentdb, SAMVERK_KURRENTDB: 'kurrentdb+discover://u:p@db:2113?tls=true' };
  expect(Config.from(named)).toMatchObject({ eventStore: 'kurrentdb', kurrentdbUrl: named.SAMVERK_KURRENTDB });
});

it('a folder that is not there is told by the name of its setting, with all else that is wrong', () => {
  const wrong = { ...env, SAMVERK_LAW: '/nonexistent', SAMVERK_COLLABORATIONS: '/nonexistent', SAMVERK_PORT: 'x' };
  for (const name of ['SAMVERK_LAW', 'SAMVERK_COLLABORATIONS', 'SAMVERK_PORT'])
    expect(() => Config.from(wrong)).toThrow(`${name} is wrong`);
  expect(() => Config.from(wrong)).not.toThrow('nonexistent');
});
