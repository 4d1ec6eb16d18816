import type { ReportDocument } from '../domain/document/report-document.js';

export interface Marking {
  /** Not issued: everything in it may change. */
  readonly draft: boolean;
}

/** What stands on every page, so that no page can be taken for more than it is. */
export const marksOf = ({ synthetic }: Pick<ReportDocument, 'synthetic'>, { draft }: Marking): readonly string[] => [
  ...(draft ? ['UTKAST – INTE UTFÄRDAD'] : []),
  ...(synthetic ? ['PÅHITTADE SIFFROR – ENDAST FÖR DEMONSTRATION'] : []),
];
