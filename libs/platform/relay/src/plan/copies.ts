const USUAL = 3;

/** More copies of a topic were asked for than there are brokers to lie on. */
export class TooManyCopies extends Error {
  constructor(
    readonly asked: number,
    readonly brokers: number,
  ) {
    super(`There cannot be ${asked} copies on ${brokers} brokers.`);
    this.name = 'TooManyCopies';
  }
}

/** How many copies a new topic gets: as many as asked for; three, or one on each broker where there are fewer. */
export const copiesOf = (brokers: number, asked = Math.min(USUAL, brokers)): number => {
  if (asked > brokers) throw new TooManyCopies(asked, brokers);
  return asked;
};
