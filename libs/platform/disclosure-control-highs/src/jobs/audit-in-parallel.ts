import type { Audit, Audited, Range } from '#platform/disclosure-control';
import type { JobPool } from './job-pool.js';
import type { Watching } from './worker.js';

/** The same answer as `audit`, with the attackers spread over the threads; and the targets, where attackers are few. */
export const auditInParallel = async (
  pool: JobPool,
  asked: Audit,
  { limitMs, onProgress }: Watching,
): Promise<Audited> => {
  const parts = partsOf(asked, pool.threads);
  const done = parts.map(() => 0);
  const total = asked.attackers.length * asked.targets.length;
  const audited = await Promise.all(
    parts.map((part, nr) => {
      const told = (count: number): void => {
        done[nr] = count;
        onProgress?.(
          done.reduce((sum, one) => sum + one, 0),
          total,
        );
      };
      return pool.run('audit', part, { limitMs, onProgress: told });
    }),
  );
  const ranges: Range[] = [];
  for (const part of audited) {
    if (part.status !== 'audited') return part;
    ranges.push(...part.ranges);
  }
  return { status: 'audited', ranges };
};

const partsOf = (asked: Audit, threads: number): Audit[] => {
  const chunks = asked.attackers.length >= threads ? 1 : Math.min(threads, Math.max(1, asked.targets.length));
  const size = Math.max(1, Math.ceil(asked.targets.length / chunks));
  return asked.attackers.flatMap((attacker) =>
    Array.from({ length: chunks }, (_, nr) => ({
      ...asked,
      attackers: [attacker],
      targets: asked.targets.slice(nr * size, (nr + 1) * size),
    })),
  );
};
