import type { Issue, Result } from "../../core/issue";
import { text } from "../../core/text";
import type { GradeClass } from "../../cutoff/gradeCurve";
import type { LaneProject } from "../../cutoff/lane";
import { shown } from "../../scenario/shown";

/** Lowest and highest of each term; `open`: the lowest itself is refused; `infinite`: null or "Infinity" means no limit. */
const TERMS = {
  price: { low: 0, high: 1e15, open: true },
  refining: { low: 0, high: 1e15 },
  mining: { low: 0, high: 1e15 },
  milling: { low: 0, high: 1e15 },
  fixed: { low: 0, high: 1e15 },
  recovery: { low: 0, high: 1, open: true },
  rate: { low: 0, high: 1 },
  mineCapacity: { low: 0, high: 1e15, open: true, infinite: true },
  millCapacity: { low: 0, high: 1e15, open: true, infinite: true },
  refineryCapacity: { low: 0, high: 1e15, open: true, infinite: true },
} as const satisfies Record<
  keyof LaneProject,
  { low: number; high: number; open?: boolean; infinite?: boolean }
>;

const NAMES = Object.keys(TERMS) as (keyof LaneProject)[];

/**
 * Reads Lane's terms from parsed JSON; what is missing is taken from `basis`, or is a fault without one. `where` begins
 * the path of every fault. Never throws.
 */
export function readLaneTerms(given: unknown, where: string, basis?: LaneProject): Result<LaneProject> {
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return {
      ok: false,
      issues: [
        {
          code: "wrong-type",
          path: where,
          message: text(`allowed: an object with ${NAMES.join(", ")}`, `允许：含 ${NAMES.join("、")} 的对象`),
        },
      ],
    };
  const issues: Issue[] = [];
  const record = given as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(record))
    if (!NAMES.some((known) => known === name))
      issues.push({
        code: "unknown-id",
        path: `${where}: ${name}`,
        message: text(`allowed: ${NAMES.join(", ")}`, `允许：${NAMES.join("、")}`),
      });
  const read: Partial<Record<keyof LaneProject, number>> = {};
  for (const name of NAMES) {
    const value = record[name] === undefined && basis !== undefined ? basis[name] : record[name];
    const number = readTerm(name, value);
    if (number !== undefined) read[name] = number;
    else issues.push(termFault(name, value, where));
  }
  const project = read as LaneProject;
  if (
    issues.length === 0 &&
    [project.mineCapacity, project.millCapacity, project.refineryCapacity].every(
      (limit) => limit === Infinity,
    )
  )
    issues.push({
      code: "missing-field",
      path: `${where}: millCapacity`,
      message: text(
        "at least one of mineCapacity, millCapacity, refineryCapacity must be a number: without a limit there is no policy",
        "mineCapacity、millCapacity、refineryCapacity 至少一项须为数字：没有能力限制就没有策略可言",
      ),
    });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: project };
}

function readTerm(name: keyof LaneProject, value: unknown): number | undefined {
  const { low, high, ...rest } = TERMS[name];
  const infinite = "infinite" in rest;
  if (infinite && (value === null || value === "Infinity" || value === Infinity)) return Infinity;
  if (typeof value !== "number" || !Number.isFinite(value) || value > high) return undefined;
  return ("open" in rest ? value > low : value >= low) ? value : undefined;
}

function termFault(name: keyof LaneProject, value: unknown, where: string): Issue {
  const { low, high, ...rest } = TERMS[name];
  const range = `${"open" in rest ? ">" : "≥"} ${low}, ≤ ${high}`;
  return {
    code:
      value === undefined ? "missing-field" : typeof value === "number" ? "out-of-bounds" : "not-a-number",
    path: `${where}: ${name}`,
    ...(value === undefined ? {} : { value: JSON.stringify(value) }),
    message:
      "infinite" in rest
        ? text(`allowed: a number, ${range}, or null for no limit`, `允许：数字，${range}；null 表示不限`)
        : text(`allowed: a number, ${range}`, `允许：数字，${range}`),
  };
}

const COLUMNS = ["from", "to", "tonnes"] as const;

/**
 * Reads grade classes from the rows of a table with columns from, to, tonnes (any order and case). Faults name the row,
 * counted from 1 below the header. Never throws.
 */
export function readGradeTable(
  rows: readonly Readonly<Record<string, string | undefined>>[],
  where: string,
): Result<readonly GradeClass[]> {
  const issues: Issue[] = [];
  const fault = (
    code: Issue["code"],
    path: string,
    value: string | undefined,
    en: string,
    zh: string,
  ): void => {
    issues.push({ code, path, ...(value === undefined ? {} : { value }), message: text(en, zh) });
  };
  if (rows.length === 0)
    fault(
      "missing-field",
      where,
      undefined,
      "allowed: a table with columns from, to, tonnes and at least one row",
      "允许：含 from、to、tonnes 三列且至少一行的表",
    );
  const columns = Object.keys(rows[0] ?? {});
  const columnOf = (name: string) => columns.find((column) => column.trim().toLowerCase() === name);
  const absent = COLUMNS.filter((name) => columnOf(name) === undefined);
  if (rows.length > 0 && absent.length > 0) {
    fault(
      "missing-field",
      `${where}: header`,
      shown(columns.join(",")),
      `the first row names the columns: from, to, tonnes; here ${absent.join(", ")} ${absent.length > 1 ? "are" : "is"} missing`,
      `首行须为列名 from、to、tonnes；缺少 ${absent.join("、")}`,
    );
    return { ok: false, issues };
  }
  const classes = rows.map((row, i): GradeClass => {
    const number = (name: (typeof COLUMNS)[number]): number => {
      const key = columnOf(name);
      const written = key === undefined ? undefined : row[key]?.trim();
      const value = written === undefined || written === "" ? NaN : Number(written);
      if (!Number.isFinite(value))
        fault(
          written === undefined ? "missing-field" : "not-a-number",
          `${where}: row ${i + 1}, ${name}`,
          written,
          "allowed: a number; columns are from, to, tonnes",
          "允许：数字；列名为 from、to、tonnes",
        );
      return value;
    };
    const found = { from: number("from"), to: number("to"), tonnes: number("tonnes") };
    if (found.from > found.to)
      fault(
        "out-of-bounds",
        `${where}: row ${i + 1}, to`,
        `${found.to}`,
        `allowed: ${found.from} or more, the lower end of the class`,
        `允许：不低于该级下限 ${found.from}`,
      );
    if (found.tonnes < 0)
      fault(
        "out-of-bounds",
        `${where}: row ${i + 1}, tonnes`,
        `${found.tonnes}`,
        "allowed: 0 or more",
        "允许：不小于 0",
      );
    if (found.from < 0)
      fault(
        "out-of-bounds",
        `${where}: row ${i + 1}, from`,
        `${found.from}`,
        "allowed: 0 or more",
        "允许：不小于 0",
      );
    return found;
  });
  if (issues.length === 0 && !classes.some(({ tonnes }) => tonnes > 0))
    fault(
      "out-of-bounds",
      `${where}: tonnes`,
      "0",
      "allowed: tonnes above 0 in some class",
      "允许：至少一级吨数大于 0",
    );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: classes };
}
