import { randomUUID } from 'node:crypto';
import { Equals, IsString, IsUUID } from 'class-validator';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import type { Decider, Unit } from '#platform/domain';
import { Upcasters, type EventStore } from '#platform/event-store';
import { Directory } from '#platform/identity';
import type { Membership } from '#platform/secrecy';
import { Boundary } from '../boundary/boundary.js';
import { standingFact } from '../boundary/standing-fact.js';
import { StandingFacts } from '../boundary/standing-facts.js';
import { catalogue, everyUnit, type Surroundings } from '../catalogue.js';
import { Catalogues } from '../catalogues.js';
import type { Outcome } from '../perform/outcome.js';
import { StreamWriter } from '../perform/stream-writer.js';
import { Clock } from '../record-event/clock.js';
import { Denials } from '../record-event/denials.js';
import { RecordEvent } from '../record-event/record-event.command.js';
import { RecordEventHandler } from '../record-event/record-event.handler.js';

class LetterSent {
  @Equals('letter.sent.v1') readonly type = 'letter.sent.v1' as const;
  @IsUUID() readonly letterId!: string;
  @IsString() readonly to!: string;
}
class PartyLeft {
  @Equals('party.left.v1') readonly type = 'party.left.v1' as const;
  @IsString() readonly party!: string;
}
class PartyJoined {
  @Equals('party.joined.v1') readonly type = 'party.joined.v1' as const;
  @IsString() readonly party!: string;
}
type Moved = PartyLeft | PartyJoined;
export type OfficeEvent = LetterSent | Moved;

/** Whatever is said, is. */
const anything: Decider<null, OfficeEvent> = { initial: null, decide: (_, { event }) => [event], evolve: () => null };
const open = { visibility: 'open', mayPost: everyUnit } as const;
const roomForOne = (_: PartyJoined, { facts }: Surroundings) =>
  facts.memberships.length < 100 ? undefined : { code: 'no-room', message: 'All places are taken.' };
const offices = catalogue<OfficeEvent, null>({
  slice: 'offices',
  stream: (event, unit) =>
    event.type === 'letter.sent.v1' ? `letter-${event.letterId}.${unit}` : `party-${event.party}`,
  decider: anything,
  events: {
    'letter.sent.v1': { form: LetterSent, visibility: 'addressed', mayPost: everyUnit, recipients: ({ to }) => [to] },
    'party.left.v1': { ...open, form: PartyLeft },
    'party.joined.v1': { ...open, form: PartyJoined, surroundings: roomForOne },
  },
});

/** All three are members until they leave. */
const members = standingFact<'memberships', Moved, readonly Membership[]>({
  name: 'memberships',
  types: ['party.left.v1', 'party.joined.v1'],
  initial: ['a', 'b', 'c'].map((party) => ({ party, from: '2020-01-01' })),
  evolve: (all, moved) =>
    moved.reduce<readonly Membership[]>((before, { event: { type, party } }) => {
      const others = before.filter((each) => each.party !== party);
      return type === 'party.left.v1' ? others : [...others, { party, from: '2020-01-01' }];
    }, all),
  read: (all) => all,
});

const unit = (id: string): Unit => ({
  ...{ id, party: id, name: id, secrecyRegime: 'social-services', bodies: [], functions: ['case-officer'], roles: [] },
});
const directory = new Directory([
  { id: 'here', name: '', nameEn: '', parties: [], units: ['a', 'b', 'c'].map(unit), bodies: [] },
]);

/** One process with the intake of letters, which only members may be sent. Several may share a store. */
export const aLetterOffice = (store: EventStore) => {
  const upcasters = new Upcasters();
  const [catalogues, standing] = [new Catalogues(upcasters), new StandingFacts(store, upcasters)];
  catalogues.add(offices);
  standing.add(members);
  const [boundary, log] = [new Boundary(standing, directory, catalogues), new InMemoryAccessLog()];
  const writer = new StreamWriter(store, upcasters);
  const handler = new RecordEventHandler(catalogues, boundary, writer, new Clock(), new Denials(catalogues, log));
  const sender = { collaboration: 'here', unit: unit('a'), function: 'case-officer', scopes: [], client: 'a' };
  return {
    standing,
    /** What became of these, sent by `a` in one request. */
    say: (...items: readonly object[]): Promise<readonly Outcome[]> => handler.execute(new RecordEvent(sender, items)),
  };
};

const said = ({ type, ...data }: OfficeEvent) => {
  const envelope = {
    specversion: '1.0',
    id: randomUUID(),
    source: '/a',
    collaboration: 'here',
    occurred: '2026-01-01',
  };
  return { ...envelope, type, data };
};
export const letterTo = (to: string) => said({ type: 'letter.sent.v1', letterId: randomUUID(), to });
export const leaving = (party: string) => said({ type: 'party.left.v1', party });
export const joining = (party: string) => said({ type: 'party.joined.v1', party });

/** The status of each, or the code of its refusal. */
export const inShort = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.map((outcome) => {
    if (outcome.status !== 'refused') return outcome.status;
    const { code, name } = outcome.error as { readonly code?: string; readonly name: string };
    return code ?? name;
  });
