import type { Rejection } from '../rejection.js';

/** What `toThrow` compares a refusal with: its public code. */
export const refused = (code: string): Rejection => expect.objectContaining({ name: 'Rejection', code }) as Rejection;
