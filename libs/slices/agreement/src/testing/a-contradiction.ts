import type { Posted } from '#platform/domain';
import { posted } from '#platform/domain/testing';
import type {
  ContradictionDecided,
  ContradictionEvent,
  ContradictionRecorded,
} from '../domain/contradiction.events.js';

export const contradictionId = '33333333-3333-4333-8333-333333333333';

export const recordedItem: ContradictionRecorded = {
  type: 'contradiction.recorded.v1',
  contradictionId,
  number: 1,
  titleSv: 'Procent eller belopp',
  titleEn: 'Per cent or amounts',
  statements: [
    { label: 'amounts', text: '1 500 000 / 750 000', source: { title: 'official report' } },
    { label: 'per-cent', text: '67 / 33 per cent', source: { title: 'agreement', place: '§ 8' } },
  ],
  usedUntilDecided: 'amounts',
};

export const recordsItem = (over: Partial<ContradictionRecorded> = {}): Posted<ContradictionEvent> =>
  posted<ContradictionEvent>({ ...recordedItem, ...over });

export const selects = (label: string, occurred = '2021-02-01'): Posted<ContradictionEvent> => {
  const event: ContradictionDecided = {
    type: 'contradiction.decided.v1',
    contradictionId,
    selects: label,
    decidedBy: 'agreement/steering-group',
    reasons: 'the amounts were decided by the boards',
  };
  return posted<ContradictionEvent>(event, { occurred });
};
