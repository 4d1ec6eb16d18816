import { Rejection, type Posted } from '#platform/domain';
import { given } from '#platform/domain/testing';
import * as say from '../testing/index.js';
import { concernReport } from './concern-report.decider.js';
import type { ConcernReportEvent } from './concern-report.events.js';

const { on } = say;

const filed = on('2026-02-02', say.filed());
const arrived = [filed, on('2026-02-03', say.received)];
const assessed = [...arrived, on('2026-02-03', say.protectionAssessed)];
const opened = [...assessed, on('2026-02-10', say.decided('opened'))];
const asked = [...opened, on('2026-02-11', say.requested)];

/** What becomes of the next event: recorded, already so, or the code of the refusal. */
const outcome = (history: Posted<ConcernReportEvent>[], next: Posted<ConcernReportEvent>): string => {
  try {
    const decided = given(concernReport, ...history).when(next);
    return decided.length === 0 ? 'already-so' : 'recorded';
  } catch (error) {
    if (error instanceof Rejection) return error.code;
    throw error;
  }
};

describe('A report', () => {
  it('is made once under an id: the same again adds nothing, another is refused', () => {
    expect(outcome([], filed)).toBe('recorded');
    expect(outcome([filed], filed)).toBe('already-so');
    expect(outcome([filed], on('2026-02-02', say.filed({ way: 'ordinary-channel' })))).toBe(
      'concern-report-step-taken',
    );
    expect(outcome([filed], on('2026-02-03', say.filed()))).toBe('concern-report-step-taken');
  });

  it('S36: takes content with it as sealed content and in no other way', () => {
    expect(outcome([], on('2026-02-02', say.sealed))).toBe('recorded');
    expect(outcome([], on('2026-02-02', say.filed({ way: 'sealed-content' })))).toBe('way-and-content-differ');
    expect(outcome([], on('2026-02-02', { ...say.sealed, way: 'sdk' }))).toBe('way-and-content-differ');
  });

  it('S25: is made on the duty to report and on no other ground', () => {
    const consent = { ...say.dutyToReport, basis: { ...say.dutyToReport.basis, code: 'consent-child' } };
    expect(outcome([], on('2026-02-02', say.filed({ disclosure: consent })))).toBe('basis-does-not-fit');
  });

  it('is made on a day, and on none that is yet to come', () => {
    expect(outcome([], on('2026-02-02', say.filed(), { occurred: '2026-02' }))).toBe('day-required');
    expect(outcome([], on('2026-02-02', say.filed(), { occurred: '2026-02-03' }))).toBe('day-not-possible');
  });
});

describe('The day of receipt', () => {
  it('S31: is the day that the board says, not before the report was sent', () => {
    expect(outcome([filed], on('2026-02-02', say.received))).toBe('recorded');
    expect(outcome([filed], on('2026-02-01', say.received))).toBe('day-not-possible');
  });

  it('S31: is said once, since limits count from it', () => {
    expect(outcome(arrived, on('2026-02-03', say.received))).toBe('already-so');
    expect(outcome(arrived, on('2026-02-04', say.received))).toBe('concern-report-step-taken');
  });

  it('S7, S31: of sealed content is the day on which the hub recorded it in Sweden, whatever is said', () => {
    const late = on('2026-02-02', say.sealed, { recordedAt: '2026-02-02T23:30:00.000Z' });
    expect(outcome([late], on('2026-02-04', say.received))).toBe('receipt-day-differs');
    expect(outcome([late], on('2026-02-03', say.received))).toBe('recorded');
    expect(outcome([late], on('2026-02-03', say.protectionAssessed))).toBe('recorded');
  });

  it('is not on a day whose law is not encoded', () => {
    expect(outcome([on('2012-12-30', say.filed())], on('2012-12-31', say.received))).toBe('day-not-possible');
  });
});

