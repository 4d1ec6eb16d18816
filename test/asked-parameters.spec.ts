import { readdirSync, readFileSync } from 'node:fs';

const { compilerOptions } = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as {
  compilerOptions: { plugins: { options: { dtoFileNameSuffix: string[] } }[] };
};
const described = compilerOptions.plugins[0]!.options.dtoFileNameSuffix;
const sources = ['apps', 'libs']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('/testing/'))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const asked = [
  ...new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/@Query\(\)[^:]*(?:\{[^}]*\})?: (\w+)/g)].map(([, name]) => name!)),
  ),
];

it('the questions of the hub are found', () => {
  expect(asked).toEqual(expect.arrayContaining(['PageQuery', 'AskedDirectory', 'ReceiptKey']));
});

it.each(asked)('what %s asks for is in the description of the api: it lies where that is read from', (name) => {
  const { file } = sources.find(({ text }) => new RegExp(`export class ${name}\\b`).test(text))!;
  expect(described.some((suffix) => file.endsWith(suffix)) ? 'described' : file).toBe('described');
});
