const secrecy = 'libs/platform/secrecy/src';
const intake = 'libs/platform/intake/src';
const projections = 'libs/platform/projections/src';
const exchange = 'libs/slices/exchange/src';
const identity = 'libs/platform/identity/src';
const control = 'libs/platform/disclosure-control/src';
const statistics = 'libs/slices/statistics/src';
const highs = 'libs/platform/disclosure-control-highs/src';

const policy = [`${secrecy}/policy.spec.ts`, `${secrecy}/view-log.spec.ts`];
const disclosure = [
  'disclosure/must-be-refused',
  'disclosure/conditions',
  'disclosure/boundary-dates',
  'policy',
  'disclosure/oracle',
].map((name) => `${secrecy}/${name}.spec.ts`);
const guarded = ['guarded-read-models.spec', 'each-wall.int.spec', 'guarded.int.spec'].map(
  (name) => `${projections}/guarded/${name}.ts`,
);
const content = ['content/open-content.spec', 'content/open-contents.spec', 'exchange.e2e.spec'].map(
  (name) => `${exchange}/${name}.ts`,
);
const admission = ['token-verifier.spec', 'callers.e2e.spec', 'outsiders.e2e.spec'].map(
  (name) => `${identity}/${name}.ts`,
);
const attacks = ['fails-closed', 'insiders', 'over-time', 'one-release'].map(
  (name) => `${highs}/attacks/${name}.spec.ts`,
);
const gate = [
  ...['breach', 'watcher', 'plan', 'judge', 'judge-watcher', 'true-counts', 'gate-document', 'first-refused'].map(
    (name) => `${control}/gate/${name}.spec.ts`,
  ),
  ...attacks,
];
const worlds = [
  ...['exact', 'whole-bound', 'witness', 'distrust', 'large'].map((name) => `${control}/worlds/${name}.spec.ts`),
  ...attacks.slice(0, 2),
  `${highs}/audit.spec.ts`,
  `${highs}/far-away.spec.ts`,
];
/** The files that are the boundary, each with the specs that must notice when a check is missing there, quick ones first. */
export const subjects = {
  [`${secrecy}/policy.ts`]: policy,
  [`${secrecy}/item.ts`]: [`${secrecy}/item.spec.ts`, ...policy],
  [`${secrecy}/duties.ts`]: policy,
  [`${secrecy}/facts.ts`]: [`${secrecy}/facts.spec.ts`, ...disclosure],
  [`${secrecy}/disclosure/disclosure-refusal.ts`]: disclosure,
  [`${secrecy}/disclosure/legal-basis.ts`]: disclosure,
  [`${secrecy}/disclosure/recipient-kind.ts`]: disclosure,
  [`${secrecy}/disclosure/row-in-force.ts`]: disclosure,
  'libs/platform/sealed-content/src/inspect.ts': ['libs/platform/sealed-content/src/inspect.spec.ts'],
  [`${intake}/boundary/boundary.ts`]: ['boundary.spec', 'fenced-intake.spec'].map(
    (name) => `${intake}/boundary/${name}.ts`,
  ),
  [`${intake}/perform/participants.ts`]: [`${intake}/perform/decide-all.spec.ts`],
  [`${intake}/perform/decide-all.ts`]: [
    `${intake}/perform/decide-all.spec.ts`,
    `${intake}/perform/stream-writer.spec.ts`,
  ],
  [`${intake}/record-event/screening.ts`]: [
    `${intake}/record-event/screening.spec.ts`,
    `${intake}/record-event/screening-of-text.spec.ts`,
  ],
  [`${intake}/form/plain-source.ts`]: [`${intake}/form/plain-source.spec.ts`],
  [`${intake}/receipts/receipt.query.ts`]: [`${intake}/receipts/receipt.query.spec.ts`],
  [`${projections}/guarded/expanded.ts`]: guarded,
  [`${projections}/guarded/guarded-read-models.ts`]: guarded,
  [`${exchange}/content/open-content.ts`]: content,
  [`${exchange}/content/open-contents.ts`]: content.slice(1),
  [`${exchange}/content/content-of-item.query.ts`]: content.slice(2),
  [`${identity}/token-verifier.ts`]: admission,
  [`${identity}/bearer-guard.ts`]: [`${identity}/bearer-guard.spec.ts`, ...admission.slice(1)],
  [`${identity}/recognition.ts`]: [`${identity}/bearer-guard.spec.ts`, ...admission.slice(1)],
  [`${projections}/guarded/asked-rows.ts`]: guarded.slice(1),
  [`${projections}/guarded/postgres-reader-rows.ts`]: guarded.slice(1),
  [`${projections}/table/table-ddl.ts`]: [
    ...guarded.slice(1),
    `${projections}/postgres-read-models.int.spec.ts`,
    `${projections}/operations/rebuild.int.spec.ts`,
  ],
  ...Object.fromEntries(
    ['breach', 'judge', 'judge-watcher', 'plan', 'watcher'].map((name) => [`${control}/gate/${name}.ts`, gate]),
  ),
  [`${control}/audit/audit.ts`]: [
    `${control}/audit/audit.spec.ts`,
    `${control}/worlds/large.spec.ts`,
    ...attacks.slice(0, 1),
    `${highs}/audit.spec.ts`,
  ],
  ...Object.fromEntries(
    ['exact', 'possible-worlds', 'whole-bound', 'witness'].map((name) => [`${control}/worlds/${name}.ts`, worlds]),
  ),
  ...Object.fromEntries(
    ['candidate', 'watchers', 'protected-forms'].map((name) => [
      `${statistics}/domain/${name}.ts`,
      [`${statistics}/domain/${name}.spec.ts`],
    ]),
  ),
  [`${statistics}/releasing/judging.ts`]: [`${statistics}/releasing/judging.spec.ts`],
  [`${control}/classes/classes.ts`]: [`${control}/classes/classes.spec.ts`],
};
