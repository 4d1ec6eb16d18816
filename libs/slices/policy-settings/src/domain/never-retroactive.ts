import type { CalendarDate, Unit } from '#platform/domain';
import type { PolicySettingDecided } from './policy-setting.events.js';

interface Around {
  readonly today: CalendarDate;
  readonly directory: { readonly units: readonly Pick<Unit, 'bodies'>[] };
}

/** Whether such a decision can be: from now on, and by a body that the collaboration knows. */
export const settingRefusal = (
  { from, body }: PolicySettingDecided,
  { today, directory }: Around,
): { readonly code: string; readonly message: string } | undefined => {
  if (from < today)
    return {
      code: 'setting-retroactive',
      message: `A decision counts from the day it is recorded (${today}) or later: what was done before was judged by what held then.`,
    };
  return directory.units.some(({ bodies }) => bodies.includes(body))
    ? undefined
    : { code: 'deciding-body-unknown', message: 'No unit of the collaboration records decisions of this body.' };
};
