import { Directory, type Collaboration } from '../directory.js';
import { readCollaboration } from '../read-collaboration.js';

const unit = (id: string, party: string, functions: string[]) => ({
  id,
  party,
  name: `Unit ${id}`,
  secrecyRegime: 'social-services',
  functions,
  roles: ['signatory'],
  bodies: [{ id: `${party}/board`, name: `The board of ${party}`, kind: 'board' }],
});

const collaboration = (id: string, units: unknown[], parties: string[]): Collaboration =>
  readCollaboration(
    {
      id,
      name: id,
      nameEn: id,
      parties: parties.map((party) => ({ id: party, name: party, kind: 'municipality' })),
      units,
    },
    `${id}.json`,
  );

/** `north` with the units shelter (registrar, counsellor) and school (registrar); `south` with harbour (registrar). */
export const twoCollaborations = (): Directory =>
  new Directory([
    collaboration(
      'north',
      [unit('shelter', 'hill', ['registrar', 'counsellor']), unit('school', 'dale', ['registrar'])],
      ['hill', 'dale'],
    ),
    collaboration('south', [unit('harbour', 'coast', ['registrar'])], ['coast']),
  ]);
