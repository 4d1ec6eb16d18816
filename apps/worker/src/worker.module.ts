import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessLogModule } from '#platform/access-log';
import type { Directory } from '#platform/identity';
import { CataloguesModule, RecordingModule } from '#platform/intake';
import { Health, Metrics, ObservabilityModule } from '#platform/observability';
import { leftBehind, ProjectionRunners, ProjectionStatus } from '#platform/projections';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import { Purging, PurgingModule, UnclaimedSweep } from '#slices/records';
import { ReferralEndings } from '#slices/referral';
import { Releases, ReleasingModule } from '#slices/statistics';
import type { Config } from './config.js';
import { daily } from './daily.js';
import { DirectoryModule } from './directory.module.js';
import { GateModule } from './gate.module.js';
import { Rounds } from './rounds.js';
import { slices } from '../../slices.js';
import { ThreadedGate } from './threaded-gate.js';
import { StorageModule } from './storage.module.js';

/** Keeps the read models of every slice up to date, and says what time has brought. Serves nothing but its own health and figures. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Rounds;
  /** Apart from the others, since trying a release takes minutes. */
  private readonly releasing: Rounds;

  constructor(
    private readonly runners: ProjectionRunners,
    private readonly status: ProjectionStatus,
    private readonly health: Health,
    private readonly metrics: Metrics,
    referralEndings: ReferralEndings,
    purging: Purging,
    unclaimedSweep: UnclaimedSweep,
    releases: Releases,
    private readonly gate: ThreadedGate,
  ) {
    this.rounds = new Rounds({ referralEndings, purging: daily(purging), unclaimedSweep: daily(unclaimedSweep) });
    this.releasing = new Rounds({ releases: daily(releases) });
  }

  static forRoot(config: Config, directory: Directory): DynamicModule {
    const { logLevel, internalPort, internalHost, otlpEndpoint } = config;
    const observability = ObservabilityModule.forRoot({
      service: 'worker',
      logLevel,
      ...(internalPort > 0 ? { internal: { port: internalPort, host: internalHost } } : {}),
      ...(otlpEndpoint ? { otlpEndpoint } : {}),
    });
    return {
      module: WorkerModule,
      imports: [
        CqrsModule.forRoot(),
        CataloguesModule,
        AccessLogModule.postgres(config.databaseUrl),
        SealedContentModule.postgres({
          contentsUrl: config.databaseUrl,
          keysUrl: config.sealedKeysUrl || config.databaseUrl,
        }),
        DirectoryModule.of(directory),
        observability,
        StorageModule.forRoot(config),
        RecordingModule,
        PurgingModule,
        GateModule,
        ReleasingModule,
        ...slices,
      ],
      providers: [ReferralEndings],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    this.health.add('read-models', () => this.status.all());
    this.health.add('read-models-kept-up', async () => {
      if (leftBehind(await this.status.all()).length > 0) throw new Error('left behind');
    });
    this.metrics.watch(async () =>
      (await this.status.all())
        .filter(({ status }) => status !== 'building')
        .map(({ name, lagEvents, parkedStreams }) => ({
          projection: name.replaceAll('_', '-'),
          lag: lagEvents,
          parked: parkedStreams,
        })),
    );
    await this.runners.start();
    this.rounds.start();
    this.releasing.start();
  }

  /** Before connections are closed: rounds and pages in hand are finished, leases given back. */
  async beforeApplicationShutdown(): Promise<void> {
    const stopped = [this.rounds.stop(), this.releasing.stop()];
    await this.gate.close();
    await Promise.all(stopped);
    await this.runners.stop();
  }
}
