import type { Issue, IssueCode } from "../../../models/core/issue";
import { text, type Text } from "../../../models/core/text";
import { shown } from "../../../models/scenario/shown";
import type { OwnOptions } from "./method";

/** A method's own options, and what is wrong with them. */
export class Arguments {
  readonly issues: Issue[] = [];

  constructor(private readonly given: OwnOptions) {}

  has(name: string): boolean {
    return this.given.has(name);
  }

  /** An option as written. */
  last(name: string): string | undefined {
    return this.given.get(name);
  }

  fault(code: IssueCode, path: string, value: string | undefined, message: Text): void {
    this.issues.push({ code, path, ...(value === undefined ? {} : { value: shown(value) }), message });
  }

  /** A whole number from `low` to `high`. */
  whole(name: string, low: number, high: number, otherwise: number): number {
    const written = this.last(name);
    if (written === undefined) return otherwise;
    const number = /^\d+$/.test(written) ? Number(written) : NaN;
    if (number >= low && number <= high) return number;
    this.fault(Number.isNaN(number) ? "not-a-number" : "out-of-bounds", `--${name}`, written, {
      en: `allowed: a whole number from ${low} to ${high}`,
      zh: `允许：${low} 至 ${high} 的整数`,
    });
    return otherwise;
  }

  /** Any number; undefined if the option is not there. A required one that is missing is a fault. */
  number(name: string, required = false): number | undefined {
    const written = this.last(name);
    if (written === undefined) {
      if (required) this.missing(name);
      return undefined;
    }
    const number = Number(written);
    if (written.trim() !== "" && Number.isFinite(number)) return number;
    this.fault("not-a-number", `--${name}`, written, text("allowed: a number", "允许：数字"));
    return undefined;
  }

  /** Numbers with commas between them. */
  numbers(name: string): number[] {
    const written = this.last(name);
    if (written === undefined) return [];
    const numbers = written.split(",").map(Number);
    if (numbers.every(Number.isFinite)) return numbers;
    this.fault(
      "not-a-number",
      `--${name}`,
      written,
      text(
        "allowed: numbers with commas between them, as in 10,20,30",
        "允许：以逗号分隔的数字，例如 10,20,30",
      ),
    );
    return [];
  }

  missing(name: string): void {
    this.fault("missing-field", `--${name}`, undefined, text("this option is needed here", "此处需要该选项"));
  }
}
