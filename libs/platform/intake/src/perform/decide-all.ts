import { Rejection } from '#platform/domain';
import { concerns } from '#platform/secrecy';
import { unbounded, type Judgement } from '../boundary/judgement.js';
import type { Fact } from '../form/check-form.js';
import type { AnyDecider, Folded } from './folded.js';
import type { Intended } from './intended.js';
import { withParticipants, type Participants } from './participants.js';
import { counted, withOneMore, type Told } from './told.js';

export type Verdict =
  | { readonly kind: 'accepted'; readonly intended: Intended }
  | { readonly kind: 'already-so'; readonly intended: Intended }
  | { readonly kind: 'refused'; readonly intended: Intended; readonly error: unknown };

export interface Decided {
  /** One per intended fact, in order. */
  readonly verdicts: readonly Verdict[];
  /** After everything accepted. */
  readonly state: unknown;
  readonly participants: Participants;
  readonly told: Told;
}

/**
 * Of one unit, or of all together where the stream is open: far above what any agreement or matter comes to. Every post
 * folds or copies what its stream holds, so that without a bound one unit could occupy the hub with a stream of its own.
 */
export const MOST_OF_A_STREAM = 2_000;

/**
 * Decides one after another in memory; what is rejected does not stop the others.
 * Whoever has no part in a stream that is not open is judged as if there were none (S8).
 * @param judgementOf what the boundary says of each
 */
export const decideAll = (
  decider: AnyDecider,
  { state: initial, participants: before, told: toldBefore }: Folded,
  all: readonly Intended[],
  judgementOf = ({ judgement = unbounded }: Intended): Judgement => judgement,
): Decided => {
  let state = initial;
  let participants = before;
  let told = toldBefore;
  const verdicts = all.map((intended): Verdict => {
    try {
      const concerned = concerns(participants, intended.posted.unit);
      const { judged = intended.posted } = intended;
      const decided = decider.decide(concerned ? state : decider.initial, judged) as readonly Fact[];
      if (!concerned) throw new Error(`The decider of ${intended.posted.event.type} lets a stranger in.`);
      const { refusal } = judgementOf(intended);
      if (refusal) throw refusal;
      if (decided.length === 0) return { kind: 'already-so', intended };
      asPosted(decided, intended);
      if (isFull(told, intended))
        throw new Rejection('stream-full', `One stream takes at most ${MOST_OF_A_STREAM} events.`);
      const item = { ...intended, unit: intended.posted.unit };
      told = withOneMore(told, item);
      state = decider.evolve(state, intended.posted);
      participants = withParticipants(participants, item);
      return { kind: 'accepted', intended };
    } catch (error) {
      return { kind: 'refused', intended, error };
    }
  });
  return { verdicts, state, participants, told };
};

const isFull = (told: Told, { takesBack, visibility, posted: { unit } }: Intended): boolean =>
  !takesBack && (told.get(counted({ visibility, unit })) ?? 0) >= MOST_OF_A_STREAM;

/** The log holds what the unit said, word for word; otherwise a repetition could not be recognised by its body. */
const asPosted = (decided: readonly Fact[], { posted }: Intended): void => {
  if (decided.length !== 1 || decided[0] !== posted.event)
    throw new Error(`The decider of ${posted.event.type} must answer with the posted event or nothing.`);
};

/** A rejection can be cured by more history; a defect cannot. */
export const mayChange = (verdict: Verdict): boolean =>
  verdict.kind === 'already-so' || (verdict.kind === 'refused' && verdict.error instanceof Rejection);
