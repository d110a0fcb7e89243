import type { Issue, Result } from "../core/issue";
import { text } from "../core/text";
import { paths } from "../mine/catalogue";
import type { PathId } from "../mine/registry";
import { join } from "./guard";
import { nearest } from "./nearest";
import { shown } from "./shown";

/** Most yearly values of a path: the longest horizon. */
export const LONGEST_PATH = 120;

/** Largest price that a path may hold, in its declared unit: far beyond any metal, small enough to compute with. */
export const LARGEST_PRICE = 1e9;

/** Faults of one path after which no more are listed. */
const FAULTS = 5;

export type Paths = Partial<Record<PathId, readonly number[]>>;

/**
 * Reads the paths of a scenario: known ids, each with 1 to 120 finite prices above 0 in the path's declared unit. Comes
 * back in registry order, without ids that have no path. Never throws.
 */
export function readPaths(raw: unknown, path: string): Result<Paths> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return { ok: false, issues: [{ code: "wrong-type", path, value: shown(raw), message: objectNeeded }] };
  const issues: Issue[] = [];
  for (const [id, series] of Object.entries(raw)) {
    const at = join(path, id);
    if (!paths.some((entry) => entry.id === id)) issues.push(unknownPath(at, id));
    else issues.push(...seriesFaults(series, at));
  }
  if (issues.length > 0) return { ok: false, issues };
  const given = raw as Readonly<Record<string, readonly number[]>>;
  const read: Paths = {};
  for (const { id } of paths) if (Object.hasOwn(given, id)) read[id] = [...given[id]!];
  return { ok: true, value: read };
}

/** What is wrong with a series of yearly prices; `path` names it in messages. */
export function seriesFaults(series: unknown, path: string): Issue[] {
  if (!Array.isArray(series))
    return [{ code: "wrong-type", path, value: shown(series), message: seriesNeeded }];
  if (series.length === 0 || series.length > LONGEST_PATH) {
    const code = series.length === 0 ? "missing-field" : "too-large";
    return [{ code, path, value: String(series.length), message: seriesNeeded }];
  }
  const issues: Issue[] = [];
  series.forEach((price: unknown, year) => {
    if (issues.length >= FAULTS) return;
    const at = join(path, String(year));
    if (typeof price !== "number" || !Number.isFinite(price))
      issues.push({ code: "not-a-number", path: at, value: shown(price), message: priceNeeded });
    else if (!(price > 0 && price <= LARGEST_PRICE))
      issues.push({ code: "out-of-bounds", path: at, value: shown(price), message: priceNeeded });
  });
  return issues;
}

const objectNeeded = text(
  'an object of price paths is needed here: {"market.steel": [2900, 2950, 3000]}',
  '此处需要价格路径对象：{"market.steel": [2900, 2950, 3000]}',
);
const seriesNeeded = text(
  `a path is a list of 1 to ${LONGEST_PATH} yearly prices from the first year on, in the product's unit; the last one continues`,
  `价格路径为自起始年起 1 至 ${LONGEST_PATH} 个逐年价格，采用该产品的单位；末值延续`,
);
const priceNeeded = text(
  `a price is a number above 0 and at most ${LARGEST_PRICE}`,
  `价格应为大于 0 且不超过 ${LARGEST_PRICE} 的数`,
);

function unknownPath(path: string, id: string): Issue {
  const known = paths.map((entry) => entry.id);
  const near = nearest(id, known);
  const hint = near === undefined ? text("", "") : text(`; did you mean ${near}?`, `；是否指 ${near}？`);
  return {
    code: "unknown-id",
    path,
    value: shown(id),
    message: text(
      `no such price; paths are allowed for ${known.join(", ")}${hint.en}`,
      `没有该价格；可给出路径的有 ${known.join("、")}${hint.zh}`,
    ),
  };
}
