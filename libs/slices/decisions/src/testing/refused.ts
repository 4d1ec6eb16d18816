/** Matches a Rejection by its public code. */
export const refused = (code: string): Error => expect.objectContaining({ code }) as unknown as Error;
