import type { Figure } from '../../domain/document/report-document.js';
import type { Shape } from '../../domain/document/drawing.js';
import { element, type Markup } from './markup.js';
import { roomOf } from './text-room.js';

const drawn = (shape: Shape): Markup => {
  switch (shape.shape) {
    case 'box': {
      const { x, y, width, height, fill } = shape;
      return element('rect', { x, y, width, height, fill });
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke } = shape;
      return element('line', { x1, y1, x2, y2, stroke });
    }
    case 'text': {
      const { x, y, size, anchor, fill, text } = shape;
      return element('text', { x, y, 'font-size': size, 'text-anchor': anchor, fill }, [text]);
    }
  }
};

/** A drawing as SVG that says what it shows; its parts are not read out one by one. */
export const svgDrawing = ({ drawing, alternative }: Figure): Markup => {
  const { height, shapes } = drawing;
  const { from, width } = roomOf(drawing);
  const size = { viewBox: `${from} 0 ${width} ${height}`, width, height };
  return element('svg', { ...size, role: 'img', 'aria-label': alternative }, [
    element('g', { 'aria-hidden': 'true' }, shapes.map(drawn)),
  ]);
};
