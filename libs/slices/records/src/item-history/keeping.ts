import type { Recorded } from '#platform/domain';
import type { PurgeExecuted } from '../domain/purge-run.events.js';
import type { SecrecyMarkEvent } from '../domain/secrecy-mark.events.js';

export type KeepingEvent = PurgeExecuted | SecrecyMarkEvent;

/** What a unit did about keeping an item: a warning on it (S56), or its content purged (S61). */
export type Keeping =
  | { readonly step: 'marked'; readonly recordedAt: string; readonly provision: string }
  | { readonly step: 'unmarked'; readonly recordedAt: string }
  | { readonly step: 'purged'; readonly recordedAt: string; readonly decisionId: string };

export const keepingTypes = [
  'purge.executed.v1',
  'secrecy-mark.removed.v1',
  'secrecy-mark.set.v1',
] as const satisfies readonly KeepingEvent['type'][];

export const isKeeping = (event: { readonly type: string }): event is KeepingEvent =>
  (keepingTypes as readonly string[]).includes(event.type);

/** The items it is about. */
export const keptItems = (event: KeepingEvent): readonly string[] => {
  switch (event.type) {
    case 'purge.executed.v1':
      return event.items;
    case 'secrecy-mark.set.v1':
    case 'secrecy-mark.removed.v1':
      return [event.itemId];
  }
};

export const keepingOf = ({ event, recordedAt }: Pick<Recorded<KeepingEvent>, 'event' | 'recordedAt'>): Keeping => {
  switch (event.type) {
    case 'purge.executed.v1':
      return { step: 'purged', recordedAt, decisionId: event.decisionId };
    case 'secrecy-mark.set.v1':
      return { step: 'marked', recordedAt, provision: event.provision };
    case 'secrecy-mark.removed.v1':
      return { step: 'unmarked', recordedAt };
  }
};
