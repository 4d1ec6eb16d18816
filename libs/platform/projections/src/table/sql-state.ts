/** PostgreSQL's code for what went wrong, when it was PostgreSQL that said so; through TypeORM or the driver itself. */
export const sqlState = (error: unknown): string | undefined => {
  const { driverError, code } = (error ?? {}) as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code;
};

/** Whether the database refused the data itself: values, constraints, sizes. */
export const isRefusal = (error: unknown): boolean => /^(22|23|54)/.test(sqlState(error) ?? '');

/** No such table, or no such column: the table of this version of the code is not live yet, or no longer. */
export const isOtherVersion = (error: unknown): boolean => ['42P01', '42703'].includes(sqlState(error) ?? '');
