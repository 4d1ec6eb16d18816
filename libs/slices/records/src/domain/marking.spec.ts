import { given, posted as postedAny, refused } from '#platform/domain/testing';
import { manualHandling } from './manual-handling.decider.js';
import type { ManualHandlingRequested } from './manual-handling.events.js';
import { secrecyMark } from './secrecy-mark.decider.js';
import type { SecrecyMarkEvent, SecrecyMarkSet } from './secrecy-mark.events.js';

const posted = <Event>(event: Event) => postedAny(event, { recordedAt: '2026-02-02T12:00:00.000Z' });
const itemId = '11111111-1111-8111-8111-111111111111';
const set = (over: Partial<SecrecyMarkSet> = {}): SecrecyMarkEvent => ({
  ...{ type: 'secrecy-mark.set.v1', itemId, provision: 'OSL 26:1', on: '2026-02-01', ...over },
});
const removed: SecrecyMarkEvent = { type: 'secrecy-mark.removed.v1', itemId, on: '2026-02-02' };

describe('S56: a secrecy mark', () => {
  it('is set, removed and set again, each once however often it is sent', () => {
    const history = [set(), removed, set({ provision: 'OSL 25:1' })].map((event) => posted(event));
    for (const [nth, said] of history.entries()) {
      expect(given(secrecyMark, ...history.slice(0, nth)).when(said)).toEqual([said.event]);
      expect(given(secrecyMark, ...history.slice(0, nth + 1)).when(said)).toEqual([]);
    }
  });

  it('states one provision at a time', () => {
    expect(() => given(secrecyMark, posted(set())).when(posted(set({ provision: 'OSL 25:1' })))).toThrow(
      refused('secrecy-mark-set-otherwise'),
    );
  });

  it('is of its day or of one before, in Sweden, whatever was said of the document', () => {
    for (const history of [[], [set()], [set(), removed]])
      for (const next of [set({ on: '2026-02-03', provision: 'OSL 25:1' }), { ...removed, on: '2026-02-03' }])
        expect(() => given(secrecyMark, ...history.map(posted)).when(posted(next))).toThrow(
          refused('day-not-possible'),
        );
    const late = postedAny(set({ on: '2026-02-03' }), { recordedAt: '2026-02-02T23:00:00.000Z' });
    expect(given(secrecyMark).when(late)).toHaveLength(1);
  });

  it('that is not there is answered as absent', () => {
    expect(() => given(secrecyMark).when(posted(removed))).toThrow(refused('no-such-secrecy-mark'));
  });
});

it('S71: a request for manual handling says one thing, once', () => {
  const request: ManualHandlingRequested = {
    ...{ type: 'manual-handling.requested.v1', requestId: itemId, to: 'b', contactFunction: 'unit-head' },
  };
  expect(given(manualHandling).when(posted(request))).toEqual([request]);
  expect(given(manualHandling, posted(request)).when(posted(request))).toEqual([]);
  expect(() => given(manualHandling, posted(request)).when(posted({ ...request, to: 'c' }))).toThrow(
    refused('manual-handling-requested-otherwise'),
  );
});
