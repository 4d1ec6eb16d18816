import { Injectable } from '@nestjs/common';
import { dayInStockholm, type CalendarDate, type Unit } from '#platform/domain';
import { EventStore, recorded, Upcasters, type StoredEvent } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { Catalogues, judged } from '#platform/intake';
import { decide, HUB_TIMER, readersOf } from '#platform/secrecy';
import { Alike } from '../domain/alike.js';
import type { OutTable } from '../domain/candidate.js';
import type { ReleaseEvent } from '../domain/release.events.js';
import type { TablePlanAdopted } from '../domain/table-plan.events.js';
import { withContribution, type Thing } from '../domain/things.js';

const PAGE = 1000;

/** A plan, and the unit that adopted it. */
export interface AdoptedPlan {
  readonly plan: TablePlanAdopted;
  readonly owner: string;
}

export interface Published {
  readonly plans: readonly AdoptedPlan[];
  readonly releases: readonly ReleaseEvent[];
}

/** What the log says of plans, releases and things. Read each time: a cut-off lies in the past, where tables have moved on. */
@Injectable()
export class StatisticsLog {
  constructor(
    private readonly store: EventStore,
    private readonly catalogues: Catalogues,
    private readonly upcasters: Upcasters,
    private readonly directory: Directory,
  ) {}

  async published(collaboration: string): Promise<Published> {
    const plans: AdoptedPlan[] = [];
    const releases: ReleaseEvent[] = [];
    const types = ['table-plan.adopted.v1', 'release.published.v1', 'party-release.published.v1'];
    for await (const stored of this.events(collaboration, types)) {
      const { event, unit: owner } = recorded<TablePlanAdopted | ReleaseEvent>(stored);
      if (event.type === 'table-plan.adopted.v1') plans.push({ plan: event, owner });
      else releases.push(event);
    }
    return { plans, releases };
  }

  /** What the owner counts: things that it can read of itself, and no others (question 2, `osl-26-1`). */
  async things(collaboration: string, owner: Unit, today: CalendarDate): Promise<readonly Thing[]> {
    const actor = { collaboration, unit: owner, function: HUB_TIMER };
    const [things, alike] = [new Map<string, Thing>(), new Alike()];
    for await (const stored of this.events(collaboration, this.catalogues.contributingTypes())) {
      if (!decide(actor, { kind: 'count', item: stored, duty: 'timers' }, today).allowed) continue;
      const said = recorded<{ readonly type: string }>(stored);
      const { event, occurred, stream } = said;
      const contribution = this.catalogues.contribution(event);
      if (!contribution) continue;
      const { recordedAt } = judged(said, this.directory.collaboration(collaboration));
      const told = { recordedOn: dayInStockholm(new Date(recordedAt)), occurred, readers: readersOf(stored) };
      things.set(stream, withContribution(things.get(stream), contribution, told, alike));
    }
    return [...things.values()];
  }

  private async *events(collaboration: string, newest: readonly string[]): AsyncGenerator<StoredEvent> {
    const types = this.upcasters.withOlder(newest);
    for (let after = 0n, more = true; more;) {
      const page = await this.store.readFeed({ after, limit: PAGE, types, collaboration });
      for (const stored of page.events) yield this.upcasters.newest(stored);
      more = page.next > after;
      after = page.next;
    }
  }
}

export const outTables = (releases: readonly ReleaseEvent[]): readonly OutTable[] =>
  releases.flatMap((release) =>
    release.tables.map((table) => ({
      ...{ on: release.publishedOn, table },
      ...(release.type === 'party-release.published.v1' ? { party: release.party } : {}),
    })),
  );
