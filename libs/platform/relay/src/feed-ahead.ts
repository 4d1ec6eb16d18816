import type { EventStore, FeedPage } from '#platform/event-store';

interface Ahead {
  readonly after: bigint;
  readonly limit: number;
  readonly page: Promise<FeedPage>;
}

/**
 * The feed of one collaboration, of which the next page is read while the one before is written: a long log is relayed in the
 * time of the slower of the two. A page that was read ahead is as good as one that is read now, only shorter if it was the last.
 */
export class FeedAhead {
  private ahead: Ahead | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly collaboration: string,
  ) {}

  /** @param following how many the page behind it takes */
  async read(after: bigint, limit: number, following: number): Promise<FeedPage> {
    const { ahead } = this;
    this.ahead = undefined;
    const page = await (ahead?.after === after && ahead.limit === limit ? ahead.page : this.ask(after, limit));
    if (page.events.length === limit)
      this.ahead = { after: page.next, limit: following, page: this.ask(page.next, following) };
    // Who reads it gets the error; when nobody does, it is none.
    this.ahead?.page.catch(() => undefined);
    return page;
  }

  private ask(after: bigint, limit: number): Promise<FeedPage> {
    return this.store.readFeed({ after, limit, collaboration: this.collaboration });
  }
}
