import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDirectory } from './load-directory.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collaborations-'));
});
afterEach(() => rm(folder, { recursive: true }));

const keep = async (name: string, text: string) => {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'collaboration.json'), text);
};

describe('The directory', () => {
  it('knows which unit records which body in the collaboration of Göteborg', async () => {
    const directory = await loadDirectory('deploy/collaborations');
    expect(directory.unit('goteborg-stodcentrum', 'alingsas-kommunstyrelsen')?.bodies).toContain(
      'alingsas/kommunstyrelsen',
    );
    const { bodies } = directory.collaboration('goteborg-stodcentrum')!;
    expect(bodies.find(({ id }) => id === 'gr/kansliet')?.unit).toBe('gr-kansliet');
  });

  it('is not built from a folder without collaborations', async () => {
    await expect(loadDirectory(folder)).rejects.toThrow(/holds no collaboration/);
  });

  it('names the file that is not JSON and does not quote it', async () => {
    await keep('broken', '{ "secret": ');
    await expect(loadDirectory(folder)).rejects.toThrow(/broken\/collaboration\.json is not .*\n.*is not JSON$/);
  });

  const north = (id: string, more: object = {}) => {
    const unit = { id: 'u', party: 'p', name: 'U', secrecyRegime: 'other', functions: ['registrar'] };
    const units = [{ ...unit, roles: [], bodies: [] }];
    const parties = [{ id: 'p', name: 'P', kind: 'other' }];
    return JSON.stringify({ id, name: 'S', nameEn: 'S', parties, units, ...more });
  };

  it('takes no id for two collaborations', async () => {
    await keep('a', north('same'));
    await keep('b', north('same'));
    await expect(loadDirectory(folder)).rejects.toThrow(/b\/collaboration\.json.*\n.*\/id: same is taken/);
  });

  it('takes no address for the public pages of two collaborations', async () => {
    const said = { heading: 'H', paragraphs: ['P'] };
    const page = (address: object) => ({ publicPage: { sv: said, en: said, ...address } });
    await keep('a', north('a', page({})));
    await keep('b', north('b', page({ address: 'two' })));
    expect((await loadDirectory(folder)).collaborations).toHaveLength(2);
    await keep('c', north('c', page({})));
    await expect(loadDirectory(folder)).rejects.toThrow(/c\/collaboration\.json.*\n.*address: is taken/);
  });
});
