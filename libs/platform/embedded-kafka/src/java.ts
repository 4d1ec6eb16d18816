import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Kafka 4 runs on this and later. */
const LEAST_JAVA = 17;

/** JAVA_HOME wins, as everywhere. */
export const javaProgram = (env: NodeJS.ProcessEnv = process.env): string => {
  const chosen = join(env['JAVA_HOME'] ?? '', 'bin', 'java');
  return env['JAVA_HOME'] && existsSync(chosen) ? chosen : 'java';
};

const answerOf = (program: string, flag: string): string | undefined => {
  try {
    return execFileSync(program, [flag], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
};

/** Why no broker can be started here; undefined where one can. Asks for Maven only where the jars are not there yet. */
export const missingForKafka = (jars: string): string | undefined => {
  const version = /\b(\d+)[.\d]*/.exec(answerOf(javaProgram(), '--version') ?? '')?.[1];
  if (version === undefined || Number(version) < LEAST_JAVA)
    return `Kafka needs Java ${LEAST_JAVA} or later, and there is ${version ? `Java ${version}` : 'none'} here.`;
  if (!existsSync(jars) && answerOf('mvn', '--version') === undefined)
    return 'Kafka is fetched by Maven the first time, and there is no mvn here.';
  return undefined;
};
