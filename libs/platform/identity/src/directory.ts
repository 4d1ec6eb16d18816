import type { Unit } from '#platform/domain';
import type { PublicPageEntry } from './public-page.js';
import type { PublisherEntry } from './publisher.js';

export type PublicPage = PublicPageEntry;
export type Publisher = PublisherEntry;

/** A party or association as the collaboration's configuration names it. */
export interface DirectoryParty {
  readonly id: string;
  readonly name: string;
  readonly kind: 'municipality' | 'region' | 'state-authority' | 'municipal-association' | 'other';
  readonly municipalityCode?: string;
}

/** A body that decides, proposes or acts; one unit records what it does. */
export interface Body {
  /** `<party>/<slug>` */
  readonly id: string;
  readonly name: string;
  readonly kind:
    | 'council'
    | 'board'
    | 'committee'
    | 'administration'
    | 'official'
    | 'network'
    | 'steering-group'
    | 'parties'
    | 'external';
  readonly unit: string;
}

/** One collaboration's configuration: who may speak, for which bodies, in which functions. */
export interface Collaboration {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Invented, to show and to try. Its events are judged on the day they tell of (ADR 0025); no other's ever are. */
  readonly synthetic?: boolean;
  /** The bands that ages are told in, where it has its own (K46). */
  readonly ageBands?: readonly string[];
  readonly parties: readonly DirectoryParty[];
  readonly units: readonly Unit[];
  readonly bodies: readonly Body[];
  readonly publicPage?: PublicPage;
  readonly publisher?: Publisher;
}

/** All collaborations that this hub serves, read from configuration at start. */
export class Directory {
  private readonly byId: ReadonlyMap<string, Collaboration>;

  constructor(readonly collaborations: readonly Collaboration[]) {
    this.byId = new Map(collaborations.map((collaboration) => [collaboration.id, collaboration]));
  }

  collaboration(id: string): Collaboration | undefined {
    return this.byId.get(id);
  }

  unit(collaboration: string, id: string): Unit | undefined {
    return this.byId.get(collaboration)?.units.find((unit) => unit.id === id);
  }
}
