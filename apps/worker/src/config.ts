import { wrongChoice, type LogName } from '../../chosen-log.js';

/** Everything the worker is told from outside, read once at start. */
export class Config {
  private constructor(
    /** postgresql://… of the event store and the read models. */
    readonly databaseUrl: string,
    /** postgresql://… of the keys of sealed contents; empty: the same. */
    readonly sealedKeysUrl: string,
    /** Which store the log lies in; the read models stay in PostgreSQL. */
    readonly eventStore: LogName,
    /** kurrentdb://… of the log, where it lies there. */
    readonly kurrentdbUrl: string,
    /** Folder with one folder per collaboration. */
    readonly collaborations: string,
    /** Events per transaction of a read model, at most. */
    readonly batch: number,
    /** After this long without a sign of life another worker takes over a read model, milliseconds. */
    readonly leaseMilliseconds: number,
    /** Connections to the read models, at most. */
    readonly poolSize: number,
    /** pino's. */
    readonly logLevel: string,
    /** Where /metrics and /health are, on all addresses; 0 is off. */
    readonly internalPort: number,
    /** Where traces go; empty for none. */
    readonly otlpEndpoint: string,
  ) {}

  /** @throws InvalidConfig naming every setting that is missing or wrong, never its value */
  static from(env: Readonly<Record<string, string | undefined>>): Config {
    const wrong: string[] = [];
    const text = (name: string, fits: (given: string) => boolean, expected: string, fallback?: string): string => {
      const given = env[name] || fallback;
      if (given === undefined) wrong.push(`${name} is missing: ${expected}`);
      else if (!fits(given)) wrong.push(`${name} is wrong: ${expected}`);
      return given ?? '';
    };
    const number = (name: string, least: number, most: number, fallback: number): number =>
      Number(text(name, isWithin(least, most), `a whole number from ${least} to ${most}`, String(fallback)));
    const choice = wrongChoice(env['SAMVERK_EVENT_STORE'], env['SAMVERK_KURRENTDB']);
    if (choice) wrong.push(choice);
    const config = new Config(
      text('SAMVERK_DATABASE_URL', isUrl('postgres:', 'postgresql:'), 'a postgresql:// URL'),
      text(
        'SAMVERK_SEALED_KEYS_URL',
        (url) => url === '' || isUrl('postgres:', 'postgresql:')(url),
        'a postgresql:// URL',
        '',
      ),
      (env['SAMVERK_EVENT_STORE'] || 'postgres') as LogName,
      env['SAMVERK_KURRENTDB'] ?? '',
      text('SAMVERK_COLLABORATIONS', () => true, 'a folder', 'deploy/collaborations'),
      number('SAMVERK_BATCH', 1, 10_000, 1000),
      number('SAMVERK_LEASE_MS', 1000, 600_000, 15_000),
      number('SAMVERK_POOL_SIZE', 2, 500, 10),
      text('SAMVERK_LOG_LEVEL', (level) => levels.includes(level), levels.join(', '), 'info'),
      number('SAMVERK_INTERNAL_PORT', 0, 65_535, 0),
      text('OTEL_EXPORTER_OTLP_ENDPOINT', (url) => url === '' || isUrl('http:', 'https:')(url), 'a URL', ''),
    );
    if (wrong.length > 0) throw new InvalidConfig(wrong);
    return config;
  }
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];
const isUrl =
  (...protocols: string[]) =>
  (text: string): boolean =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);
const isWithin =
  (least: number, most: number) =>
  (text: string): boolean =>
    /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;

export class InvalidConfig extends Error {
  constructor(readonly settings: readonly string[]) {
    super(`The worker cannot start:\n${settings.map((setting) => `  ${setting}`).join('\n')}`);
    this.name = 'InvalidConfig';
  }
}
