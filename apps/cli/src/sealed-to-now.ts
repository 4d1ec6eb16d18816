import type { Hub } from '#platform/client';
import { dayInStockholm } from '#platform/domain';

interface Withdrawn {
  readonly kid: string;
  readonly from?: string | undefined;
}

/** The key that others seal to after a withdrawal, which the hub's directory may show a moment later only. */
export const sealedToNow = async (hub: Hub, unit: string, { kid, from }: Withdrawn): Promise<string | undefined> => {
  const isGone = from === undefined || from <= dayInStockholm(new Date());
  const shown = await hub.keysOf(unit);
  return shown.find((key) => key.use === 'enc' && !(isGone && key.kid === kid))?.kid;
};

/** Who withdraws a key that others may hold must not learn too late that an older one took its place. */
export const left = (unit: string, sealedTo: string | undefined): string =>
  sealedTo === undefined
    ? `No key of ${unit} is left to seal to, so nothing can be sent to it: make and publish new ones (samverk keys new, samverk keys publish).`
    : `Others seal to ${sealedTo} now. If you do not hold it, or others may, withdraw it too.`;
