import { saying, startPartners, type Partners } from '../testing/partners.js';
import { AccessToken } from '../wire/access-token.js';
import { Wire } from '../wire/wire.js';
import { referred } from './referred.js';

let partners: Partners;
let wire: Wire;
const waits: number[] = [];
beforeEach(async () => {
  partners = await startPartners();
  const { url } = partners.tiny;
  const credentials = { issuer: url, clientId: 'c.receiver.case-officer', clientSecret: 'right' };
  waits.length = 0;
  const wait = async (seconds: number): Promise<void> => void waits.push(seconds);
  wire = new Wire(url, new AccessToken(credentials), { tries: 2, wait });
});
afterEach(() => partners.tiny.stop());

const recordedAt = '2026-03-01T10:00:00.000Z';
const [then, later] = [() => Date.parse(recordedAt) + 100, () => Date.parse(recordedAt) + 60_000];

it('what a message points to is asked for at the hub', async () => {
  await partners.hub.post(saying);
  expect(await referred(wire, { dataref: '/v1/inbox/item-1', recordedAt }, later)).toMatchObject({ sender: 'sender' });
  expect(await partners.hub.referred({ dataref: '/v1/inbox/item-1', recordedAt })).toMatchObject({ id: 'item-1' });
});

it('what was withdrawn or purged is not there, at once', async () => {
  expect(await referred(wire, { dataref: '/v1/inbox/item-1', recordedAt }, later)).toBeUndefined();
  expect(waits).toEqual([]);
});

it('what is new and not there yet is asked for again, but not for ever', async () => {
  expect(await referred(wire, { dataref: '/v1/inbox/item-1', recordedAt }, then)).toBeUndefined();
  expect(waits).toEqual([1, 2, 4, 8]);
});

it.each(['@elsewhere.example/v1/inbox/x', '.elsewhere.example/v1/x', '//elsewhere.example/v1/', undefined])(
  'a token goes to the hub and nowhere else: %s',
  async (dataref) => {
    await expect(referred(wire, { dataref: dataref!, recordedAt }, later)).rejects.toMatchObject({
      code: 'no-dataref',
    });
    expect(partners.tiny.asked).toEqual([]);
  },
);
