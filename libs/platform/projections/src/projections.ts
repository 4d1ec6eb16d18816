import { Injectable } from '@nestjs/common';
import type { AnyProjection } from './projection.js';

/** All read models of the process. Slices add theirs; the runner and the rebuilds read them. */
@Injectable()
export class Projections {
  private readonly factories: (() => AnyProjection)[] = [];

  /** A factory is evaluated when the list is read, after every slice has registered what it depends on. */
  add(...projections: readonly (AnyProjection | (() => AnyProjection))[]): void {
    for (const projection of projections) {
      this.factories.push(typeof projection === 'function' ? projection : () => projection);
    }
  }

  all(): readonly AnyProjection[] {
    return this.factories.map((factory) => factory());
  }
}
