import { createHmac, timingSafeEqual } from 'node:crypto';
import { linkText, parseLinkText, type CalendarLink } from '../domain/calendar-link.js';
import type { CalendarLinkSecret } from './calendar-link-secret.js';

const signature = (text: string, { value }: CalendarLinkSecret): Buffer =>
  createHmac('sha256', value).update('samverk calendar link 1\n').update(text).digest();

/** `<content>.<signature>`, both base64url: nothing is stored, and nobody without the secret can make one. */
export const sign = (link: CalendarLink, secret: CalendarLinkSecret): string => {
  const text = linkText(link);
  return `${Buffer.from(text).toString('base64url')}.${signature(text, secret).toString('base64url')}`;
};

/** The link that was signed, or nothing at all: no reason is given. */
export const verified = (token: string, secret: CalendarLinkSecret): CalendarLink | undefined => {
  const [content, given] = token.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (!content || !given) return undefined;
  const text = content.toString();
  const right = signature(text, secret);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const link = parseLinkText(text);
  // A second spelling of the same link (padding, other alphabet) is no link.
  return link && sign(link, secret) === token ? link : undefined;
};
