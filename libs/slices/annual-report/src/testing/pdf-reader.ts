import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

const rolesOf = (node: Node | null): readonly string[] =>
  node ? [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)] : [];
const altsOf = (node: Node | null): readonly string[] =>
  node ? [...(node.alt ? [node.alt] : []), ...(node.children ?? []).flatMap(altsOf)] : [];

/** What a reader that had no part in writing it finds in a PDF. */
export const readPdf = async (bytes: Buffer) => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let nr = 1; nr <= pdf.numPages; nr += 1) {
    const page = await pdf.getPage(nr);
    const { items } = await page.getTextContent();
    const tree = (await page.getStructTree()) as Node | null;
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push({ text, roles: rolesOf(tree), alts: altsOf(tree) });
  }
  const { info } = await pdf.getMetadata();
  const outline = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  const marked = await pdf.getMarkInfo();
  await pdf.destroy();
  return { info: info as Readonly<Record<string, unknown>>, pages, outline, marked };
};
