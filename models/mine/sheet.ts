import type { Replay } from "../engine/replay";
import { text, type Text } from "../core/text";
import type { Unit } from "../core/units";
import { lineById } from "./catalogue";
import type { LineId, ParamId } from "./registry";

/** One line of a row, with the sign it has there; `change` takes the line's change since the year before. */
export interface SheetTerm {
  readonly line: LineId;
  readonly sign: 1 | -1;
  readonly change?: boolean;
  /** input in per cent that the term is multiplied by */
  readonly share?: ParamId;
}

/** A row of the cash flow sheet as declared. Outflows are negative, so that rows are simply added. */
export interface SheetRow {
  readonly id: string;
  readonly label: Text;
  readonly terms: readonly SheetTerm[];
  /** flow: part of free cash flow; memo: shown, not added; sum: what the flows above it add up to */
  readonly kind: "flow" | "memo" | "sum";
  /** left out where it is zero in every year */
  readonly optional?: boolean;
}

const plus = (line: LineId): SheetTerm => ({ line, sign: 1 });
const minus = (line: LineId): SheetTerm => ({ line, sign: -1 });
const labelled = (line: LineId): Text => lineById.get(line)!.definition.label;
const own = (line: LineId, sign: 1 | -1, kind: SheetRow["kind"], optional = false): SheetRow => ({
  id: line,
  label: labelled(line),
  terms: [{ line, sign }],
  kind,
  ...(optional ? { optional } : {}),
});

/**
 * The cash flow sheet of one trial, from ore to free cash flow, in the order of appraisals. The rows of kind "flow" add
 * up to the row of kind "sum" in every year (tested for random trials).
 */
export const sheetRows: readonly SheetRow[] = [
  own("extraction.ore", 1, "memo"),
  { ...own("market.revenue", 1, "flow"), label: text("Sales", "销售收入") },
  { ...own("cost.total", -1, "flow"), label: text("Operating cost", "经营成本") },
  own("fiscal.safety", -1, "flow"),
  {
    id: "levies",
    label: text("Levies", "税费（所得税前）"),
    terms: [
      minus("fiscal.resourceTax"),
      minus("fiscal.rightProceeds"),
      minus("fiscal.surcharges"),
      minus("fiscal.environmentTax"),
    ],
    kind: "flow",
  },
  own("environment.carbonCost", -1, "flow", true),
  {
    id: "incomeTax",
    label: text("Income tax, without relief from interest", "企业所得税（不计利息抵税）"),
    terms: [minus("fiscal.incomeTax"), minus("fiscal.taxShield")],
    kind: "flow",
  },
  { ...own("capital.investment", -1, "flow"), label: text("Investment", "投资") },
  { ...own("capital.closure", -1, "flow"), label: text("Closure fund", "闭坑与生态修复基金") },
  {
    id: "vatCredit",
    label: text("VAT credit tied up", "留抵税额占用"),
    terms: [{ line: "fiscal.vatCredit", sign: -1, change: true, share: "fiscal.creditTied" }],
    kind: "flow",
    optional: true,
  },
  {
    ...own("capital.workingChange", -1, "flow"),
    label: text("Change in working capital", "流动资金增减"),
  },
  {
    id: "valuation.cashFlow",
    label: text("Free cash flow", "自由现金流"),
    terms: [plus("valuation.cashFlow")],
    kind: "sum",
  },
];

/** A row with one trial's numbers. */
export interface SheetValues {
  readonly row: SheetRow;
  readonly unit: Unit;
  readonly values: Float64Array;
  /** over all years */
  readonly total: number;
}

/** One trial's cash flow sheet: rows, discounting, and how well they agree with what the model computed. */
export interface Sheet {
  readonly rows: readonly SheetValues[];
  readonly factor: Float64Array;
  readonly presentValue: Float64Array;
  readonly cumulative: Float64Array;
  /** sum of the present values shown */
  readonly npv: number;
  /** largest relative difference of free cash flow from the sum of the rows above it */
  readonly flowResidual: number;
  /** relative difference of `npv` from the trial's own net present value */
  readonly npvResidual: number;
}

/** Fills the sheet with one trial. Present values are formed here, from the cash flow and the factor that are shown. */
export function sheetOf(replay: Replay): Sheet {
  const factor = replay.lines["valuation.discountFactor"];
  const years = factor.length;
  const all = sheetRows.map((row): SheetValues => {
    const values = new Float64Array(years);
    for (const term of row.terms) {
      const own = termValues(term, replay);
      for (let t = 0; t < years; t++) values[t]! += own[t]!;
    }
    const { unit } = lineById.get(row.terms[0]!.line)!.definition;
    return { row, unit, values, total: sum(values) };
  });
  const rows = all.filter(({ row, values }) => !row.optional || values.some((value) => value !== 0));
  const flow = rows.find(({ row }) => row.kind === "sum")!.values;
  const parts = rows.filter(({ row }) => row.kind === "flow");
  const presentValue = flow.map((value, t) => value * factor[t]!);
  let running = 0;
  const cumulative = presentValue.map((value) => (running += value));
  let flowResidual = 0;
  for (let t = 0; t < years; t++) {
    let added = 0;
    let size = 1e-9;
    for (const { values } of parts) {
      added += values[t]!;
      size += Math.abs(values[t]!);
    }
    flowResidual = Math.max(flowResidual, Math.abs(added - flow[t]!) / size);
  }
  const npv = sum(presentValue);
  const size = presentValue.reduce((total, value) => total + Math.abs(value), 1e-9);
  return {
    rows,
    factor,
    presentValue,
    cumulative,
    npv,
    flowResidual,
    npvResidual: Math.abs(npv - replay.metrics["valuation.npv"]) / size,
  };
}

/** One line of a row by year, with the sign and share it has there. */
export function termValues({ line: id, sign, change, share }: SheetTerm, replay: Replay): Float64Array {
  const line = replay.lines[id];
  const weight = sign * (share === undefined ? 1 : replay.inputs[share] / 100);
  return line.map((value, t) => {
    const before = change && t > 0 ? line[t - 1]! : 0;
    // a zero outflow is no negative zero
    return weight * (value - before) + 0;
  });
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
