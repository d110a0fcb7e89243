import { told } from "../../decisions/amounts";
import { basename } from "node:path";
import type { Issue, Result } from "../../../models/core/issue";
import { text } from "../../../models/core/text";
import { mineValues } from "../../../models/decisions/flexibility/mineByDifferences";
import { CLOSED, mineByPaths, OPEN } from "../../../models/decisions/flexibility/mineByPaths";
import { mustRunValue, readOneFactorMine } from "../../../models/decisions/flexibility/oneFactorMine";
import { flexibilityOf } from "../../../workers/analyses/flexibilityOf";
import type { Options } from "../options";
import { withDesign } from "../../decisions/designWords";
import { earlyFlexibility } from "../../decisions/earlyReports";
import { flexibilityReport } from "../../decisions/flexibilityReport";
import type { Answer, Method, OwnOptions, Watch } from "./method";
import { readJson } from "./readFiles";
import { scenarioOf, withEngine } from "./ofScenario";
import { written } from "./report";

/** Paths of a one-factor mine if --trials is not given. */
const PATHS = 100_000;
const FEWEST = 64;

/** `analyse -- flexibility`: options of a scenario, or of any mine with one uncertain price. */
export const flexibility: Method = {
  name: "flexibility",
  trials: 2000,
  help: text(
    "value of mothballing, reopening, abandoning, deferring and staging",
    "停产、复产、放弃、推迟与分期的灵活性价值",
  ),
  options: [
    {
      name: "mine",
      help: text(
        "JSON of a one-factor mine (Brennan and Schwartz 1985): output, inventory, cost, closing, opening, maintenance, propertyTaxOpen, propertyTaxClosed, royalty, incomeTax, variance, discounting",
        "单因素矿山 JSON（Brennan 与 Schwartz，1985）：output、inventory、cost、closing、opening、maintenance、propertyTaxOpen、propertyTaxClosed、royalty、incomeTax、variance、discounting",
      ),
    },
    { name: "price", help: text("price of today for --mine", "--mine 的当前价格") },
    {
      name: "closing",
      help: text("cost of mothballing a scenario's mine, bn CNY", "情景中停产一次的费用，十亿元"),
    },
    {
      name: "opening",
      help: text("cost of reopening a scenario's mine, bn CNY", "情景中复产一次的费用，十亿元"),
    },
  ],
  run: (options, own, progress, watch) =>
    own.has("mine") ? Promise.resolve(ofMine(options, own)) : ofScenario(options, own, progress, watch),
};

