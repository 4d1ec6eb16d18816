import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** What a server must be told, so that its write-ahead log is kept in a folder. */
export const archiving = (archive: string): Record<string, string> => ({
  ...{ wal_level: 'replica', archive_mode: 'on', archive_command: `cp %p ${archive}/%f` },
});

export const archiveFolder = (root: string, owner: string): string => {
  const archive = join(root, 'archive');
  mkdirSync(archive, { mode: 0o700 });
  belongTo(owner, archive);
  return archive;
};

/** A base backup of a running server by PostgreSQL's own calls, as pg_basebackup makes it. */
export const baseBackup = async (url: string, dataDir: string, to: string): Promise<void> => {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`SELECT pg_backup_start('backup', true)`);
  execFileSync('cp', ['-a', dataDir, to]);
  execFileSync('sh', ['-c', 'rm -rf "$0"/postmaster.pid "$0"/pg_wal/*', to]);
  const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop()');
  await client.end();
  write(dataDir, join(to, 'backup_label'), rows[0]!.labelfile);
  write(dataDir, join(to, 'recovery.signal'), '');
  execFileSync('cp', ['-a', `${dataDir}.password`, `${to}.password`]);
};

/** What a server must be told to come up as it was at a point that was named. */
export const restoring = (archive: string, point: string): Record<string, string> => ({
  restore_command: `cp ${archive}/%f %p`,
  recovery_target_name: point,
  recovery_target_action: 'promote',
});

const write = (owner: string, path: string, text: string): void => {
  writeFileSync(path, text, { mode: 0o600 });
  belongTo(owner, path);
};

const belongTo = (owner: string, path: string): void => {
  const { uid, gid } = statSync(owner);
  chownSync(path, uid, gid);
};
