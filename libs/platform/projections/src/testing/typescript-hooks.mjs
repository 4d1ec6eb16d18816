import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = new URL('../../../../../node_modules/', import.meta.url);
const folder = new URL('.cache/samverk-transpiled/', modules);
/** Whatever decides what comes out, but for the source. */
const maker = [import.meta.url, new URL('typescript/package.json', modules)].map((file) => read(file)).join();

export const resolve = (specifier, context, next) => {
  if (!specifier.startsWith('.') || !context.parentURL) return next(specifier, context);
  const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
  return existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context);
};

export const load = async (url, context, next) =>
  url.endsWith('.ts')
    ? { format: 'module', source: await transpiled(read(url)), shortCircuit: true }
    : next(url, context);

/** Kept by its content: suites start the same processes again and again, and transpiling takes most of a start. */
const transpiled = async (source) => {
  const kept = fileURLToPath(new URL(createHash('sha256').update(maker).update(source).digest('hex'), folder));
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const made = await transpile(source);
  mkdirSync(folder, { recursive: true });
  // Renamed when whole: processes that start together may write the same.
  writeFileSync(`${kept}.${process.pid}`, made);
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
};

const transpile = async (source) => {
  const { default: ts } = await import('typescript');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
    inlineSourceMap: true,
  };
  return ts.transpileModule(source, { compilerOptions }).outputText;
};

function read(file) {
  return readFileSync(fileURLToPath(file), 'utf8');
}
