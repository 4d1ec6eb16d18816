import { hasHappened } from './has-happened.js';
import { posted, refused } from './testing/index.js';

const recordedAt = '2026-02-10T22:30:00.000Z';
const said = (occurred: string, at = recordedAt) => posted({}, { occurred, recordedAt: at });

it.each(['2026-02-10', '2026-02', '2026', '2026-01-05/2026-12-31', '[2026-02-01..2026-03-01]', 'XXXX', 'XXXX-04-30'])(
  '%s can have happened by 10 February 2026',
  (occurred) => expect(() => hasHappened(said(occurred))).not.toThrow(),
);

it.each(['2026-02-11', '2026-03', '2027', '2026-02-11/2026-12-31', '2999-12-31'])(
  '%s is yet to come on 10 February 2026',
  (occurred) => expect(() => hasHappened(said(occurred))).toThrow(refused('day-not-possible')),
);

it('goes by the day in Sweden, which begins an hour before that in UTC', () => {
  expect(() => hasHappened(said('2026-02-11', '2026-02-10T23:00:00.000Z'))).not.toThrow();
});
