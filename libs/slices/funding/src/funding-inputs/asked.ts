import { dayInStockholm, yearOf, type CalendarDate } from '#platform/domain';
import type { Caller } from '#platform/identity';
import type { FundingQuestion } from './funding-of.js';
import type { FundingParameters } from './funding-parameters.dto.js';

/** The question behind a request, in the caller's own collaboration. */
export const asked = (
  { collaboration }: Caller,
  { agreementId, knownAt }: Pick<FundingParameters, 'agreementId' | 'knownAt'>,
): FundingQuestion => ({
  collaboration,
  ...(agreementId ? { agreementId } : {}),
  ...(knownAt ? { knownAt } : {}),
});

export const today = (): CalendarDate => dayInStockholm(new Date());
export const thisYear = (): number => yearOf(today());
