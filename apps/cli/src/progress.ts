import { Presets, SingleBar } from 'cli-progress';

/** Tells how far a long task has come. */
export interface Progress {
  at(done: number, total: number): void;
  end(): void;
}

const QUIET_MS = 2000;

/** A bar on a terminal; elsewhere a line every other second and at the end, so that a log stays readable. */
export const progress = (
  label: string,
  out: NodeJS.WriteStream = process.stderr,
  { remaining = false }: { readonly remaining?: boolean } = {},
): Progress => {
  const left = remaining ? timeLeft(performance.now()) : () => '';
  return out.isTTY ? bar(label, out, left) : lines(label, out, left);
};

type Left = (done: number, total: number) => string;

/** As if all went on as fast as it has gone so far. */
const timeLeft =
  (began: number): Left =>
  (done, total) => {
    if (done === 0) return '';
    const seconds = ((performance.now() - began) / 1000) * (total / done - 1);
    return seconds < 90 ? `, ${Math.ceil(seconds)} s left` : `, ${Math.ceil(seconds / 60)} min left`;
  };

const bar = (label: string, stream: NodeJS.WriteStream, left: Left): Progress => {
  const drawn = new SingleBar(
    { format: `${label} {bar} {value}/{total}{left}`, stream, hideCursor: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    at: (done, total) => {
      if (!started) drawn.start(total, done, { left: '' });
      started = true;
      drawn.setTotal(total);
      drawn.update(done, { left: left(done, total) });
    },
    end: () => drawn.stop(),
  };
};

const lines = (label: string, out: NodeJS.WriteStream, left: Left): Progress => {
  let last = '';
  let told = '';
  let next = 0;
  return {
    at: (done, total) => {
      last = `${label} ${done}/${total}${left(done, total)}\n`;
      if (performance.now() < next) return;
      next = performance.now() + QUIET_MS;
      out.write((told = last));
    },
    end: () => void (last !== told && out.write(last)),
  };
};
