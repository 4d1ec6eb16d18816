import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { KafkaTrouble } from './trouble.js';

/** What is tested and what `npm run kafka` starts: the newest, and the last line before Kafka 4. */
export const NEWEST_KAFKA = '4.4.0';
export const OLDEST_KAFKA = '3.9.2';

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy-dependencies';

/** Outside the repository, so that a clean checkout need not fetch 100 MB again. */
export const jarsFolder = (version: string): string =>
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'samverk', 'kafka', version);

/**
 * Apache Kafka and what it needs at run time, from Maven Central; fetched once per version. Appears under its name only
 * when complete, whoever else is fetching.
 * @throws KafkaTrouble with a sentence that says what to do
 */
export const fetchedJars = (version: string): string => {
  const folder = jarsFolder(version);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(half);
    writeFileSync(join(half, 'pom.xml'), pom(version));
    execFileSync('mvn', ['-q', '-B', COPY, '-DincludeScope=runtime', `-DoutputDirectory=${half}`], {
      ...{ cwd: half, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    });
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw notFetched(version, error);
  }
  return folder;
};

const notFetched = (version: string, error: unknown): KafkaTrouble => {
  const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
  const said = /\[ERROR\][^\n]*/.exec(stdout + stderr)?.[0] ?? String(error);
  return new KafkaTrouble(`Maven could not fetch Kafka ${version}; is Maven Central reached? ${said}`);
};

const dependency = (artifact: string, inside = ''): string =>
  `<dependency>${artifact
    .split(':')
    .map((value, nr) => `<${COORDINATES[nr]}>${value}</${COORDINATES[nr]}>`)
    .join('')}${inside}</dependency>`;
const COORDINATES = ['groupId', 'artifactId', 'version'] as const;

/** The tools come with a web server of Connect, and the old line with a logger, that nobody here needs. */
const pom = (version: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>samverk</groupId><artifactId>kafka</artifactId><version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    ${dependency(`org.apache.kafka:kafka_2.13:${version}`, without('org.slf4j:slf4j-reload4j'))}
    ${dependency(`org.apache.kafka:kafka-tools:${version}`, without('org.slf4j:slf4j-reload4j', 'org.apache.kafka:connect-runtime'))}
    ${dependency('org.slf4j:slf4j-simple:1.7.36')}
  </dependencies>
</project>`;

const without = (...artifacts: readonly string[]): string =>
  `<exclusions>${artifacts
    .map((each) => each.split(':'))
    .map(([group, name]) => `<exclusion><groupId>${group}</groupId><artifactId>${name}</artifactId></exclusion>`)
    .join('')}</exclusions>`;
