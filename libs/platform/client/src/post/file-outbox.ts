import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outbox, Outgoing } from './outbox.js';

/** Receipts of a folder, one JSON object per line: what `verifyReceipts` reads. */
export const receiptsFile = (folder: string): string => join(folder, 'receipts.jsonl');

/** Keeps events and receipts in a folder of one's own; survives the process. */
export const fileOutbox = (folder: string): Outbox => {
  const pathOf = (id: string): string => join(folder, `${id.replace(/[^0-9A-Za-z-]/g, '_')}.json`);
  return {
    put: async (outgoing) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${pathOf(outgoing.event.id)}.draft`;
      await writeFile(draft, JSON.stringify(outgoing), { mode: 0o600, flush: true });
      await rename(draft, pathOf(outgoing.event.id));
    },
    find: (id) => read(pathOf(id)),
    waiting: async () => {
      const names = await readdir(folder).catch(() => []);
      const found = await Promise.all(
        names.filter((name) => name.endsWith('.json')).map((name) => read(join(folder, name))),
      );
      return found.filter((each) => each !== undefined);
    },
    keep: async (kept) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await appendFile(receiptsFile(folder), `${JSON.stringify(kept)}\n`, { mode: 0o600, flush: true });
      await rm(pathOf(kept.event.id), { force: true });
    },
    drop: (id) => rm(pathOf(id), { force: true }),
  };
};

const read = async (path: string): Promise<Outgoing | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Outgoing;
  } catch {
    return undefined;
  }
};
