/** The low-watermark scheme with everything else left out: what writers and readers do, one atomic step at a time. */
export type WriterStep = 'read-last' | 'lock' | 'draw' | 'commit' | 'unlock';
export type ReaderStep = 'read-top' | 'read-locks' | 'read-rows';

export const WRITER: readonly WriterStep[] = ['read-last', 'lock', 'draw', 'commit', 'unlock'];
export const READER: readonly ReaderStep[] = ['read-top', 'read-locks', 'read-rows'];

interface Writer {
  at: number;
  last: number;
  lock?: number;
  drawn?: number;
}

/** A log, its sequence, and one reader that goes on and on. */
export class Model {
  private readonly writers: Writer[];
  private sequence = 0;
  private readonly committed = new Set<number>();
  private readonly read = new Set<number>();
  private reader = { at: 0, checkpoint: 0, top: 0, low: Infinity };

  constructor(
    private readonly writerSteps: readonly (readonly WriterStep[])[],
    private readonly readerSteps: readonly ReaderStep[],
  ) {
    this.writers = writerSteps.map(() => ({ at: 0, last: 0 }));
  }

  /** Lets one actor take its next step: a writer by its number, the reader by any other. */
  step(actor: number): void {
    const writer = this.writers[actor];
    if (!writer) return this.readerStep(this.readerSteps[this.reader.at++ % this.readerSteps.length]!);
    const step = this.writerSteps[actor]![writer.at++];
    if (step) this.writerStep(writer, step);
  }

  private writerStep(writer: Writer, step: WriterStep): void {
    switch (step) {
      case 'read-last':
        writer.last = this.sequence;
        return;
      case 'lock':
        writer.lock = writer.last;
        return;
      case 'draw':
        writer.drawn = ++this.sequence;
        return;
      case 'commit':
        this.committed.add(writer.drawn!);
        return;
      case 'unlock':
        delete writer.lock;
    }
  }

  private readerStep(step: ReaderStep): void {
    const { reader } = this;
    switch (step) {
      case 'read-top':
        reader.top = Math.max(0, ...this.committed);
        return;
      case 'read-locks':
        reader.low = Math.min(Infinity, ...this.writers.flatMap(({ lock }) => lock ?? []));
        return;
      case 'read-rows': {
        const bound = Math.min(reader.top, reader.low);
        const rows = [...this.committed].filter((position) => position > reader.checkpoint && position <= bound);
        for (const position of rows) this.read.add(position);
        reader.checkpoint = Math.max(reader.checkpoint, ...rows);
      }
    }
  }

  /** Committed, below where the reader stands, and never given to it. */
  skipped(): number[] {
    return [...this.committed].filter((position) => position <= this.reader.checkpoint && !this.read.has(position));
  }

  /** All that is committed is read once the writers are done and the reader has made a round. */
  unread(): number[] {
    for (let round = 0; round < 2 * this.readerSteps.length; round += 1) this.step(-1);
    return [...this.committed].filter((position) => !this.read.has(position));
  }
}
