import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { flawsOfBands } from '#platform/domain';
import { CollaborationFile } from './collaboration-file.js';
import type { Collaboration } from './directory.js';

/** Configuration that cannot be right. Names the file and, as JSON pointers, the places. */
export class InvalidCollaboration extends Error {
  constructor(file: string, problems: readonly string[]) {
    super(`${file} is not a valid collaboration:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'InvalidCollaboration';
  }
}

const malformed = (errors: readonly ValidationError[], above = ''): string[] =>
  errors.flatMap(({ property, constraints, children }) => {
    const pointer = `${above}/${property}`;
    return [
      ...Object.values(constraints ?? {}).map((said) => `${pointer}: ${said}`),
      ...malformed(children ?? [], pointer),
    ];
  });

const twice = (ids: readonly { readonly id: string; readonly pointer: string }[], what: string): string[] =>
  ids
    .filter(({ id }, at) => ids.findIndex((other) => other.id === id) < at)
    .map(({ id, pointer }) => `${pointer}/id: ${what} ${id} is there twice`);

const contradictions = ({ parties, units, ageBands }: CollaborationFile): string[] => [
  ...(ageBands ? flawsOfBands(ageBands).map((flaw) => `/ageBands: ${flaw}`) : []),
  ...twice(
    parties.map(({ id }, at) => ({ id, pointer: `/parties/${at}` })),
    'the party',
  ),
  ...twice(
    units.map(({ id }, at) => ({ id, pointer: `/units/${at}` })),
    'the unit',
  ),
  ...twice(
    units.flatMap(({ bodies }, unit) => bodies.map(({ id }, at) => ({ id, pointer: `/units/${unit}/bodies/${at}` }))),
    'the body',
  ),
  ...units.flatMap(({ party }, at) =>
    parties.some(({ id }) => id === party) ? [] : [`/units/${at}/party: no party ${party} is listed`],
  ),
];

/**
 * Reads one parsed `collaboration.json`.
 * @param file its name, for the message
 * @throws InvalidCollaboration with every problem found
 */
export function readCollaboration(json: unknown, file: string): Collaboration {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new InvalidCollaboration(file, ['(root): must be an object']);
  const form = plainToInstance(CollaborationFile, json);
  const formErrors = malformed(
    validateSync(form, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }),
  );
  if (formErrors.length > 0) throw new InvalidCollaboration(file, formErrors);
  const problems = contradictions(form);
  if (problems.length > 0) throw new InvalidCollaboration(file, problems);
  return {
    ...form,
    parties: form.parties.map((party) => ({ ...party })),
    units: form.units.map((unit) => ({ ...unit, bodies: unit.bodies.map(({ id }) => id) })),
    bodies: form.units.flatMap((unit) => unit.bodies.map((body) => ({ ...body, unit: unit.id }))),
  };
}
