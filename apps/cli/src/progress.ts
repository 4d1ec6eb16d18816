import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a long task has come. */
export interface Progress {
  at(done: number, total: number): void;
  end(): void;
}

const QUIET_MS = 2000;

/** A bar on a terminal; elsewhere a line every other second and at the end, so that a log stays readable. */
export const progress = (label: string, out: NodeJS.WriteStream = process.stderr): Progress =>
  out.isTTY ? bar(label, out) : lines(label, out);

const bar = (label: string, stream: NodeJS.WriteStream): Progress => {
  const drawn = new SingleBar(
    { format: `${label} {bar} {value}/{total}`, stream, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    at: (done, total) => {
      if (!started) drawn.start(total, done);
      started = true;
      drawn.setTotal(total);
      drawn.update(done);
    },
    end: () => drawn.stop(),
  };
};

const lines = (label: string, out: NodeJS.WriteStream): Progress => {
  let last = '';
  let told = '';
  let next = 0;
  return {
    at: (done, total) => {
      last = `${label} ${done}/${total}\n`;
      if (performance.now() < next) return;
      next = performance.now() + QUIET_MS;
      out.write((told = last));
    },
    end: () => void (last !== told && out.write(last)),
  };
};
