/** One text for two names; neither can hold the separator in PostgreSQL. */
export const idOf = (collaboration: string, name: string): string => `${collaboration}\u0000${name}`;

/** Rows by collaboration and key. */
export class RowMap<Value> {
  private readonly values = new Map<string, Value>();

  get(collaboration: string, key: string): Value | undefined {
    return this.values.get(idOf(collaboration, key));
  }

  set(collaboration: string, key: string, value: Value): void {
    this.values.set(idOf(collaboration, key), value);
  }

  /** Sets, or removes when there is no value. */
  put(collaboration: string, key: string, value: Value | undefined): void {
    if (value === undefined) this.values.delete(idOf(collaboration, key));
    else this.set(collaboration, key, value);
  }

  /** Pairs of collaboration and key, sorted. */
  keys(): [string, string][] {
    return [...this.values.keys()].sort().map((id) => id.split('\u0000') as [string, string]);
  }

  all(): Value[] {
    return [...this.values.values()];
  }

  get size(): number {
    return this.values.size;
  }

  copy(): RowMap<Value> {
    const copy = new RowMap<Value>();
    for (const [id, value] of this.values) copy.values.set(id, value);
    return copy;
  }
}
