import type { RelayOptions } from './relay-options.js';

/**
 * How many events the next page takes. It is drawn, from one to twice the batch, since readers see in the numbers of a topic
 * where a page ended: between two ends lie as many events as it pleased, of which nobody can subtract its own (S8, S9).
 */
export class PageSizes {
  private most: number;
  private drawn: number;

  constructor(private readonly options: Required<Pick<RelayOptions, 'batch' | 'draw'>>) {
    this.most = 2 * options.batch;
    this.drawn = options.draw(this.most);
  }

  /**
   * The size of this page and, so that it can be read ahead, of the one behind it.
   * @param noted events that are still to come of a page that was cut off: it is told as it was, without others
   */
  next(noted: number): { readonly limit: number; readonly following: number } {
    const limit = noted > 0 ? Math.min(noted, this.drawn) : this.drawn;
    this.drawn = this.options.draw(this.most);
    return { limit, following: this.drawn };
  }

  wasTaken(): void {
    this.most = Math.min(2 * this.options.batch, this.most * 2);
  }

  wasRefused(events: number): void {
    this.most = Math.max(1, Math.floor(events / 2));
    this.drawn = this.options.draw(this.most);
  }
}
