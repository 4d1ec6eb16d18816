import type { PlanFlaw } from '#slices/statistics';
import { Complaint } from '../complaint.js';

/** What stands at a JSON pointer, and at each step on the way there. */
export const alongPointer = (data: unknown, pointer: string): readonly unknown[] => {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown[]>(
    (found, step) => [...found, (found.at(-1) as Record<string, unknown> | undefined)?.[step]],
    [data],
  );
};

/** The names on the way to a place, for whoever wrote the file: `age › 13-18 › 15-71`. */
export const namedPlace = (data: unknown, pointer: string): string =>
  alongPointer(data, pointer)
    .flatMap((each) => {
      if (typeof each === 'string' || typeof each === 'number') return [String(each)];
      const { id } = (each ?? {}) as { readonly id?: unknown };
      return typeof id === 'string' ? [id] : [];
    })
    .filter((name, at, all) => name !== all[at - 1])
    .join(' › ');

/** A plan that is refused: why, where in the file, and which page says what to do. */
export const flawed = (file: string, plan: unknown, { code, message, at }: PlanFlaw): Complaint => {
  const names = namedPlace(plan, at);
  const place = `${at}${names ? `: ${names}` : ''}`;
  return new Complaint(`${file} is refused: ${code}. ${message}\n  ${place}\n  docs/rejections/${code}.md`, 1);
};
