import type { Recorded } from '#platform/domain';

/** Every read-model row belongs to one collaboration and has a key within it; together they are the primary key. */
export interface ReadModelRow {
  collaboration: string;
  key: string;
}

/**
 * One question's read model: a fold of events into rows, and nothing else. Pure and deterministic; reading, batching,
 * writing and checkpoints belong to the runner. Raise `version` when the fold or the row changes: a new table fills
 * beside the live one and takes over when it has caught up.
 */
export interface Projection<Event extends { readonly type: string }, Row extends ReadModelRow> {
  /** What is not open is a `GuardedProjection`. */
  readonly guarded?: never;
  /** Table name, snake_case, unique: the question it answers. */
  readonly name: string;
  readonly version: number;
  /** The TypeORM entity whose columns the table gets. Its table is `read.<name>`. */
  readonly entity: new () => Row;
  /** Event types it folds, newest schema versions. */
  readonly types: readonly Event['type'][];
  /** The rows that an event touches, by key. Known from the event alone. */
  readonly keys: (recorded: Recorded<Event>) => readonly string[];
  /** The row after the event; undefined removes it. Set every column; the runner fills `collaboration` and `key`. */
  readonly fold: (
    row: Row | undefined,
    recorded: Recorded<Event>,
    key: string,
  ) => Omit<Row, 'collaboration' | 'key'> | undefined;
}

// Event types differ between projections and do not matter to a reader; each is checked where it is written.
// oxlint-disable-next-line typescript/no-explicit-any
export type ProjectionOf<Row extends ReadModelRow> = Projection<any, Row>;
// eslint-disable-next-line typescript/no-explicit-any
export type AnyProjection = Projection<any, any>;
