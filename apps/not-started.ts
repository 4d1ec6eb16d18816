import { SchemaMismatch } from '#platform/event-store-postgres';
import { InvalidCollaboration } from '#platform/identity';
import { InvalidLegalBases } from '#platform/legal-bases';
import { InvalidSettings } from '#platform/settings';
import { NotTheLog } from './chosen-log.js';
import { isNotMigrated, NOT_MIGRATED } from './not-migrated.js';
import { observing } from './settings/observing.js';
import { serving } from './settings/serving.js';

const foreseen = [InvalidSettings, NotTheLog, InvalidCollaboration, InvalidLegalBases, SchemaMismatch];

const ports = {
  api: `${serving.port.name} or ${observing.internalPort.name}`,
  worker: observing.internalPort.name,
};

/** Why a process did not start, and what to do about it, in one sentence for its operator. */
export const notStarted = (process: 'api' | 'worker', error: unknown): string => {
  const { name, code, port } = error as { readonly name?: string; readonly code?: string; readonly port?: number };
  const cannot = `The ${process} cannot start.`;
  if (foreseen.some((kind) => error instanceof kind)) return `${cannot} ${(error as Error).message}`;
  if (isNotMigrated(error)) return `${cannot} ${NOT_MIGRATED}`;
  if (code === 'EADDRINUSE')
    return `${cannot} Port ${port} is taken by another program: stop that program, or set ${ports[process]} to another port.`;
  // What the driver says may name values; its class and code tell an operator enough.
  return `The ${process} could not start (${code ?? name}). See that the database and the issuer answer, and start it again.`;
};
