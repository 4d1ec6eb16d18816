import { SaxesParser } from 'saxes';

/** An element as a strict parser reads it. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: ReadElement[];
  text: string;
}

/** Reads XML 1.0 with a parser that forgives nothing: what is not well-formed throws. */
export const readXml = (text: string): ReadElement => {
  const root: ReadElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: ReadElement = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (more) => void (open.at(-1)!.text += more));
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  return root.children[0]!;
};

/** An element and everything in it, in the order of the document. */
export const all = (element: ReadElement): ReadElement[] => [element, ...element.children.flatMap(all)];
