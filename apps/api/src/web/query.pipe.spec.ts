import 'reflect-metadata';
import type { Refusal } from '#platform/intake';
import { KnownAtQuery } from '#platform/projections';
import { queryPipe } from './query.pipe.js';

const toldOf = (asked: object) =>
  queryPipe()
    .transform(asked, { type: 'query', metatype: KnownAtQuery })
    .then(
      () => [],
      ({ invalidParameters }: Refusal) => invalidParameters,
    );

it('whoever asks with a parameter that is not taken is told where those stand that are, and nothing of what was sent', async () => {
  const [told] = await toldOf({ knowAt: 'x' });
  expect(told).toMatchObject({ pointer: '', detail: expect.stringContaining('/docs') as string });
  expect(JSON.stringify(told)).not.toContain('knowAt');
});

it('a day is not an instant, and an instant is shown', async () => {
  const [told] = await toldOf({ knownAt: '2026-11-21' });
  expect(told).toMatchObject({
    pointer: '/knownAt',
    detail: expect.stringContaining('2026-11-21T12:00:00Z') as string,
  });
  expect(await toldOf({ knownAt: '2026-11-21T12:00:00Z' })).toEqual([]);
});
