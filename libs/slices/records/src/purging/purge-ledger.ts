import { dayInStockholm, type CalendarDate } from '#platform/domain';
import { itemIdOf, recorded, type StoredEvent } from '#platform/event-store';
import type { Catalogues } from '#platform/intake';
import type { PurgeDecisionEvent } from '../domain/purge-decision.events.js';
import type { PurgeExecuted } from '../domain/purge-run.events.js';
import { isRecordClass, type RecordClass } from '../domain/record-classes.js';
import type { StandingDecision } from '../domain/retention.js';
import { addressOf, type HeldItem } from './held-items.js';

type AnyEvent = { readonly type: string };

/** What the log says of contents and their purging in one collaboration. Filled by reading it from the beginning. */
export class PurgeLedger {
  /** Contents that their sender has not purged, by item. */
  readonly held = new Map<string, HeldItem>();
  /** Contents that their sender has purged, by item. */
  private readonly gone = new Map<string, HeldItem>();
  /** The day from which no recipient can fetch what a stream carries. */
  readonly closed = new Map<string, CalendarDate>();
  /** Addresses that events of no record class refer to. */
  private readonly elsewhere = new Set<string>();
  private readonly decisions = new Map<string, StandingDecision>();
  private readonly latest = new Map<string, PurgeExecuted>();
  private readonly purgedFor = new Set<string>();

  constructor(private readonly catalogues: Catalogues) {}

  /** The types that it needs to be told. */
  static types(catalogues: Catalogues): readonly string[] {
    const carrying = catalogues.types().filter((type) => {
      const entry = catalogues.entry(type);
      return entry?.content !== undefined || entry?.closesContent;
    });
    return [...carrying, 'purge.decided.v1', 'purge.decision-revoked.v1', 'purge.executed.v1'];
  }

  standing(): readonly StandingDecision[] {
    return [...this.decisions.values()];
  }

  latestRun(unit: string, recordClass: RecordClass): PurgeExecuted | undefined {
    return this.latest.get(`${unit} ${recordClass}`);
  }

  /** Whether it is on record that this holder, who did not send it, has purged it. */
  isPurgedFor(unit: string, item: string): boolean {
    return this.purgedFor.has(`${unit} ${item}`);
  }

  /** Addresses of the contents that an event refers to and that are not purged. */
  claimed(): ReadonlySet<string> {
    return new Set([...this.elsewhere, ...[...this.held.values()].map(addressOf)]);
  }

  /** What was purged, and went with nothing that is still held. */
  purged(): readonly HeldItem[] {
    const claimed = this.claimed();
    return [...this.gone.values()].filter((held) => !claimed.has(addressOf(held)));
  }

  /** @param stored in the newest schema version */
  add(stored: StoredEvent): void {
    const { event } = recorded<AnyEvent | PurgeDecisionEvent | PurgeExecuted>(stored);
    if (isPurge(event)) this.purging(event, stored);
    else this.carried(event, stored);
  }

  executed(event: PurgeExecuted, unit: string): void {
    this.latest.set(`${unit} ${event.recordClass}`, event);
    for (const item of event.items) {
      const held = this.held.get(item);
      if (held?.sender === unit) {
        this.held.delete(item);
        this.gone.set(item, held);
      } else this.purgedFor.add(`${unit} ${item}`);
    }
  }

  private purging(event: PurgeDecisionEvent | PurgeExecuted, { unit }: StoredEvent): void {
    switch (event.type) {
      case 'purge.decided.v1':
        this.decisions.set(`${unit} ${event.decisionId}`, { ...event, unit });
        return;
      case 'purge.decision-revoked.v1': {
        const key = `${unit} ${event.decisionId}`;
        const decided = this.decisions.get(key);
        if (decided) this.decisions.set(key, { ...decided, until: event.until });
        return;
      }
      case 'purge.executed.v1':
        return this.executed(event, unit);
    }
  }

  private carried(event: AnyEvent, stored: StoredEvent): void {
    const { stream, version, chain, unit: sender, recipients, recordedAt } = stored;
    const entry = this.catalogues.entry(event.type);
    const recordedOn = dayInStockholm(new Date(recordedAt));
    if (entry?.closesContent && !this.closed.has(stream)) this.closed.set(stream, recordedOn);
    const recordClass = this.catalogues.find(event.type)?.slice;
    const ciphertext = entry?.content?.(event)?.ciphertext;
    if (!ciphertext) return;
    if (!isRecordClass(recordClass)) return void this.elsewhere.add(addressOf({ sender, ciphertext }));
    const until = entry?.contentUntil?.(event);
    const place = { stream, version, chain, ciphertext, ...(until ? { until } : {}) };
    const item = itemIdOf(stored);
    this.held.set(item, { item, recordClass, sender, recipients, recordedOn, ...place });
  }
}

const isPurge = (event: AnyEvent): event is PurgeDecisionEvent | PurgeExecuted => event.type.startsWith('purge.');
