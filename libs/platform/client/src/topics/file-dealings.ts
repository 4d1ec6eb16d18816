import { appendFile, readFile, truncate } from 'node:fs/promises';
import { inTurn, type Dealings } from './dealings.js';
import { dealtAsText, dealtFromText } from './dealt.js';

/** What the work wants kept: it is on disk with the note that its message has been dealt with, or neither is. */
export interface Keeping {
  readonly keep: (value: unknown) => void;
}

/** One line of the file. */
interface Line {
  readonly topic: string;
  readonly dealt: string;
  readonly kept: readonly unknown[];
}

/**
 * Keeps results and notes in one file of JSON lines, a line per message, readable by you only; survives the process. For one
 * process at a time.
 */
export const fileDealings = (path: string): Dealings<Keeping> => {
  const noted = new Map<string, string>();
  const take = inTurn();
  let opened: Promise<void> | undefined;
  return {
    // One file, and so one turn for all topics.
    take: (topic, step) =>
      take(path, async () => {
        await (opened ??= open(path, noted));
        const before = dealtFromText(noted.get(topic));
        const kept: unknown[] = [];
        const after = await step(before, { keep: (value) => void kept.push(value) });
        if (after === before) return;
        const dealt = dealtAsText(after);
        const line: Line = { topic, dealt, kept };
        await appendFile(path, `${JSON.stringify(line)}\n`, { mode: 0o600, flush: true });
        noted.set(topic, dealt);
      }),
  };
};

/** Reads the notes; half a line at the end is of a process that died while it wrote, and never counted. */
const open = async (path: string, noted: Map<string, string>): Promise<void> => {
  const bytes = await readFile(path).catch(absent);
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  for (const text of whole.toString('utf8').split('\n').filter(Boolean)) {
    const { topic, dealt } = JSON.parse(text) as Line;
    noted.set(topic, dealt);
  }
  if (whole.length < bytes.length) await truncate(path, whole.length);
};

const absent = (error: unknown): Buffer => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
  throw error;
};
