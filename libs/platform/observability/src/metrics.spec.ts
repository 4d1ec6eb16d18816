import { InMemoryEventStore, type NewEvent } from '#platform/event-store';
import { Metrics } from './metrics.js';
import { ObservedEventStore } from './observed-event-store.js';

const event = (id: string): NewEvent => ({
  ...{ id, source: 'https://hub.test/shelter', type: 'letter.sent.v1', unit: 'shelter', function: 'registrar' },
  ...{ occurred: '2026-03-02', recordedAt: '2026-03-02T08:00:00.000Z', visibility: 'open', recipients: [] },
  data: {},
});
const letter = (id: string) => ({ stream: 'letter-5b1f', expected: 'any' as const, events: [event(id)] });

describe('The figures of the event store', () => {
  it('count an event once, however often it is sent, under its slice and nothing else', async () => {
    const metrics = new Metrics();
    const store = new ObservedEventStore(new InMemoryEventStore(), metrics, () => 'letters');
    await store.append('north', [letter('one')]);
    await store.append('north', [letter('one')]);
    const text = await metrics.text();
    expect(text).toContain('samverk_events_recorded_total{slice="letters"} 1');
    expect(text).toContain('samverk_store_append_duration_seconds_count{outcome="repeated"} 1');
    expect(text).not.toMatch(/shelter|north|letter-5b1f/);
  });

  it('tell a conflict from a failure', async () => {
    const metrics = new Metrics();
    const store = new ObservedEventStore(new InMemoryEventStore(), metrics, () => 'letters');
    await expect(store.append('north', [{ ...letter('one'), expected: 7 }])).rejects.toThrow(/version/);
    expect(await metrics.text()).toContain('samverk_store_append_duration_seconds_count{outcome="conflict"} 1');
  });
});

describe('The figures of the projections', () => {
  it('are asked for when somebody looks', async () => {
    const metrics = new Metrics();
    metrics.watch(async () => [{ projection: 'agreement-register', lag: 12, parked: 1 }]);
    const text = await metrics.text();
    expect(text).toContain('samverk_projection_lag_events{projection="agreement-register"} 12');
    expect(text).toContain('samverk_projection_parked_streams{projection="agreement-register"} 1');
  });

  it('do not take the other figures with them when they cannot be had', async () => {
    const metrics = new Metrics();
    metrics.watch(() => Promise.reject(new Error('the database is away')));
    metrics.rejected('not-the-addressee');
    expect(await metrics.text()).toContain('samverk_rejections_total{code="not-the-addressee"} 1');
  });
});

describe('A label', () => {
  it('is never something that was posted', async () => {
    const metrics = new Metrics();
    metrics.rejected('Anna Andersson 19121212-1212');
    expect(await metrics.text()).toContain('samverk_rejections_total{code="other"} 1');
  });
});
