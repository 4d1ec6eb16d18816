import { strToU8, zipSync } from 'fflate';
import { element, xmlDocument, type Markup } from '../xml.js';
import { worksheet, type Sheet } from './sheet.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The first day that a zip archive can tell: the file says nothing of when it was made. */
const DAY = new Date(1980, 0, 1);

const relationships = (targets: readonly (readonly [type: string, target: string])[]): Markup =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([type, Target], index) =>
      element('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/${type}`, Target }),
    ),
  );

const contentTypes = (sheets: readonly Sheet[]): Markup => {
  const part = (PartName: string, type: string) =>
    element('Override', { PartName, ContentType: `${TYPE}.${type}+xml` });
  return element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', 'sheet.main'),
    part('/xl/styles.xml', 'styles'),
    ...sheets.map((_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet')),
  ]);
};

const workbookPart = (sheets: readonly Sheet[]): Markup =>
  element('workbook', { xmlns: SPREADSHEET, 'xmlns:r': OFFICE }, [
    element('bookViews', {}, [element('workbookView')]),
    element(
      'sheets',
      {},
      sheets.map(({ name }, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `rId${index + 1}` })),
    ),
  ]);

const font = (...more: Markup[]) =>
  element('font', {}, [...more, element('sz', { val: 11 }), element('name', { val: 'Calibri' })]);
const format = (fontId: number, ...alignment: Markup[]) =>
  element('xf', { numFmtId: 0, fontId, fillId: 0, borderId: 0, xfId: 0, applyFont: 1, applyAlignment: 1 }, alignment);
const top = element('alignment', { vertical: 'top' });
const wrapped = element('alignment', { vertical: 'top', wrapText: 1 });
const pattern = (patternType: string) => element('fill', {}, [element('patternFill', { patternType })]);

// The order of the cell formats is what sheet.ts refers to: plain, bold, wrapped.
const styles = element('styleSheet', { xmlns: SPREADSHEET }, [
  element('fonts', { count: 2 }, [font(), font(element('b'))]),
  element('fills', { count: 2 }, [pattern('none'), pattern('gray125')]),
  element('borders', { count: 1 }, [element('border')]),
  element('cellStyleXfs', { count: 1 }, [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
  element('cellXfs', { count: 3 }, [format(0), format(1, top), format(0, wrapped)]),
]);

/** The parts of a workbook (ECMA-376 part 1, 8 and 12) in one archive, always in this order and without any time. */
export const workbook = (sheets: readonly Sheet[]): Buffer => {
  const parts: Record<string, Markup> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet)])),
  };
  const files = Object.entries(parts).map(([name, part]) => [name, strToU8(xmlDocument(part))] as const);
  return Buffer.from(zipSync(Object.fromEntries(files), { mtime: DAY, level: 6 }));
};
