import ts from 'typescript';
import type { Resource } from './manifests.js';

/** Where the type of a resource is: `apps/v1`, and `v1` for the core. */
const moduleOf = ({ apiVersion }: Resource): string =>
  `kubernetes-models/${apiVersion.replace(/^(\w+)\.k8s\.io\//, '$1.k8s.io/')}`;

const FILE = 'test/deploy/as-literals.ts';

/**
 * What the compiler says of resources written as literals of their types. Kubernetes ignores a name that it does not
 * know, and so does its schema; the types do not.
 */
export const typeErrors = (resources: readonly Resource[]): readonly string[] => {
  const source = resources
    .map((resource, at) => {
      const { apiVersion: _, kind, ...rest } = resource;
      return `import { ${kind} as Kind${at} } from '${moduleOf(resource)}';\nnew Kind${at}(${JSON.stringify(rest)});`;
    })
    .join('\n');
  const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 };
  const resolution = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const host = ts.createCompilerHost({ ...options, ...resolution });
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...how) =>
    name === FILE ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true) : read(name, ...how);
  const program = ts.createProgram([FILE], { ...options, ...resolution }, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
};
