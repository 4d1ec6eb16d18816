import type { Type } from '@nestjs/common';

/** The slices that this app serves. */
export const slices: readonly Type[] = [];
