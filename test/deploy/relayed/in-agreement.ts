import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '#platform/domain';
import type { EventStore } from '#platform/event-store';
import { everyone, extended, inForce, toldTo } from '#slices/agreement/testing';

const party = (id: string, municipalityCode: string) => ({
  ...{ id, name: id, kind: 'municipality' as const, municipalityCode },
});
const unit = (id: string, of: string, ...roles: Unit['roles']): Unit => ({
  ...{ id, party: of, name: id, secrecyRegime: 'social-services', bodies: [], roles },
  functions: ['case-officer', 'case-system', 'registrar'],
});

/** A centre and two boards, each with a system of its own. */
export const here = {
  ...{ id: 'here', name: 'Här', nameEn: 'Here' },
  parties: [party('host', '1480'), party('ash', '1401'), party('birch', '1384')],
  units: [unit('centre', 'host', 'centre'), unit('ash-board', 'ash'), unit('birch-board', 'birch')],
};

/** As processes are told of it. @returns the folder of collaborations */
export const written = (folder: string): string => {
  mkdirSync(join(folder, here.id), { recursive: true });
  writeFileSync(join(folder, here.id, 'collaboration.json'), JSON.stringify(here));
  return folder;
};

/** Their agreement has been in force since 2021. */
export const agreed = async (store: EventStore): Promise<void> => {
  const { events } = await (await toldTo(...inForce, extended(everyone))).readFeed({ after: 0n, limit: 1000 });
  for (const { stream, collaboration: _, version: __, position: ___, chain: ____, ...event } of events)
    await store.append(here.id, [{ stream, expected: 'any', events: [event] }]);
};
