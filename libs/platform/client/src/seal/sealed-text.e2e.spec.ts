import { newKeys, type InboxItem } from '../index.js';
import { saying, startPartners, type Partners } from '../testing/partners.js';

let partners: Partners;
beforeEach(async () => void (partners = await startPartners()));
afterEach(() => partners.tiny.stop());

const first = async (): Promise<InboxItem> => (await partners.hub.inbox().next()).value as InboxItem;

describe('A text to another unit', () => {
  it('comes out at the recipient as it went in, and stands nowhere in between', async () => {
    const receipt = await partners.hub.sendSealed(saying);
    expect(receipt).toMatchObject({ status: 'recorded', version: 1 });
    expect(await partners.hub.open(await first(), partners.keys)).toBe('hemlig text');
    const seen = JSON.stringify([partners.tiny.posted, [...partners.tiny.contents.values()], partners.tiny.asked]);
    expect(seen).not.toContain('hemlig');
  });

  it('is not sealed for a unit without a key, and nothing is handed in', async () => {
    await expect(partners.hub.sendSealed({ ...saying, recipients: ['other'] })).rejects.toThrow(
      /other has not published a key/,
    );
    expect(partners.tiny.posted).toEqual([]);
    expect(partners.tiny.contents.size).toBe(0);
  });

  it('does not open with another unit’s keys', async () => {
    await partners.hub.sendSealed(saying);
    await expect(partners.hub.open(await first(), await newKeys('other'))).rejects.toMatchObject({ fault: 'no-key' });
  });

  it('S51: is not opened when the hub gives it no more, and the reader is told so', async () => {
    await partners.hub.sendSealed(saying);
    const item = await first();
    partners.tiny.contents.clear();
    await expect(partners.hub.open(item, partners.keys)).rejects.toMatchObject({ fault: 'gone' });
  });

  it('is known to be swapped when the hub hands out another content', async () => {
    await partners.hub.sendSealed(saying);
    await partners.hub.sendSealed({ ...saying, text: 'annan text' });
    const [one, other] = [...partners.tiny.contents.keys()];
    partners.tiny.contents.set(one!, partners.tiny.contents.get(other!));
    await expect(partners.hub.open(await first(), partners.keys)).rejects.toMatchObject({ fault: 'other-ciphertext' });
  });

  it('that is said again under the same id is the same event: nothing is sealed or posted anew', async () => {
    const id = crypto.randomUUID();
    await partners.hub.sendSealed({ ...saying, id });
    expect(await partners.as().sendSealed({ ...saying, id })).toMatchObject({ status: 'repeated', version: 1 });
    expect([partners.tiny.posted.length, partners.tiny.contents.size]).toEqual([1, 1]);
  });
});
