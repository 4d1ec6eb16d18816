import type { Contribution } from '#platform/domain';
import type { ConsultationClosed, ConsultationRequested } from './consultation.events.js';

/** A consultation counts from the day it was asked for (K47, K119). */
export const asked = (event: ConsultationRequested): Contribution => {
  const { phase, themes: theme, profession, exposedBehind, channel, wayIn } = event;
  const single = Object.entries({ phase, profession, exposedBehind, channel, wayIn, step: 'not-closed' });
  return {
    count: 'consultations',
    says: 'tells',
    codes: { ...Object.fromEntries(single.map(([name, code]) => [name, [code]])), theme },
  };
};

/** The step that was taken. */
export const closed = ({ step }: ConsultationClosed): Contribution => ({
  ...{ count: 'consultations', says: 'adds', codes: { step: [step] } },
});
