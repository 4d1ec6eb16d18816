import { all, saying, startPartners, type Partners } from '../testing/partners.js';

let partners: Partners;
beforeEach(async () => void (partners = await startPartners()));
afterEach(() => partners.tiny.stop());

describe('The inbox', () => {
  it('is read page by page, and gone on with from the last item', async () => {
    for (let sent = 0; sent < 5; sent += 1) await partners.hub.post(saying);
    const ids = (await all(partners.hub.inbox({ limit: 2 }))).map(({ id }) => id);
    expect(ids).toEqual(['item-1', 'item-2', 'item-3', 'item-4', 'item-5']);
    expect((await all(partners.hub.inbox({ after: 'item-3' }))).map(({ id }) => id)).toEqual(['item-4', 'item-5']);
  });

  it('can be followed: what comes later is given too, until told to end', async () => {
    const ending = new AbortController();
    const ids: string[] = [];
    await partners.hub.post(saying);
    for await (const { id } of partners.hub.inbox({ every: 0.01, signal: ending.signal })) {
      ids.push(id);
      if (ids.length === 1) await partners.hub.post(saying);
      else ending.abort();
    }
    expect(ids).toEqual(['item-1', 'item-2']);
  });
});
