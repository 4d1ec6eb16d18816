import type { Codes } from '#platform/domain';

/** Keeps one of each of what many things say: of a million contacts, each says the same few codes. */
export class Alike {
  private readonly lists = new Map<string, readonly string[]>();
  private readonly said = new Map<string, Codes>();
  private readonly texts = new Map<string, string>();
  private readonly sets = new Map<string, ReadonlySet<string>>();

  codes(said: Codes): Codes {
    return kept(this.said, JSON.stringify(said), () =>
      Object.fromEntries(Object.entries(said).map(([variable, codes]) => [variable, this.list(codes)])),
    );
  }

  /** The same day, said a million times. */
  text(said: string): string {
    return kept(this.texts, said, () => said);
  }

  set(members: Iterable<string>): ReadonlySet<string> {
    const all = [...new Set(members)];
    return kept(this.sets, all.join(' '), () => new Set(all));
  }

  private list(codes: readonly string[]): readonly string[] {
    return kept(this.lists, codes.join(' '), () => codes);
  }
}

const kept = <Item>(items: Map<string, Item>, name: string, made: () => Item): Item => {
  const known = items.get(name);
  if (known !== undefined) return known;
  const item = made();
  items.set(name, item);
  return item;
};
