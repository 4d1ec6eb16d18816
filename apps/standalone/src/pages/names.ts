import type { Collaboration } from '#platform/identity';
import type { Text } from './language.js';

/** The names of parties, units and bodies, as the collaboration has them. */
export class Names {
  readonly collaboration: Text;
  /** Whether all of it is invented. */
  readonly synthetic: boolean;
  private readonly known: ReadonlyMap<string, string>;

  constructor(
    { name, nameEn, parties, units, bodies, synthetic }: Collaboration,
    /** The unit that the pages read as. */
    private readonly reader: string,
  ) {
    this.collaboration = { sv: name, en: nameEn };
    this.synthetic = synthetic === true;
    this.known = new Map([...parties, ...units, ...bodies].map(({ id, name }) => [id, name]));
  }

  get ofReader(): string {
    return this.of(this.reader);
  }

  /** The id itself for one that has no name. */
  of(id: string): string {
    return this.known.get(id) ?? id;
  }
}
