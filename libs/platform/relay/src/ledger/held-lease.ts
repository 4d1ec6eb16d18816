import type { Surroundings } from '../relay-options.js';
import { Fenced, release, renew, type Lease } from './lease.js';

/** Works while the lease is kept alive, and gives it back. The signal aborts when another process has taken over. */
export const whileHeld = async <Result>(
  { pool, options }: Pick<Surroundings, 'pool' | 'options'>,
  lease: Lease,
  work: (lost: AbortSignal) => Promise<Result>,
  lastError: () => string | null = () => null,
): Promise<Result> => {
  const lost = new AbortController();
  const keep = async (): Promise<void> => {
    try {
      await renew(pool, lease, options.leaseMilliseconds, lastError());
    } catch (error) {
      if (error instanceof Fenced) lost.abort();
    }
  };
  const pulse = setInterval(() => void keep(), options.leaseMilliseconds / 3);
  try {
    return await work(lost.signal);
  } finally {
    clearInterval(pulse);
    await release(pool, lease).catch(() => undefined);
  }
};
