import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How far one projection is. */
export interface ProjectionStatus {
  readonly projection: string;
  /** Events between its checkpoint and the end of the feed. */
  readonly lag: number;
  /** Streams set aside because an event could not be folded. */
  readonly parked: number;
  /** How much of it failed when it was last tried; left out by what goes all or not at all. */
  readonly failing?: number;
}

const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
// A label is a name out of our own code, never something that was posted.
const name = (text: string) => (/^[a-z0-9-]{1,64}$/.test(text) ? text : 'other');

/** Figures for the operator. None is told by unit, party, collaboration or stream: who is active is secret, too. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  readonly contentType = this.registry.contentType;
  private readonly registers = [this.registry];
  private readonly watched: (() => Promise<readonly ProjectionStatus[]>)[] = [];

  private readonly requests = new Histogram({
    name: 'samverk_http_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: seconds,
    registers: this.registers,
  });
  private readonly events = new Counter({
    name: 'samverk_events_recorded_total',
    help: 'Events recorded, by the slice they belong to.',
    labelNames: ['slice'] as const,
    registers: this.registers,
  });
  private readonly rejections = new Counter({
    name: 'samverk_rejections_total',
    help: 'Requests and events refused, by code (docs/rejections).',
    labelNames: ['code'] as const,
    registers: this.registers,
  });
  private readonly appends = new Histogram({
    name: 'samverk_store_append_duration_seconds',
    help: 'Time of an append to the event store.',
    labelNames: ['outcome'] as const,
    buckets: seconds,
    registers: this.registers,
  });
  private readonly lag = new Gauge({
    name: 'samverk_projection_lag_events',
    help: 'Events that a projection has yet to fold.',
    labelNames: ['projection'] as const,
    registers: this.registers,
  });
  private readonly parked = new Gauge({
    name: 'samverk_projection_parked_streams',
    help: 'Streams that a projection has set aside.',
    labelNames: ['projection'] as const,
    registers: this.registers,
  });
  private readonly failing = new Gauge({
    name: 'samverk_projection_failing',
    help: 'Parts of a projection whose last attempt failed; of the relay, collaborations.',
    labelNames: ['projection'] as const,
    registers: this.registers,
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param statuses asked whenever somebody reads the figures */
  watch(statuses: () => Promise<readonly ProjectionStatus[]>): void {
    this.watched.push(statuses);
  }

  /** Everything, in Prometheus' text format. */
  async text(): Promise<string> {
    await this.askProjections();
    return this.registry.metrics();
  }

  requested(method: string, route: string, status: number, duration: number): void {
    this.requests.observe({ method, route, status }, duration);
  }

  recorded(slice: string, events = 1): void {
    this.events.inc({ slice: name(slice) }, events);
  }

  rejected(code: string): void {
    this.rejections.inc({ code: name(code) });
  }

  appended(outcome: string, duration: number): void {
    this.appends.observe({ outcome: name(outcome) }, duration);
  }

  private async askProjections(): Promise<void> {
    // What cannot be told is left out: the figures of a hub in trouble are needed most.
    const asked = await Promise.allSettled(this.watched.map(async (ask) => ask()));
    const statuses = asked.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    this.lag.reset();
    this.parked.reset();
    this.failing.reset();
    for (const { projection, lag, parked, failing } of statuses) {
      this.lag.set({ projection: name(projection) }, lag);
      this.parked.set({ projection: name(projection) }, parked);
      if (failing !== undefined) this.failing.set({ projection: name(projection) }, failing);
    }
  }
}
