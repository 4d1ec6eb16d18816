import { Injectable } from '@nestjs/common';
import type { Contribution, CountedBy, ObligationFact, Recorded } from '#platform/domain';
import { Upcasters } from '#platform/event-store';
import type { Catalogue, CatalogueEntry } from './catalogue.js';

// Catalogues of many event types stand side by side here; each is checked where it is written.
// eslint-disable-next-line typescript/no-explicit-any
type AnyCatalogue = Catalogue<any, any>;

/** All event types the hub accepts, as the slices add them. */
@Injectable()
export class Catalogues {
  private readonly byType = new Map<string, AnyCatalogue>();
  private readonly counting: CountedBy[] = [];

  constructor(private readonly upcasters: Upcasters) {}

  add(catalogue: AnyCatalogue): void {
    for (const type of Object.keys(catalogue.events)) {
      if (this.byType.has(type)) throw new Error(`Two slices claim the event type ${type}.`);
      this.byType.set(type, catalogue);
    }
    if (catalogue.countedBy) this.counting.push(catalogue.countedBy);
    this.upcasters.add(catalogue.upcasters ?? []);
  }

  find(type: string): AnyCatalogue | undefined {
    return this.byType.get(type);
  }

  entry(type: string): CatalogueEntry<unknown> | undefined {
    return this.byType.get(type)?.events[type] as CatalogueEntry<unknown> | undefined;
  }

  types(): readonly string[] {
    return [...this.byType.keys()];
  }

  /** Forms of what goes out in place of an event, by the names of their schemas. */
  releasedForms(): ReadonlyMap<string, new () => object> {
    const forms = this.types().flatMap((type) => this.entry(type)?.releasedForm ?? []);
    return new Map(forms.map(({ name, form }) => [name, form]));
  }

  /** Types whose events go from one unit to others, and are listed. */
  exchangedTypes(): readonly string[] {
    return this.types().filter((type) => {
      const entry = this.entry(type);
      return entry?.visibility === 'addressed' && !entry.apart;
    });
  }

  /** Of these, what case work reads: what an inbox and a list of sent items show (S65). */
  caseWorkTypes(): readonly string[] {
    return this.exchangedTypes().filter((type) => !this.entry(type)?.readBy);
  }

  /**
   * Whether everyone who has a part in the type's stream may see all of it. Where not, places in the stream and its
   * chain would tell of events that the asker must not know (S32).
   */
  isSeenWhole(type: string): boolean {
    const kinds = new Set(Object.values(this.find(type)?.events ?? {}).map(({ visibility }) => visibility));
    return !(kinds.has('own') && kinds.has('addressed'));
  }

  /** Event types that say something about obligations. */
  obligingTypes(): readonly string[] {
    return this.types().filter((type) => this.entry(type)?.obligations);
  }

  obligations(recorded: Recorded<{ readonly type: string }>): readonly ObligationFact[] {
    return this.entry(recorded.event.type)?.obligations?.(recorded) ?? [];
  }

  /** Event types that something is counted by. */
  contributingTypes(): readonly string[] {
    return this.types().filter((type) => this.entry(type)?.contributes);
  }

  /** By what that which they tell of can be divided, a unit of count each. */
  countedBy(): readonly CountedBy[] {
    return this.counting;
  }

  contribution(event: { readonly type: string }): Contribution | undefined {
    return this.entry(event.type)?.contributes?.(event);
  }
}
