import type { Label } from '../domain/released-table.js';

export type Language = keyof Label;
