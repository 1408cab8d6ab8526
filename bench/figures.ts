/** The value below which the given part of all samples lies. */
export const quantile = (samples: readonly number[], part: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
};

/** One line of a report: p50 and p95 in milliseconds. */
export const spread = (samples: readonly number[]): string =>
  `p50 ${quantile(samples, 0.5).toFixed(1)} ms, p95 ${quantile(samples, 0.95).toFixed(1)} ms (${String(samples.length)} samples)`;

/** How many times slower than the reference, at the median and at the slow end. */
export const ratio = (samples: readonly number[], reference: readonly number[]): string =>
  [0.5, 0.95]
    .map((part) => `p${String(part * 100)} ×${(quantile(samples, part) / quantile(reference, part)).toFixed(1)}`)
    .join(', ');
