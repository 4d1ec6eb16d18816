import { readdirSync, readFileSync } from 'node:fs';
import { consultationCategories } from '#slices/consultation';
import { contactCategories } from '#slices/support-contact';

const forms = readdirSync('libs/slices', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.events.ts') && !file.startsWith('support-contact'))
  .map((file) => `libs/slices/${file}`);

it('S37, S42: no event of another slice has room for the id of an anonymous contact', () => {
  expect(forms.length).toBeGreaterThan(10);
  expect(forms.filter((file) => /contactId|supportContact/i.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it.each(['channel', 'profession', 'exposedBehind', 'wayIn'] as const)(
  'K47, K48: %s means the same of a contact as of a consultation, so that they can be counted side by side',
  (variable) => expect(contactCategories[variable]).toEqual(consultationCategories[variable]),
);
