import type { Access } from '../access-log.js';

export const item = (nth: number): string => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/** A read of one item of the board by a counsellor of the centre. */
export const anAccess = (over: Partial<Access> = {}): Access => ({
  collaboration: 'here',
  at: '2021-03-01T12:00:00.000Z',
  unit: 'centre',
  function: 'counsellor',
  action: 'read',
  question: 'inbox',
  owner: 'board',
  rows: 1,
  ...over,
});
