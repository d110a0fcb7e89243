import type { Issue, Result } from "../core/issue";
import { text, type Text } from "../core/text";
import { units, type Unit } from "../core/units";
import { FORMULA_LENGTH, MOST_OWN, NAME_LENGTH, type OwnMetric } from "../formula/ownMetric";
import { join } from "./guard";
import { shown } from "./shown";

const FIELDS = ["name", "formula", "unit"];

/**
 * Reads the metrics of the reader's own that a scenario file carries: a list of name, formula and, if another unit than
 * the one that follows is wanted, unit. Formulas are read where they are computed, since their parser is large. Never throws.
 */
export function readMetrics(raw: unknown, path: string): Result<readonly OwnMetric[]> {
  if (!Array.isArray(raw) || raw.length > MOST_OWN)
    return {
      ok: false,
      issues: [{ code: "wrong-type", path, value: shown(raw), message: listNeeded }],
    };
  const read = raw.map((item, place) => readMetric(item, join(path, String(place + 1))));
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) };
}

function readMetric(raw: unknown, path: string): Result<OwnMetric> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return { ok: false, issues: [{ code: "wrong-type", path, value: shown(raw), message: objectNeeded }] };
  const { name, formula, unit, ...rest } = raw as Readonly<Record<string, unknown>>;
  const issues: Issue[] = Object.keys(rest).map((key) => ({
    code: "unknown-id",
    path: join(path, key),
    value: shown(key),
    message: objectNeeded,
  }));
  const wrong = (field: string, value: unknown, message: Text): void => {
    issues.push(
      value === undefined
        ? { code: "missing-field", path: join(path, field), message }
        : { code: "wrong-type", path: join(path, field), value: shown(value), message },
    );
  };
  const isText = (value: unknown, most: number): value is string =>
    typeof value === "string" && value.trim() !== "" && value.length <= most;
  if (!isText(name, NAME_LENGTH)) wrong("name", name, textNeeded(NAME_LENGTH));
  if (!isText(formula, FORMULA_LENGTH)) wrong("formula", formula, textNeeded(FORMULA_LENGTH));
  const known = unit === undefined || (typeof unit === "string" && Object.hasOwn(units, unit));
  if (!known) wrong("unit", unit, unitNeeded);
  return issues.length > 0
    ? { ok: false, issues }
    : {
        ok: true,
        value: {
          name: name as string,
          formula: formula as string,
          ...(unit === undefined ? {} : { unit: unit as Unit }),
        },
      };
}

const listNeeded = text(
  `a list of at most ${MOST_OWN} metrics is needed here: [{"name": …, "formula": …}]`,
  `此处需要至多 ${MOST_OWN} 个指标的列表：[{"name": …, "formula": …}]`,
);
const objectNeeded = text(
  `a metric has the fields ${FIELDS.join(", ")}, and no others: {"name": "City", "formula": "sum(fiscal.toCity)", "unit": "bn CNY"}`,
  `指标只有 ${FIELDS.join("、")} 字段：{"name": "市级收入", "formula": "sum(fiscal.toCity)", "unit": "bn CNY"}`,
);
const textNeeded = (most: number): Text =>
  text(`a text of 1 to ${most} characters is needed`, `需要 1 至 ${most} 个字符的文字`);
const unitNeeded = text(
  `a unit of the model is needed: ${Object.keys(units).join(", ")}`,
  `需要模型中的单位：${Object.keys(units).join("、")}`,
);
