import { randomUUID } from 'node:crypto';
import { speakingUnits, today } from './testing/speaking-units.js';

let hub: Awaited<ReturnType<typeof speakingUnits>>;
beforeEach(async () => void (hub = await speakingUnits()));
afterEach(() => hub.close());

const consultation = async (): Promise<string> => {
  const consultationId = randomUUID();
  const data = {
    ...{ consultationId, to: 'centre', phase: 'is-it-honour', wayIn: 'self', profession: 'social-services' },
    ...{ themes: ['restrictions-in-daily-life'], exposedBehind: 'yes', channel: 'web' },
    ...{ content: await hub.sealed('ash-board', 'centre'), contentUntil: today },
  };
  expect(await hub.post('ash-board', 'consultation.requested.v1', data)).toMatchObject({ status: 201 });
  return consultationId;
};
const inCapitals = (path: string): string => path.replace(/[0-9a-f-]{36}/, (id) => id.toUpperCase());

it('a UUID in the path is the same in capitals (RFC 9562 § 4), for one’s own alone', async () => {
  const consultationId = await consultation();
  const [item] = (await hub.ask('centre', 'inbox')).body['items'] as { id: string }[];
  const paths = [
    ...[`inbox/${item!.id}`, `inbox/${item!.id}/content`, `consultations/${consultationId}.ash-board`],
    `items/${item!.id}/history`,
  ];
  for (const path of paths) {
    expect(inCapitals(path)).not.toBe(path);
    const [plain, capital] = [await hub.ask('centre', path), await hub.ask('centre', inCapitals(path))];
    expect([path, plain.status, capital.status]).toEqual([path, 200, 200]);
    expect((await hub.ask('police-west', inCapitals(path))).status).toBe(404);
  }
});
