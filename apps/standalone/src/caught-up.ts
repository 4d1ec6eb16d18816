import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ProjectionStatus } from '#platform/projections';

const PATIENCE_MS = 60_000;

/** Waits until every read model shows what has been recorded. */
export const caughtUp = async ({ app }: { readonly app: INestApplicationContext }): Promise<boolean> => {
  const status = app.get(ProjectionStatus);
  for (const start = performance.now(); performance.now() - start < PATIENCE_MS; await sleep(100)) {
    const reports = await status.all();
    if (reports.every(({ lagEvents, status: state }) => lagEvents === 0 && state !== 'absent')) return true;
  }
  return false;
};
