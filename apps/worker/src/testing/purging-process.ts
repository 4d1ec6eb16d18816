import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { AccessLogModule } from '#platform/access-log';
import { CataloguesModule } from '#platform/intake';
import { SealedContents } from '#platform/sealed-content';
import { SealedContentModule } from '#platform/sealed-content-postgres';
import { ConsultationModule } from '#slices/consultation';
import { Purging, PurgingModule, RecordsModule } from '#slices/records';
import { Config } from '../config.js';
import { DirectoryModule } from '../directory.module.js';
import { StorageModule } from '../storage.module.js';
import { purgingDirectory } from './purging-seed.js';

/** A worker that purges, for a test that kills it: `<url> <where it dies, if anywhere>`. */
const [url, dies] = process.argv.slice(2) as [string, string];
const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

const config = Config.from({ SAMVERK_DATABASE_URL: url, SAMVERK_LOG_LEVEL: 'silent' });
@Module({
  imports: [
    CqrsModule.forRoot(),
    CataloguesModule,
    AccessLogModule.postgres(url),
    SealedContentModule.postgres({ contentsUrl: url }),
    DirectoryModule.of(purgingDirectory),
    StorageModule.forRoot(config),
    ConsultationModule,
    PurgingModule,
    RecordsModule,
  ],
})
class PurgingProcess {}

const worker = await NestFactory.createApplicationContext(PurgingProcess, { logger: false });
const [contents, commands] = [worker.get(SealedContents), worker.get(CommandBus)];
const destroy = contents.destroy.bind(contents);
const execute = commands.execute.bind(commands) as (command: never) => Promise<never>;
let told = 0;
Object.assign(contents, {
  destroy: async (keys: Parameters<typeof destroy>[0]): Promise<number> => {
    if (dies === 'while destroying') {
      await destroy(keys.slice(0, keys.length / 2));
      await die();
    }
    const count = await destroy(keys);
    return dies === 'before telling' ? die() : count;
  },
});
Object.assign(commands, {
  execute: async (command: never): Promise<never> => {
    if (dies === 'before telling the sender' && (told += 1) === 2) await die();
    return execute(command);
  },
});
await worker.get(Purging).run();
process.exit(0);
