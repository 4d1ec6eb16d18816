import type { Collaboration } from '#platform/identity';

/** One line of a history file: what a unit says, in a function. */
export interface Said {
  readonly unit: string;
  readonly function: string;
  readonly event: {
    readonly specversion: '1.0';
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly datacontenttype: 'application/json';
    readonly collaboration: string;
    readonly occurred: string;
    readonly data: object;
  };
}

export interface Saying {
  readonly id: string;
  readonly unit: string;
  readonly function: string;
  readonly occurred: string;
  readonly type: string;
  readonly data: object;
}

/** As a history file has it. The source says of every single event that it is invented. */
export const said = ({ id: collaboration }: Collaboration, { unit, function: acting, ...event }: Saying): Said => {
  const { id, type, occurred, data } = event;
  const source = `https://samverk.example/${unit}/synthetic`;
  const envelope = { specversion: '1.0', id, source, type, datacontenttype: 'application/json' } as const;
  return { unit, function: acting, event: { ...envelope, collaboration, occurred, data } };
};

/** The file: a JSON array with an event on each line. */
export const fileText = (all: readonly Said[]): string =>
  `[\n${all.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`;

/**
 * The unit with a role.
 * @throws Error the collaboration has none
 */
export const unitWith = ({ units }: Collaboration, role: Collaboration['units'][number]['roles'][number]): string => {
  const unit = units.find(({ roles }) => roles.includes(role));
  if (!unit) throw new Error(`The collaboration has no ${role}.`);
  return unit.id;
};
