/** PostgreSQL's code for what went wrong, when it was PostgreSQL that said so. */
export const sqlState = (error: unknown): string | undefined =>
  (error as { driverError?: { code?: string } } | undefined)?.driverError?.code;
