import { Config } from './config.js';

it('everything has a default, the law too; a setting wins over it', () => {
  expect(Config.from({})).toMatchObject({ law: 'deploy/law', collaborations: 'deploy/collaborations', port: 3000 });
  expect(Config.from({ SAMVERK_LAW: './deploy/law' })).toMatchObject({ law: './deploy/law' });
});

it('one that is wrong stops the start by its name', () => {
  expect(() => Config.from({ SAMVERK_PORT: '70000' })).toThrow(/SAMVERK_PORT/);
});

it('relays where it is told of a broker, as the worker is told', () => {
  expect(Config.from({}).kafka).toBeUndefined();
  expect(Config.from({ SAMVERK_KAFKA_BROKERS: 'a:9093' }).kafka).toEqual({ brokers: ['a:9093'], tls: true });
});
