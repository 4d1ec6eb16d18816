import { withPage } from './problem-page.js';

it('a refusal is followed by one line: the page that tells what to do', () => {
  expect(withPage('No.', 'http://hub', 'not-found')).toBe('No.\nhttp://hub/docs/problems/not-found');
});

it.each([undefined, 'no-code', 'no-token-issued', 'no code', '../x', 'https://elsewhere'])(
  'there is no page for %s',
  (code) => expect(withPage('No.', 'http://hub', code)).toBe('No.'),
);
