import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Directory } from '#platform/identity';

/** The collaborations that slices ask about. A worker recognises no callers, so it needs no issuer. */
@Global()
@Module({})
export class DirectoryModule {
  static of(directory: Directory): DynamicModule {
    return { module: DirectoryModule, providers: [{ provide: Directory, useValue: directory }], exports: [Directory] };
  }
}
