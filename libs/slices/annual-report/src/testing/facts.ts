import type { Issue } from '../domain/compose.js';
import type { AnyFact } from '../domain/facts/fact.js';
import type { Read, ReadType, Release } from '../domain/facts/fields-read.js';
import type { PublishedCell, TablePlan } from '../domain/facts/published-figures.js';

let place = 0;

/** A fact recorded after those before it. */
export const fact = <Type extends ReadType>(
  type: Type,
  occurred: string,
  said: Read[Type],
  recorded = '2026-02-01',
): AnyFact => {
  place += 1;
  const key = `stream/${String(place).padStart(8, '0')}`;
  return { type, occurred, recordedAt: new Date(recorded).toISOString(), key, said } as unknown as AnyFact;
};

export const agreementId = '11111111-1111-4111-8111-111111111111';

export const issue: Issue = {
  ...{ kind: 'annual-report', year: 2025, issuedOn: '2026-03-02', knownAt: '2026-03-02T09:00:00.000Z', format: 2 },
  collaborationName: 'Stödcentrum i Östra regionen',
  names: [
    { id: 'north', name: 'Norra kommunen' },
    { id: 'south', name: 'Södra kommunen' },
    { id: 'north/board', name: 'Norra kommunstyrelsen' },
  ],
};

const ways = { id: 'way-in', sv: 'Väg in', variable: 'wayIn' };

export const plan: TablePlan = {
  ...{ version: 1, k: 5, coalition: 1 },
  groupings: [
    {
      ...ways,
      groups: [
        { id: 'school', sv: 'Skola' },
        { id: 'police', sv: 'Polis' },
        { id: 'own', sv: 'Egen kontakt' },
      ],
    },
    {
      id: 'phase',
      sv: 'Skede',
      variable: 'phase',
      groups: [
        { id: 'early', sv: 'Tidigt' },
        { id: 'late', sv: 'Sent' },
      ],
    },
    { id: 'became', sv: 'Utfall', variable: 'became', groups: [{ id: 'accepted', sv: 'Mottagen' }] },
  ],
  tables: [
    { id: 'contacts', sv: 'Kontakter', count: 'contacts', ladder: [{ by: [], width: 5 }] },
    { id: 'contacts-way-in', sv: 'Kontakter efter väg in', count: 'contacts', ladder: [{ by: ['way-in'], width: 5 }] },
    { id: 'consultations', sv: 'Konsultationer', count: 'consultations', ladder: [{ by: ['phase'], width: 5 }] },
    { id: 'referrals', sv: 'Hänvisningar', count: 'referrals', ladder: [{ by: ['became'], width: 5 }] },
    { id: 'own-way-in', sv: 'Kontakter via parten', count: 'contacts', ladder: [{ by: ['phase'], width: 5 }] },
  ],
};

export const release = (year: number, table: string, cells: readonly PublishedCell[], level = 0): Release => ({
  ...{ releaseId: `r-${year}-${table}`, plan: 1, publishedOn: `${year + 1}-02-15` },
  tables: [{ table, kind: 'year', period: String(year), level, cells }],
});

/** A year in which something is known of everything. */
export const fullYear = (): readonly AnyFact[] => [
  fact('table-plan.adopted.v1', '2023-12-01', plan),
  fact('agreement.drafted.v1', '2023-10-01', {
    agreementId,
    title: 'Samverkansavtal om stödcentrum',
    versionDate: '2023-10-01',
  }),
  fact('agreement.entered-into-force.v1', '2024-01-01', { agreementId }),
  fact('agreement.notice-given.v1', '2025-06-01', { agreementId, party: 'south' }),
  fact('agreement.evaluated.v1', '2025-11', {
    agreementId,
    scope: 'joint',
    year: 2025,
    summary: 'Verksamheten fungerar.',
  }),
  ...years.flatMap((year) => releasesOf(year).map((each) => fact('release.published.v1', each.publishedOn, each))),
  fact('seat.filled.v1', '2024-02-01', {
    agreementId,
    seat: 'a',
    party: 'north',
    function: 'Socialchef',
    status: 'filled',
  }),
  fact('seat.filled.v1', '2024-02-01', { agreementId, seat: 'b', party: 'south', status: 'under-process' }),
  fact('meeting.held.v1', '2025-03-04', {
    ...{ agreementId, meetingId: 'm1', attendance: [{ party: 'north', function: 'Socialchef' }] },
  }),
  fact('matter.opened.v1', '2025-01-10', { matterId: 'x', body: 'north/board', title: 'Fortsatt samverkan' }),
  fact('decision.made.v1', '2025-02-03', {
    matterId: 'x',
    body: 'north/board',
    paragraph: '§ 12',
    points: [{ kind: 'approve' }],
  }),
  fact('condition.set.v1', '2024-05', {
    matterId: 'x',
    body: 'north/board',
    conditionId: 'c',
    text: 'Kostnaden ökar inte',
  }),
  fact('follow-up.scheduled.v1', '2024-05', {
    ...{
      matterId: 'x',
      body: 'north/board',
      followUpId: 'f',
      owner: 'north',
      due: '2025-03-31',
      titleSv: 'Egen utvärdering',
    },
  }),
  ...money,
];

const years = [2024, 2025];
const cells = (...ranges: readonly (readonly [string, number, number])[]): readonly PublishedCell[] =>
  ranges.map(([at, lo, up]) => ({ at: at ? [at] : [], lo, up }));
const releasesOf = (year: number): readonly Release[] => [
  release(year, 'contacts', cells(['', 20, 24])),
  release(year, 'contacts-way-in', cells(['school', 5, 9], ['police', 0, 4], ['own', 10, 14])),
  release(year, 'consultations', cells(['early', 5, 9], ['late', 0, 4])),
  release(year, 'referrals', cells(['accepted', 0, 4])),
];

const money = [
  fact('budget.adopted.v1', '2023-12-01', {
    ...{ agreementId, fromYear: 2024, total: 2_250_000 },
    inKind: [{ party: 'south', what: 'Halvtidstjänst', percentOfPost: 50 }],
  }),
  fact('contribution.determined.v1', '2024-11-01', {
    ...{ agreementId, year: 2025, total: 2_250_000, settlement: [] },
    contributions: [
      { party: 'north', amount: 1_500_000, inKind: 0, due: 1_500_000 },
      { party: 'south', amount: 750_000, inKind: 0, due: 750_000 },
    ],
  }),
  fact('payment.received.v1', '2025-01-02', {
    agreementId,
    year: 2025,
    party: 'north',
    remaining: 0,
    settledOn: '2025-01-02',
  }),
  fact('price-index.published.v1', '2024-02-20', {
    ...{ agreementId, circular: '24:12', published: '2024-02-20', refersToYear: 2025, percentHundredths: 310 },
  }),
];
