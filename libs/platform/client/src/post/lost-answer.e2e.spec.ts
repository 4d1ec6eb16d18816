import { memoryOutbox } from '../index.js';
import { saying, startPartners, type Partners } from '../testing/partners.js';

let partners: Partners;
beforeEach(async () => void (partners = await startPartners()));
afterEach(() => partners.tiny.stop());

describe('An answer that does not come', () => {
  it.each([1, 2, 3])('lost %i times, leaves one event', async (times) => {
    partners.tiny.faults = Array.from({ length: times }, () => ({ status: 0, lost: true }));
    expect(await partners.hub.post(saying)).toMatchObject({ status: 'repeated' });
    expect(partners.tiny.posted).toHaveLength(1);
  });

  it('for good, leaves the event in the outbox; the next process sends the same one', async () => {
    const kept = memoryOutbox();
    partners.tiny.faults = Array.from({ length: 4 }, () => ({ status: 0, lost: true }));
    await expect(partners.as({ outbox: kept }).post(saying)).rejects.toThrow(/does not answer/);
    const [waiting] = await kept.waiting();
    expect(await partners.as({ outbox: kept }).resume()).toMatchObject([{ id: waiting!.event.id, status: 'repeated' }]);
    expect(partners.tiny.posted).toHaveLength(1);
    expect(await kept.waiting()).toEqual([]);
  });

  it.each([429, 503])('but %i, is waited for as long as the hub asks', async (status) => {
    partners.tiny.faults = [{ status, headers: { 'retry-after': '7' } }];
    await partners.hub.post(saying);
    expect(partners.waits).toEqual([7]);
  });

  it('but a refusal, is told by its code and not repeated', async () => {
    partners.tiny.faults = [
      {
        status: 422,
        body: { code: 'invalid-form', detail: 'no', invalidParameters: [{ pointer: '/data', rule: 'x' }] },
      },
    ];
    const kept = memoryOutbox();
    await expect(partners.as({ outbox: kept }).post(saying)).rejects.toMatchObject({
      code: 'invalid-form',
      status: 422,
    });
    expect(partners.waits).toEqual([]);
    expect(await kept.waiting()).toEqual([]);
  });
});
