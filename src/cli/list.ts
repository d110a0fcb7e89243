import type { ParamValue } from "../../models/distributions/spec";
import { lines, metrics, params } from "../../models/mine/catalogue";
import type { Cell } from "../../models/scenario/csv";
import { loadScenario, presetIds } from "./loadScenario";
import type { ListName } from "./options";

/** Rows with header of `--list`: everything that can be set, read or run. */
export function listRows(name: ListName): (readonly Cell[])[] {
  if (name === "params") {
    return [
      ["id", "symbol", "unit", "low", "high", "value", "role", "evidence", "label_en", "label_zh", "options"],
      ...params.map(({ id, definition: d }) => [
        id,
        d.symbol,
        d.unit,
        d.bounds[0],
        d.bounds[1],
        typeof d.value === "number" ? d.value : valueText(d.value),
        d.role ?? "assumption",
        d.source.evidence,
        d.label.en,
        d.label.zh,
        d.options?.map((option, index) => `${index} ${option.en}`).join("; "),
      ]),
    ];
  }
  if (name === "lines") {
    return [
      ["id", "unit", "kind", "label_en", "label_zh"],
      ...lines.map(({ id, definition: d }) => [id, d.unit, d.stat, d.label.en, d.label.zh]),
    ];
  }
  if (name === "metrics") {
    return [
      ["id", "unit", "label_en", "label_zh"],
      ...metrics.map(({ id, definition: d }) => [id, d.unit, d.label.en, d.label.zh]),
    ];
  }
  return [
    ["id", "name_en", "name_zh", "description_en", "description_zh"],
    ...presetIds().map((id) => {
      const loaded = loadScenario(id);
      if (!loaded.ok) return [id];
      const { name: called, description } = loaded.value;
      return [id, called.en, called.zh, description?.en, description?.zh];
    }),
  ];
}

/** A value as people write it: 40, or pert(3, 4, 7). */
export function valueText(value: ParamValue): string {
  if (typeof value === "number") return String(value);
  const { type, ...numbers } = value;
  return `${type}(${Object.values(numbers).join(", ")})`;
}
