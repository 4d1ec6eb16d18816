/** A request as the log knows it, for the `instance` of a problem. Its id is a UUID of our own, never the sender's. */
export const instanceOf = ({ id }: { readonly id: string }): string => `urn:uuid:${id}`;
