import type { ReportFormat } from '../annual-report.events.js';
import { firstWording } from './first-wording.js';
import { secondWording } from './second-wording.js';
import type { Wording } from './wording.js';

/** Kept for ever: an issued report comes out as it was issued (ADR 0026). */
export const wordings: Readonly<Record<ReportFormat, Wording>> = { 1: firstWording, 2: secondWording };
