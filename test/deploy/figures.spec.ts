import { readFileSync } from 'node:fs';
import { Metrics } from '#platform/observability';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';

const rules = (
  parse(readFileSync('deploy/prometheus/rules.yaml', 'utf8')) as {
    groups: { rules: { alert: string; expr: string; labels: { severity: string }; annotations: object }[] }[];
  }
).groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(readFileSync('deploy/grafana/samverk.json', 'utf8')) as {
  panels: { id: number; title: string; targets: { expr: string }[] }[];
};
const shown = dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const));
const asked = [...rules.map(({ alert, expr }) => [alert, expr] as const), ...shown].map(
  ([name, expr]) => [name, expr.replaceAll('$__rate_interval', '5m')] as const,
);

interface Found {
  readonly metrics: readonly string[];
  readonly labels: readonly string[];
  readonly wrong: number;
}
const read = (expression: string): Found => {
  const found = { metrics: [] as string[], labels: [] as string[], wrong: 0 };
  parser.parse(expression).iterate({
    enter: ({ type, name, from, to, node }) => {
      const text = expression.slice(from, to);
      if (type.isError) found.wrong += 1;
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') found.metrics.push(text);
      if (name === 'LabelName') found.labels.push(text);
    },
  });
  return found;
};

/** Name → labels, as /metrics has them; what Prometheus adds on its own comes with it. */
const exported = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const metrics = new Metrics();
  metrics.requested('GET', '/', 200, 1);
  metrics.recorded('funding');
  metrics.rejected('code');
  metrics.appended('recorded', 1);
  metrics.watch(async () => [{ projection: 'one', lag: 1, parked: 0, failing: 0 }]);
  const lines = (await metrics.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  const names = new Map<string, readonly string[]>([['up', []]]);
  for (const line of lines) {
    const [, name, inside = ''] = /^(\w+)(?:\{(.*?)\})? /.exec(line)!;
    names.set(
      name!,
      [...inside.matchAll(/(\w+)="/g)].map(([, label]) => label!),
    );
  }
  return names;
};

it.each(asked)('%s asks in PromQL for what the hub exports, by labels that it has', async (_, expression) => {
  const { metrics, labels, wrong } = read(expression);
  const names = await exported();
  expect([expression, wrong]).toEqual([expression, 0]);
  expect(metrics.length).toBeGreaterThan(0);
  expect(metrics.filter((name) => !names.has(name))).toEqual([]);
  const known = ['job', 'instance', ...metrics.flatMap((name) => names.get(name)!)];
  expect(labels.filter((label) => !known.includes(label))).toEqual([]);
});

it('every figure of our own is shown to somebody', async () => {
  const ours = [...(await exported()).keys()]
    .filter((name) => name.startsWith('samverk_'))
    .map((name) => name.replace(/_(bucket|sum|count)$/, ''));
  for (const name of ours) expect(shown.map(([, expr]) => expr).join()).toContain(name);
});

it('a mistake in an expression is found', () => {
  expect(read('sum(rate(samverk_rejections_total[5m])').wrong).toBeGreaterThan(0);
});

it('each alarm says how urgent it is and what to see', () => {
  expect(rules.length).toBeGreaterThan(5);
  for (const { labels, annotations } of rules) {
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations).toMatchObject({ summary: expect.stringMatching(/\.$/) });
  }
  expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
});

it('a relay that does not go on is told, of whichever collaboration, and not only when much waits', () => {
  const [alarm] = rules.filter(({ expr }) => read(expr).metrics.includes('samverk_projection_failing'));
  expect(alarm).toMatchObject({
    expr: expect.stringMatching(/> 0$/),
    annotations: { summary: expect.stringContaining('status') },
  });
});
