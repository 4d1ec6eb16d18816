import { hash } from 'node:crypto';
import { canonical } from '#platform/event-store';

/** SHA-256 over the canonical text (RFC 8785), base64url: the same facts have the same digest, whoever writes them down. */
export const digestOf = (value: unknown): string => hash('sha256', canonical(value), 'base64url');
