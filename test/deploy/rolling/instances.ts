import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const hooks = fileURLToPath(new URL('../../../libs/platform/projections/src/testing/typescript.mjs', import.meta.url));

/** One process of the hub, which can be ended and started again at the same address. */
export class Instance {
  private child: ChildProcess | undefined;

  /** @param ready an address that answers 200 when it is */
  constructor(
    private readonly app: 'api' | 'worker',
    private readonly env: Readonly<Record<string, string>>,
    private readonly ready: string,
  ) {}

  get pid(): number {
    return this.child!.pid!;
  }

  async start(): Promise<void> {
    const args = ['--conditions=own-source', '--import', hooks, `apps/${this.app}/src/main.ts`];
    const env = { PATH: process.env['PATH'], SAMVERK_LOG_LEVEL: 'silent', ...this.env };
    this.child = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
    while (!(await fetch(this.ready).catch(() => undefined))?.ok) {
      if (this.child.exitCode !== null) throw new Error(`The ${this.app} ended with ${this.child.exitCode}.`);
      await sleep(50);
    }
  }

  /** @returns the status it ended with, or the signal */
  async end(signal: NodeJS.Signals): Promise<number | string | null> {
    const child = this.child!;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
    child.kill(signal);
    await once(child, 'exit');
    return child.exitCode ?? child.signalCode;
  }
}
