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
  const id = needed(settings, 'collaboration');
  const folder = flags.collaborations ?? settings.collaborations ?? folders.collaborations.fallback!;
  const directory = await loadDirectory(folder);
  const collaboration = directory.collaboration(id);
  if (!collaboration) throw new Complaint(`There is no collaboration called ${id} in ${folder}.`, 2);
  return { collaboration, directory };
};
