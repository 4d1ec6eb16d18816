import { register } from './testing/index.js';
import { answeringSlice } from '#platform/intake/testing';
import { PartiesModule } from './parties.module.js';

let api: Awaited<ReturnType<typeof answeringSlice>>;
beforeAll(async () => {
  api = await answeringSlice(
    PartiesModule,
    await register([
      [
        '2020-10-23',
        {
          type: 'party.registered.v1',
          party: 'ash',
          name: 'Ash',
          kind: 'municipality',
          municipalityCode: '1401',
          controller: true,
        },
      ],
      ['2020-05-11', { type: 'party.candidacy-answered.v1', party: 'ash', answer: 'no', reason: 'too far away' }],
      [
        '2020-10-23',
        { type: 'party.registered.v1', party: 'police', name: 'Police', kind: 'state-authority', controller: true },
      ],
      [
        '2020-10-23',
        { type: 'external-actor.registered.v1', actor: 'youth-clinic', name: 'Youth clinic', actsIn: ['referral'] },
      ],
    ]),
  );
});
afterAll(() => api.close());

const named = async (path: string, collaboration?: string): Promise<unknown[]> =>
  (await api.ask(path, collaboration)).body.items.map(({ name }) => name);

it('answers who is in the register, who was asked, and who stands outside', async () => {
  expect(await named('parties')).toEqual(['Ash', 'Police']);
  expect(await named('candidates')).toEqual(['Ash']);
  expect(await named('external-actors')).toEqual(['Youth clinic']);
});

it('answers as of a day, and as it was known', async () => {
  expect((await api.ask('parties/ash?on=2020-05-10')).body['candidacy']).toBeNull();
  expect((await api.ask('parties/ash?on=2020-05-11')).body['candidacy']).toMatchObject({
    answer: 'no',
    reason: 'too far away',
  });
  expect(await named('candidates?knownAt=2026-01-01T12:00:00Z')).toEqual([]);
});

it('shows another collaboration nothing', async () => {
  expect((await api.ask('parties/ash', 'elsewhere')).status).toBe(404);
  expect(await named('parties', 'elsewhere')).toEqual([]);
  expect(await named('external-actors', 'elsewhere')).toEqual([]);
});
