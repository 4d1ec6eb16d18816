import { canonical } from '#platform/event-store';
import type { UnitKeysPublished } from '../domain/keys.events.js';

type Stated = Pick<UnitKeysPublished, 'unit' | 'encryption' | 'signing' | 'from' | 'succeeds'>;

/** What both keys sign: canonical JSON (RFC 8785). It names its purpose, so that no other signature passes for it. */
export const statement = ({ unit, encryption, signing, from, succeeds }: Stated): string =>
  canonical({ samverk: 'unit-keys.v1', unit, encryption, signing, from, succeeds });
