import { Config } from './config.js';

it('everything has a default, the law too; a setting wins over it', () => {
  expect(Config.from({})).toMatchObject({ law: 'deploy/law', collaborations: 'deploy/collaborations', port: 3000 });
  expect(Config.from({ SAMVERK_LAW: './deploy/law' })).toMatchObject({ law: './deploy/law' });
});

it('one that is wrong stops the start by its name', () => {
  expect(() => Config.from({ SAMVERK_PORT: '70000' })).toThrow(/SAMVERK_PORT/);
});
