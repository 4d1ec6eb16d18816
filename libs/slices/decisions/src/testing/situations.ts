import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type { DecisionMade } from '../domain/decision.events.js';
import type { MatterOpened } from '../domain/handling.events.js';
import type { EventOf, MatterEvent } from '../domain/matter.events.js';
import { uuid } from './ids.js';

export const council = { matterId: uuid(1), body: 'storby/kommunfullmaktige' };
export const board = { matterId: uuid(2), body: 'storby/socialnamnden' };
export const police = { matterId: uuid(3), body: 'polisen/omradet' };

/** A fact on a day. */
export const on = <Event extends MatterEvent>(occurred: string, event: Event): Posted<Event> =>
  posted(event, { occurred });

const opening = (of: { matterId: string; body: string }, bodyKind: MatterOpened['bodyKind']): Posted<MatterOpened> =>
  on('2019-04-25', {
    type: 'matter.opened.v1',
    ...of,
    bodyKind,
    title: 'A support centre',
    referenceNumbers: ['1/19'],
    about: 'support-centre',
  });

export const openedInCouncil = opening(council, 'council');
export const openedInBoard = opening(board, 'board');
export const openedByPolice = opening(police, 'official');

/** A decision of the board, unless said otherwise. */
export const decided = (over: Partial<DecisionMade> = {}): DecisionMade => ({
  type: 'decision.made.v1',
  ...board,
  decisionId: uuid(20),
  kind: 'board',
  points: [{ number: 1, kind: 'take-part', text: 'Take part' }],
  ...over,
});

export const tabled = (over: Partial<EventOf<'matter.tabled.v1'>> = {}): EventOf<'matter.tabled.v1'> => ({
  type: 'matter.tabled.v1',
  ...council,
  ...over,
});

export const minutesApproved = (
  over: Partial<EventOf<'minutes.approved.v1'>> = {},
): EventOf<'minutes.approved.v1'> => ({
  type: 'minutes.approved.v1',
  ...board,
  meetingDate: '2020-05-28',
  immediate: true,
  ...over,
});
