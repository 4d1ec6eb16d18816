import { correctableUntil } from '../domain/contact-period.js';
import type { ContactVariables } from '../domain/support-contact.events.js';
import type { MyContactRow } from './my-contacts.entity.js';

export interface ContactView extends ContactVariables {
  readonly contactId: string;
  /** Name it in `corrects` to correct the contact. */
  readonly version: string;
  /** The day, in EDTF; less exact when the unit knew no more. */
  readonly occurred: string;
  /** E.g. `2026-Q1`. */
  readonly quarter: string;
  /** Last day for a correction or withdrawal. */
  readonly correctableUntil: string;
}

export const viewed = ({ key, version, occurred, quarter, variables }: MyContactRow): ContactView => ({
  contactId: key,
  version,
  occurred,
  quarter,
  correctableUntil: correctableUntil(quarter),
  ...variables,
});
