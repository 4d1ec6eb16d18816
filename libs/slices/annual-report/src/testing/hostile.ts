import fc from 'fast-check';
import { fact, fullYear, issue } from './facts.js';
import { compose } from '../domain/compose.js';
import type { ReportDocument } from '../domain/document/report-document.js';

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style></title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '&lt;b&gt; &amp; \u202eomvänt\u202c',
  'ett\u0000\u0007två\n\ntre',
  'å'.repeat(2000),
  'ord '.repeat(500),
  '漢字 🙂 עברית',
);

/** A report in which every recorded text is one that somebody hopes will be more than text. */
export const hostileReports = (): fc.Arbitrary<{ readonly text: string; readonly document: ReportDocument }> =>
  nasty.map((text) => {
    const [agreementId, body, matterId] = ['a', 'north/board', 'h'];
    const document = compose(
      { ...issue, collaborationName: text.slice(0, 300), names: [{ id: body, name: text.slice(0, 200) }] },
      [
        ...fullYear(),
        fact('agreement.drafted.v1', '2025-01-01', {
          agreementId,
          title: text.slice(0, 300),
          versionDate: '2025-01-01',
        }),
        fact('seat.filled.v1', '2025-01-01', {
          agreementId,
          seat: 's',
          party: 'p',
          function: text.slice(0, 200),
          status: 'filled',
        }),
        fact('matter.opened.v1', '2025-01-01', { matterId, body, title: text.slice(0, 300) }),
        fact('decision.made.v1', '2025-01-02', {
          matterId,
          body,
          paragraph: text.slice(0, 100),
          points: [{ kind: text.slice(0, 60) }],
        }),
        fact('condition.set.v1', '2025-01-01', { matterId, body, conditionId: 'c', text }),
        fact('meeting.held.v1', '2025-01-02', {
          ...{ agreementId, meetingId: 'm' },
          attendance: Array.from({ length: 30 }, () => ({ party: 'p', function: text.slice(0, 200) })),
        }),
      ],
    )!;
    return { text, document };
  });
