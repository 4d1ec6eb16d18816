import { Module, type DynamicModule } from '@nestjs/common';
import { Law } from '#platform/intake';
import type { LegalBases } from '#platform/secrecy';
import { LegalBasesController } from './legal-bases.controller.js';

/** The law that the hub goes by, for the intake to judge by and for everyone to read. */
@Module({})
export class LegalBasesModule {
  static with(bases: LegalBases): DynamicModule {
    return {
      module: LegalBasesModule,
      global: true,
      controllers: [LegalBasesController],
      providers: [{ provide: Law, useValue: new Law(bases) }],
      exports: [Law],
    };
  }
}
