import { plainText } from './plain-text.js';

/** Markup that is finished; a string is text still, and is escaped when it becomes a child. */
export interface Markup {
  readonly xml: string;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text as XML carries it, in an element or an attribute. */
export const xmlText = (text: string): string => plainText(text).replace(/[&<>"']/g, (sign) => entities[sign]!);

/** One element. Text cannot become markup: only what was made here is taken as it is. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (string | Markup)[] = [],
): Markup => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const content = children.map((child) => (typeof child === 'string' ? xmlText(child) : child.xml)).join('');
  return { xml: `<${name}${given.join('')}${content ? `>${content}</${name}>` : '/>'}` };
};

/** A whole document, UTF-8. */
export const xmlDocument = ({ xml }: Markup): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;
