import { Complaint } from './complaint.js';
import { collaborationOf, type HistoryEntry } from './history.js';
import { postBatch, type Answer } from './hub.js';
import { withPage } from './problem-page.js';
import type { Progress } from './progress.js';

export interface Loaded {
  readonly added: number;
  /** Posted before, or already so. */
  readonly there: number;
}

export interface Loading {
  readonly hub: string;
  /** Access token of whoever says it. */
  readonly token: (entry: HistoryEntry) => Promise<string>;
  readonly progress: Progress;
}

const BATCH = 100;

/** Posts a history in its order, as each unit. What the hub has already is not added again; the first refusal stops it. */
export const loadHistory = async (
  entries: readonly HistoryEntry[],
  { hub, token, progress }: Loading,
): Promise<Loaded> => {
  let [done, added] = [0, 0];
  progress.at(0, entries.length);
  try {
    for (const batch of batches(entries)) {
      const answers = await postBatch(
        hub,
        await token(batch[0]!),
        batch.map(({ event }) => event),
      );
      answers.forEach((answer, at) => {
        if (answer.problem) throw refusal(hub, batch[at]!, answer);
      });
      added += answers.filter(({ receipt }) => receipt?.status === 'recorded').length;
      progress.at((done += batch.length), entries.length);
    }
  } finally {
    progress.end();
  }
  return { added, there: done - added };
};

/** Neighbours of one unit and function of one collaboration go together; the order stays. */
export const batches = (entries: readonly HistoryEntry[]): HistoryEntry[][] => {
  const found: HistoryEntry[][] = [];
  for (const entry of entries) {
    const last = found.at(-1);
    if (last && sameSender(last[0]!, entry) && last.length < BATCH) last.push(entry);
    else found.push([entry]);
  }
  return found;
};

const sameSender = (one: HistoryEntry, other: HistoryEntry): boolean =>
  one.unit === other.unit && one.function === other.function && collaborationOf(one) === collaborationOf(other);

const refusal = (hub: string, { file, index, event }: HistoryEntry, { status, problem }: Answer): Complaint => {
  const fields = (problem?.invalidParameters ?? []).map(({ pointer, rule, detail }) => `${pointer}: ${detail ?? rule}`);
  const told = [problem?.detail, ...fields].filter(Boolean).join('; ');
  const sentence = `${file}, event ${index} (${String(event['type'])}) was refused with ${status} ${problem?.code}: ${told}`;
  return new Complaint(withPage(sentence, hub, problem?.code), 1);
};
