import { Health } from './health.js';

const works = async () => {};
const fails = async () => {
  throw new Error('password of the database');
};

describe('A process', () => {
  it('that needs nothing is ready', async () => {
    expect(await new Health().report()).toEqual({ status: 'ready', checks: {} });
  });

  it('is ready when everything it needs works', async () => {
    const health = new Health();
    health.add('store', works);
    expect(await health.report()).toEqual({ status: 'ready', checks: { store: 'ok' } });
  });

  it('is not ready when one thing fails, names it, and does not tell why', async () => {
    const health = new Health();
    health.add('store', works);
    health.add('issuer', fails);
    health.add('projections', () => {
      throw new Error('not even a promise');
    });
    const checks = { store: 'ok', issuer: 'failed', projections: 'failed' };
    expect(await health.report()).toEqual({ status: 'not-ready', checks });
  });

  it('asks what it needs once for many who ask at the same time', async () => {
    let asked = 0;
    const health = new Health();
    health.add('store', async () => ++asked);
    await Promise.all([health.report(), health.report(), health.report()]);
    expect(asked).toBe(1);
  });
});
