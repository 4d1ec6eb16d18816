import type { Posted } from '#platform/domain';
import { loadLegalBases } from '#platform/legal-bases';
import type { ConcernReportEvent } from '../domain/concern-report.events.js';
import * as say from '../testing/index.js';
import { served } from '../testing/index.js';

const { on } = say;
type History = readonly Posted<ConcernReportEvent>[];

/** Another's report stands beside it, so that the board has pages to turn. */
const before: History = [
  on('2026-02-02', say.filed()),
  on('2026-02-03', say.received),
  on('2026-02-03', say.filed(), { unit: 'police' }),
];
const assessed = on('2026-02-03', say.protectionAssessed);
const histories: Readonly<Record<string, History>> = {
  'assessed and not yet decided': [assessed],
  extended: [assessed, on('2026-02-05', say.assessmentExtended('2026-03-30'))],
  'decided and not told': [assessed, on('2026-02-05', say.decided('opened'))],
  withheld: [assessed, on('2026-02-05', say.decided('opened')), on('2026-02-05', say.withheld)],
  'withheld before the decision': [on('2026-02-04', say.withheld), assessed],
  concluded: [
    assessed,
    on('2026-02-05', say.decided('opened')),
    on('2026-02-05', say.withheld),
    on('2026-02-06', say.inquiryExtended('2026-09-01')),
    on('2026-02-08', say.concluded),
  ],
};

const questions = [
  'concern-reports',
  'concern-reports?role=filed&limit=1',
  'concern-reports?role=received',
  `concern-reports/${say.reportId}.school`,
  'deadlines?on=2026-12-31',
  `concern-reports/${say.reportId}`,
];

/** Everything the reporter can hear after a history: reads, and what its own further events are answered with. */
const heardBySchool = async (hidden: History): Promise<unknown> => {
  const hub = await served(await loadLegalBases('deploy/law'));
  try {
    for (const fact of [...before, ...hidden]) expect(await hub.tell(fact)).toMatchObject({ status: 201 });
    const heard: unknown[] = [];
    const theBoardLooks = async () => {
      for (const question of [...questions, 'concern-reports?limit=1']) await hub.ask('board', question);
    };
    const listen = async () => {
      for (const question of questions)
        for (const method of ['GET', 'HEAD', 'OPTIONS']) heard.push(await hub.ask('school', `${question}`, method));
    };
    await listen();
    await theBoardLooks();
    const attempts = [say.requested, say.requested, say.filed(), say.filed({ way: 'ordinary-channel' }), say.received];
    for (const [index, event] of attempts.entries()) {
      const answer = await hub.tell(on('2026-02-20', event, { unit: 'school' }), String(index));
      heard.push(answerOf(answer));
      const kept = new URLSearchParams({ source: '/school', id: answer.receipt?.id ?? say.reportId });
      heard.push(await hub.ask('school', `events/receipts?${kept.toString()}`));
    }
    await listen();
    await theBoardLooks();
    heard.push(hub.accessesTo('school'));
    return heard;
  } finally {
    await hub.close();
  }
};

/** `instance` is a number of the request, and says nothing. */
const answerOf = ({ problem, ...rest }: Awaited<ReturnType<Awaited<ReturnType<typeof served>>['tell']>>) => ({
  ...rest,
  problem: problem && { ...problem, instance: '' },
});

let untouched: unknown;
beforeAll(async () => (untouched = await heardBySchool([])));

it.each(Object.keys(histories))(
  'S32: "%s" cannot be told from "not yet assessed" by the reporter, in any answer that it gets',
  async (name) => {
    expect(await heardBySchool(histories[name]!)).toEqual(untouched);
  },
);
