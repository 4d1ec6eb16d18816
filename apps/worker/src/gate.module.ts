import { Global, Module } from '@nestjs/common';
import { DisclosureGate } from '#slices/statistics';
import { ThreadedGate } from './threaded-gate.js';

/** Where releases are tried. */
@Global()
@Module({ providers: [{ provide: DisclosureGate, useClass: ThreadedGate }], exports: [DisclosureGate] })
export class GateModule {}
