import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EventStore } from '#platform/event-store';
import { collaborationOf, readHistory, type HistoryEntry } from '../../cli/src/history.js';
import { loadHistory, type Loaded } from '../../cli/src/loading.js';
import { progress } from '../../cli/src/progress.js';
import { Tokens } from '../../cli/src/tokens.js';
import { credentialsIn } from './demonstration.js';
import type { Standalone } from './standalone.js';

export { caughtUp } from './caught-up.js';

const MARK = 'history.loaded';

/**
 * Posts the history of every collaboration as its units, like any partner would, unless this data folder has it.
 * Undefined when there was nothing to do. An interrupted load goes on at the next start; nothing is added twice.
 */
export const loadOnce = async (standalone: Standalone, collaborations: string): Promise<Loaded | undefined> => {
  const entries = historiesIn(collaborations);
  const mark = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  // A mark of another database, since removed, says nothing.
  const empty = (await standalone.app.get(EventStore).head()) === 0n;
  if (entries.length === 0 || (!empty && standalone.folder.read(MARK) === mark)) return undefined;
  const { issuer, folder } = standalone;
  const tokens = new Tokens({ issuer: issuer.issuer, credentials: credentialsIn(folder.path) });
  const loaded = await loadHistory(entries, {
    hub: standalone.hub,
    token: (entry) => tokens.of(entry.unit, entry.function, collaborationOf(entry)),
    progress: progress('  loading the history'),
  });
  standalone.folder.write(MARK, mark);
  return loaded;
};

const historiesIn = (collaborations: string): HistoryEntry[] =>
  readdirSync(collaborations)
    .map((name) => join(collaborations, name))
    .filter((folder) => existsSync(join(folder, 'history')))
    .flatMap((folder) => readHistory(folder));
