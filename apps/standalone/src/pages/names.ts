import type { Collaboration } from '#platform/identity';

/** The names of parties, units and bodies, as the collaboration has them. */
export class Names {
  private readonly known: ReadonlyMap<string, string>;

  constructor({ parties, units, bodies }: Collaboration) {
    this.known = new Map([...parties, ...units, ...bodies].map(({ id, name }) => [id, name]));
  }

  /** The id itself for one that has no name. */
  of(id: string): string {
    return this.known.get(id) ?? id;
  }
}
