import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ContactPointAppointed } from './party.events.js';

const appointing = (address: string): ContactPointAppointed =>
  plainToInstance(ContactPointAppointed, {
    type: 'party.contact-point-appointed.v1',
    party: 'ash',
    agreementId: '44444444-4444-4444-8444-444444444444',
    unit: 'ash-social',
    function: 'head of unit',
    address,
    from: '2021-01-01',
  });

it.each(['Stadshuset, 441 81 Alingsås', 'Box 7007, 402 31 Göteborg', 'Rådhuset, Torget 5'])(
  '%s is the address of a function',
  (address) => {
    expect(validateSync(appointing(address))).toEqual([]);
  },
);

it.each(['name@example.org', '031-123 45 67', '+46 31 123 45 67', 'Torget 5, tel 0702123456'])(
  '%s leads to a person and is refused',
  (address) => {
    expect(validateSync(appointing(address))).toHaveLength(1);
  },
);
