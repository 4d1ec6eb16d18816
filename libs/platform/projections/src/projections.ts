import { Injectable } from '@nestjs/common';
import { expanded } from './guarded/expanded.js';
import type { GuardedProjectionOf } from './guarded/guarded-projection.js';
import type { AnyProjection } from './projection.js';

// oxlint-disable-next-line typescript/no-explicit-any
type AddedProjection = AnyProjection | GuardedProjectionOf<any>;

/** All read models of the process. Slices add theirs; the runner and the rebuilds read them. */
@Injectable()
export class Projections {
  private readonly factories: (() => AddedProjection)[] = [];

  /** A factory is evaluated when the list is read, after every slice has registered what it depends on. */
  add(...projections: readonly (AddedProjection | (() => AddedProjection))[]): void {
    for (const projection of projections) {
      this.factories.push(typeof projection === 'function' ? projection : () => projection);
    }
  }

  /** As the runners fill them: a guarded one with a row per reader. */
  all(): readonly AnyProjection[] {
    return this.factories.map((factory) => expanded(factory()));
  }
}
