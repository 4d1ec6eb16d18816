import { addDays, Rejection, type CalendarDate } from '#platform/domain';
import type { WithSealedText } from './consultation.events.js';

/**
 * Days that the text of a consultation can be fetched at most: advice is asked for and taken within weeks, and where few
 * people fit a description, each further day is a risk (S39). A quarter is the longest for which anybody can say "within weeks".
 */
export const MOST_DAYS_OF_TEXT = 90;

/** @throws Rejection the text would stay for longer, or for no time at all */
export const shortLived = ({ content, contentUntil }: WithSealedText, today: CalendarDate): void => {
  if ((content === undefined) !== (contentUntil === undefined))
    throw new Rejection(
      'text-without-end',
      'Give both the sealed text (content) and the last day on which it can be fetched (contentUntil), or neither (S39).',
    );
  if (contentUntil !== undefined && (contentUntil < today || contentUntil > addDays(today, MOST_DAYS_OF_TEXT)))
    throw new Rejection(
      'text-not-short-lived',
      `The text of a consultation can be fetched from today for at most ${MOST_DAYS_OF_TEXT} days (S39).`,
    );
};
