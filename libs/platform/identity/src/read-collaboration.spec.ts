import { readCollaboration } from './read-collaboration.js';

const board = { id: 'hill/board', name: 'The board', kind: 'board' };
const unit = {
  id: 'shelter',
  party: 'hill',
  name: 'The shelter',
  secrecyRegime: 'police',
  functions: ['registrar'],
  roles: [],
  bodies: [board],
};
const party = { id: 'hill', name: 'Hill', kind: 'municipality', municipalityCode: '0042' };
const sound = { id: 'north', name: 'Norr', nameEn: 'North', parties: [party], units: [unit] };

const said = { heading: 'Support', paragraphs: ['Come in.'] };

const withUnit = (...changes: object[]) => ({ ...sound, units: changes.map((change) => ({ ...unit, ...change })) });
const read = (json: unknown) => readCollaboration(json, 'north.json');

const wrong: Record<string, [json: unknown, said: RegExp]> = {
  'two units with one id': [withUnit({}, { bodies: [] }), /\/units\/1\/id: the unit shelter is there twice/],
  'a body that two units record': [
    withUnit({}, { id: 'school' }),
    /\/units\/1\/bodies\/0\/id: the body hill\/board is there twice/,
  ],
  'a body listed twice by one unit': [withUnit({ bodies: [board, board] }), /\/units\/0\/bodies\/1\/id/],
  'a unit of a party that is not listed': [withUnit({ party: 'dale' }), /\/units\/0\/party: no party dale/],
  'two parties with one id': [{ ...sound, parties: [party, party] }, /\/parties\/1\/id/],
  'an unknown role': [withUnit({ roles: ['boss'] }), /\/units\/0\/roles: /],
  'an unknown secrecy regime': [withUnit({ secrecyRegime: 'none' }), /\/units\/0\/secrecyRegime: /],
  'an unknown kind of body': [withUnit({ bodies: [{ ...board, kind: 'club' }] }), /\/units\/0\/bodies\/0\/kind: /],
  'an unknown kind of party': [{ ...sound, parties: [{ ...party, kind: 'club' }] }, /\/parties\/0\/kind: /],
  'a unit without functions': [withUnit({ functions: [] }), /\/units\/0\/functions: /],
  'a function that is not a word': [withUnit({ functions: ['a b'] }), /\/units\/0\/functions: /],
  'a unit without bodies or an empty list of them': [withUnit({ bodies: undefined }), /\/units\/0\/bodies: /],
  'a body that is not an object': [withUnit({ bodies: ['hill/board'] }), /\/units\/0\/bodies/],
  'a field that nobody knows': [withUnit({ regime: 'police' }), /\/units\/0\/regime: /],
  'a municipality code of three digits': [
    { ...sound, parties: [{ ...party, municipalityCode: '148' }] },
    /\/parties\/0\/municipalityCode: /,
  ],
  'a public page in one language only': [{ ...sound, publicPage: { sv: said } }, /\/publicPage\/en: /],
  'a public page that says nothing': [
    { ...sound, publicPage: { sv: { ...said, paragraphs: [] }, en: said } },
    /paragraphs: /,
  ],
  'a publisher whose organisation number is short': [
    { ...sound, publisher: { organisationNumber: '1355' } },
    /\/publisher\/organisationNumber: must be ten digits/,
  ],
  'a publisher without a name of its own': [
    { ...sound, publisher: { organisationNumber: '212000-1355' } },
    /\/publisher\/name: /,
  ],
  'an emergency number with a letter': [
    { ...sound, publicPage: { sv: said, en: said, emergencyNumber: '1l2' } },
    /\/publicPage\/emergencyNumber: /,
  ],
  'a gap between its age bands': [
    { ...sound, ageBands: ['0-12', '15-17', '18-20', '21+', 'unknown'] },
    /\/ageBands: .*without gap/,
  ],
  'age bands that cut through a line of the law': [
    { ...sound, ageBands: ['0-17', '18-20', '21+', 'unknown'] },
    /\/ageBands: .*begins at 15/,
  ],
  'age bands that are not words': [{ ...sound, ageBands: [18] }, /\/ageBands: /],
  'a claim to be synthetic that is neither true nor false': [{ ...sound, synthetic: 'no' }, /\/synthetic: /],
  'no units': [{ ...sound, units: [] }, /\/units: /],
  'a list instead of an object': [[sound], /must be an object/],
};

describe('A collaboration is refused for', () => {
  it.each(Object.keys(wrong))('%s', (reason) => {
    const [json, said] = wrong[reason]!;
    expect(() => read(json)).toThrow(said);
    expect(() => read(json)).toThrow(/north\.json/);
  });
});

describe('A sound collaboration', () => {
  it('gives each unit the ids of its bodies, and each body its unit', () => {
    const { units, bodies } = read(sound);
    expect(units).toEqual([{ ...unit, bodies: ['hill/board'] }]);
    expect(bodies).toEqual([{ ...board, unit: 'shelter' }]);
  });

  it('is real and has the usual age bands unless it says otherwise', () => {
    expect([read(sound).synthetic, read(sound).ageBands]).toEqual([undefined, undefined]);
    const ageBands = ['0-14', '15-17', '18-20', '21+', 'unknown'];
    expect(read({ ...sound, synthetic: true, ageBands })).toMatchObject({ synthetic: true, ageBands });
  });
});
