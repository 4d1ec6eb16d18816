/** A board takes a matter up, as its registrar would post it. */
export const event = {
  specversion: '1.0',
  id: '0b6f0c9e-6c1e-4a55-9a0e-3f6f1f2b7a10',
  source: 'https://samverk.example/harryda-valfardsnamnden/chronology',
  type: 'matter.opened.v1',
  datacontenttype: 'application/json',
  collaboration: 'goteborg-stodcentrum',
  occurred: '2020-05-11',
  data: {
    matterId: '1d3c7a54-2f0e-4f6d-8c55-90d6f3d0a001',
    body: 'harryda/valfardsnamnden',
    bodyKind: 'board',
    title: 'Samverkansavtal om Stödcentrum',
    referenceNumbers: ['2020KS289'],
    about: '6f1d2a52-6c0e-4f0a-9f5e-2c1b7a3e9d10',
  },
};

export const receipt = {
  id: event.id,
  source: event.source,
  type: event.type,
  stream: 'matter-1d3c7a54-2f0e-4f6d-8c55-90d6f3d0a001',
  version: 1,
  recordedAt: '2026-11-21T09:30:00.000Z',
  chain: '5f2c3e8d1b7a4960a1c4d7e2f3b5968877a6c5d4e3f2011223344556677889a0',
  status: 'recorded',
};

export const batchAnswer = { items: [{ status: 201, receipt }] };
