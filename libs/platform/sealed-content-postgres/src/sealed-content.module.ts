import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { SealedContents } from '#platform/sealed-content';
import { PostgresSealedContents, type PostgresSealedContentsOptions } from './postgres-sealed-contents.js';

/** The sealed contents of an app; their connections end after the last request has been answered. */
@Module({})
export class SealedContentModule implements OnApplicationShutdown {
  constructor(private readonly contents: PostgresSealedContents) {}

  static postgres(options: PostgresSealedContentsOptions): DynamicModule {
    return {
      module: SealedContentModule,
      global: true,
      providers: [
        { provide: PostgresSealedContents, useFactory: () => PostgresSealedContents.open(options) },
        { provide: SealedContents, useExisting: PostgresSealedContents },
      ],
      exports: [SealedContents],
    };
  }

  onApplicationShutdown(): Promise<void> {
    return this.contents.close();
  }
}
