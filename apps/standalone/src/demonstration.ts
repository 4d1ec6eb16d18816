import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DevIssuer } from '#platform/dev-issuer';
import type { Collaboration, Directory } from '#platform/identity';
import { Tokens } from '../../cli/src/tokens.js';
import { HubReader } from './pages/hub-reader.js';
import { Names } from './pages/names.js';
import { addPages } from './pages/pages.js';

/** Where the development issuer keeps the secrets of its clients. */
export const credentialsIn = (dataFolder: string): string => join(dataFolder, 'issuer', 'credentials.json');

/** The unit that runs the centre and keeps the agreement: the pages read, and the examples speak, as it. */
export const operatorIn = ({ units }: Collaboration): string | undefined =>
  units.find(({ roles }) => roles.includes('operator'))?.id;

/** The unit of the centre, whose contacts they are. */
export const centreIn = ({ units }: Collaboration): string | undefined =>
  units.find(({ roles }) => roles.includes('centre'))?.id;

/** Adds the pages of the first collaboration. */
export const demonstrate = (
  app: NestFastifyApplication,
  { collaborations: [collaboration] }: Directory,
  issuer: DevIssuer,
  dataFolder: string,
  hub: () => string,
): void => {
  const operator = collaboration && operatorIn(collaboration);
  if (!operator) return;
  const settings = { issuer: issuer.issuer, collaboration: collaboration.id, credentials: credentialsIn(dataFolder) };
  const tokens = new Tokens(settings);
  const { function: acting } = issuer.credentials(operator, undefined, collaboration.id);
  addPages(app, new HubReader(hub, () => tokens.of(operator, acting)), new Names(collaboration, operator));
};
