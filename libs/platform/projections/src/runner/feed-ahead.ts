import type { FeedPage, Position } from '#platform/event-store';
import type { AnyProjection } from '../projection.js';
import type { RunnerSurroundings } from './runner-options.js';

/** Reads a projection's pages of the feed, the next one while the one before is being written. */
export class FeedAhead {
  private fetched: { readonly after: Position; readonly limit: number; readonly page: Promise<FeedPage> } | undefined;

  constructor(
    private readonly surroundings: RunnerSurroundings,
    private readonly projection: AnyProjection,
  ) {}

  page(after: Position, limit: number): Promise<FeedPage> {
    const { fetched } = this;
    this.fetched = undefined;
    return fetched?.after === after && fetched.limit === limit ? fetched.page : this.read(after, limit);
  }

  fetch(after: Position, limit: number): void {
    const page = this.read(after, limit);
    // Whoever asks for it is told; when nobody does, the failure matters to no one.
    page.catch(() => undefined);
    this.fetched = { after, limit, page };
  }

  private read(after: Position, limit: number): Promise<FeedPage> {
    const { store, upcasters } = this.surroundings;
    return store.readFeed({ after, limit, types: upcasters.withOlder(this.projection.types) });
  }
}
