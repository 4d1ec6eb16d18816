import { LRUCache } from 'lru-cache';
import { recorded, type EventStore, type Upcasters } from '#platform/event-store';
import type { Fact } from '../form/check-form.js';
import type { AnyDecider, Folded } from './folded.js';
import { nobody, withParticipants } from './participants.js';
import { nothingTold, withOneMore } from './told.js';

const STREAMS_KEPT = 10_000;
const PAGE = 1000;

export interface Place {
  readonly collaboration: string;
  readonly stream: string;
}

export const placeText = ({ collaboration, stream }: Place): string => `${collaboration}/${stream}`;

/**
 * Folded streams, so that a post to a long one reads only its tail. What is kept may be old but never wrong: events do
 * not change, and an append names the exact version it was decided on.
 */
export class StreamStates {
  private readonly kept = new LRUCache<string, Folded>({ max: STREAMS_KEPT });

  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
  ) {}

  /** As far as this process knows; a stream it has not seen is taken to be new. */
  guess(place: Place, decider: AnyDecider): Folded {
    return (
      this.kept.get(placeText(place)) ?? { state: decider.initial, version: 0, participants: nobody, told: nothingTold }
    );
  }

  keep(place: Place, folded: Folded): void {
    this.kept.set(placeText(place), folded);
  }

  /** Up to date with the store. */
  async catchUp(place: Place, decider: AnyDecider): Promise<Folded> {
    let { state, version, participants, told } = this.guess(place, decider);
    for (let full = true; full;) {
      const tail = await this.store.readStream(place.collaboration, place.stream, { from: version + 1, limit: PAGE });
      for (const stored of tail) {
        state = decider.evolve(state, recorded<Fact>(this.upcasters.newest(stored)));
        participants = withParticipants(participants, stored);
        told = withOneMore(told, stored);
      }
      version = tail.at(-1)?.version ?? version;
      full = tail.length === PAGE;
    }
    if (version > 0) this.keep(place, { state, version, participants, told });
    return { state, version, participants, told };
  }
}
