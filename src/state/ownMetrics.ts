/** A metric that a reader defined: a formula over the model's lines and metrics, under a name. */
export interface OwnMetric {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
}

/** Most metrics of one's own, and longest name. */
export const MOST_OWN = 20;
export const NAME_LENGTH = 80;

/**
 * Own metrics as they are kept: the format's version and the list. Version 0 was a bare list of name and formula.
 */
export interface KeptMetrics {
  readonly version: 1;
  readonly metrics: readonly OwnMetric[];
}

export const NO_METRICS: KeptMetrics = { version: 1, metrics: [] };

/** Own metrics from what was kept, of this version or an older one; undefined where that is something else. */
export function readKeptMetrics(raw: unknown): KeptMetrics | undefined {
  const list = Array.isArray(raw) ? raw : isRecord(raw) && raw["version"] === 1 ? raw["metrics"] : undefined;
  if (!Array.isArray(list)) return undefined;
  const metrics = list.flatMap((item: unknown, place): OwnMetric[] => {
    if (!isRecord(item) || typeof item["name"] !== "string" || typeof item["formula"] !== "string") return [];
    const id = typeof item["id"] === "string" ? item["id"] : `own-${place + 1}`;
    return [{ id, name: item["name"].slice(0, NAME_LENGTH), formula: item["formula"] }];
  });
  return { version: 1, metrics: metrics.slice(0, MOST_OWN) };
}

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === "object" && raw !== null;

/** The list with one more, under an id that is not used yet. */
export function withMetric(metrics: readonly OwnMetric[], name: string, formula: string): OwnMetric[] {
  const used = new Set(metrics.map(({ id }) => id));
  let number = metrics.length + 1;
  while (used.has(`own-${number}`)) number++;
  return [...metrics, { id: `own-${number}`, name: name.slice(0, NAME_LENGTH), formula }];
}
