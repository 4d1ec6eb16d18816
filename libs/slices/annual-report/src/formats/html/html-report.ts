import type { ReportDocument } from '../../domain/document/report-document.js';
import { marksOf, type Marking } from '../marks.js';
import { htmlBlock } from './html-blocks.js';
import { element } from './markup.js';
import { style } from './style.js';

/** A report as one page that stands alone: no scripts, nothing fetched, and it prints as it reads. */
export const htmlReport = (document: ReportDocument, marking: Marking): string => {
  const { title, subtitle, language, issuedOn, blocks } = document;
  const marks = marksOf(document, marking);
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [`${title} – ${subtitle}`]),
    // Words of this program only: a style sheet is not escaped.
    element('style', {}, [{ html: style(marks, title) }]),
  ]);
  const shown = marks.map((mark) => element('p', { class: 'mark' }, [mark]));
  const body = element('body', {}, [
    element('header', {}, [...shown, element('h1', {}, [title]), element('p', { class: 'subtitle' }, [subtitle])]),
    element('main', {}, blocks.map(htmlBlock)),
    element('footer', {}, [element('p', {}, [`${marking.draft ? 'Utkast' : 'Utfärdad'} ${issuedOn}.`]), ...shown]),
  ]);
  return `<!doctype html>\n${element('html', { lang: language }, [head, body]).html}\n`;
};
