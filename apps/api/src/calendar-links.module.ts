import { Module, type DynamicModule } from '@nestjs/common';
import { CalendarLinkSecret } from '#slices/calendar';

/** The secret of calendar links, for the slice that signs with it; without one there are no links. */
@Module({})
export class CalendarLinksModule {
  static signedWith(secret: string): DynamicModule {
    const providers = secret ? [{ provide: CalendarLinkSecret, useValue: new CalendarLinkSecret(secret) }] : [];
    return { module: CalendarLinksModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
