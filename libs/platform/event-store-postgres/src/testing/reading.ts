import type { StoredEvent } from '#platform/event-store';

type Seen = Pick<StoredEvent, 'position' | 'stream' | 'version'>;

/** What a reader was given, and what is wrong with it. */
export class Reading {
  private readonly seen = new Set<bigint>();
  private readonly versions = new Map<string, number>();
  checkpoint = 0n;
  doubled = 0;
  inverted = 0;

  take(events: readonly Seen[], next: bigint): void {
    for (const { position, stream, version } of events) {
      if (this.seen.has(position)) this.doubled += 1;
      this.seen.add(position);
      if (version <= (this.versions.get(stream) ?? 0)) this.inverted += 1;
      this.versions.set(stream, version);
    }
    this.checkpoint = next;
  }

  skipped(all: Iterable<bigint>): number {
    return [...all].filter((position) => !this.seen.has(position)).length;
  }
}
