import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { compose } from '../../domain/compose.js';
import { plainText } from '../../domain/document/plain-text.js';
import { fullYear, issue } from '../../testing/facts.js';
import { hostileReports } from '../../testing/hostile.js';
import { htmlReport } from './html-report.js';

/** Parsed with every error told, as a browser would go about it. */
const readHtml = (html: string) => {
  const errors: string[] = [];
  const page = parse(html, { onParseError: ({ code }) => void errors.push(code) });
  const all: Tree.Element[] = [];
  const walk = (node: Tree.Node): void => {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(page);
  return { errors, all, named: (...names: string[]) => all.filter(({ tagName }) => names.includes(tagName)) };
};
const textOf = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const attribute = ({ attrs }: Tree.Element, name: string) => attrs.find((each) => each.name === name)?.value;

const document = compose(issue, fullYear())!;
const page = (marking = { draft: false }, over = {}) => readHtml(htmlReport({ ...document, ...over }, marking));

const known =
  'html head meta title style body header h1 h2 h3 p main footer table caption thead tbody tr th td figure figcaption svg g rect line text';

it('is well-formed and stands alone: nothing is fetched or run, whatever texts were recorded', () =>
  fc.assert(
    fc.property(hostileReports(), ({ text, document: hostile }) => {
      const { errors, all, named } = readHtml(htmlReport(hostile, { draft: true }));
      expect(errors).toEqual([]);
      expect(all.map(({ tagName }) => tagName).filter((name) => !known.split(' ').includes(name))).toEqual([]);
      const names = new Set(all.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
      expect([...names].filter((name) => /^on|href|src|style|action|data/.test(name))).toEqual([]);
      expect(named('style')).toHaveLength(1);
      expect(textOf(named('style')[0]!)).not.toMatch(/url\(|@import|alert/);
      expect(textOf(named('main')[0]!)).toContain(plainText(text));
    }),
  ));

it('is in Swedish, has a title, and one first heading; no level of heading is skipped', () => {
  const { named } = page();
  expect(attribute(named('html')[0]!, 'lang')).toBe('sv');
  expect(textOf(named('title')[0]!)).toBe('Årsredovisning 2025 – Stödcentrum i Östra regionen');
  const levels = named('h1', 'h2', 'h3').map(({ tagName }) => Number(tagName[1]));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels[0]).toBe(1);
  levels.slice(1).forEach((level, nth) => expect(level).toBeLessThanOrEqual(levels[nth]! + 1));
});

it('every table has a caption, and each heading says whether it is of a column or of a row', () => {
  const { named } = page();
  for (const table of named('table')) expect((table.childNodes[0] as Tree.Element).tagName).toBe('caption');
  const scopes = named('th').map((heading) => [
    ((heading.parentNode as Tree.Element).parentNode as Tree.Element).tagName,
    attribute(heading, 'scope'),
  ]);
  expect(new Set(scopes.map(String))).toEqual(new Set(['thead,col', 'tbody,row']));
});

it('a picture says in words all that it shows', () => {
  const pictures = page().named('svg');
  expect(pictures.map((picture) => attribute(picture, 'role'))).toEqual(['img', 'img', 'img']);
  expect(attribute(pictures[0]!, 'aria-label')).toBe('Stapeldiagram. Skola: 5–9; Polis: 0–4; Egen kontakt: 10–14.');
});

it('marks what is a draft and what is made up, on the screen and on each printed page', () => {
  const marked = (marking: { draft: boolean }, over = {}) => {
    const { all, named } = page(marking, over);
    const marks = all.filter((each) => attribute(each, 'class') === 'mark').map(textOf);
    return [marks.length, ...new Set(marks), /@top-center\{content:"([^"]*)"/.exec(textOf(named('style')[0]!))![1]];
  };
  const madeUp = 'PÅHITTADE SIFFROR – ENDAST FÖR DEMONSTRATION';
  expect(marked({ draft: false })).toEqual([0, '']);
  expect(marked({ draft: true })).toEqual([2, 'UTKAST – INTE UTFÄRDAD', 'UTKAST – INTE UTFÄRDAD']);
  expect(marked({ draft: false }, { synthetic: true })).toEqual([2, madeUp, madeUp]);
});

const longest = 'WWWW mmmm Ärmast åt öster Under 13 år';
it('no label of a picture is cut, in whatever font: the frame reaches as far as the widest would', () => {
  const text = { shape: 'text', y: 10, size: 10, fill: '#000', text: longest } as const;
  const shapes = [{ ...text, x: 100, anchor: 'end' } as const, { ...text, x: 400, anchor: 'start' } as const];
  const figure = {
    block: 'figure',
    caption: '',
    alternative: '',
    drawing: { width: 480, height: 20, shapes },
  } as const;
  const picture = page({ draft: false }, { blocks: [figure] }).named('svg')[0]!;
  const [from, , width] = attribute(picture, 'viewBox')!.split(' ').map(Number);
  // 226 points wide in DejaVu Sans at this size.
  expect(from).toBeLessThanOrEqual(100 - 226);
  expect(from! + width!).toBeGreaterThanOrEqual(400 + 226);
});
