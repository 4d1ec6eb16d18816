import { htmlReport } from '../formats/html/html-report.js';
import { pdfReport } from '../formats/pdf/pdf-report.js';
import type { Report } from './reports.js';

export type Format = 'json' | 'html' | 'pdf';

interface Representation {
  readonly mediaType: string;
  readonly write: (report: Report) => unknown;
}

const representations: Readonly<Record<Format, Representation>> = {
  json: { mediaType: 'application/json; charset=utf-8', write: (report) => report },
  html: {
    mediaType: 'text/html; charset=utf-8',
    write: ({ document, status }) => htmlReport(document, { draft: status === 'draft' }),
  },
  pdf: {
    mediaType: 'application/pdf',
    write: ({ document, status }) => pdfReport(document, { draft: status === 'draft' }),
  },
};

const accepted: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'text/html': 'html',
};

/** The one that is named, else the first that is accepted; JSON where nothing known is asked for. */
export const representationOf = (format: Format | undefined, accept = ''): Representation & { format: Format } => {
  const first = accept.split(',').flatMap((range) => accepted[range.split(';')[0]!.trim().toLowerCase()] ?? [])[0];
  const chosen = format ?? first ?? 'json';
  return { ...representations[chosen], format: chosen };
};
