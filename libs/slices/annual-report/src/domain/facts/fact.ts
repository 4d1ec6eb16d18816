import { occurredOrder } from '#platform/domain';
import type { Read, ReadType } from './fields-read.js';

/** As much of a recorded event as a report reads. */
export interface Fact<Type extends ReadType = ReadType> {
  readonly type: Type;
  /** EDTF. */
  readonly occurred: string;
  readonly recordedAt: string;
  /** Its place in its stream, which is the last that decides between two of one instant. */
  readonly key: string;
  readonly said: Read[Type];
}

export type AnyFact = { readonly [Type in ReadType]: Fact<Type> }[ReadType];

const order = (one: AnyFact, other: AnyFact): number => {
  for (const by of [({ recordedAt }: AnyFact) => recordedAt, ({ key }: AnyFact) => key])
    if (by(one) !== by(other)) return by(one) < by(other) ? -1 : 1;
  return 0;
};

/** As they were recorded: a later word takes the place of an earlier one. */
export const asRecorded = (facts: readonly AnyFact[]): readonly AnyFact[] => facts.toSorted(order);

export const ofType = <Type extends ReadType>(facts: readonly AnyFact[], type: Type): readonly Fact<Type>[] =>
  facts.filter((fact) => fact.type === type) as unknown as readonly Fact<Type>[];

/** By when they happened, then as they were recorded. */
export const byDay = <Each extends Pick<Fact, 'occurred'>>(facts: readonly Each[]): readonly Each[] =>
  facts.toSorted((one, other) => {
    const [a, b] = [occurredOrder(one.occurred), occurredOrder(other.occurred)];
    return a < b ? -1 : a > b ? 1 : 0;
  });
