import type { ContactFunctionAnnounced, ContactFunctionEnded } from '../domain/contact-function.events.js';

/** The counsellors answer about prevention from the first of February. */
export const announced = (more: Partial<ContactFunctionAnnounced> = {}): ContactFunctionAnnounced => ({
  type: 'contact-function.announced.v1',
  contactFunction: 'counsellor',
  themes: ['prevention'],
  channels: ['hub', 'phone'],
  from: '2026-02-01',
  ...more,
});

export const ended = (from: string, contactFunction = 'counsellor'): ContactFunctionEnded => ({
  type: 'contact-function.ended.v1',
  contactFunction,
  from,
});
