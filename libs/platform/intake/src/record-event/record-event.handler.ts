import { setImmediate } from 'node:timers/promises';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StoreUnavailable } from '#platform/event-store';
import type { Caller } from '#platform/identity';
import { Boundary, type Judge } from '../boundary/boundary.js';
import { Catalogues } from '../catalogues.js';
import type { Outcome } from '../perform/outcome.js';
import { StreamWriter } from '../perform/stream-writer.js';
import { Clock } from './clock.js';
import { Denials } from './denials.js';
import { RecordEvent } from './record-event.command.js';
import { screen, type Screened } from './screening.js';

@CommandHandler(RecordEvent)
export class RecordEventHandler implements ICommandHandler<RecordEvent> {
  constructor(
    private readonly catalogues: Catalogues,
    private readonly boundary: Boundary,
    private readonly writer: StreamWriter,
    private readonly clock: Clock,
    private readonly denials: Denials,
  ) {}

  async execute({ caller, items }: RecordEvent): Promise<readonly Outcome[]> {
    const recordedAt = this.clock.now();
    const outcomes: Outcome[] = [];
    const screened = new Map<number, Screened>();
    const judge = this.boundary.judgeOf(caller);
    for (const [index, item] of items.entries()) {
      // A batch of large events takes long to check; other requests go in between.
      if (index % 10 === 9) await setImmediate();
      try {
        screened.set(index, await this.bounded(caller, judge, screen(this.catalogues, caller, item, recordedAt)));
      } catch (error) {
        outcomes[index] = { status: 'refused', error };
      }
    }
    // One event is recognised as a repetition on the way; for many, one question saves many.
    if (screened.size > 1) await this.setKnownAside(caller.collaboration, screened, outcomes);
    await Promise.all(byStream(screened).map((group) => this.record(caller.collaboration, group, outcomes)));
    await this.denials.record(caller, recordedAt, items, outcomes);
    return outcomes;
  }

  private async bounded(caller: Caller, judge: Judge, screened: Screened): Promise<Screened> {
    const { entry, intended } = screened;
    const posted = this.boundary.judged(caller, intended.posted);
    const judgement = await judge({ entry, posted, recipients: intended.recipients });
    const judged = posted === intended.posted ? {} : { judged: posted };
    return { ...screened, intended: { ...intended, ...judged, judgement } };
  }

  private async setKnownAside(
    collaboration: string,
    screened: Map<number, Screened>,
    outcomes: Outcome[],
  ): Promise<void> {
    const known = await this.writer.repetitions(
      collaboration,
      [...screened.values()].map(({ intended }) => intended),
    );
    for (const [index, { intended }] of screened) {
      const outcome = known.get(intended);
      if (!outcome) continue;
      outcomes[index] = outcome;
      screened.delete(index);
    }
  }

  private async record(
    collaboration: string,
    group: readonly (readonly [number, Screened])[],
    outcomes: Outcome[],
  ): Promise<void> {
    const [, { stream, decider }] = group[0]!;
    try {
      const done = await this.writer.performAll(
        { collaboration, stream },
        decider,
        group.map(([, { intended }]) => intended),
      );
      group.forEach(([index], at) => (outcomes[index] = done[at]!));
    } catch (error) {
      // Items stand alone, but an absent store concerns the whole request: it is sent again, and nothing is doubled.
      if (error instanceof StoreUnavailable) throw error;
      for (const [index] of group) outcomes[index] = { status: 'refused', error };
    }
  }
}

const byStream = (screened: ReadonlyMap<number, Screened>): (readonly [number, Screened])[][] => {
  const groups = new Map<string, (readonly [number, Screened])[]>();
  for (const entry of screened) {
    const group = groups.get(entry[1].stream);
    if (group) group.push(entry);
    else groups.set(entry[1].stream, [entry]);
  }
  return [...groups.values()];
};
