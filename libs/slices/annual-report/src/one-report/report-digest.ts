import { hash } from 'node:crypto';
import { canonical } from '#platform/event-store';
import type { ReportDocument } from '../domain/document/report-document.js';

/** SHA-256 over the canonical text (RFC 8785), base64url: the same report has the same digest, whoever writes it down. */
export const digestOf = (document: ReportDocument): string => hash('sha256', canonical(document), 'base64url');
