import { Rejection, type Posted } from '#platform/domain';
import type { ConditionAssessed, ConditionSet } from './condition.events.js';
import type { DecisionMade } from './decision.events.js';
import { find, type Handled } from './matter-state.js';

export const maySetCondition = (
  { body, pointNumber, requirement }: ConditionSet,
  { event: decision }: Posted<DecisionMade>,
): void => {
  if (pointNumber !== undefined && !decision.points.some(({ number }) => number === pointNumber)) {
    throw new Rejection('decision-point-unknown', 'The point that sets a condition is a point of the decision (K112).');
  }
  if (requirement.kind === 'other-body-decides' && requirement.body === body) {
    throw new Rejection('condition-on-own-decision', 'A condition on another body names another body (K112).');
  }
};

export const mayAssess = (matter: Handled, { conditionId }: ConditionAssessed): void => {
  if (!find(matter, 'condition.set.v1', conditionId)) {
    throw new Rejection(
      'condition-unknown',
      'The body that set a condition assesses it, in the matter that set it (K112).',
    );
  }
};
