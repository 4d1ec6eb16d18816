import { addDays, type CalendarDate } from '#platform/domain';
import type { ContactVariables } from '#slices/support-contact';
import { contactsOf, type Contact, type Wanted } from './contacts.js';
import type { Random } from './random.js';
import { said, unitWith, type Said, type Saying } from './said.js';

/** Something that the centre says, and when it gets to saying it. */
type Told = Saying & { readonly on: CalendarDate };

/** The contacts of a year as the centre tells them: recorded, some corrected or withdrawn while their quarter is open. */
export const contactEvents = (random: Random, wanted: Wanted): Said[] => {
  const { collaboration } = wanted.setting;
  const { counted, uncounted, withdrawn, corrected } = wanted.shape;
  const centre = { unit: unitWith(collaboration, 'centre'), function: 'counsellor' };
  const kept = random.shuffled(contactsOf(random, wanted, counted, 'yes'));
  const mistakes = contactsOf(random, wanted, withdrawn, 'yes');
  const told = [
    ...kept.slice(corrected).map((contact) => [recording(random, contact)]),
    ...kept.slice(0, corrected).map((contact) => correcting(random, contact)),
    ...contactsOf(random, wanted, uncounted, 'no').map((contact) => [recording(random, contact)]),
    ...mistakes.map((contact) => withdrawing(random, contact)),
  ].flat();
  return told
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ on: _on, ...each }) => said(collaboration, { ...each, ...centre }));
};

const recording = (random: Random, { day, variables }: Contact, contactId = random.uuid()): Told => ({
  ...{ id: random.uuid(), type: 'support-contact.recorded.v1', occurred: day, on: day, unit: '', function: '' },
  data: { contactId, ...variables },
});

/** What was entered first, and wrongly: nothing on which it hangs whether the contact may be told at all. */
const slipped = (random: Random, variables: ContactVariables): ContactVariables =>
  random.pick([
    { ...variables, channel: variables.channel === 'phone' ? ('visit' as const) : ('phone' as const) },
    { ...variables, gender: variables.gender === 'unknown' ? ('girl-woman' as const) : ('unknown' as const) },
    { ...variables, municipality: variables.municipality === 'unknown' ? 'other' : 'unknown' },
  ]);

const correcting = (random: Random, contact: Contact): Told[] => {
  const { day, variables } = contact;
  const [contactId, id] = [random.uuid(), random.uuid()];
  const first = recording(random, { day, variables: slipped(random, variables) }, contactId);
  const data = { contactId, corrects: first.id, ...variables };
  const on = addDays(day, 1 + random.below(9));
  return [first, { ...first, id, on, type: 'support-contact.corrected.v1', data }];
};

const withdrawing = (random: Random, contact: Contact): Told[] => {
  const [contactId, id] = [random.uuid(), random.uuid()];
  const first = recording(random, contact, contactId);
  const on = addDays(contact.day, 1 + random.below(20));
  return [first, { ...first, id, on, occurred: on, type: 'support-contact.withdrawn.v1', data: { contactId } }];
};
