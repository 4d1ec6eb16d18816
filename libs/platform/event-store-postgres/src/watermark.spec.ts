import fc from 'fast-check';
import { Model, READER, WRITER, type ReaderStep, type WriterStep } from './testing/watermark-model.js';

/** Every order in which these actors can take so many steps each. */
function* interleavings(left: readonly number[], done: readonly number[] = []): Generator<readonly number[]> {
  if (left.every((steps) => steps === 0)) yield done;
  for (const [actor, steps] of left.entries())
    if (steps > 0) yield* interleavings(left.with(actor, steps - 1), [...done, actor]);
}

const skips = (
  writers: readonly (readonly WriterStep[])[],
  reader: readonly ReaderStep[],
  order: readonly number[],
): boolean => {
  const model = new Model(writers, reader);
  for (const actor of order) model.step(actor);
  return model.skipped().length > 0 || model.unread().length > 0;
};

const everyOrderOfTwo = (writer: readonly WriterStep[], reader: readonly ReaderStep[]): boolean => {
  const writers = [writer, writer];
  for (const order of interleavings([writer.length, writer.length, reader.length]))
    if (skips(writers, reader, order)) return true;
  return false;
};

describe('the low watermark', () => {
  it('skips nothing in any order of the steps of two writers and a reader', () => {
    expect(everyOrderOfTwo(WRITER, READER)).toBe(false);
  });

  it('skips nothing with many writers, some of which roll back', () => {
    const rolledBack: readonly WriterStep[] = WRITER.filter((step) => step !== 'commit');
    const writers = fc.array(fc.constantFrom(WRITER, rolledBack), { minLength: 3, maxLength: 6 });
    const orders = writers.chain((some) =>
      fc.tuple(fc.constant(some), fc.array(fc.nat(some.length), { maxLength: 60 })),
    );
    fc.assert(
      fc.property(orders, ([some, order]) => {
        const rest = some.flatMap((steps, actor) => steps.map(() => actor));
        return !skips(some, READER, [...order, ...rest]);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each<[string, readonly WriterStep[]]>([
    ['draws before it locks', ['read-last', 'draw', 'lock', 'commit', 'unlock']],
    ['locks what it read after drawing', ['draw', 'read-last', 'lock', 'commit', 'unlock']],
    ['unlocks before its commit can be seen', ['read-last', 'lock', 'draw', 'unlock', 'commit']],
    ['never locks', ['read-last', 'draw', 'commit']],
  ])('would skip if a writer %s', (_, writer) => {
    expect(everyOrderOfTwo(writer, READER)).toBe(true);
  });

  it.each<[string, readonly ReaderStep[]]>([
    ['reads the locks before the newest position', ['read-locks', 'read-top', 'read-rows']],
    ['does not read the locks', ['read-top', 'read-rows']],
  ])('would skip if the reader %s', (_, reader) => {
    expect(everyOrderOfTwo(WRITER, reader)).toBe(true);
  });
});
