/** Work on the same places is done one after the other, in the order asked for; on others at once. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** All places are taken in one step, so two pieces of work never wait for each other in a circle. */
  async inTurn<Result>(places: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const own = new Set(places);
    const before = Promise.all([...own].flatMap((place) => this.last.get(place) ?? []));
    const done = before.then(work);
    const over = done.catch(() => undefined);
    for (const place of own) this.last.set(place, over);
    try {
      return await done;
    } finally {
      for (const place of own) if (this.last.get(place) === over) this.last.delete(place);
    }
  }
}
