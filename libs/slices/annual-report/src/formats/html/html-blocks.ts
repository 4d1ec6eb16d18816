import type { Block, Table } from '../../domain/document/report-document.js';
import { element, type Markup } from './markup.js';
import { svgDrawing } from './svg-drawing.js';

const htmlTable = ({ caption, columns, rows, figures }: Table): Markup =>
  element('table', figures ? { class: 'figures' } : {}, [
    element('caption', {}, [caption]),
    element('thead', {}, [
      element(
        'tr',
        {},
        columns.map((column) => element('th', { scope: 'col' }, [column])),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.map(([heading = '', ...cells]) =>
        element('tr', {}, [
          element('th', { scope: 'row' }, [heading]),
          ...cells.map((cell) => element('td', {}, [cell])),
        ]),
      ),
    ),
  ]);

/** One block of a report as HTML. */
export const htmlBlock = (block: Block): Markup => {
  switch (block.block) {
    case 'heading':
      return element(`h${block.level}`, {}, [block.text]);
    case 'paragraph':
      return element('p', {}, [block.text]);
    case 'note':
      return element('p', { class: 'note' }, [block.text]);
    case 'table':
      return htmlTable(block);
    case 'figure':
      return element('figure', {}, [svgDrawing(block), element('figcaption', {}, [block.caption])]);
  }
};
