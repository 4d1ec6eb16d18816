import { IsIn, IsOptional } from 'class-validator';
import type { FormatName, Language } from '../formats/index.js';
import { formatNames } from './representation.js';

export class TableParameters {
  /** Form of the answer; left out, what `Accept` asks for. `csv-notes` holds the words that belong to `csv`; `svg-plain` is a picture without them. */
  @IsOptional() @IsIn(formatNames) readonly format?: FormatName;
  /** Language of words in files and pictures; JSON has both. */
  @IsOptional() @IsIn(['sv', 'en']) readonly language: Language = 'sv';
}
