import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { CHECK_TOLERANCE } from "../../../models/engine/sketch";
import { checks } from "../../../models/mine/catalogue";
import { sheetOf } from "../../../models/mine/sheet";
import { formatFixed } from "../../i18n/format";
import { formulaIn } from "../../i18n/formulaIn";
import { residual } from "../../i18n/residual";
import { say } from "../../i18n/say";
import { useLanguage } from "../context";
import { FormulaText } from "../texts/FormulaText";
import { Icon } from "../controls/icons";
import type { OpenTrial } from "./useTrial";

interface Line {
  readonly id: string;
  readonly label: string;
  readonly here: number;
  /** worst of all trials; undefined for checks of the sheet itself */
  readonly worst: number | undefined;
  readonly formula: string | undefined;
}

/** Every balance of the trial, green or red with its residual here and at worst in any trial; failed ones first. */
export function TrialBalances({ trial }: { trial: OpenTrial | undefined }): JSX.Element {
  const language = useLanguage();
  const found = useMemo((): Line[] => {
    if (!trial) return [];
    const { replay, summary } = trial;
    const { flowResidual, npvResidual } = sheetOf(replay);
    const own = (id: string, label: string, here: number): Line => ({
      id,
      label,
      here,
      worst: undefined,
      formula: undefined,
    });
    const all = [
      own("sheet.flow", say(language, "sheetAdds"), flowResidual),
      own("sheet.npv", say(language, "sheetIsNpv"), npvResidual),
      ...checks.map(({ id, definition }): Line => ({
        id,
        label: definition.label[language],
        here: Math.abs(replay.checks[id]!),
        worst: summary.checks[id]?.worst,
        formula: definition.formula && formulaIn(definition.formula, language),
      })),
    ];
    return [...all.filter(fails), ...all.filter((line) => !fails(line))];
  }, [trial, language]);
  const failed = found.filter(fails).length;
  return (
    <section class="block" aria-labelledby="explain-balances">
      <h2 id="explain-balances">
        <span>
          {!trial
            ? say(language, "balances")
            : failed === 0
              ? say(language, "allBalanced", { count: found.length })
              : say(language, "someFailed", { failed, count: found.length })}
        </span>
        <small>
          {trial &&
            say(language, "recomputed", {
              seed: String(trial.summary.seed),
              trials: formatFixed(trial.summary.trials, 0),
            })}
        </small>
      </h2>
      <ul class="balances">
        {found.map((line) => (
          <li key={line.id} class={fails(line) ? "is-failed" : "is-closed"} data-check={line.id}>
            <Icon name={fails(line) ? "cross" : "check"} size={11} />
            <span>
              <span class="sr">{say(language, fails(line) ? "checkFailed" : "checkClosed")} </span>
              {line.label}
              <small>
                {" "}
                {line.worst === undefined
                  ? say(language, "residualHere", { here: residual(line.here) })
                  : say(language, "residuals", { here: residual(line.here), worst: residual(line.worst) })}
              </small>
              {line.formula !== undefined && (
                <small class="check-formula">
                  <FormulaText text={line.formula} />
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const fails = ({ here, worst = 0 }: Line): boolean => !(here <= CHECK_TOLERANCE && worst <= CHECK_TOLERANCE);