function ofMine(options: Options, own: OwnOptions): Result<Answer> {
  const path = own.get("mine")!;
  const json = readJson("mine", path);
  if (!json.ok) return json;
  const mine = readOneFactorMine(json.value, basename(path));
  const price = amount(own, "price");
  if (!mine.ok || !price.ok)
    return { ok: false, issues: [...(mine.ok ? [] : mine.issues), ...(price.ok ? [] : price.issues)] };
  const at = price.value;
  const { values, triggers, triggerErrors } = mineValues(mine.value, [at]);
  const exact = values[0]!;
  const mode = exact.open >= exact.closed ? OPEN : CLOSED;
  const paths = options.trials === flexibility.trials ? PATHS : options.trials;
  const simulated = mineByPaths(mine.value, { price: at, mode, paths, seed: options.seed });
  const rigid = mustRunValue(mine.value, at);
  const round = (value: number, error: number) =>
    Number.isFinite(value) ? `${value.toPrecision(4)} ± ${error.toPrecision(1)}` : "–";
  return {
    ok: true,
    value: {
      json: {
        mine: mine.value,
        price: at,
        differences: { ...exact, triggers, triggerErrors },
        simulated: { ...simulated, paths, startsOpen: mode === OPEN },
        mustRunFullOffset: rigid,
      },
      text: text(
        `Open ${exact.open.toFixed(4)}, closed ${exact.closed.toFixed(4)} (finite differences, error below ${exact.error.toPrecision(1)})
Least-squares Monte Carlo, ${paths} paths: ${simulated.value.toFixed(3)} ± ${simulated.se.toFixed(3)}; must run ${simulated.mustRun.toFixed(3)} ± ${simulated.mustRunSe.toFixed(3)} (closed form with losses offset: ${rigid.toFixed(3)})
Abandon below ${round(triggers.abandon, triggerErrors.abandon)}, close below ${round(triggers.close, triggerErrors.close)}, open above ${round(triggers.open, triggerErrors.open)}
Discounting: ${mine.value.discounting.convention === "riskNeutral" ? "risk-neutral drift, riskless rate" : "expected drift, risk-adjusted rate"}
So what: being able to stop is worth ${(Math.max(exact.open, exact.closed) - simulated.mustRun).toPrecision(3)} to this mine.
`,
        `开采 ${exact.open.toFixed(4)}，停产 ${exact.closed.toFixed(4)}（有限差分，误差小于 ${exact.error.toPrecision(1)}）
最小二乘蒙特卡洛，${paths} 条路径：${simulated.value.toFixed(3)} ± ${simulated.se.toFixed(3)}；始终生产 ${simulated.mustRun.toFixed(3)} ± ${simulated.mustRunSe.toFixed(3)}（亏损全额抵税的解析解：${rigid.toFixed(3)}）
价格低于 ${round(triggers.abandon, triggerErrors.abandon)} 放弃，低于 ${round(triggers.close, triggerErrors.close)} 停产，高于 ${round(triggers.open, triggerErrors.open)} 复产
折现口径：${mine.value.discounting.convention === "riskNeutral" ? "风险中性漂移，无风险利率" : "预期漂移，风险调整折现率"}
结论：可以停产这一权利对该矿价值 ${(Math.max(exact.open, exact.closed) - simulated.mustRun).toPrecision(3)}。
`,
      ),
      tables: [
        {
          name: "flexibility_mine",
          rows: [
            ["price", "open", "closed", "error", "simulated", "se", "must_run", "abandon", "close", "reopen"],
            [
              at,
              exact.open,
              exact.closed,
              exact.error,
              simulated.value,
              simulated.se,
              simulated.mustRun,
              triggers.abandon,
              triggers.close,
              triggers.open,
            ],
          ],
        },
      ],
    },
  };
}

async function ofScenario(
  options: Options,
  own: OwnOptions,
  progress: (done: number, all: number) => void,
  watch: Watch | undefined,
): Promise<Result<Answer>> {
  const scenario = scenarioOf(options);
  if (!scenario.ok) return scenario;
  const closing = amount(own, "closing");
  const opening = amount(own, "opening");
  const issues: Issue[] = [closing, opening].flatMap((read, i) =>
    read.ok || !own.has(i === 0 ? "closing" : "opening") ? [] : read.issues,
  );
  if (options.trials < FEWEST)
    issues.push({
      code: "out-of-bounds",
      path: "--trials",
      value: `${options.trials}`,
      message: text(`allowed: ${FEWEST} or more`, `允许：不少于 ${FEWEST}`),
    });
  if (issues.length > 0) return { ok: false, issues };
  const { trials, seed, design } = options;
  const found = await withEngine(options, (engine) =>
    flexibilityOf({
      engine,
      scenario: scenario.value,
      trials,
      seed,
      design,
      signal: watch?.signal,
      onProgress: (share) => progress(share, 1),
      onEarly: (soFar) => watch?.early?.(earlyFlexibility(soFar).soWhat),
      ...(closing.ok ? { closing: closing.value } : {}),
      ...(opening.ok ? { opening: opening.value } : {}),
    }),
  );
  const report = told(withDesign(flexibilityReport(found), "valued", design), "declared");
  return {
    ok: true,
    value: {
      json: { scenario: scenario.value.id, soWhat: report.soWhat, how: report.method, ...found },
      ...written(report, "flexibility"),
    },
  };
}

/** A number of 0 or more of the method's own options. */
function amount(own: OwnOptions, name: string): Result<number> {
  const written = own.get(name);
  const value = written === undefined || written.trim() === "" ? NaN : Number(written);
  if (Number.isFinite(value) && value >= 0) return { ok: true, value };
  return {
    ok: false,
    issues: [
      {
        code: written === undefined ? "missing-field" : "not-a-number",
        path: `--${name}`,
        ...(written === undefined ? {} : { value: written }),
        message: text("allowed: a number of 0 or more", "允许：不小于 0 的数字"),
      },
    ],
  };
}
