import { getMetadataArgsStorage } from 'typeorm';
import type { AnyProjection, ReadModelRow } from '../projection.js';
import { isGuarded } from '../guarded/expanded.js';
import { columnType, type ColumnType } from './column-types.js';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
}

/** What the table of a read model looks like, read from its entity's decorators. */
export interface RowShape {
  /** `collaboration` and `key` first. */
  readonly columns: readonly Column[];
  /** Declared with @Index, by column names. */
  readonly indexes: readonly (readonly string[])[];
  /** Whether each row belongs to one reader, and row-level security keeps it so. */
  readonly guarded: boolean;
}

type Entity = new () => ReadModelRow;

const known = new WeakMap<Entity, RowShape>();

export const rowShape = (projection: Pick<AnyProjection, 'entity' | 'name'>): RowShape => {
  const { entity, name } = projection;
  const before = known.get(entity as Entity);
  if (before) return before;
  const open = {
    columns: columnsOf(entity as Entity, name),
    indexes: indexesOf(entity as Entity, name),
    guarded: false,
  };
  const shape = isGuarded(projection) ? guardedShape(open) : open;
  known.set(entity as Entity, shape);
  return shape;
};

const kept: readonly Column[] = [
  { name: 'reader', type: 'text', nullable: false },
  { name: 'owner', type: 'text', nullable: false },
  { name: 'arrival', type: 'bigint', nullable: false },
];

/** Everything a reader asks begins with the reader, and so do the indexes. */
const guardedShape = ({ columns, indexes }: RowShape): RowShape => ({
  columns: [...columns, ...kept],
  indexes: [['arrival'], ...indexes].map((names) => ['collaboration', 'reader', ...names]),
  guarded: true,
});

/** The class and those it extends: TypeORM's lists are per class. */
const ancestry = (entity: Entity): Entity[] => {
  const classes: Entity[] = [];
  for (let each = entity; each?.prototype; each = Object.getPrototypeOf(each) as Entity) classes.push(each);
  return classes;
};

const columnsOf = (entity: Entity, projection: string): Column[] => {
  const columns = getMetadataArgsStorage()
    .filterColumns(ancestry(entity))
    .map(({ propertyName, options }) => {
      if (options.name && options.name !== propertyName)
        throw new Error(`${projection}: column ${options.name} must be called like its property ${propertyName}.`);
      if (options.array) throw new Error(`${projection}.${propertyName}: use jsonb instead of an array column.`);
      return {
        name: propertyName,
        type: columnType(options.type, `${projection}.${propertyName}`),
        nullable: options.nullable === true,
      };
    });
  const primary = ['collaboration', 'key'].map((name) => columns.find((column) => column.name === name));
  const [collaboration, key] = primary;
  if (!collaboration || !key) throw new Error(`${projection}: the entity needs the columns collaboration and key.`);
  return [collaboration, key, ...columns.filter((column) => !primary.includes(column))];
};

const indexesOf = (entity: Entity, projection: string): (readonly string[])[] =>
  getMetadataArgsStorage()
    .filterIndices(ancestry(entity))
    .map(({ columns }) => {
      if (!Array.isArray(columns))
        throw new Error(`${projection}: name the columns of an @Index as a list of strings.`);
      return columns;
    });
