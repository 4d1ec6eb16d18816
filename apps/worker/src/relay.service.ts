import { hostname } from 'node:os';
import type { FactoryProvider, INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { AccessLog } from '#platform/access-log';
import { EventStore, Upcasters } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { Catalogues } from '#platform/intake';
import { Health, Metrics } from '#platform/observability';
import { KafkaBroker, relayReport, Relays, withDefaults, type Broker, type Surroundings } from '#platform/relay';
import type { Config } from './config.js';
import { RelayTrouble } from './relay-trouble.js';

type Given = [EventStore, Upcasters, Catalogues, AccessLog, Directory, Health, Metrics];
const given = [EventStore, Upcasters, Catalogues, AccessLog, Directory, Health, Metrics];

type Told = Pick<Config, 'kafka' | 'databaseUrl'> & Partial<Pick<Config, 'leaseMilliseconds' | 'batch'>>;

/** The relay to Kafka of this process; without a broker in the settings it does nothing. */
export class RelayService {
  private running: { readonly relays: Relays; readonly broker: Broker; readonly pool: pg.Pool } | undefined;

  private constructor(
    private readonly config: Told,
    private readonly given: Given,
    private readonly trouble: RelayTrouble,
  ) {}

  static provided(config: Told): FactoryProvider {
    return {
      provide: RelayService,
      inject: given,
      useFactory: (...found: Given) => new RelayService(config, found, new RelayTrouble()),
    };
  }

  /** Beside an api, in its process. @param say to whoever looks on */
  static beside(app: INestApplicationContext, config: Told, say: (line: string) => void): RelayService {
    const found = given.map((each) => app.get<unknown>(each, { strict: false })) as Given;
    return new RelayService(config, found, new RelayTrouble(say));
  }

  /** Call when every slice has added its event types. */
  async start(): Promise<void> {
    const { kafka, databaseUrl, batch, leaseMilliseconds } = this.config;
    if (!kafka) return;
    const [store, upcasters, catalogues, log, directory, health, metrics] = this.given;
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: 'samverk-relay' });
    // Without a listener an error of an idle connection would end the process; the next query reports it.
    pool.on('error', () => undefined);
    const broker = new KafkaBroker(kafka);
    const options = withDefaults({ owner: `worker on ${hostname()} (${process.pid})`, batch, leaseMilliseconds });
    const heard = this.trouble.heard.bind(this.trouble);
    const surroundings: Surroundings = { store, upcasters, catalogues, log, broker, pool, options, heard };
    const relays = new Relays(surroundings, directory.collaborations);
    this.running = { relays, broker, pool };
    await relays.start();
    // Not of what has left the configuration since.
    const report = () =>
      relayReport(
        pool,
        store,
        directory.collaborations.map(({ id }) => id),
      );
    health.add('relay', async () => {
      if ((await report()).failing > 0) throw new Error('failing');
    });
    metrics.watch(async () => [{ projection: 'relay', ...(await report()) }]);
  }

  async stop(): Promise<void> {
    await this.running?.relays.stop();
    await this.running?.broker.close();
    await this.running?.pool.end();
  }
}
