import { Hub } from './hub.js';
import type { TrustedKeys } from './keys/directory.js';
import { memoryOutbox, type Outbox } from './post/outbox.js';
import { Posting } from './post/post.js';
import { AccessToken, type Credentials } from './wire/access-token.js';
import { usualPatience, Wire, type Patience } from './wire/wire.js';

export interface Connection extends Credentials {
  /** Address of the hub, e.g. `https://hub.example`. */
  readonly hub: string;
  readonly collaboration: string;
  /** The unit that the client speaks for. */
  readonly unit: string;
  /** CloudEvents source of what is posted: the system that says it, as a URI. */
  readonly source?: string;
  /**
   * Thumbprints of other units' signing keys that you have made sure of, in person or by telephone. To these units only keys
   * that theirs vouch for are sealed to, whatever the hub shows.
   */
  readonly trusted?: TrustedKeys;
  /** Where events wait for their receipts; `fileOutbox(folder)` outlives the process. */
  readonly outbox?: Outbox;
  readonly patience?: Patience;
}

/** A hub, as one unit sees it. Nothing is sent before it is asked something. */
export const connect = ({
  hub,
  collaboration,
  unit,
  source,
  trusted = {},
  outbox,
  patience,
  ...credentials
}: Connection): Hub => {
  const wire = new Wire(hub.replace(/\/$/, ''), new AccessToken(credentials), patience ?? usualPatience);
  const posting = new Posting(wire, unit, outbox ?? memoryOutbox());
  return new Hub(wire, posting, { collaboration, source: source ?? `urn:samverk:${unit}`, trusted });
};
