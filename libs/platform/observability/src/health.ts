import { Injectable } from '@nestjs/common';

export interface HealthReport {
  readonly status: 'ready' | 'not-ready';
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** Milliseconds that a check may take, and that a report is good for. */
const patience = 2_000;
const freshness = 1_000;

const inTime = (check: () => Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error('late')), patience)));
  return Promise.race([check(), late]).finally(() => clearTimeout(timer));
};

/** What must work for this process to be of use. Each app adds the checks of what it needs. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, () => Promise<unknown>>();
  private latest?: { readonly report: Promise<HealthReport>; readonly until: number };

  /** @param check rejects when it does not work; why is nobody's business outside */
  add(name: string, check: () => Promise<unknown>): void {
    this.checks.set(name, check);
  }

  /** Asked by anyone, so it is worked out once a second at most. */
  report(): Promise<HealthReport> {
    if (!this.latest || this.latest.until < Date.now()) {
      this.latest = { report: this.ask(), until: Date.now() + freshness };
    }
    return this.latest.report;
  }

  private async ask(): Promise<HealthReport> {
    const asked = [...this.checks].map(async ([name, check]) => {
      const works = await inTime(async () => check()).then(
        () => true,
        () => false,
      );
      return [name, works ? 'ok' : 'failed'] as const;
    });
    const results = await Promise.all(asked);
    const status = results.every(([, result]) => result === 'ok') ? 'ready' : 'not-ready';
    return { status, checks: Object.fromEntries(results) };
  }
}
