import { Rejection, type Decider, type Posted } from '#platform/domain';
import type { ContradictionDecided, ContradictionEvent, ContradictionRecorded } from './contradiction.events.js';

export type Contradiction =
  | { readonly status: 'absent' }
  | { readonly status: 'open'; readonly labels: readonly string[] }
  | { readonly status: 'decided'; readonly labels: readonly string[]; readonly selected: string; readonly on: string };

const record = (state: Contradiction, event: ContradictionRecorded): readonly ContradictionEvent[] => {
  const labels = event.statements.map(({ label }) => label);
  if (state.status !== 'absent') {
    if (state.labels.join() === labels.join()) return [];
    throw new Rejection(
      'contradiction-already-recorded',
      'This item has been recorded with other statements (requirements 1.16).',
    );
  }
  const { usedUntilDecided } = event;
  if (new Set(labels).size < labels.length || (usedUntilDecided && !labels.includes(usedUntilDecided))) {
    throw new Rejection(
      'statements-inconsistent',
      'Each statement has a label of its own, and what is used until decided is one of them (requirements 1.16).',
    );
  }
  return [event];
};

const select = (
  state: Contradiction,
  { occurred, event }: Posted<ContradictionDecided>,
): readonly ContradictionEvent[] => {
  if (state.status === 'absent')
    throw new Rejection(
      'contradiction-not-recorded',
      'Record the competing statements before deciding between them (requirements 1.16).',
    );
  if (!state.labels.includes(event.selects))
    throw new Rejection(
      'no-such-statement',
      'The decision must select one of the recorded statements (requirements 1.16).',
    );
  return state.status === 'decided' && state.selected === event.selects && state.on === occurred ? [] : [event];
};

/** One item of the list of contradictions and gaps. A later decision replaces an earlier one. */
export const contradiction: Decider<Contradiction, ContradictionEvent> = {
  initial: { status: 'absent' },
  decide: (state, posted) => {
    const { event } = posted;
    switch (event.type) {
      case 'contradiction.recorded.v1':
        return record(state, event);
      case 'contradiction.decided.v1':
        return select(state, { ...posted, event });
    }
  },
  evolve: (state, { occurred, event }) => {
    switch (event.type) {
      case 'contradiction.recorded.v1':
        return { status: 'open', labels: event.statements.map(({ label }) => label) };
      case 'contradiction.decided.v1':
        return state.status === 'absent'
          ? state
          : { status: 'decided', labels: state.labels, selected: event.selects, on: occurred };
    }
  },
};
