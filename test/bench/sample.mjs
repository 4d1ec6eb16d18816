import { randomUUID } from 'node:crypto';

/** An event of about 430 bytes of JSON, shaped like the ones that partners post. */
export const sample = (over = {}) => ({
  id: randomUUID(),
  source: 'https://bench.example/unit',
  type: 'statement.given.v1',
  unit: 'alingsas-kommunstyrelsen',
  function: 'registrar',
  occurred: '2020-04-23',
  recordedAt: new Date().toISOString(),
  visibility: 'open',
  recipients: [],
  data: {
    matterId: randomUUID(),
    body: 'alingsas/kommunledningskontoret',
    kind: 'opinion',
    points: [{ number: 1, text: 'Positive opinion; social services have a handful of matters per year.' }],
    statedAmounts: [{ amount: 60000, note: 'per year' }],
    sources: [{ title: 'Alingsås KS 2020-05-11 § 78', row: '24' }],
    quality: [],
    ...over,
  },
});
