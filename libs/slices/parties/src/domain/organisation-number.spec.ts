import { isOrganisationNumber } from './organisation-number.js';

it.each(['212000-1355', '212000-1439', '212000-1496', '232100-0131'])('%s is an organisation number', (number) => {
  expect(isOrganisationNumber(number)).toBe(true);
});

it.each([
  ['212000-1356', 'its check digit is wrong'],
  ['2120001355', 'it has no hyphen'],
  ['811228-9874', 'its third digit is that of a personal number'],
  ['', 'it is empty'],
  [2120001355, 'it is no text'],
])('%s is none: %s', (number: unknown, _why: unknown) => {
  expect(isOrganisationNumber(number)).toBe(false);
});
