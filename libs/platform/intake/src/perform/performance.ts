import { IdReused, VersionConflict, type Appended, type EventStore, type Position } from '#platform/event-store';
import { decideAll, mayChange, type Decided } from './decide-all.js';
import type { AnyDecider, Folded } from './folded.js';
import { keyOf, keyText, newEvent, type Intended } from './intended.js';
import { Judgements } from './judgements.js';
import { knownReceipts } from './known-receipts.js';
import { repetition, type Outcome } from './outcome.js';
import type { Place, StreamStates } from './stream-states.js';

/** How often others may be faster before we give up; within one process nobody is, see `Turns`. */
const ATTEMPTS = 10;

/**
 * Load, fold, decide, append: one pass over facts of one stream, no two with the same key.
 *
 * The common case, a new fact on a stream whose state is at hand, is one round trip: the store recognises a repetition
 * itself, and whether the facts that the boundary judged by still hold. Only what the rules would refuse is looked up,
 * since a repetition gets its first receipt even when the rules would now refuse it, and judged anew: what is known here
 * may be out of date, and nothing is refused, or found to be so already, because of that.
 */
export class Performance {
  private readonly outcomes = new Map<Intended, Outcome>();
  private readonly judgements: Judgements;
  /** Something that the boundary goes by came after this. */
  private overtaken: Position | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly states: StreamStates,
    private readonly place: Place,
    private readonly decider: AnyDecider,
    private pending: readonly Intended[],
  ) {
    this.judgements = new Judgements(pending);
  }

  /** @throws VersionConflict others wrote all the time, or what it is judged by changed · StoreUnavailable the same facts may be performed again */
  async run(): Promise<ReadonlyMap<Intended, Outcome>> {
    let folded = this.states.guess(this.place, this.decider);
    let decided = this.decide(folded);
    if (decided.verdicts.some(mayChange)) ({ folded, decided } = await this.decideOnTheLatest());
    for (let attempt = 1; !(await this.settled(folded, decided, attempt)); attempt += 1)
      ({ folded, decided } = await this.decideOnTheLatest());
    return this.outcomes;
  }

  private async decideOnTheLatest(): Promise<{ folded: Folded; decided: Decided }> {
    const [folded] = await Promise.all([
      this.states.catchUp(this.place, this.decider),
      this.judgements.renew(this.pending, this.overtaken),
    ]);
    this.overtaken = undefined;
    return { folded, decided: this.decide(folded) };
  }

  private decide(folded: Folded): Decided {
    return decideAll(this.decider, folded, this.pending, (intended) => this.judgements.of(intended));
  }

  private async settled(folded: Folded, decided: Decided, attempt: number): Promise<boolean> {
    const accepted = decided.verdicts.flatMap(({ kind, intended }) => (kind === 'accepted' ? [intended] : []));
    try {
      if (accepted.length > 0 && !this.recorded(accepted, await this.append(folded, accepted), decided))
        return this.pending.length === 0;
    } catch (error) {
      if (attempt >= ATTEMPTS || !(error instanceof VersionConflict || error instanceof IdReused)) throw error;
      if (error instanceof IdReused) await this.setKnownAside();
      return this.pending.length === 0;
    }
    await this.conclude(decided);
    return true;
  }

  /** Facts that moved on are met as a stream that did: all is judged and decided anew. */
  private async append({ version }: Folded, accepted: readonly Intended[]): Promise<Appended> {
    const { collaboration, stream } = this.place;
    const expected = version === 0 ? 'none' : version;
    const fence = this.judgements.fence(accepted);
    const appends = [{ stream, expected, events: accepted.map(newEvent) }] as const;
    const appended = await this.store.append(collaboration, appends, fence);
    if (appended !== 'overtaken') return appended;
    this.overtaken = fence?.after;
    throw new VersionConflict(stream, expected, version);
  }

  /** False when all were repetitions: the others were then decided on a state that counts them twice. */
  private recorded(
    accepted: readonly Intended[],
    { receipts, repeated }: Appended,
    { state, participants, told }: Decided,
  ): boolean {
    accepted.forEach((intended, index) =>
      this.outcomes.set(intended, { status: repeated ? 'repeated' : 'recorded', receipt: receipts[index]! }),
    );
    if (!repeated) this.states.keep(this.place, { state, participants, told, version: receipts.at(-1)!.version });
    else this.pending = this.pending.filter((intended) => !this.outcomes.has(intended));
    return !repeated;
  }

  private async setKnownAside(): Promise<void> {
    const receipts = await knownReceipts(this.store, this.place.collaboration, this.pending);
    this.pending = this.pending.filter((intended) => {
      const receipt = receipts.get(keyText(keyOf(intended)));
      if (receipt) this.outcomes.set(intended, repetition(intended, receipt));
      return !receipt;
    });
  }

  private async conclude({ verdicts }: Decided): Promise<void> {
    const others = verdicts.filter(({ kind }) => kind !== 'accepted');
    const receipts = await knownReceipts(
      this.store,
      this.place.collaboration,
      others.map(({ intended }) => intended),
    );
    for (const verdict of others) {
      const { intended } = verdict;
      const receipt = receipts.get(keyText(keyOf(intended)));
      if (receipt) this.outcomes.set(intended, repetition(intended, receipt));
      else
        this.outcomes.set(
          intended,
          verdict.kind === 'refused'
            ? { status: 'refused', error: verdict.error }
            : { status: 'already-so', stream: this.place.stream },
        );
    }
  }
}
