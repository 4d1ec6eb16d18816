import { jarsFolder, NEWEST_KAFKA } from '../jars.js';
import { missingForKafka } from '../java.js';

/**
 * Tests that need a real broker. Where none can be started they are counted as skipped, and why is printed; in CI they fail,
 * since nobody would see that they did not run.
 */
export const describeWithKafka = (name: string, tests: () => void): void => {
  const missing = missingForKafka(jarsFolder(NEWEST_KAFKA));
  if (missing === undefined) return describe(name, tests);
  if (process.env['CI'] === 'true') {
    return describe(name, () => {
      it('can start a broker', () => {
        throw new Error(missing);
      });
    });
  }
  process.stderr.write(`Skipped: ${name}. ${missing}\n`);
  describe.skip(name, tests);
};
