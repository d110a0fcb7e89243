import { text } from "../../../models/core/text";
import type { Scenario } from "../../../models/scenario/scenario";
import { NOTHING, planIn, type Plan } from "../../../workers/analyses/plans";
import { withLever } from "../../../workers/analyses/levers";
import { paramLabel } from "../../decisions/labels";
import { loadScenario } from "../loadScenario";
import type { Arguments } from "./arguments";
import { noting } from "./studyMethod";
import { readLever, withLastUnit } from "./readLever";

/**
 * Reads the alternatives of a choice: `--plans a,b,none`, or `--lever ID --values 10,20,30` (also with units).
 * @param world whose assumptions all plans are judged in; undefined leaves each scenario as it is
 */
export function readPlans(
  read: Arguments,
  scenario: Scenario,
  world: Scenario | undefined,
  otherwise: readonly string[],
): Plan[] {
  if (read.has("lever")) {
    const lever = readLever(read, "lever", read.last("lever"), scenario);
    const values = withLastUnit(read.last("values")?.split(",") ?? []);
    if (!read.has("values")) read.missing("values");
    if (lever === undefined) return [];
    const name = paramLabel(lever.id);
    return [
      ...(read.last("plans")?.split(",").includes("none") ? [NOTHING] : []),
      ...values.flatMap((written) => {
        const value = lever.value(written, "--values");
        if (value === undefined) return [];
        return [
          {
            id: String(value),
            label: text(`${name.en} = ${value}`, `${name.zh} = ${value}`),
            scenario: withLever(scenario, lever.id, value),
          },
        ];
      }),
    ];
  }
  const names =
    read
      .last("plans")
      ?.split(",")
      .map((name) => name.trim()) ?? otherwise;
  const plans = names.flatMap((name): Plan[] => {
    if (name === "none") return [NOTHING];
    const plan = noting(read, loadScenario(name, "--plans"));
    if (plan === undefined) return [];
    return [{ id: plan.id, label: plan.name, scenario: world === undefined ? plan : planIn(world, plan) }];
  });
  if (read.issues.length === 0 && plans.length < 2)
    read.fault(
      "not-a-choice",
      "--plans",
      read.last("plans"),
      text(
        "allowed: two plans or more with commas between them, as in none,base",
        "允许：两个以上以逗号分隔的方案，例如 none,base",
      ),
    );
  return plans;
}
