import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Caller, Scope } from './caller.js';

/** The verified caller, put on the request by the guard. */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest<{ caller: Caller }>().caller,
);

export const REQUIRED_SCOPE = 'samverk:required-scope';

/** The scope a route needs. A route without it, and without `@Public`, is refused: deny by default. */
export const RequiresScope = (scope: Scope): MethodDecorator & ClassDecorator => SetMetadata(REQUIRED_SCOPE, scope);

export const PUBLIC = 'samverk:public';

/** A route that needs no token: health, documentation, the start page. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);
