import { folder, setting, text } from '#platform/settings';

/** What a deployment brings along in files. */
export const folders = {
  collaborations: setting({
    name: 'SAMVERK_COLLABORATIONS',
    kind: folder(),
    meaning: 'Holds a folder per collaboration, with `collaboration.json`.',
    fallback: 'deploy/collaborations',
  }),
  law: setting({
    name: 'SAMVERK_LAW',
    kind: folder('legal-bases.json'),
    meaning: 'Holds the legal-basis matrix, `legal-bases.json`.',
    fallback: 'deploy/law',
  }),
};

export const ownFolder = {
  data: setting({
    name: 'SAMVERK_DATA',
    kind: text('a folder'),
    meaning: 'Holds what `npm start` keeps; for the command line your own keys and receipts.',
    fallback: '.data',
  }),
};