describe('The board', () => {
  it('assesses nothing that has not arrived', () => {
    for (const event of [say.protectionAssessed, say.assessmentExtended('2026-03-01'), say.withheld])
      expect(outcome([filed], on('2026-02-03', event))).toBe('concern-report-step-missing');
  });

  it('assesses the need of protection before it decides (SoL 20:1)', () => {
    expect(outcome(arrived, on('2026-02-04', say.decided('opened')))).toBe('concern-report-step-missing');
    expect(outcome(arrived, on('2026-02-02', say.protectionAssessed))).toBe('day-not-possible');
    expect(outcome(arrived, on('2026-02-03', say.protectionAssessed))).toBe('recorded');
  });

  it('decides once', () => {
    expect(outcome(opened, on('2026-02-10', say.decided('opened')))).toBe('already-so');
    expect(outcome(opened, on('2026-02-10', say.decided('not-opened')))).toBe('concern-report-step-taken');
  });

  it('extends the 14 days while they run, and to a later day', () => {
    expect(outcome(assessed, on('2026-02-17', say.assessmentExtended('2026-02-18')))).toBe('recorded');
    expect(outcome(assessed, on('2026-02-18', say.assessmentExtended('2026-03-01')))).toBe('extension-not-possible');
    expect(outcome(assessed, on('2026-02-10', say.assessmentExtended('2026-02-17')))).toBe('extension-not-possible');
    expect(outcome(opened, on('2026-02-11', say.assessmentExtended('2026-03-01')))).toBe('concern-report-step-taken');
  });

  it('extends and concludes an inquiry that it opened, and no other', () => {
    expect(outcome(opened, on('2026-06-10', say.inquiryExtended('2026-08-01')))).toBe('recorded');
    expect(outcome(opened, on('2026-06-11', say.inquiryExtended('2026-08-01')))).toBe('extension-not-possible');
    expect(outcome(opened, on('2026-07-01', say.concluded))).toBe('recorded');
    const ongoing = [...assessed, on('2026-02-10', say.decided('already-ongoing'))];
    for (const event of [say.inquiryExtended('2026-08-01'), say.concluded])
      expect(outcome(ongoing, on('2026-03-01', event))).toBe('concern-report-step-missing');
  });
});

describe('Feedback', () => {
  it('S32: is what was decided, once it is decided and asked for', () => {
    expect(outcome(asked, on('2026-02-12', say.given('opened')))).toBe('recorded');
    expect(outcome(asked, on('2026-02-12', say.given('not-opened')))).toBe('feedback-differs');
    expect(outcome(opened, on('2026-02-12', say.given('opened')))).toBe('feedback-not-requested');
    expect(outcome([...assessed, asked.at(-1)!], on('2026-02-12', say.given('opened')))).toBe(
      'concern-report-step-missing',
    );
  });

  it('S32: may be withheld, before the decision too, and given later all the same', () => {
    const withheld = on('2026-02-12', say.withheld);
    expect(outcome(assessed, withheld)).toBe('recorded');
    expect(outcome([...asked, withheld], on('2026-03-01', say.given('opened')))).toBe('recorded');
    expect(outcome([...asked, on('2026-02-12', say.given('opened'))], withheld)).toBe('concern-report-step-taken');
  });

  it('S25: is given on the right to tell the reporter and on no other ground', () => {
    const other = { ...say.given('opened'), disclosure: say.dutyToReport };
    expect(outcome(asked, on('2026-02-12', other))).toBe('basis-does-not-fit');
  });

  it('is asked of the board that got the report, once', () => {
    expect(outcome([filed], on('2026-02-03', { ...say.requested, to: 'other-board' }))).toBe('wrong-recipient');
    expect(outcome(asked, on('2026-02-20', say.requested))).toBe('already-so');
  });
});

it('S8: whatever is said of a report that does not exist gets one answer', () => {
  const all = [say.requested, say.received, say.protectionAssessed, say.assessmentExtended('2026-03-01')];
  const more = [say.decided('opened'), say.given('opened'), say.withheld, say.inquiryExtended('2026-03-01')];
  for (const event of [...all, ...more, say.concluded])
    expect(outcome([], on('2026-02-03', event))).toBe('no-such-concern-report');
});

it('a reporter that is a social board cannot take the steps of the board', () => {
  for (const event of [say.received, say.protectionAssessed, say.withheld, say.concluded])
    expect(outcome(opened, on('2026-03-01', event, { unit: 'school' }))).toBe('not-the-social-board');
});
