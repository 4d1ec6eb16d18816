/** The PostgreSQL types that a read-model column may have: those whose values survive a round trip unchanged. */
export type ColumnType =
  | 'text'
  | 'uuid'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'double precision'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb';

const spellings: Readonly<Record<string, ColumnType>> = {
  text: 'text',
  varchar: 'text',
  'character varying': 'text',
  uuid: 'uuid',
  smallint: 'smallint',
  int2: 'smallint',
  integer: 'integer',
  int: 'integer',
  int4: 'integer',
  bigint: 'bigint',
  int8: 'bigint',
  'double precision': 'double precision',
  float8: 'double precision',
  boolean: 'boolean',
  bool: 'boolean',
  date: 'date',
  timestamptz: 'timestamptz',
  'timestamp with time zone': 'timestamptz',
  jsonb: 'jsonb',
};

export const columnType = (declared: unknown, where: string): ColumnType => {
  const type = typeof declared === 'string' ? spellings[declared] : undefined;
  if (!type)
    throw new Error(
      `${where}: give the column an explicit type, one of ${[...new Set(Object.values(spellings))].join(', ')}.`,
    );
  return type;
};
