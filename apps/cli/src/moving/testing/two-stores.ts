import { jest } from '@jest/globals';
import type { GateState } from '#platform/event-store';
import { migratedDatabase, type MigratedDatabase } from '#platform/event-store-postgres/testing';
import { StandIn } from '#platform/kurrentdb-stand-in/testing';
import { openLog, type OpenLog } from '../../../../chosen-log.js';
import { logNames, type LogName } from '../../../../settings/log.js';
import { run } from '../../program.js';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line with two stores for the log, and a look at their gates. */
export class TwoStores {
  private constructor(
    readonly database: MigratedDatabase,
    readonly server: StandIn,
  ) {}

  static async start(): Promise<TwoStores> {
    return new TwoStores(...(await Promise.all([migratedDatabase(), StandIn.start()])));
  }

  async stop(): Promise<void> {
    this.server.stop();
    await this.database.close();
  }

  async said(...args: string[]): Promise<Said> {
    const text = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map((name) =>
      jest.spyOn(process[name], 'write').mockImplementation((chunk: unknown) => {
        text[name] += String(chunk);
        return true;
      }),
    );
    const env = { SAMVERK_DATABASE_URL: this.database.url, SAMVERK_KURRENTDB: this.server.connectionString };
    try {
      const code = await run(['node', 'samverk', ...args], { ...env, SAMVERK_DATA: '/nowhere' });
      return { code, out: text.stdout, err: text.stderr };
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  }

  async gates(): Promise<string[]> {
    const states: string[] = [];
    for (const name of logNames) states.push(await this.at(name, async ({ gate }) => `${name} ${await gate.state()}`));
    return states;
  }

  async set(name: LogName, state: GateState): Promise<void> {
    await this.at(name, ({ gate }) => gate.set(state));
  }

  async at<Result>(eventStore: LogName, work: (log: OpenLog) => Promise<Result>): Promise<Result> {
    const addresses = { databaseUrl: this.database.url, kurrentdbUrl: this.server.connectionString };
    const log = await openLog({ eventStore, ...addresses });
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }
}
