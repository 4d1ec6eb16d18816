/** Least number in a cell of a table (question 9): a plan keeps at least this many, and nothing leaves under one that keeps fewer. */
export const THRESHOLD = 'statistics.threshold';
/** Strict, until decided otherwise. */
export const LEAST_K = '5';

/** Least number of parties behind a cell that tells by way of whom (question 9). */
export const MIN_CONTRIBUTORS = 'statistics.min-contributors';
export const LEAST_CONTRIBUTORS = '3';
