import type { Disclosure } from '#platform/forms';

/** Whether the disclosure is made because somebody has agreed to it, and whether a child's guardian must have (OSL 12:3). */
export const groundOf = ({ basis, subjectAge }: Disclosure): { byConsent: boolean; child: boolean } => {
  const byConsent = basis.code === 'consent' || basis.code === 'consent-child';
  return { byConsent, child: byConsent && (basis.code === 'consent-child' || subjectAge === 'under-18') };
};
