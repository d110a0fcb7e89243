import { MINUS } from "./format";

/** A residual of rounding as people write it: "0", "3 × 10⁻¹⁴". */
export function residual(value: number): string {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return "∞";
  const [digits, power] = value.toExponential(0).split("e");
  const raised = [...String(Number(power))]
    .map((sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)]))
    .join("");
  return `${digits!.replace("-", MINUS)}\u00a0×\u00a010${raised}`;
}
