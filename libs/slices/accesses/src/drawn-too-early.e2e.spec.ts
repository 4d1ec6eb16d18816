import { Global, Module } from '@nestjs/common';
import { AccessEntries } from '#platform/access-log';
import { InMemoryAccessLog } from '#platform/access-log/testing';
import { aUnit, wholeHub } from '#platform/intake/testing';
import { AccessesModule } from './accesses.module.js';
import { planned, reviewId } from './testing/index.js';

@Global()
@Module({
  providers: [{ provide: AccessEntries, useFactory: () => new InMemoryAccessLog() }],
  exports: [AccessEntries],
})
class LogModule {}

const units = ['board', 'school'].map((id) => aUnit(id, { functions: ['log-reviewer'] }));
let hub: Awaited<ReturnType<typeof wholeHub>>;
beforeEach(async () => (hub = await wholeHub({ slices: [AccessesModule, LogModule], units })));
afterEach(() => hub.close());

it('S69: a sample that is drawn before the period is over is refused to whoever planned it, and absent to others', async () => {
  const running = planned({ from: '2999-01-01', to: '2999-01-31', due: '2999-02-28' });
  expect(await hub.tell('board', running, 'log-reviewer')).toMatchObject({ status: 201 });
  const draw = (unit: string) => hub.ask(unit, `log-reviews/${reviewId}/sample`, 'log-reviewer');
  const [own, other] = [await draw('board'), await draw('school')];
  expect([own.status, own.json()['code']]).toEqual([409, 'review-period-not-over']);
  expect([other.status, other.json()['code']]).toEqual([404, 'not-found']);
});
