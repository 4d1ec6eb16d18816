import { Module } from '@nestjs/common';
import { createApi } from './create-api.js';
import { RegistriesModule } from './testing/registries.module.js';
import { HouseModule } from '#platform/intake/testing';
import { AccessLog } from '#platform/access-log';

const app = (ground: Parameters<typeof createApi>[0]['ground']) => createApi({ ground, logger: false });

/** Everything that RegistriesModule provides, except the log. */
@Module({})
class WithoutLog {
  static module() {
    const { providers, exports: exported } = Object.fromEntries(
      ['providers', 'exports'].map((key) => [key, Reflect.getMetadata(key, RegistriesModule) as unknown[]]),
    ) as { providers: { provide?: unknown }[]; exports: unknown[] };
    return {
      module: WithoutLog,
      global: true,
      providers: providers.filter(({ provide }) => provide !== AccessLog) as never[],
      exports: exported.filter((token) => token !== AccessLog) as never[],
    };
  }
}

it('S65: an api without an access log does not start, it never runs unlogged', async () => {
  await expect(app([HouseModule.with(), WithoutLog.module()])).rejects.toThrow('AccessLog');
  const complete = await app([HouseModule.with(), RegistriesModule]);
  expect(complete.get(AccessLog, { strict: false })).toBeDefined();
  await complete.close();
});
