/** Runs `work` from so many concurrent clients for so long; rate per second and latency percentiles in ms. */
export const drive = async (clients, seconds, work) => {
  const latencies = [];
  const until = performance.now() + seconds * 1000;
  const started = performance.now();
  const client = async (number) => {
    for (let turn = 0; performance.now() < until; turn++) {
      const before = performance.now();
      await work(number, turn);
      latencies.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  const elapsed = (performance.now() - started) / 1000;
  return { count: latencies.length, rate: latencies.length / elapsed, ...percentiles(latencies) };
};

/** Starts `work` at a rate per second, however long each takes. */
export const paced = async (rate, seconds, work) => {
  const pending = [];
  const started = performance.now();
  for (let turn = 0; turn < rate * seconds; turn++) {
    const wait = started + (turn * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pending.push(work());
  }
  await Promise.all(pending);
  return { rate: pending.length / ((performance.now() - started) / 1000) };
};

export const percentiles = (values) => {
  const sorted = Float64Array.from(values).sort();
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
};

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The same measurements in several rounds, each round in another order, so that a noisy minute hits all alike. */
export const rounds = async (count, contenders) => {
  const results = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < count; round++) {
    const names = Object.keys(contenders);
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      results[name].push(await contenders[name]());
      process.stderr.write(`  round ${round + 1}/${count} ${name}\r`);
    }
  }
  process.stderr.write(`${' '.repeat(60)}\r`);
  return results;
};

export const medianOf = (results, field) => median(results.map((result) => result[field]));

/** Median of what a contender makes in each round as a part of the plain one in the same round: a noisy minute hits both. */
export const ratio = (results, name, plain, field = 'rate') => median(results[name].map((result, round) => result[field] / results[plain][round][field]));
