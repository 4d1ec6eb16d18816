import { centre, idOf, one, thingOf, type Saying } from './thing.js';

const contact = {
  channel: 'chat',
  wayIn: 'self',
  caller: 'exposed-person',
  municipality: 'unknown',
  gender: 'unknown',
  constellation: 'unknown',
};

const consultation =
  (type: string, data: (pick: number) => object, toOpener = false): Saying =>
  (world, { thing, pick }) => {
    const { id, opener } = thingOf(world, 'consultation', thing);
    return { type, data: { consultationId: id, to: toOpener ? opener.id : centre(world).id, ...data(pick) } };
  };
/** Consultations of the centre, and its own anonymous contacts. */
export const talking = {
  ask: consultation('consultation.requested.v1', (pick) => ({
    phase: one(['is-it-honour', 'inquiry'], pick),
    themes: ['violence'],
    profession: 'school',
    exposedBehind: 'yes',
    channel: 'phone',
    wayIn: 'self',
  })),
  answer: consultation('consultation.answered.v1', () => ({}), true),
  'follow-up': consultation('consultation.followed-up.v1', () => ({})),
  'close-consultation': consultation('consultation.closed.v1', () => ({ step: 'nothing' })),
  contact: (_world, { thing, pick }) => ({
    type: 'support-contact.recorded.v1',
    data: {
      ...{ contactId: idOf(`contact-${thing}`), ...contact, ageBand: one(['13-14', '18-20', '27+'], pick) },
      ...{
        exposure: [{ exposure: 'threats', level: 'unknown' }],
        perpetrator: ['unknown'],
        addedVulnerability: ['none-stated'],
      },
      ...{
        outcome: ['advice'],
        countsInStatistics: one(['yes', 'no'], pick),
        guardianConsent: 'not-applicable',
        kind: 'advice-only',
      },
    },
  }),
  'withdraw-contact': (_world, { thing }) => ({
    type: 'support-contact.withdrawn.v1',
    data: { contactId: idOf(`contact-${thing}`) },
  }),
} as const satisfies Record<string, Saying>;
