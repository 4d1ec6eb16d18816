import type { Codes, Unit, UnitOfCount } from '#platform/domain';
import type { PlannedInsiders } from './table-plan.events.js';
import type { Thing } from './things.js';

/**
 * Who knows of a thing besides the unit that owns the figures: parties with a unit that can read of it, and the party that
 * it came by way of. The owner knows everything of its own tables; it is who publishes, not who attacks.
 */
export class Knowers {
  private readonly partyOf: ReadonlyMap<string, string>;
  readonly parties: ReadonlySet<string>;

  constructor(
    units: readonly Pick<Unit, 'id' | 'party' | 'secrecyRegime'>[],
    private readonly owner: string,
    private readonly insiders: readonly PlannedInsiders[],
    parties: readonly string[],
  ) {
    const others = units.filter(({ id, secrecyRegime }) => id !== owner && secrecyRegime !== 'technical-operator');
    this.partyOf = new Map(others.map(({ id, party }) => [id, party]));
    this.parties = new Set(parties);
  }

  wayOf(count: UnitOfCount, codes: Codes): string | undefined {
    const variable = this.insiders.find((each) => each.count === count)?.variable;
    return variable === undefined ? undefined : codes[variable]?.find((code) => this.parties.has(code));
  }

  of({ count, knownTo }: Pick<Thing, 'count' | 'knownTo'>, codes: Codes): readonly string[] {
    const readers = [...knownTo].flatMap((unit) => (unit === this.owner ? [] : (this.partyOf.get(unit) ?? [])));
    const way = this.wayOf(count, codes);
    return [...new Set([...readers, ...(way === undefined ? [] : [way])])].sort();
  }
}
