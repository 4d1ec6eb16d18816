import type { AccessEntry } from '#platform/access-log';

export interface AccessView {
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Who looked; empty for an administrator of the machine. */
  readonly unit: string;
  readonly function: string;
  readonly action: AccessEntry['action'];
  /** The question that was asked, by its name. */
  readonly question: string;
  /** Whose items they were; empty when not known. */
  readonly owner: string;
  readonly regime: string;
  readonly object: string | null;
  readonly purpose: string | null;
  /** Rows of this owner in the answer. */
  readonly rows: number;
}

export const accessView = ({ object = '', purpose = '', ...entry }: AccessEntry): AccessView => {
  const { collaboration: _collaboration, ...rest } = entry;
  return { ...rest, object: object || null, purpose: purpose || null };
};
