import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { javaProgram } from './java.js';
import type { Users } from './server-properties.js';
import { KafkaTrouble } from './trouble.js';

/** Makes the folder a cluster of its own, once. Users are stored as salted digests, not as they are given here. */
export const formatStorage = (jars: string, properties: string, users: Users): void => {
  const cluster = randomBytes(16).toString('base64url');
  const scram = Object.entries(users).flatMap(([name, password]) => [
    ...['--add-scram', `SCRAM-SHA-512=[name=${name},iterations=4096,password=${password}]`],
  ]);
  // With a sign of equality: one in 64 begins with a hyphen, and would be taken for an option.
  const command = ['kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '--config', properties, ...scram];
  try {
    execFileSync(javaProgram(), ['-XX:TieredStopAtLevel=1', '-cp', join(jars, '*'), ...command], {
      ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const said = /(?:Exception|Error|error:)[^\n]*/.exec(stdout + stderr)?.[0] ?? stderr.trim().split('\n').at(-1);
    throw new KafkaTrouble(`The folder of the broker could not be formatted: ${said}`);
  }
};
