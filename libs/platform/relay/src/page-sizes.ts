import type { RelayOptions } from './relay-options.js';

/**
 * How many events the next page takes. It is drawn, from one to twice the batch, since readers see in the numbers of a topic
 * where a page ended: between two ends lie as many events as it pleased, of which nobody can subtract its own (S8, S9).
 */
export class PageSizes {
  private most: number;

  constructor(private readonly options: Required<Pick<RelayOptions, 'batch' | 'draw'>>) {
    this.most = 2 * options.batch;
  }

  /** @param noted events that are still to come of pages that were cut off: these are told without others */
  next(noted: number): number {
    const drawn = this.options.draw(this.most);
    return noted > 0 ? Math.min(noted, drawn) : drawn;
  }

  wasTaken(): void {
    this.most = Math.min(2 * this.options.batch, this.most * 2);
  }

  wasRefused(events: number): void {
    this.most = Math.max(1, Math.floor(events / 2));
  }
}
