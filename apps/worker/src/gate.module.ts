import { Global, Module } from '@nestjs/common';
import { DisclosureGate } from '#slices/statistics';
import { ThreadedGate } from './threaded-gate.js';

/** Where releases are tried. */
@Global()
@Module({
  providers: [
    { provide: ThreadedGate, useFactory: () => new ThreadedGate() },
    { provide: DisclosureGate, useExisting: ThreadedGate },
  ],
  exports: [DisclosureGate, ThreadedGate],
})
export class GateModule {}
