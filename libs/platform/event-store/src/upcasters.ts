import type { StoredEvent } from './stored-event.js';

/** Turns one older schema version into the next, so that deciders and projections only know the newest. */
export interface Upcaster {
  readonly from: string;
  readonly to: string;
  readonly up: (data: StoredEvent['data']) => StoredEvent['data'];
}

/** The upcasters of all slices. Stored events never change; what is read does. */
export class Upcasters {
  private readonly byType = new Map<string, Upcaster>();

  add(upcasters: readonly Upcaster[]): void {
    for (const upcaster of upcasters) {
      if (this.byType.has(upcaster.from)) throw new Error(`Two upcasters start from ${upcaster.from}.`);
      this.byType.set(upcaster.from, upcaster);
    }
  }

  newest(event: StoredEvent): StoredEvent {
    let current = event;
    for (let step = this.byType.get(current.type); step; step = this.byType.get(current.type)) {
      current = { ...current, type: step.to, data: step.up(current.data) };
    }
    return current;
  }

  /** These types and every older one that becomes one of them: what a reader must ask the feed for. */
  withOlder(types: readonly string[]): string[] {
    const wanted = new Set(types);
    for (let grew = true; grew;) {
      grew = false;
      for (const { from, to } of this.byType.values()) {
        if (wanted.has(to) && !wanted.has(from)) grew = !!wanted.add(from);
      }
    }
    return [...wanted];
  }
}
