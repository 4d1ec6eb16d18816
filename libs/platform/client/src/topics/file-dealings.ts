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

/** What the file says, and how long it is. */
interface Notes {
  readonly noted: Map<string, string>;
  length: number;
}

/**
 * Keeps results and notes in one file of JSON lines, a line per message, readable by you only; survives the process. For one
 * process at a time.
 */
export const fileDealings = (path: string): Dealings<Keeping> => {
  const take = inTurn();
  let notes: Notes | undefined;
  return {
    // One file, and so one turn for all topics.
    take: (topic, step) =>
      take(path, async () => {
        const { noted } = (notes ??= await open(path));
        const before = dealtFromText(noted.get(topic));
        const kept: unknown[] = [];
        const after = await step(before, { keep: (value) => void kept.push(value) });
        if (after === before) return;
        const dealt = dealtAsText(after);
        try {
          await append(path, notes, { topic, dealt, kept });
        } catch (error) {
          // What the disk holds now is read anew, as by the next process.
          notes = undefined;
          throw error;
        }
        noted.set(topic, dealt);
      }),
  };
};

/** A line that did not fit is taken back whole: the next would stand behind its half, and nobody could read either. */
const append = async (path: string, notes: Notes, line: Line): Promise<void> => {
  const text = `${JSON.stringify(line)}\n`;
  try {
    await appendFile(path, text, { mode: 0o600, flush: true });
    notes.length += Buffer.byteLength(text);
  } catch (error) {
    await truncate(path, notes.length).catch(() => undefined);
    throw error;
  }
};

/** Reads the notes; half a line at the end is of a process that died while it wrote, and never counted. */
const open = async (path: string): Promise<Notes> => {
  const noted = new Map<string, string>();
  const bytes = await readFile(path).catch(absent);
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  for (const text of whole.toString('utf8').split('\n').filter(Boolean)) {
    const { topic, dealt } = JSON.parse(text) as Line;
    noted.set(topic, dealt);
  }
  if (whole.length < bytes.length) await truncate(path, whole.length);
  return { noted, length: whole.length };
};

const absent = (error: unknown): Buffer => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
  throw error;
};
