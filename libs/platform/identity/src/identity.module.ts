import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BearerGuard } from './bearer-guard.js';
import { Directory } from './directory.js';
import { IdentitySettings, type TokenSettings } from './identity-settings.js';
import { IssuerKeys } from './issuer-keys.js';
import { defaultLimits, type RateLimitSettings } from './rate-limit-settings.js';
import { RateLimits } from './rate-limits.js';
import { Recognition } from './recognition.js';
import { TokenVerifier } from './token-verifier.js';
import { UnreadBodies } from './unread-bodies.js';
import { Visits } from './visits.js';

export interface IdentityOptions extends TokenSettings {
  readonly directory: Directory;
  /** What differs from `defaultLimits`. */
  readonly limits?: Partial<RateLimitSettings>;
}

/** Who is calling. Imported once by an app; guards every route of it. */
@Module({})
export class IdentityModule {
  static forRoot({ directory, limits, ...tokens }: IdentityOptions): DynamicModule {
    const settings = new IdentitySettings(tokens, { ...defaultLimits, ...limits });
    return {
      module: IdentityModule,
      global: true,
      providers: [
        { provide: Directory, useValue: directory },
        { provide: IdentitySettings, useValue: settings },
        { provide: APP_GUARD, useClass: BearerGuard },
        IssuerKeys,
        RateLimits,
        Recognition,
        TokenVerifier,
        UnreadBodies,
        Visits,
      ],
      exports: [Directory, IssuerKeys, Visits],
    };
  }
}
