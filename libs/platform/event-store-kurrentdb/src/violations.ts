import { AppendConsistencyViolationError, type ConsistencyViolation } from '@kurrent/kurrentdb-client';

/** The conditions that did not hold; none when it was written. */
export const violationsOf = async (append: () => Promise<unknown>): Promise<readonly ConsistencyViolation[]> => {
  try {
    await append();
    return [];
  } catch (error) {
    if (error instanceof AppendConsistencyViolationError) return error.violations;
    throw error;
  }
};
