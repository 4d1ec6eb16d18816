import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

export interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: unknown;
}

export interface Kustomization {
  readonly resources: readonly string[];
  readonly patches?: readonly { readonly path: string }[];
  readonly configMapGenerator?: readonly { readonly name: string; readonly literals: readonly string[] }[];
}

export const base = 'deploy/kubernetes/base';
export const overlays = readdirSync('deploy/kubernetes/overlays').map((name) => `deploy/kubernetes/overlays/${name}`);

export const kustomizationOf = (folder: string): Kustomization =>
  parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8')) as Kustomization;

export const documentsIn = (path: string): readonly Resource[] =>
  parseAllDocuments(readFileSync(path, 'utf8'), { merge: true }).map((document) => document.toJS() as Resource);

const filesOf = (folder: string): readonly string[] =>
  kustomizationOf(folder)
    .resources.filter((path) => path.endsWith('.yaml'))
    .map((path) => join(folder, path));

/** Every resource, of the base and of the overlays. */
export const resources = [base, ...overlays].flatMap((folder) => filesOf(folder).flatMap(documentsIn));
export const patches = overlays.flatMap((folder) =>
  (kustomizationOf(folder).patches ?? []).flatMap(({ path }) => documentsIn(join(folder, path))),
);

interface Container {
  readonly name: string;
  readonly args?: readonly string[];
  readonly envFrom: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly securityContext: object;
  readonly resources: { readonly requests: object; readonly limits: object };
}
export interface PodSpec {
  readonly containers: readonly Container[];
  readonly securityContext: object;
  readonly [name: string]: unknown;
}

/** What runs: each resource that makes pods, with what its pods are. */
export const podsOf = (all: readonly Resource[]) =>
  all.flatMap(({ kind, metadata, spec }) => {
    const template = (
      spec as { readonly template?: { readonly metadata: { readonly labels: object }; readonly spec: PodSpec } }
    )?.template;
    return template ? [{ kind, name: metadata.name, labels: template.metadata.labels, pod: template.spec }] : [];
  });
