import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DevIssuer } from '#platform/dev-issuer';
import type { Collaboration, Directory } from '#platform/identity';
import { Tokens } from '../../cli/src/tokens.js';
import { HubReader } from './pages/hub-reader.js';
import { Names } from './pages/names.js';
import { addPages, type Reading } from './pages/pages.js';

/** Where the development issuer keeps the secrets of its clients. */
export const credentialsIn = (dataFolder: string): string => join(dataFolder, 'issuer', 'credentials.json');

/** The unit that runs the centre and keeps the agreement: the pages read, and the examples speak, as it. */
export const operatorIn = ({ units }: Collaboration): string | undefined =>
  units.find(({ roles }) => roles.includes('operator'))?.id;

/** The unit of the centre, whose contacts they are. */
export const centreIn = ({ units }: Collaboration): string | undefined =>
  units.find(({ roles }) => roles.includes('centre'))?.id;

/** A unit of a party that neither runs the agreement nor the centre: it sees what any party sees. */
export const partyIn = (collaboration: Collaboration): string | undefined => {
  const host = collaboration.units.find(({ id }) => id === operatorIn(collaboration))?.party;
  return collaboration.units.find(({ party, roles }) => party !== host && roles.includes('signatory'))?.id;
};

/** The collaboration whose figures are shown, since it has some from the first day: nothing in it happened to anybody. */
export const inventedIn = ({ collaborations }: Directory): Collaboration | undefined =>
  collaborations.find(({ synthetic }) => synthetic);

/** Adds the pages of the first collaboration, and the figures of the invented one as one of its parties reads them. */
export const demonstrate = (
  app: NestFastifyApplication,
  directory: Directory,
  issuer: DevIssuer,
  dataFolder: string,
  hub: () => string,
): void => {
  const reading = (collaboration: Collaboration | undefined, unit: string | undefined): Reading | undefined => {
    if (!collaboration || !unit) return undefined;
    const tokens = new Tokens({ issuer: issuer.issuer, credentials: credentialsIn(dataFolder) });
    const { function: acting } = issuer.credentials(unit, undefined, collaboration.id);
    const token = (): Promise<string> => tokens.of(unit, acting, collaboration.id);
    return { hub: new HubReader(hub, token), names: new Names(collaboration, unit) };
  };
  const [first] = directory.collaborations;
  const main = reading(first, first && operatorIn(first));
  const invented = inventedIn(directory);
  if (main) addPages(app, main, reading(invented, invented && partyIn(invented)) ?? main);
};
