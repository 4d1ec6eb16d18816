import type { Recorded } from '#platform/domain';
import { itemIdOf } from '#platform/event-store';
import type { GuardedProjection } from '#platform/projections';
import type { ConsultationEvent, WithSealedText } from '../domain/consultation.events.js';
import { MyConsultationRow, type SaidText } from './my-consultations.entity.js';

const withText = (texts: readonly SaidText[], recorded: Recorded<WithSealedText>): readonly SaidText[] => {
  const { content, contentUntil } = recorded.event;
  if (!content || contentUntil === undefined) return texts;
  return [...texts, { item: itemIdOf(recorded), by: recorded.unit, until: contentUntil }];
};

/** What have we asked, what have we been asked, and how did it go? */
export const myConsultations: GuardedProjection<ConsultationEvent, MyConsultationRow> = {
  name: 'my_consultations',
  version: 1,
  guarded: true,
  entity: MyConsultationRow,
  types: [
    'consultation.requested.v1',
    'consultation.answered.v1',
    'consultation.followed-up.v1',
    'consultation.closed.v1',
  ],
  keys: ({ stream }) => [stream.slice('consultation-'.length)],
  fold: (row, recorded) => {
    const { event, unit, occurred } = recorded;
    switch (event.type) {
      case 'consultation.requested.v1': {
        const { to, phase, themes, profession, exposedBehind, channel, wayIn } = event;
        const texts = withText([], { ...recorded, event });
        const told = { phase, themes, profession, exposedBehind, channel, wayIn, texts };
        return { asker: unit, centre: to, status: 'asked', requested: occurred, ...told, step: null };
      }
      case 'consultation.answered.v1':
        return row && { ...row, status: 'answered', texts: withText(row.texts, { ...recorded, event }) };
      case 'consultation.followed-up.v1':
        return row && { ...row, status: 'asked', texts: withText(row.texts, { ...recorded, event }) };
      case 'consultation.closed.v1':
        return row && { ...row, status: 'closed', step: event.step };
    }
  },
};
