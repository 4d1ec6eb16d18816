import { formatOf, formats, type Format, type FormatName } from '../formats/index.js';

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** The form that is named, else the first that is accepted and there is; JSON where nothing is asked for. */
export const representationOf = (format: FormatName | undefined, accept = ''): Format => {
  const wanted = accept.split(',').map((each) => formatOf(each.split(';')[0]!.trim()));
  return formats[format ?? wanted.find((name) => name !== undefined) ?? 'json'];
};
