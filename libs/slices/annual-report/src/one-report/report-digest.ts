import { hash } from 'node:crypto';
import type { ReportDocument } from '../domain/document/report-document.js';

/** JSON with sorted keys and no spaces: the same report is the same text, whoever writes it down. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );

/** SHA-256 over the canonical text, base64url. */
export const digestOf = (document: ReportDocument): string => hash('sha256', canonical(document), 'base64url');
