import './quiet-start.js';
import { Complaint } from '../../cli/src/complaint.js';
import { unreadBy } from '../../settings/unread.js';
import { Config } from './config.js';
import { removeConnection, writeConnection } from './connection-file.js';
import { demonstrateKeys } from './demonstration-keys.js';
import { caughtUp, loadOnce } from './first-load.js';
import { startStandalone, type Standalone } from './standalone.js';
import { told, Trouble } from './trouble.js';
import { welcome } from './welcome.js';

const say = (line: string): void => void process.stdout.write(`  ${line}\n`);

const fill = async (hub: Standalone, collaborations: string): Promise<void> => {
  try {
    const loaded = await loadOnce(hub, collaborations);
    if (loaded) say(`history loaded: ${loaded.added} new, ${loaded.there} already there`);
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    // What was loaded can be looked at, and the next start goes on from there.
    process.stderr.write(`\n  The history is not complete. ${error.message}\n`);
  }
  if (!(await caughtUp(hub)))
    say('the read models are still catching up; `npm run -s samverk -- status` tells how far');
  const published = await demonstrateKeys(hub);
  if (published > 0) say(`demonstration keys made and published for ${published} units`);
};

const stopOn = (hub: Standalone): void => {
  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    process.stdout.write('\n');
    say('stopping');
    removeConnection(hub);
    await hub.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop().catch(fail));
  void hub.database.ended.then(
    () =>
      stopping ||
      fail(new Trouble('PostgreSQL ended while the hub was running: start again, what was recorded is kept.')),
  );
};

const fail = (error: unknown): never => {
  process.stderr.write(`\n  ${told(error)}\n\n`);
  process.exit(1);
};

try {
  const config = Config.from(process.env);
  const unread = unreadBy('standalone', process.env);
  if (unread) say(unread);
  const hub = await startStandalone(config, say);
  stopOn(hub);
  writeConnection(hub);
  await fill(hub, config.collaborations);
  hub.release();
  process.stdout.write(welcome(hub));
} catch (error) {
  fail(error);
}
