import { resolve } from 'node:path';

/** What `npm start` is told from outside, read once. Everything has a default. */
export class Config {
  private constructor(
    /** Holds the database, keys and client secrets. */
    readonly dataFolder: string,
    /** Of the hub, on 127.0.0.1; 0 takes a free one. */
    readonly port: number,
    /** Of the development issuer, on 127.0.0.1; 0 takes a free one. */
    readonly issuerPort: number,
    /** Folder with one folder per collaboration. */
    readonly collaborations: string,
    /** Folder with the legal-basis matrix. */
    readonly law: string,
    /** A PostgreSQL of one's own; undefined starts the embedded one. */
    readonly databaseUrl: string | undefined,
    readonly logLevel: string,
  ) {}

  /** @throws InvalidConfig naming the setting */
  static from(env: Readonly<Record<string, string | undefined>>): Config {
    return new Config(
      resolve(env['SAMVERK_DATA'] || '.data'),
      port(env, 'SAMVERK_PORT', 3000),
      port(env, 'SAMVERK_ISSUER_PORT', 3001),
      env['SAMVERK_COLLABORATIONS'] || 'deploy/collaborations',
      env['SAMVERK_LAW'] || 'deploy/law',
      env['SAMVERK_DATABASE_URL'] || undefined,
      env['SAMVERK_LOG_LEVEL'] || 'error',
    );
  }
}

export class InvalidConfig extends Error {}

const port = (env: Readonly<Record<string, string | undefined>>, name: string, fallback: number): number => {
  const value = env[name] || String(fallback);
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new InvalidConfig(`${name} must be a port from 0 to 65535.`);
};
