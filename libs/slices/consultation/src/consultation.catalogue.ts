import { catalogue, everyUnit, unitsWithRole, type CatalogueEntry, type Surroundings } from '#platform/intake';
import { misdirected } from './domain/addressee.js';
import { asked, closed } from './domain/counted.js';
import { countedBy } from './domain/counted-by.js';
import { consultation, type Consultation } from './domain/consultation.decider.js';
import * as events from './domain/consultation.events.js';

/**
 * Between two units and nobody else. There is no disclosure to justify: a consultation is about a situation, no subject
 * field exists, and whoever asks describes without identity (S38).
 */
const between = {
  visibility: 'addressed',
  recipients: ({ to }: events.OfConsultation) => [to],
} as const satisfies Partial<CatalogueEntry<events.OfConsultation>>;

const withText = {
  ...between,
  content: ({ content }: events.WithSealedText) => content,
  contentUntil: ({ contentUntil }: events.WithSealedText) => contentUntil,
} as const;

const centre = unitsWithRole('centre');
const surroundings = (event: events.ConsultationRequested, { directory }: Surroundings) =>
  misdirected(event, directory);

/** The unit that asked names the stream: the centre says whom it answers. */
const asker = ({ type, to }: events.ConsultationEvent, unit: string): string =>
  type === 'consultation.answered.v1' ? to : unit;

export const consultationCatalogue = catalogue<events.ConsultationEvent, Consultation>({
  slice: 'consultation',
  stream: (event, unit) => `consultation-${event.consultationId}.${asker(event, unit)}`,
  decider: consultation,
  countedBy,
  events: {
    'consultation.requested.v1': {
      ...{ form: events.ConsultationRequested, ...withText, mayPost: everyUnit, surroundings },
      contributes: asked,
    },
    'consultation.answered.v1': { form: events.ConsultationAnswered, ...withText, mayPost: centre },
    'consultation.followed-up.v1': { form: events.ConsultationFollowedUp, ...withText, mayPost: everyUnit },
    'consultation.closed.v1': { form: events.ConsultationClosed, ...between, mayPost: everyUnit, contributes: closed },
  },
});
