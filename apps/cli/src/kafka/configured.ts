import { loadDirectory, type Collaboration, type Directory } from '#platform/identity';
import { folders } from '../../../settings/folders.js';
import { Complaint } from '../complaint.js';
import { needed, type Settings } from '../settings.js';

export interface ConfiguredFlags {
  readonly collaborations?: string;
}

export interface Configured {
  readonly collaboration: Collaboration;
  readonly directory: Directory;
}

/** The collaboration that is named, as its folder tells. */
export const configured = async (flags: ConfiguredFlags, settings: Settings): Promise<Configured> => {
  const folder = folderOf(flags, settings);
  const directory = await loadDirectory(folder);
  return { collaboration: named(needed(settings, 'collaboration'), directory, folder), directory };
};

/** All that the worker relays; the one that is named, where one is. */
export const allConfigured = async (
  flags: ConfiguredFlags,
  settings: Settings,
  only?: string,
): Promise<readonly Collaboration[]> => {
  const folder = folderOf(flags, settings);
  const directory = await loadDirectory(folder);
  return only === undefined ? directory.collaborations : [named(only, directory, folder)];
};

const folderOf = (flags: ConfiguredFlags, settings: Settings): string =>
  flags.collaborations ?? settings.collaborations ?? folders.collaborations.fallback!;

const named = (id: string, directory: Directory, folder: string): Collaboration => {
  const collaboration = directory.collaboration(id);
  if (!collaboration) throw new Complaint(`There is no collaboration called ${id} in ${folder}.`, 2);
  return collaboration;
};
