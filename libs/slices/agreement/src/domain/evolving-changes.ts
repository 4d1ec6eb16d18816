import type {
  AgreementAmended,
  AgreementEvaluated,
  AgreementExtended,
  RenegotiationCalled,
  RenegotiationConcluded,
} from './agreement.events.js';
import type { Facts } from './agreement.state.js';

type Change = AgreementAmended | RenegotiationCalled | RenegotiationConcluded | AgreementExtended | AgreementEvaluated;

export const evolveChange = (facts: Facts, event: Change, occurred: string): Facts => {
  switch (event.type) {
    case 'agreement.amended.v1': {
      const { amendmentId, provisions, approvals, noticeBy = null } = event;
      return {
        ...facts,
        amendments: [...facts.amendments, { amendmentId, from: occurred, provisions, approvals, noticeBy }],
      };
    }
    case 'agreement.renegotiation-called.v1': {
      const { renegotiationId, party } = event;
      return {
        ...facts,
        renegotiations: [...facts.renegotiations, { renegotiationId, party, calledOn: occurred, concluded: null }],
      };
    }
    case 'agreement.renegotiation-concluded.v1': {
      const { renegotiationId: id, outcome } = event;
      return {
        ...facts,
        renegotiations: facts.renegotiations.map((called) =>
          called.renegotiationId === id ? { ...called, concluded: { on: occurred, outcome } } : called,
        ),
      };
    }
    case 'agreement.extended.v1':
      return { ...facts, extendedTo: event.to };
    case 'agreement.evaluated.v1': {
      const { scope, year, party = null } = event;
      return { ...facts, evaluations: [...facts.evaluations, { scope, party, year, occurred }] };
    }
  }
};
