/** The log stays where it is; the message says why. */
export class CannotMove extends Error {
  override readonly name = 'CannotMove';
}
