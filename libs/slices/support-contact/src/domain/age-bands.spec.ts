import { aCall } from '../testing/index.js';
import { unknownAgeBand } from './age-bands.js';

const own = ['0-14', '15-17', '18', '19-20', '21+', 'unknown'];
const asked = (ageBand: string, bands?: readonly string[]) => unknownAgeBand({ ...aCall, ageBand }, bands)?.code;

it.each(['0-12', '15-17', '18-20', '27+', 'unknown'])(
  'K46: %s is a band where the collaboration has none of its own',
  (band) => expect(asked(band)).toBeUndefined(),
);
it.each(['16', '18', '13-18', '21+', '13-17'])('S42: %s is none there, so that no exact age is told', (band) =>
  expect(asked(band)).toBe('unknown-age-band'),
);
it.each(['18', '21+', 'unknown'])('K46: %s is a band of the collaboration that counts by it', (band) =>
  expect(asked(band, own)).toBeUndefined(),
);
it('K46: the bands of the collaboration take the place of the usual ones', () => {
  expect(asked('18-20', own)).toBe('unknown-age-band');
  expect(unknownAgeBand({ ...aCall, ageBand: '16' }, own)?.message).toContain(own.join(', '));
  expect(unknownAgeBand({ ...aCall, ageBand: '16' }, own)?.message).not.toContain('16');
});
