interface Waiting<Item> {
  readonly items: readonly Item[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Items of one commit at most; what waits longer goes with the next. */
const LARGEST = 2_000;

/** Those who ask while one write is under way share the next: one round trip and one commit for all of them. */
export class SharedCommit<Item> {
  private queue: Waiting<Item>[] = [];
  private writing = false;

  constructor(private readonly write: (items: readonly Item[]) => Promise<void>) {}

  add(items: readonly Item[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.queue.push({ items, resolve, reject });
      if (!this.writing) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.writing = true;
    while (this.queue.length > 0) {
      const group = this.queue.splice(0, this.groupSize());
      try {
        await this.write(group.flatMap(({ items }) => items));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.writing = false;
  }

  private groupSize(): number {
    let items = 0;
    const full = this.queue.findIndex((waiting, index) => (items += waiting.items.length) > LARGEST && index > 0);
    return full < 0 ? this.queue.length : full;
  }
}
