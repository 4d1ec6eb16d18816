interface Waiting<Item, Result> {
  readonly items: readonly Item[];
  readonly resolve: (results: readonly Result[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** One piece of work at a time per key; those who ask meanwhile go together in the next turn. */
export class Turns<Item, Result> {
  private readonly waiting = new Map<string, Waiting<Item, Result>[]>();

  /** @param most items in one turn, unless one caller brings more */
  constructor(private readonly most: number) {}

  /** `work` answers with one result per item, in order. */
  take(
    key: string,
    items: readonly Item[],
    work: (items: readonly Item[]) => Promise<readonly Result[]>,
  ): Promise<readonly Result[]> {
    return new Promise((resolve, reject) => {
      const queue = this.waiting.get(key);
      const entry = { items, resolve, reject };
      if (queue) {
        queue.push(entry);
        return;
      }
      this.waiting.set(key, [entry]);
      void this.run(key, work);
    });
  }

  private async run(key: string, work: (items: readonly Item[]) => Promise<readonly Result[]>): Promise<void> {
    const queue = this.waiting.get(key)!;
    while (queue.length > 0) {
      const turn = this.next(queue);
      try {
        const results = await work(turn.flatMap(({ items }) => items));
        let from = 0;
        for (const { items, resolve } of turn) resolve(results.slice(from, (from += items.length)));
      } catch (error) {
        for (const { reject } of turn) reject(error);
      }
    }
    this.waiting.delete(key);
  }

  private next(queue: Waiting<Item, Result>[]): Waiting<Item, Result>[] {
    let size = 0;
    const end = queue.findIndex(({ items }, index) => (size += items.length) > this.most && index > 0);
    return queue.splice(0, end === -1 ? queue.length : end);
  }
}
