import type { Text } from './language.js';

/** What the api answers, as far as the pages show it. */
export interface AgreementOnDay {
  readonly agreementId: string;
  readonly title: string;
  readonly status: string;
  readonly duration: { readonly term: { readonly start: string; readonly end: string } };
  readonly period: { readonly number: number; readonly start: string; readonly end: string } | null;
  readonly parties: readonly string[];
  readonly signatures: { readonly needed: number; readonly given: number };
  readonly nextDeadlines: readonly { readonly date: string; readonly what: string; readonly rule: string }[];
}

export interface TimelineEntry extends Text {
  readonly occurred: string;
  readonly quality: readonly string[];
}

export interface Obligation {
  readonly kind: string;
  readonly owner: string;
  readonly rule: string;
  readonly titleSv: string;
  readonly titleEn: string;
  readonly dueFrom: string | null;
  readonly dueBy: string | null;
  readonly status: 'open' | 'done' | 'overdue' | 'passed' | 'released';
  readonly doneOn: string | null;
}
