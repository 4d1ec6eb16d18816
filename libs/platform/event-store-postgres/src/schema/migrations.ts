import { createHash } from 'node:crypto';
import { log } from './001-log.js';
import { append } from './002-append.js';
import { feed } from './003-feed.js';
import { grants } from './004-grants.js';
import { appendOne } from './005-append-one.js';
import { quietLog } from './006-quiet-log.js';
import { nearFeed } from './007-near-feed.js';
import { fencedAppend } from './008-fenced-append.js';
import { gate } from './009-gate.js';
import { comparingGate } from './010-comparing-gate.js';
import { turnsAtGate } from './011-turns-at-gate.js';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Once released, a migration never changes: its checksum is kept in the database. Add a new one. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'log', sql: log },
  { version: 2, name: 'append', sql: append },
  { version: 3, name: 'feed', sql: feed },
  { version: 4, name: 'grants', sql: grants },
  { version: 5, name: 'append-one', sql: appendOne },
  { version: 6, name: 'quiet-log', sql: quietLog },
  { version: 7, name: 'near-feed', sql: nearFeed },
  { version: 8, name: 'fenced-append', sql: fencedAppend },
  { version: 9, name: 'gate', sql: gate },
  { version: 10, name: 'comparing-gate', sql: comparingGate },
  { version: 11, name: 'turns-at-gate', sql: turnsAtGate },
];

export const checksum = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
