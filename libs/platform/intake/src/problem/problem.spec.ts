import { AppendTooLarge } from '#platform/event-store';
import { problemOf } from './problem.js';

it("what is larger than the log takes at once is the sender's to mend, and not a fault of ours", () => {
  expect(problemOf(new AppendTooLarge(), 'urn:uuid:here')).toMatchObject({
    status: 413,
    code: 'too-large',
    detail: expect.stringContaining('fewer or smaller'),
  });
});
