import type { Issue, Result } from "../core/issue";
import type { PathDefinition } from "../core/module";
import { text, type Text } from "../core/text";
import { unitDefinition } from "../core/units";
import { paths } from "../mine/catalogue";
import type { PathId } from "../mine/registry";
import { join } from "./guard";
import { nearest } from "./nearest";
import { shown } from "./shown";

/** Most yearly values of a path: the longest horizon. */
export const LONGEST_PATH = 120;

/** Largest price that a path may hold, in its declared unit: far beyond any metal, small enough to compute with. */
export const LARGEST_PRICE = 1e9;

/** Whether a path may hold this value, in its declared unit: within its bounds, or a price above zero. */
export function allowedInPath(value: number, { bounds }: PathDefinition): boolean {
  if (bounds !== undefined) return value >= bounds[0] && value <= bounds[1];
  return value > 0 && value <= LARGEST_PRICE;
}

/** What values a path may hold, in words. */
export function pathValueNeeded({ bounds, label, unit }: PathDefinition): Text {
  if (bounds === undefined) return priceNeeded;
  const [low, high] = bounds;
  const { en, zh } = unitDefinition(unit).label;
  return text(
    `“${label.en}” is allowed between ${low} and ${high} ${en}`,
    `“${label.zh}”允许 ${low} 至 ${high} ${zh}`,
  );
}

/** Faults of one path after which no more are listed. */
const FAULTS = 5;

export type Paths = Partial<Record<PathId, readonly number[]>>;

/**
 * Reads the paths of a scenario: known ids, each with 1 to 120 finite values that the path allows, in its declared unit.
 * Comes back in registry order, without ids that have no path. Never throws.
 */
export function readPaths(raw: unknown, path: string): Result<Paths> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return { ok: false, issues: [{ code: "wrong-type", path, value: shown(raw), message: objectNeeded }] };
  const issues: Issue[] = [];
  for (const [id, series] of Object.entries(raw)) {
    const at = join(path, id);
    const entry = paths.find((known) => known.id === id);
    if (entry === undefined) issues.push(unknownPath(at, id));
    else issues.push(...seriesFaults(series, at, entry.definition));
  }
  if (issues.length > 0) return { ok: false, issues };
  const given = raw as Readonly<Record<string, readonly number[]>>;
  const read: Paths = {};
  for (const { id } of paths) if (Object.hasOwn(given, id)) read[id] = [...given[id]!];
  return { ok: true, value: read };
}

/** What is wrong with a yearly series of `definition`; `path` names it in messages. */
function seriesFaults(series: unknown, path: string, definition: PathDefinition): Issue[] {
  if (!Array.isArray(series))
    return [{ code: "wrong-type", path, value: shown(series), message: seriesNeeded }];
  if (series.length === 0 || series.length > LONGEST_PATH) {
    const code = series.length === 0 ? "missing-field" : "too-large";
    return [{ code, path, value: String(series.length), message: seriesNeeded }];
  }
  const issues: Issue[] = [];
  series.forEach((value: unknown, year) => {
    if (issues.length >= FAULTS) return;
    const at = join(path, String(year));
    const message = pathValueNeeded(definition);
    if (typeof value !== "number" || !Number.isFinite(value))
      issues.push({ code: "not-a-number", path: at, value: shown(value), message });
    else if (!allowedInPath(value, definition))
      issues.push({ code: "out-of-bounds", path: at, value: shown(value), message });
  });
  return issues;
}

const objectNeeded = text(
  'an object of yearly series is needed here: {"market.steel": [2900, 2950, 3000]}',
  '此处需要逐年序列对象：{"market.steel": [2900, 2950, 3000]}',
);
const seriesNeeded = text(
  `a series is a list of 1 to ${LONGEST_PATH} yearly values from the first year on, in its own unit; the last one continues`,
  `序列为自起始年起 1 至 ${LONGEST_PATH} 个逐年数值，采用其自身单位；末值延续`,
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
      `no such series; allowed are ${known.join(", ")}${hint.en}`,
      `没有该序列；可给出的有 ${known.join("、")}${hint.zh}`,
    ),
  };
}
