/** Why there is no PostgreSQL, and what to do about it, in one sentence. */
export class PostgresTrouble extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PostgresTrouble';
  }
}

/** Turns what the operating system says about a folder into a sentence. */
export const troubleWithFolder = (folder: string, error: unknown): unknown => {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code === 'ENOSPC') return new PostgresTrouble(fullDisk(folder));
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) {
    return new PostgresTrouble(
      `${folder} cannot be written to: make it writable for this user, or set SAMVERK_DATA to a folder that is.`,
    );
  }
  if (['ENOTDIR', 'EEXIST'].includes(code)) {
    return new PostgresTrouble(
      `${folder} cannot be the data folder because it is a file, or lies under one: remove the file, or set SAMVERK_DATA to another folder.`,
    );
  }
  return error;
};

/** Turns the server's last words into a sentence. */
export const troubleFromLog = (dataDir: string, port: number, log: string): PostgresTrouble => {
  if (/Address already in use/i.test(log))
    return new PostgresTrouble(
      `Port ${port} is taken by another program: give PostgreSQL another port, or stop that program.`,
    );
  if (/No space left on device/i.test(log)) return new PostgresTrouble(fullDisk(dataDir));
  if (/Read-only file system|Permission denied/i.test(log)) {
    return new PostgresTrouble(
      `PostgreSQL may not write to ${dataDir}: make the folder writable for this user, or set SAMVERK_DATA to a folder that is.`,
    );
  }
  const version = /initialized by PostgreSQL version (\d+)/.exec(log)?.[1];
  if (version)
    return new PostgresTrouble(
      `${dataDir} was made by PostgreSQL ${version}: move its content over with pg_dump, or set SAMVERK_DATA to a new folder.`,
    );
  if (/loading shared libraries|GLIBC|cannot execute|required file not found/i.test(log))
    return new PostgresTrouble(noServerHere());
  const fatal = /(?:FATAL|PANIC):\s+(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? 'no reason given';
  return damaged(dataDir, fatal.replace(/^but /, ''));
};

export const damaged = (dataDir: string, reason: string): PostgresTrouble =>
  new PostgresTrouble(
    `The database in ${dataDir} is damaged (${reason}): restore the folder from a backup, or remove it to begin anew from the history files.`,
  );

export const noServerHere = (): string =>
  `The PostgreSQL from npm does not run on this machine (${process.platform} ${process.arch}; it needs glibc on Linux): set SAMVERK_DATABASE_URL to a PostgreSQL of your own.`;

const fullDisk = (folder: string): string =>
  `The disk that holds ${folder} is full: free some 100 MB and start again, nothing recorded is lost.`;
