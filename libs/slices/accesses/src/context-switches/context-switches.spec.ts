import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { EMPTY } from 'rxjs';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { ContextSwitches } from './context-switches.js';

const next: CallHandler = { handle: () => EMPTY };
const asking = (client: string, unit: string, collaboration = 'here', acting = 'counsellor') => {
  const caller = { client, collaboration, unit: { id: unit }, function: acting };
  return { switchToHttp: () => ({ getRequest: () => ({ caller }) }) } as unknown as ExecutionContext;
};
const after = async (...requests: ExecutionContext[]): Promise<readonly unknown[]> => {
  const log = new InMemoryAccessLog();
  const switches = new ContextSwitches(log);
  for (const request of requests) await switches.intercept(request, next);
  return log.entries;
};

it('S3, S66: acting for another unit with the same client is on record at both, and neither is told of the other', async () => {
  const entries = await after(asking('laptop', 'police'), asking('laptop', 'centre'));
  expect(entries).toMatchObject([
    { action: 'switch-context', question: 'context-left', unit: 'police', owner: 'police' },
    { action: 'switch-context', question: 'context-entered', unit: 'centre', owner: 'centre' },
  ]);
  expect(JSON.stringify(entries[0])).not.toContain('centre');
  expect(JSON.stringify(entries)).not.toContain('laptop');
});

it('the same name of a unit in another collaboration is another unit', async () => {
  expect(await after(asking('laptop', 'police'), asking('laptop', 'police', 'there'))).toHaveLength(2);
});

it('staying in a unit, in whatever function, or another client in another unit is no switch', async () => {
  const stays = [
    asking('laptop', 'police'),
    asking('laptop', 'police', 'here', 'unit-head'),
    asking('desktop', 'centre'),
  ];
  expect(await after(...stays, asking('laptop', 'police'))).toEqual([]);
});

it('whoever has no token has no context', async () => {
  const open = { switchToHttp: () => ({ getRequest: () => ({}) }) } as unknown as ExecutionContext;
  expect(await after(open, open)).toEqual([]);
});
