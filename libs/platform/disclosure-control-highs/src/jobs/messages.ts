import type { JobName } from '#platform/disclosure-control';

/** Between a pool and its threads. */
export interface Order {
  readonly name: JobName;
  readonly input: unknown;
}

export type Report =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'broken'; readonly reason: string };
