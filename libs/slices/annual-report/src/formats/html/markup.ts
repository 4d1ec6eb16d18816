/** Markup that is finished; a string is text still, and is escaped when it becomes a child. */
export interface Markup {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);

const empty = new Set(['meta']);

/** One element. Text cannot become markup: only what was made here is taken as it is. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (string | Markup)[] = [],
): Markup => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const content = children.map((child) => (typeof child === 'string' ? escaped(child) : child.html)).join('');
  return { html: `<${name}${given.join('')}>${empty.has(name) ? '' : `${content}</${name}>`}` };
};
