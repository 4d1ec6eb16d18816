/** What has been started, to be ended in the opposite order, once. */
export class Stops {
  private readonly started: (() => unknown)[] = [];
  private ending: Promise<void> | undefined;

  add(stop: () => unknown): void {
    this.started.push(stop);
  }

  all(): Promise<void> {
    this.ending ??= this.end();
    return this.ending;
  }

  /** One that fails must not keep the rest running. */
  private async end(): Promise<void> {
    const failures: unknown[] = [];
    for (const stop of this.started.reverse()) {
      try {
        await stop();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything stopped cleanly.');
  }
}
