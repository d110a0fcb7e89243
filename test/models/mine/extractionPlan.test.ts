import { describe, expect, it } from "vitest";
import { compile } from "../../../models/engine/plan";
import { replayTrial } from "../../../models/engine/replay";
import { validateScenario } from "../../../models/scenario/validate";
import { atModes, certain } from "./atModes";

const lasting = { "extraction.renewal1": 1, "extraction.renewal2": 1 } as const;
const planned = (plan: readonly number[]) =>
  replayTrial(
    compile({ ...certain(lasting), paths: { "extraction.plan": plan } }, { trials: 1, seed: 1 }),
    0,
  );
const free = atModes(lasting);
const ore = ({ lines }: ReturnType<typeof atModes>) => lines["extraction.ore"];

describe("planned ore output", () => {
  it("caps what the phases could mine, and adds nothing to it", () => {
    const held = planned([20]);
    ore(free).forEach((amount, t) => expect(ore(held)[t]).toBe(Math.min(amount, 20)));
    expect(Math.max(...ore(free))).toBeCloseTo(32, 10);
    expect(ore(planned([500]))).toEqual(ore(free));
  });

  it("spares the ore that it leaves for later years", () => {
    const held = planned([10]);
    const spared = free.lines["extraction.oreCumulative"][79]! - held.lines["extraction.oreCumulative"][79]!;
    expect(spared).toBeGreaterThan(1000);
    expect(held.lines["extraction.remaining"][79]! - free.lines["extraction.remaining"][79]!).toBeCloseTo(
      spared,
      6,
    );
    expect(Math.abs(held.checks["extraction.ore"]!)).toBeLessThan(1e-12);
  });

  it("leaves the fixed part of cost to a capacity that is not used", () => {
    const held = planned([16]);
    const t = 40;
    expect(held.lines["extraction.standing"][t]).toBe(free.lines["extraction.standing"][t]);
    const perTonne = ({ lines }: ReturnType<typeof atModes>) =>
      lines["cost.siteCost"][t]! / lines["extraction.ore"][t]!;
    // half the capacity idle: the fixed 15 % count double
    expect(perTonne(held) / perTonne(free)).toBeCloseTo(1.15, 10);
  });

  it("stands still, at the cost of a mothballed mine, in a year planned at nothing", () => {
    const plan = Array.from({ length: 80 }, (_, t) => (t === 30 || t === 0 ? 0 : 32));
    const held = planned(plan);
    expect(ore(held)[30]).toBe(0);
    expect(held.lines["extraction.mothballed"][30]).toBe(1);
    expect(held.lines["cost.siteCost"][30]).toBeGreaterThan(0);
    // before first ore there is nothing to stand still
    expect(held.lines["extraction.mothballed"][0]).toBe(0);
    expect(held.metrics["extraction.mothballedYears"]).toBe(1);
    expect(ore(held)[31]).toBe(ore(free)[31]);
  });

  it("continues its last value to the end", () => {
    const held = planned([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9]);
    expect(ore(held)[12]).toBe(9);
    expect(ore(held)[79]).toBe(9);
  });

  it("is refused outside its bounds, in words of both languages", () => {
    const file = (plan: unknown) =>
      validateScenario(
        { schema: 1, id: "x", name: "x", values: {}, paths: { "extraction.plan": plan } },
        "x.json",
      );
    expect(file([0, 32, 500]).ok).toBe(true);
    const refused = file([32, -1, 501]);
    if (refused.ok) throw new Error("taken");
    expect(refused.issues.map(({ code, path, value }) => `${code} ${path} ${value}`)).toEqual([
      "out-of-bounds x.json: paths.extraction.plan.1 -1",
      "out-of-bounds x.json: paths.extraction.plan.2 501",
    ]);
    expect(refused.issues[0]!.message).toEqual({
      en: "“Planned ore output” is allowed between 0 and 500 Mt/a",
      zh: "“计划采出矿石量”允许 0 至 500 百万吨/年",
    });
  });
});
