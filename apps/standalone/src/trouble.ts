import { PostgresTrouble } from '#platform/embedded-postgres';
import { SchemaMismatch } from '#platform/event-store-postgres';
import { InvalidCollaboration } from '#platform/identity';
import { InvalidLegalBases } from '#platform/legal-bases';
import { InvalidSettings } from '#platform/settings';
import { Complaint } from '../../cli/src/complaint.js';

/** Why the hub did not start, and what to do about it, in one sentence. */
export class Trouble extends Error {}

/** What to print when a start fails: a sentence for what can be expected, the whole error for a defect of ours. */
export const told = (error: unknown): string => {
  const foreseen = [
    Trouble,
    PostgresTrouble,
    SchemaMismatch,
    InvalidCollaboration,
    InvalidLegalBases,
    InvalidSettings,
    Complaint,
  ];
  if (foreseen.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Turns a failed `listen` into a sentence with the setting to change. */
export const troubleListening = (error: unknown, port: number, setting: string, what: string): unknown => {
  switch ((error as { readonly code?: string }).code) {
    case 'EADDRINUSE':
      return new Trouble(
        `Port ${port} for ${what} is taken by another program: stop that program, or set ${setting} to another port (0 takes a free one).`,
      );
    case 'EACCES':
      return new Trouble(`Port ${port} for ${what} may not be used by this user: set ${setting} to a port above 1023.`);
    case undefined:
    default:
      return error;
  }
};

/** Turns what PostgreSQL says of its own folder into a sentence. */
export const troubleWithDatabase = (error: unknown, folder: string): unknown => {
  switch ((error as { readonly code?: string }).code) {
    case '53100':
      return new Trouble(`The disk that holds ${folder} is full: free some 100 MB and start again.`);
    case '28P01':
      return new Trouble(
        `The password kept in ${folder} is not that of its database: restore the folder from a backup, or remove it to begin anew.`,
      );
    case undefined:
    default:
      return error;
  }
};
