import { readdirSync } from 'node:fs';
import { base, kustomizationOf, patches, podsOf, resources, type Resource } from './manifests.js';
import { typeErrors } from './kubernetes-types.js';

type Model = new (data: object) => { validate(): void };
const modelOf = async ({ apiVersion, kind }: Resource): Promise<Model> =>
  ((await import(`kubernetes-models/${apiVersion}`)) as Record<string, Model>)[kind]!;
const of = (kind: string): readonly Resource[] => resources.filter((each) => each.kind === kind);
const pods = podsOf(resources);
const labels = { 'app.kubernetes.io/name': 'samverk' };

describe('what is given to Kubernetes', () => {
  it('has the form of its kind', async () => {
    expect(resources.length).toBeGreaterThan(10);
    for (const resource of resources) {
      const { apiVersion: _, kind: __, ...rest } = resource;
      const Model = await modelOf(resource);
      expect(() => new Model(rest).validate()).not.toThrow();
    }
  });

  it('has no name that Kubernetes would ignore, and would be told of one', () => {
    expect(typeErrors(resources)).toEqual([]);
    const misspelt = { ...of('ServiceAccount')[0]!, automountServiceAccountTokens: false };
    expect(typeErrors([misspelt]).join()).toContain('automountServiceAccountTokens');
  }, 120_000);

  it('is all listed, and each patch is of something that is there', () => {
    const files = readdirSync(base).filter((file) => file !== 'kustomization.yaml');
    expect([...kustomizationOf(base).resources].sort()).toEqual(files.sort());
    for (const { kind, metadata } of patches)
      expect(of(kind).map((each) => each.metadata.name)).toContain(metadata.name);
  });
});

describe.each(pods)('$kind $name', ({ pod }) => {
  it('runs as nobody in particular, with no rights and on a file system that it cannot write', () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    for (const { securityContext } of pod.containers)
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
  });

  it('is given no token of the cluster and none of its variables', () => {
    expect(pod).toMatchObject({
      serviceAccountName: 'samverk',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
    });
  });

  it('asks for what it needs, and cannot take all memory', () => {
    for (const { resources: needs } of pod.containers)
      expect(needs).toMatchObject({
        requests: { cpu: expect.any(String), memory: expect.any(String) },
        limits: { memory: expect.any(String) },
      });
  });
});

it('everything that serves is asked whether it lives, and may not all be taken down at once', () => {
  const serving = pods.filter(({ kind }) => kind === 'Deployment');
  const budgets = of('PodDisruptionBudget').map(
    ({ spec }) => (spec as { selector: { matchLabels: object } }).selector.matchLabels,
  );
  expect(serving).toHaveLength(2);
  for (const { pod, labels: its } of serving) {
    expect(pod.containers[0]).toMatchObject({ livenessProbe: expect.anything(), startupProbe: expect.anything() });
    expect(pod['topologySpreadConstraints']).toBeDefined();
    expect(budgets).toContainEqual(its);
  }
});

it('nothing is reached but by a rule, and a rule for all covers whatever runs', () => {
  const policies = of('NetworkPolicy').map(({ spec }) => spec);
  expect(policies).toContainEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  expect(policies).toContainEqual(expect.objectContaining({ podSelector: { matchLabels: labels } }));
  for (const { labels: its } of pods) expect(its).toMatchObject(labels);
});
