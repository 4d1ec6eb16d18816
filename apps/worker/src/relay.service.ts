import { hostname } from 'node:os';
import type { FactoryProvider } from '@nestjs/common';
import pg from 'pg';
import { AccessLog } from '#platform/access-log';
import { EventStore, Upcasters } from '#platform/event-store';
import { Directory } from '#platform/identity';
import { Catalogues } from '#platform/intake';
import { Health, Metrics } from '#platform/observability';
import { KafkaBroker, relayReport, Relays, withDefaults, type Broker, type Surroundings } from '#platform/relay';
import type { Config } from './config.js';

type Given = [EventStore, Upcasters, Catalogues, AccessLog, Directory, Health, Metrics];

/** The relay to Kafka of this process; without a broker in the settings it does nothing. */
export class RelayService {
  private running: { readonly relays: Relays; readonly broker: Broker; readonly pool: pg.Pool } | undefined;

  private constructor(
    private readonly config: Config,
    private readonly given: Given,
  ) {}

  static provided(config: Config): FactoryProvider {
    return {
      provide: RelayService,
      inject: [EventStore, Upcasters, Catalogues, AccessLog, Directory, Health, Metrics],
      useFactory: (...given: Given) => new RelayService(config, given),
    };
  }

  /** Call when every slice has added its event types. */
  async start(): Promise<void> {
    const { kafka, databaseUrl, leaseMilliseconds, batch } = this.config;
    if (!kafka) return;
    const [store, upcasters, catalogues, log, directory, health, metrics] = this.given;
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: 'samverk-relay' });
    // Without a listener an error of an idle connection would end the process; the next query reports it.
    pool.on('error', () => undefined);
    const broker = new KafkaBroker(kafka);
    const options = withDefaults({ owner: `worker on ${hostname()} (${process.pid})`, batch, leaseMilliseconds });
    const surroundings: Surroundings = { store, upcasters, catalogues, log, broker, pool, options };
    const relays = new Relays(surroundings, directory.collaborations);
    this.running = { relays, broker, pool };
    await relays.start();
    health.add('relay', async () => {
      if ((await relayReport(pool, store)).failing > 0) throw new Error('failing');
    });
    metrics.watch(async () => [{ projection: 'relay', ...(await relayReport(pool, store)) }]);
  }

  async stop(): Promise<void> {
    await this.running?.relays.stop();
    await this.running?.broker.close();
    await this.running?.pool.end();
  }
}
