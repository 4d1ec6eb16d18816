import { wrongChoice, type LogName } from '../../chosen-log.js';
import { defaultLimits, type RateLimitSettings } from '#platform/identity';

/** A setting is read by name; what is wrong with it is gathered, so that one start tells everything. */
type Read<Value> = (text: string) => Value | undefined;

const integer =
  (least: number, most: number): Read<number> =>
  (text) =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
const url =
  (...protocols: string[]): Read<string> =>
  (text) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined;
const allowance = integer(1, 1_000_000_000);
const text: Read<string> = (value) => value;
const flag: Read<boolean> = (value) => (value === 'true' ? true : value === 'false' ? false : undefined);

const OFF = -1;
const NONE = '';

/** Everything the api is told from outside, read once at start. */
export class Config {
  private constructor(
    readonly host: string,
    readonly port: number,
    /** postgresql://… of the event store and the read models. */
    readonly databaseUrl: string,
    /** postgresql://… of the keys of sealed contents, kept out of the backups of the rest; empty: the same. */
    readonly sealedKeysUrl: string,
    /** Which store the log lies in; the read models stay in PostgreSQL. */
    readonly eventStore: LogName,
    /** kurrentdb://… of the log, where it lies there. */
    readonly kurrentdbUrl: string,
    /** Folder with one folder per collaboration. */
    readonly collaborations: string,
    /** Folder with the legal-basis matrix. */
    readonly law: string,
    /** `iss` of access tokens. */
    readonly issuer: string,
    readonly jwksUri: string,
    readonly audience: string,
    /** Largest body, in bytes. */
    readonly bodyLimit: number,
    /** How long a request may take to arrive, in milliseconds. */
    readonly requestTimeout: number,
    /** Whether the addresses in Forwarded and X-Forwarded-* come from a proxy of ours. */
    readonly trustProxy: boolean,
    /** pino's. */
    readonly logLevel: string,
    /** Where /metrics is; below 0 is off. */
    readonly internalPort: number,
    /** Where traces go; empty for none. */
    readonly otlpEndpoint: string,
    /** Allowances per minute of this process. */
    readonly limits: RateLimitSettings,
  ) {}

  /** @throws InvalidConfig naming every setting that is missing or wrong, never its value */
  static from(env: Readonly<Record<string, string | undefined>>): Config {
    const wrong: string[] = [];
    const read = <Value>(name: string, parse: Read<Value>, expected: string, fallback?: Value): Value => {
      const given = env[name];
      const value = given === undefined || given === '' ? fallback : parse(given);
      if (value === undefined) wrong.push(`${name} ${given ? 'is wrong' : 'is missing'}: ${expected}`);
      return value as Value;
    };
    const choice = wrongChoice(env['SAMVERK_EVENT_STORE'], env['SAMVERK_KURRENTDB']);
    if (choice) wrong.push(choice);
    const config = new Config(
      read('SAMVERK_HOST', text, 'an address to listen on', '127.0.0.1'),
      read('SAMVERK_PORT', integer(0, 65_535), 'a port from 0 to 65535', 3000),
      read('SAMVERK_DATABASE_URL', url('postgres:', 'postgresql:'), 'a postgresql:// URL'),
      read('SAMVERK_SEALED_KEYS_URL', url('postgres:', 'postgresql:'), 'a postgresql:// URL', NONE),
      (env['SAMVERK_EVENT_STORE'] || 'postgres') as LogName,
      env['SAMVERK_KURRENTDB'] ?? NONE,
      read('SAMVERK_COLLABORATIONS', text, 'a folder', 'deploy/collaborations'),
      read('SAMVERK_LAW', text, 'the folder of legal-bases.json', 'deploy/law'),
      read('SAMVERK_ISSUER', url('http:', 'https:'), 'the iss of access tokens, a URL'),
      read('SAMVERK_JWKS_URI', url('http:', 'https:'), 'where the keys of the issuer are, a URL'),
      read('SAMVERK_AUDIENCE', text, 'the aud of access tokens', 'samverk'),
      read('SAMVERK_BODY_LIMIT', integer(1_024, 64 * 1_048_576), 'bytes, from 1024 to 67108864', DEFAULT_BODY_LIMIT),
      read(
        'SAMVERK_REQUEST_TIMEOUT',
        integer(1_000, 600_000),
        'milliseconds, from 1000 to 600000',
        DEFAULT_REQUEST_TIMEOUT,
      ),
      read('SAMVERK_TRUST_PROXY', flag, 'true or false', false),
      read('SAMVERK_LOG_LEVEL', text, 'trace, debug, info, warn, error, fatal or silent', 'info'),
      read('SAMVERK_INTERNAL_PORT', integer(0, 65_535), 'a port for the operator from 0 to 65535', OFF),
      read('OTEL_EXPORTER_OTLP_ENDPOINT', url('http:', 'https:'), 'a URL', NONE),
      {
        requests: read('SAMVERK_REQUESTS_PER_MINUTE', allowance, 'requests of one client', defaultLimits.requests),
        events: read('SAMVERK_EVENTS_PER_MINUTE', allowance, 'events of one client', defaultLimits.events),
        visits: read('SAMVERK_VISITS_PER_MINUTE', allowance, 'open requests of one address', defaultLimits.visits),
        strangers: read(
          'SAMVERK_STRANGERS_PER_MINUTE',
          allowance,
          'refused callers of one address',
          defaultLimits.strangers,
        ),
      },
    );
    if (wrong.length > 0) throw new InvalidConfig(wrong);
    return config;
  }
}

/** A thousand events of four kilobytes. */
export const DEFAULT_BODY_LIMIT = 4 * 1_048_576;
export const DEFAULT_REQUEST_TIMEOUT = 30_000;

export class InvalidConfig extends Error {
  constructor(readonly settings: readonly string[]) {
    super(`The api cannot start:\n${settings.map((setting) => `  ${setting}`).join('\n')}`);
    this.name = 'InvalidConfig';
  }
}
