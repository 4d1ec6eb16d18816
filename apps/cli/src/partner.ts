import { join } from 'node:path';
import {
  CannotOpen,
  CannotPublish,
  CannotSeal,
  connect,
  fileOutbox,
  KeyFileTrouble,
  readKeys,
  Refused,
  Unreachable,
  type Hub,
  type KeyRing,
} from '#platform/client';
import { Complaint } from './complaint.js';
import { withPage } from './problem-page.js';
import { needed, type Settings } from './settings.js';
import { secretOf } from './tokens.js';
import { trustedKeys, trustFileOf } from './trusted-keys.js';

/** A unit in one function, at the command line: its hub, and its own folder. */
export interface Partner {
  readonly hub: Hub;
  /** Where its private keys are. */
  readonly keyFile: string;
  readonly keys: () => Promise<KeyRing>;
  /** Where it keeps the thumbprints that it made sure of. */
  readonly trustFile: () => string;
}

export interface As {
  readonly unit: string;
  readonly function: string;
}

const keyFileOf = (settings: Settings, unit: string): string => join(needed(settings, 'data'), 'keys', `${unit}.json`);

const hubOf = (settings: Settings, { unit, function: acting }: As): Hub => {
  const collaboration = needed(settings, 'collaboration');
  const clientId = `${collaboration}.${unit}.${acting}`;
  return connect({
    hub: needed(settings, 'hub'),
    issuer: needed(settings, 'issuer'),
    clientId,
    clientSecret: secretOf(needed(settings, 'credentials'), clientId),
    collaboration,
    unit,
    trusted: trustedKeys(trustFileOf(settings)),
    outbox: fileOutbox(join(needed(settings, 'data'), 'sent', unit)),
  });
};

/** Does something as a unit. What goes wrong is told in a sentence that repeats neither text nor key. */
export const asPartner = async (
  settings: Settings,
  as: As,
  work: (partner: Partner) => Promise<void>,
): Promise<void> => {
  const keyFile = keyFileOf(settings, as.unit);
  const keys = (): Promise<KeyRing> => readKeys(keyFile, settings.passphrase);
  // Some commands touch files only; they work without a hub.
  let connected: Hub | undefined;
  const partner = {
    keyFile,
    keys,
    trustFile: () => trustFileOf(settings),
    get hub() {
      return (connected ??= hubOf(settings, as));
    },
  };
  try {
    await work(partner);
  } catch (error) {
    throw complaintOf(error, settings.hub) ?? error;
  }
};

const complaintOf = (error: unknown, hub: string | undefined): Complaint | undefined => {
  if (error instanceof Refused) return new Complaint(withPage(sentence(error), hub, error.code), 1);
  if (error instanceof CannotOpen || error instanceof CannotSeal || error instanceof CannotPublish)
    return new Complaint(error.message, 1);
  if (error instanceof KeyFileTrouble || error instanceof Unreachable) return new Complaint(error.message, 2);
  return undefined;
};

const sentence = ({ message, invalidParameters }: Refused): string => {
  const fields = invalidParameters.map(
    ({ pointer, rule, detail }) => `\n  ${pointer ? `${pointer}: ` : ''}${detail ?? rule}`,
  );
  return `The hub refused it. ${message}${fields.join('')}`;
};
